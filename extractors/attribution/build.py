"""From what the rules found to frames: character spans, quotation marks, form, source phrases."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.attribution.frame import Found, Frame
from extractors.attribution.source import antecedent, is_anonymous, phrase, principal, trimmed
from extractors.attribution.status import modal, negated
from extractors.quotations import Quotation
from graph.model import Form, Offsets

_QUOTED_SHARE = 0.95  # of the letters of a content: above it the content is direct


def frame(doc: Doc, found: Found, quotes: Sequence[Quotation]) -> Frame | None:
    """Turn a found cue into a frame; None when nothing but punctuation is left as content."""
    spans = []
    for start, end in found.spans:
        piece = trimmed(doc[start:end])
        left, right = piece.start_char, piece.end_char
        left, right = _whole_quotes(left, right, found.cue.idx, quotes)
        if any(char.isalnum() for char in doc.text[left:right]):
            spans.append((left, right))
    spans += [(quotes[place].start, quotes[place].end) for place in found.quotes]
    if not spans:
        return None
    return framed(doc, found, _merged(spans), quotes)


def framed(
    doc: Doc, found: Found, contents: tuple[Offsets, ...], quotes: Sequence[Quotation]
) -> Frame:
    """Return the frame of a cue whose content is already known in characters."""
    source = phrase(found.source) if found.source is not None else None
    stands_for = antecedent(found.source) if found.source is not None else None
    patron = principal(found.source) if found.source is not None else None
    form = form_of(doc.text, contents, quotes)
    return Frame(
        cue=doc[found.cue_start : found.cue_end],
        cue_lemma=found.lemma,
        effect=found.effect,
        contents=_bare(contents, quotes) if form is Form.DIRECT else contents,
        form=form,
        source=source,
        source_head=found.source,
        antecedent=phrase(stands_for) if stands_for is not None else None,
        addressee=phrase(found.addressee) if found.addressee is not None else None,
        speaks_for=phrase(patron) if patron is not None else None,
        negated=negated(found.cue),
        modal=modal(found.cue),
        anonymous=source is not None
        and found.source is not None
        and is_anonymous(found.source, source),
        confidence=found.confidence,
        rule=found.frame,
    )


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
    letters = quoted = 0
    for start, end in contents:
        letters += sum(char.isalnum() for char in text[start:end])
        for quote in near(quotes, start, end):
            left, right = max(start, quote.start), min(end, quote.end)
            quoted += sum(char.isalnum() for char in text[left:right])
    if not quoted:
        return Form.INDIRECT
    return Form.DIRECT if quoted >= _QUOTED_SHARE * letters else Form.MIXED


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
