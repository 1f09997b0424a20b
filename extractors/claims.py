"""Clauses, status, voices and mentions of one article, joined into claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span

from extractors.arguments import (
    Setting,
    argument,
    governed_span,
    promoted,
    qualifiers,
)
from extractors.clause import Adverbial, Clause
from extractors.confidence import confidence
from extractors.factuality import status
from extractors.factuality.negation import negators
from extractors.holders import Holders
from extractors.mentions import MentionIndex
from extractors.predicates import predicate
from extractors.signs import Stated
from graph.ids import digest
from graph.model import Argument, Article, Claim, Evidence, Offsets

_NO_REFERENT = frozenset(
    "it this that these those there which what who whom whose one both all none".split()
)
# "Norway's parliament" takes for granted that Norway has one: nobody claims it. Triples keep it.
_POSSESSION = "clause.poss"
_ASIDES = frozenset({"clause.title", "clause.appos", "clause.age", "clause.place"})


@dataclass(slots=True)
class Draft:
    """A clause of a sentence with the id of its claim, so that claims can point to each other."""

    id: str
    clause: Clause
    sentence: Offsets
    parts: tuple[Offsets, ...]  # of all its parts but the predicate


@dataclass(slots=True)
class _Assembly:
    """What all claims of an article are joined from."""

    article: Article
    setting: Setting
    holders: Holders
    by_head: dict[int, str]  # the claim of a predicating token


def claims(
    article: Article,
    clauses: Iterable[tuple[Offsets, Clause]],
    holders: Holders,
    mentions: MentionIndex,
) -> Iterator[Claim]:
    """Yield the claims of an article in textual order, each once.

    Args:
        article: the article read.
        clauses: each clause with the offsets of its sentence.
        holders: who holds what.
        mentions: what the words refer to.

    A claim that names another one (its content, its condition) does so by id.
    """
    drafts = {
        draft.id: draft
        for draft in (_draft(article, sentence, clause) for sentence, clause in clauses)
        if _claimed(draft.clause) and not _unreferring(draft.clause, mentions)
    }
    by_head: dict[int, str] = {}
    for draft in drafts.values():
        by_head.setdefault(draft.clause.head.i, draft.id)
    setting = Setting(article.text, mentions, article.published)
    assembly = _Assembly(article, setting, holders, by_head)
    for draft in drafts.values():
        claim = _claim(draft, assembly)
        if not _confuses(claim):
            yield claim


def _draft(article: Article, sentence: Offsets, clause: Clause) -> Draft:
    spans = [clause.subject]
    spans += [complement.span for complement in clause.complements]
    spans += [adverbial.span for adverbial in clause.adverbials]
    parts = tuple([(span.start_char, span.end_char) for span in spans])
    places = ",".join([f"{start}-{end}" for start, end in parts])
    key = digest(article.id, str(clause.head.idx), clause.wording, places)
    return Draft(f"clm:{key}", clause, sentence, parts)


def _claimed(clause: Clause) -> bool:
    """Tell whether a clause claims anything: a stray "'s" read as a verb has no lemma."""
    return clause.rule != _POSSESSION and bool(clause.lemma.strip())


def _unreferring(clause: Clause, mentions: MentionIndex) -> bool:
    """Tell whether the subject is a word that refers to nothing we could name."""
    head = clause.subject_head
    if len(clause.subject) > 1 or (head.lower_ not in _NO_REFERENT and head.tag_ != "PRP$"):
        return False
    mention = mentions.at(head)
    return mention is None or mention.label is None


def _confuses(claim: Claim) -> bool:
    """Tell whether an apposition makes one of two people: the parser joined what it should not."""
    one, other = claim.subject, claim.object
    if claim.rule != "clause.appos" or other is None or one.entity == other.entity:
        return False
    return one.type == other.type == "Person" and None not in (one.entity, other.entity)


def _claim(draft: Draft, assembly: _Assembly) -> Claim:
    clause, article, setting = draft.clause, assembly.article, assembly.setting
    aside = clause.rule in _ASIDES
    state = status(clause.head, aside=aside)
    governed = promoted(clause)
    subject = argument(_affirmed(clause.subject), clause.subject_head, setting)
    relation = predicate(clause, governed, setting)
    obj = _object(clause, governed, assembly, subject.entity)
    held = assembly.holders.of(clause.head, aside=aside)
    stated = (clause, subject, relation.relation, obj, state.modality, held)
    condition = state.condition
    return Claim(
        id=draft.id,
        article=article.name,
        source=article.source,
        published=article.published.isoformat() if article.published else None,
        subject=subject,
        predicate=relation,
        object=obj,
        evidence=_evidence(draft, setting.text),
        qualifiers=tuple(qualifiers(clause, governed, setting)),
        polarity=state.polarity,
        modality=state.modality,
        condition=assembly.by_head.get(condition.i) if condition is not None else None,
        attribution=held,
        hedges=tuple(setting.surface(span) for span in state.hedges),
        confidence=confidence(Stated(*stated, article.text, *draft.sentence)),
        rule=clause.rule,
    )


def _object(
    clause: Clause, governed: Adverbial | None, assembly: _Assembly, subject: str | None
) -> Argument | None:
    """Return what the predication is about: content, object, complement, else what it governs."""
    setting = assembly.setting
    content = clause.complement("content")
    if content is not None:
        inner = content.content
        nested = assembly.by_head.get(inner.i) if inner is not None else None
        return argument(content.span, content.head, setting, claim=nested, other=subject)
    if governed is not None:
        return argument(governed_span(governed), governed.head, setting, other=subject)
    for role in ("object", "complement"):
        found = clause.complement(role)
        if found is not None:
            return argument(_affirmed(found.span), found.head, setting, other=subject)
    spoken = assembly.holders.content(clause.head)
    if spoken is not None and not _covers(
        spoken, clause.subject_head.idx
    ):  # quoted text is parsed badly: the verb may have lost its object
        text = setting.text[slice(*spoken)]
        return Argument(text, *spoken, label=text)
    return None


def _affirmed(span: Span) -> Span:
    """Return a phrase without the "no" that the polarity of its clause has taken up."""
    first, head = span[0], span.root
    if first.lower_ != "no" or first.dep_ != "det" or len(span) < 2:
        return span
    return span[1:] if first in negators(head.head) else span


def _covers(stretch: Offsets, place: int) -> bool:
    return stretch[0] <= place < stretch[1]


def _evidence(draft: Draft, text: str) -> Evidence:
    """Return the shortest stretch of the sentence that holds every part of the clause."""
    parts, predicate_span = draft.parts, draft.clause.predicate
    if predicate_span is not None:
        parts += ((predicate_span.start_char, predicate_span.end_char),)
    starts, ends = zip(*parts, strict=True)
    first, last = draft.sentence
    start, end = max(min(starts), first), min(max(ends), last)
    return Evidence(text[start:end], start, end, first, last)
