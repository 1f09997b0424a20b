"""Colon and dash as cues: "Mayor: Q" in headlines, speaker turns, a quotation followed by "— X"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues
from extractors.marks import MARKS
from extractors.words import words_of

_DASHES = frozenset(["—", "―", "–", "--", "-"])
_SPEAKERS = frozenset(["PERSON", "ORG", "GPE", "NORP"])
_TOPICS = frozenset(["GPE", "LOC", "NORP"])  # "Nigeria: Senate rejects bid"
_NAME = 5  # tokens of a speaker's name before a colon
_CREDIT = 10  # tokens of a speaker's name and role after a dash


def colon(block: Span) -> Iterator[Found]:
    """Yield "X: Q" at the head of a paragraph, and "Q: X" at the end of a headline."""
    doc, start, texts = block.doc, block.start, words_of(block.doc).text
    while start < block.end and texts[start] in MARKS:
        start += 1
    for place in range(start + 1, min(start + _NAME + 2, block.end - 1)):
        if texts[place] == ":":
            source = _speaker(doc[start:place])
            topic = source is not None and source.ent_type_ in _TOPICS
            if source is not None and not (topic and texts[place + 1] not in MARKS):
                yield _found(doc[place], (place + 1, block.end), source, (start, place))
            return
    yield from _reversed(block)


def _reversed(block: Span) -> Iterator[Found]:
    """Yield "Q: X" of a headline: no final stop, a verb before the colon, a name after it."""
    doc, last = block.doc, block.end - 1
    if doc[last].is_punct:
        return
    for index in range(last - 1, max(block.start + 2, last - _NAME), -1):
        if doc[index].text in (":", "–", "—", "-", "―"):
            source = _speaker(doc[index + 1 : block.end])
            if source is not None and any(t.pos_ == "VERB" for t in doc[block.start : index]):
                phrase = (index + 1, block.end)
                yield _found(doc[index], (block.start, index), source, phrase)
            return


def credit(doc: Doc, start: int) -> Found | None:
    """Return the frame of a quotation that ends before token `start` when "— X" follows it."""
    if start + 1 >= len(doc) or doc[start].text.strip("”\"'’") not in _DASHES:
        return None
    end = start + 1
    while end < len(doc) and end - start <= _CREDIT and "\n" not in doc[end].text:
        if doc[end].pos_ in ("VERB", "AUX"):
            return None
        end += 1
    source = next((t for t in doc[start + 1 : end] if t.pos_ in ("PROPN", "NOUN")), None)
    if source is None or end - start > _CREDIT:
        return None
    while source.dep_ in ("compound", "nmod", "amod") and start < source.head.i < end:
        source = source.head
    return _found(doc[start], (start, start), source, (start + 1, end))


def _speaker(name: Span) -> Token | None:
    lexicon = cues()
    if not len(name) or name[0].lower_ in lexicon.labels or name[-1].lower_ in lexicon.labels:
        return None
    if name[0].lower_ in ("said", "says"):
        return None
    last = name[-1]
    if last.lower_ in lexicon.speakers:
        return last
    if any(token.pos_ not in ("PROPN", "ADJ", "NOUN") and token.text != "." for token in name):
        return None
    shouted = len(name) <= 3 and all(token.is_upper and len(token) > 1 for token in name)
    if shouted or last.ent_type_ in _SPEAKERS or (len(name) == 1 and last.pos_ == "PROPN"):
        return last
    return None


def _found(cue: Token, span: tuple[int, int], source: Token, phrase: tuple[int, int]) -> Found:
    spans = (span,) if span[0] < span[1] else ()
    return Found(
        cue, cue.i, cue.i + 1, cue.text, "say", "colon", spans, source,
        confidence=0.7, phrase=phrase,
    )  # fmt: skip
