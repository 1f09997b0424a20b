"""Clauses, attributions, status and mentions of one article, joined into claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.arguments import argument, governed_span, predicate, promoted, qualifiers
from extractors.attribution import Frame
from extractors.clause import Adverbial, Clause
from extractors.factuality import status
from extractors.mentions import MentionIndex
from extractors.voices import voices
from graph.ids import digest
from graph.model import Argument, Article, Attribution, Claim, Evidence, Mention

_NO_REFERENT = frozenset(
    "it this that these those there which what who whom whose one both all none".split()
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A clause with the id of its claim, so that claims can point to each other."""

    id: str
    clause: Clause


def claims(
    article: Article, clauses: Iterable[Clause], frames: Sequence[Frame], mentions: MentionIndex
) -> Iterator[Claim]:
    """Yield the claims of an article in textual order, each once.

    A claim that names another one (its content, its condition) does so by id.
    """
    drafts = {draft.id: draft for draft in (_draft(article, clause) for clause in clauses)}
    by_head: dict[int, str] = {}
    for draft in drafts.values():
        by_head.setdefault(draft.clause.head.i, draft.id)
    for draft in drafts.values():
        if not _unreferring(draft.clause, mentions):
            yield _claim(article, draft, by_head, frames, mentions)


def attribution(frame: Frame, mentions: MentionIndex) -> Attribution:
    """Return the public form of a frame, its source resolved."""
    source = _holder(frame, mentions)
    return Attribution(
        cue=frame.cue.text,
        cue_start=frame.cue.start_char,
        cue_end=frame.cue.end_char,
        form=frame.form,
        content_spans=frame.contents,
        text=frame.source.text if frame.source is not None else None,
        start=frame.source.start_char if frame.source is not None else None,
        end=frame.source.end_char if frame.source is not None else None,
        label=(source and source.label)
        or (frame.source.text if frame.source is not None else None),
        entity=source.entity if source else None,
        nested=frame.nested,
    )


def _holder(frame: Frame, mentions: MentionIndex) -> Mention | None:
    """Return the mention of the source; an unnamed document stands for its author.

    "an analysis by the institute" is held by the institute.
    """
    head = frame.source_head
    if head is None:
        return None
    mention = mentions.at(head)
    if (mention is None or mention.label is None) and head.pos_ == "NOUN":
        for child in head.rights:
            if child.lower_ in ("by", "from"):
                author = next((mentions.at(t) for t in child.rights if t.dep_ == "pobj"), None)
                mention = author or mention
    return mention


def _draft(article: Article, clause: Clause) -> _Draft:
    parts = (
        clause.subject,
        *(c.span for c in clause.complements),
        *(a.span for a in clause.adverbials),
    )
    places = ",".join(f"{part.start_char}-{part.end_char}" for part in parts)
    key = digest(article.id, str(clause.head.idx), clause.wording, places)
    return _Draft(f"clm:{key}", clause)


def _unreferring(clause: Clause, mentions: MentionIndex) -> bool:
    """Tell whether the subject is a word that refers to nothing we could name."""
    head = clause.subject_head
    if len(clause.subject) > 1 or (head.lower_ not in _NO_REFERENT and head.tag_ != "PRP$"):
        return False
    mention = mentions.at(head)
    return mention is None or mention.label is None


def _claim(
    article: Article,
    draft: _Draft,
    by_head: dict[int, str],
    frames: Sequence[Frame],
    mentions: MentionIndex,
) -> Claim:
    clause = draft.clause
    state = status(clause.head)
    governed = promoted(clause)
    return Claim(
        id=draft.id,
        article=article.name,
        source=article.source,
        published=article.published.isoformat() if article.published else None,
        subject=argument(clause.subject, clause.subject_head, mentions),
        predicate=predicate(clause, governed),
        object=_object(clause, governed, by_head, mentions),
        evidence=_evidence(clause),
        qualifiers=tuple(qualifiers(clause, governed, mentions, article.published)),
        polarity=state.polarity,
        modality=state.modality,
        condition=by_head.get(state.condition.i) if state.condition is not None else None,
        attribution=tuple(attribution(f, mentions) for f in voices(frames, clause.head)),
        hedges=tuple(span.text for span in state.hedges),
        confidence=round(clause.confidence, 2),
        rule=clause.rule,
    )


def _object(
    clause: Clause, governed: Adverbial | None, by_head: dict[int, str], mentions: MentionIndex
) -> Argument | None:
    """Return what the predication is about: content, object, complement, else what it governs."""
    content = clause.complement("content")
    if content is not None:
        nested = by_head.get(content.content.i) if content.content is not None else None
        return argument(content.span, content.head, mentions, claim=nested)
    for role in ("object", "complement"):
        found = clause.complement(role)
        if found is not None:
            return argument(found.span, found.head, mentions)
    return argument(governed_span(governed), governed.head, mentions) if governed else None


def _evidence(clause: Clause) -> Evidence:
    """Return the shortest stretch of the sentence that holds every part of the clause."""
    parts = [
        clause.subject,
        *(c.span for c in clause.complements),
        *(a.span for a in clause.adverbials),
    ]
    if clause.predicate is not None:
        parts.append(clause.predicate)
    sentence = clause.head.sent
    start = max(min(part.start_char for part in parts), sentence.start_char)
    end = min(max(part.end_char for part in parts), sentence.end_char)
    quote = sentence.text[start - sentence.start_char : end - sentence.start_char]
    return Evidence(quote, start, end, sentence.start_char, sentence.end_char)
