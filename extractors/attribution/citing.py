"""Second sources: in "S V Q, citing officials" the officials hold Q, and S has it from them."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.source import subject
from extractors.nouns import nouns
from extractors.words import children, words_of

_CITING = frozenset(["citing", "quoting"])
_OPENING = _CITING | {"as"}
_PEOPLE = frozenset(["PERSON", "ORG", "NORP"])
_RECORDS = frozenset(
    ["data", "document", "email", "figure", "filing", "memo", "record", "statistic"]
)


def citing(sentence: Span, founds: dict[int, Found]) -> None:
    """Turn "citing X" with a speaker X into a frame of X over what the sentence reports.

    `founds` maps cues to frames and is updated.
    """
    words = words_of(sentence.doc)
    if _OPENING.isdisjoint(words.lower[sentence.start : sentence.end]):
        return
    for place in range(sentence.start, sentence.end):
        after_as = words.dep[place] == "pcomp" and words.lower[words.head[place]] == "as"
        if after_as and place in founds:
            _quoted_as(words.tokens[place], founds)
        if words.lower[place] not in _CITING:
            continue
        token = words.tokens[place]
        source = next((child for child in children(token) if child.dep_ == "dobj"), None)
        if source is None or not _speaks(source):
            continue
        spans = _content(token, source, founds)
        if spans:
            founds[token.i] = Found(
                token, token.i, token.i + 1, "cite", "according", "citing", spans, source
            )


def _quoted_as(token: Token, founds: dict[int, Found]) -> None:
    """Give what X "quoted an official as saying" to X too, the official's frame inside it."""
    verb = token.head.head
    if lemma_of(verb) not in ("quote", "cite") or not any(
        child.dep_ == "dobj" for child in children(verb)
    ):
        return
    known = founds[token.i]
    founds[token.i] = replace(known, frame="citing")
    founds[verb.i] = replace(
        known,
        cue=verb,
        cue_start=verb.i,
        cue_end=verb.i + 1,
        lemma=lemma_of(verb),
        effect="say",
        frame="clause",
        source=subject(verb),
        addressee=None,
    )


def _speaks(source: Token) -> bool:
    lexicon = cues()
    word = lemma_of(source)
    return (
        word in lexicon.anonymous
        or word in lexicon.speaks_for
        or word in lexicon.speakers
        or word in _RECORDS
        or source.ent_type_ in _PEOPLE
        or nouns().type_of(word) in ("Person", "Organization")
    )


def _content(token: Token, source: Token, founds: dict[int, Found]) -> tuple[tuple[int, int], ...]:
    """Return what the reporting verb above "citing" hands over, else the clause around it."""
    verb = token.head if token.head.pos_ in ("VERB", "AUX") else token.head.head
    if verb.dep_ == "ccomp" and verb.head.i in founds:
        verb = verb.head  # "said the fund lost $2bn, citing officials": attached to "lost"
    known = founds.get(verb.i)
    if known is not None:
        return tuple(
            (left, min(right, token.i) if left < token.i else right) for left, right in known.spans
        )
    frames = cues().verbs.get(lemma_of(verb), {})
    for child in children(source):  # "said, citing officials, that S": S hangs on the officials
        if child.dep_ in ("relcl", "acl") and any(t.dep_ == "mark" for t in children(child)):
            spans = ((child.left_edge.i, child.right_edge.i + 1),)
            if "clause" in frames:
                lemma, at = lemma_of(verb), verb.i
                effect, who = frames["clause"], subject(verb)
                founds[at] = Found(verb, at, at + 1, lemma, effect, "clause", spans, who)
            return spans
    if verb.pos_ not in ("VERB", "AUX") or "clause" in frames:
        return ()
    start, end = verb.left_edge.i, token.i  # "the plan was dropped, citing …"
    return ((start, end),) if start < end else ()
