"""From what the rules found to frames: character spans, quotation marks, form, source phrases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from extractors.attribution.frame import Found, Frame
from extractors.attribution.source import antecedent, is_anonymous, phrase, principal, trimmed
from extractors.attribution.status import modal, negated
from extractors.quotations import Quotation
from graph.model import Form, Offsets

_QUOTED_SHARE = 0.95  # of the letters of a content: above it the content is direct
# How often a rule's content was right on the news that the rules were written with, rounded.
_CONFIDENCE = {
    "parenthetical": 0.95, "according": 0.9, "colon": 0.9, "noun-clause": 0.9, "clause": 0.88,
    "quote": 0.8, "complement": 0.8, "object": 0.75, "object-to": 0.75, "to": 0.75, "citing": 0.75,
    "about": 0.7, "of": 0.7, "for": 0.7, "as": 0.7, "adverb": 0.7, "gerund": 0.75,
    "raise": 0.65, "seem": 0.65, "adjective-clause": 0.65,
}  # fmt: skip


class Builder:
    """Makes frames for one article. `text` is `doc.text`, which spaCy joins anew at each use."""

    def __init__(self, doc: Doc, text: str, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = text
        self.quotes = quotes

    def frame(self, found: Found) -> Frame | None:
        """Turn a found cue into a frame; None when nothing but punctuation is left as content."""
        spans = []
        inside = near(self.quotes, found.cue.idx, found.cue.idx + 1)
        for start, end in found.spans:
            piece = trimmed(self.doc, start, end)
            left, right = _whole_quotes(
                piece.start_char, piece.end_char, found.cue.idx, self.quotes
            )
            if inside:  # words that somebody speaks end with his quotation
                left, right = max(left, inside[0].start), min(right, inside[0].end)
            if any(map(str.isalnum, self.text[left:right])):
                spans.append((left, right))
        spans += [(self.quotes[place].start, self.quotes[place].end) for place in found.quotes]
        return self._framed(found, _merged(spans)) if spans else None

    def _framed(self, found: Found, contents: tuple[Offsets, ...]) -> Frame:
        form = form_of(self.text, contents, self.quotes)
        head = found.source
        source = phrase(head) if head is not None else None
        if found.phrase is not None:
            source = trimmed(self.doc, found.phrase[0], found.phrase[1])
        elif head is not None and source is not None and source.start < found.cue.i < source.end:
            first = min([found.cue.i, *(t.i for t in found.cue.lefts)])  # "plans to attack …"
            source = trimmed(self.doc, source.start, max(first, source.start + 1), head.i)
        addressee = None if found.addressee == head else found.addressee
        return Frame(
            cue=self.doc[found.cue_start : found.cue_end],
            cue_lemma=found.lemma,
            effect=found.effect,
            contents=_bare(contents, self.quotes) if form is Form.DIRECT else contents,
            form=form,
            source=source,
            source_head=head,
            antecedent=_phrase(antecedent(head)) if head is not None else None,
            addressee=_phrase(addressee),
            speaks_for=_phrase(principal(head)) if head is not None else None,
            negated=negated(found.cue),
            modal=modal(found.cue),
            anonymous=head is not None and source is not None and is_anonymous(head, source),
            confidence=_CONFIDENCE.get(found.frame, found.confidence),
            rule=found.frame,
        )


def _phrase(head: Token | None) -> Span | None:
    return phrase(head) if head is not None else None


def near(quotes: Sequence[Quotation], start: int, end: int) -> list[Quotation]:
    """Return the outer quotations that overlap start..end; `quotes` has outer ones only."""
    place = max(0, bisect_right(quotes, start, key=lambda quote: quote.start) - 1)
    overlapping = []
    while place < len(quotes) and quotes[place].start < end:
        if quotes[place].end > start:
            overlapping.append(quotes[place])
        place += 1
    return overlapping


def form_of(text: str, contents: tuple[Offsets, ...], quotes: Sequence[Quotation]) -> Form:
    """Return direct, mixed or indirect by how much of the content stands in marks."""
    quoted = 0
    for start, end in contents:
        for quote in near(quotes, start, end):
            quoted += _letters(text, max(start, quote.start), min(end, quote.end))
    if not quoted:
        return Form.INDIRECT
    letters = sum(_letters(text, start, end) for start, end in contents)
    return Form.DIRECT if quoted >= _QUOTED_SHARE * letters else Form.MIXED


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))


def _whole_quotes(start: int, end: int, cue: int, quotes: Sequence[Quotation]) -> tuple[int, int]:
    """Widen a content to the ends of the quotations it cuts, unless the cue stands in one."""
    for quote in near(quotes, start, end):
        if not quote.start <= cue < quote.end:
            start, end = min(start, quote.start), max(end, quote.end)
    return start, end


def _bare(contents: tuple[Offsets, ...], quotes: Sequence[Quotation]) -> tuple[Offsets, ...]:
    """Return direct contents without their outer quotation marks."""
    bare = []
    for start, end in contents:
        inside = near(quotes, start, end)
        if inside and inside[0].start == start:
            start = inside[0].inner_start
        if inside and inside[-1].end == end:
            end = inside[-1].inner_end
        bare.append((start, max(end, start + 1)))
    return tuple(bare)


def _merged(spans: list[Offsets]) -> tuple[Offsets, ...]:
    merged: list[Offsets] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
