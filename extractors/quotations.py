"""Quoted stretches of an article, found on the raw text before anything is parsed.

Marks are paired by family (double, single) within a paragraph; a paragraph break closes what is
open, and a mark that opens the next paragraph continues it (Chicago Manual of Style 13.30-13.32).
Paragraphs without a double mark lie inside a quotation if the next mark can only close it: texts
with one sentence a line have such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.marks import Mark, marks
from graph.span import Offsets

_PARAGRAPH = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_MINOR = re.compile(r"(?:an?|and|as|at|but|by|for|from|in|into|of|on|or|the|to|vs|via|with)\Z")
_LONGEST_SCARE = 4  # words; longer quoted matter without a cue is still somebody's speech
_FURTHEST = 8  # paragraphs without a mark that one quotation may span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: `start`..`end` with its marks, `inner_start`..`inner_end` without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    kind: str  # speech | scare (a word or title set off) | nested (inside another quotation)
    continues: int | None = None  # index of the piece in the paragraph before
    balanced: bool = True


@lru_cache(maxsize=1)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order of their start; linear, never raises.

    A mark without its partner costs at most the paragraph it stands in: an open double mark runs to
    the end of the paragraph (`balanced` false), anything else is not a quotation. Those of the last
    text are kept: several rules ask for them.
    """
    found: list[Quotation] = []
    outer = 0  # how many of them are not nested
    carried: int | None = None  # which of those the paragraph before left open
    waiting: list[tuple[Offsets, list[Mark]]] = []  # paragraphs without a double mark since then
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if not paragraph.group().strip():
            continue
        signs = list(marks(text, start, end))
        if carried is not None and len(waiting) < _FURTHEST and not any(m.double for m in signs):
            waiting.append(((start, end), signs))
            continue
        goes_on = carried is not None and _goes_on(signs, start)
        for (first, last), inside in waiting:
            if goes_on:
                pieces = [Quotation(first, last, first, last, "speech", carried, balanced=False)]
                carried = outer
            else:
                pieces, _ = _paragraph(text, first, last, inside, goes_on=False)
            found += pieces
            outer += _outer(pieces)
        if waiting and not goes_on:
            carried = None
        waiting.clear()
        pieces, left_open = _paragraph(text, start, end, signs, goes_on=goes_on)
        if pieces and carried is not None and not text[start : pieces[0].start].strip():
            pieces[0] = replace(pieces[0], kind="speech", continues=carried)
        carried = None if left_open is None else outer + _outer(pieces[:left_open])
        found += pieces
        outer += _outer(pieces)
    for (first, last), inside in waiting:
        found += _paragraph(text, first, last, inside, goes_on=False)[0]
    return tuple(found)


def _outer(pieces: list[Quotation]) -> int:
    return sum(piece.kind != "nested" for piece in pieces)


def _goes_on(signs: list[Mark], start: int) -> bool:
    """Tell whether the first double mark of a paragraph closes what the one before left open."""
    doubles = [mark for mark in signs if mark.double]
    if not doubles or not doubles[0].closes or doubles[0].start == start:
        return False
    return not doubles[0].opens or len(doubles) % 2 == 1


def _paragraph(
    text: str, start: int, end: int, signs: list[Mark], *, goes_on: bool
) -> tuple[list[Quotation], int | None]:
    """Pair the marks of one paragraph; return the pieces and which of them is left open.

    `goes_on` says that its first double mark closes what the paragraph before left open.
    """
    last_single_close = max((m.start for m in signs if not m.double and m.closes), default=-1)
    stack: list[Mark] = [Mark(start, start, True, True, False)] if goes_on else []
    pairs: list[tuple[Mark, int, int]] = []  # opening mark, inner end, end
    for mark in signs:
        paired = _close(mark, stack, pairs)
        if not paired and mark.opens and (mark.double or last_single_close > mark.start):
            stack.append(mark)
    unclosed = _unclosed(stack, pairs)
    if unclosed is not None:
        tail = len(text[start:end].rstrip()) + start
        if tail > unclosed.end:
            pairs.append((unclosed, tail, tail))
        else:
            unclosed = None
    return _pieces(text, start, pairs, unclosed)


def _close(mark: Mark, stack: list[Mark], pairs: list[tuple[Mark, int, int]]) -> bool:
    """Close the innermost open mark of the same family; a single never closes over a double."""
    if not mark.closes:
        return False
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if opened.double == mark.double:
            del stack[depth:]
            if mark.start > opened.end:
                pairs.append((opened, mark.start, mark.end))
            return True
        if opened.double:
            return False
    if mark.double:
        stack.clear()  # singles never pair across a double mark
    return False


def _unclosed(stack: list[Mark], pairs: list[tuple[Mark, int, int]]) -> Mark | None:
    """Return the open double mark that runs to the end of the paragraph.

    One that is followed by complete pairs of its own family has lost its partner earlier: where it
    ended cannot be known, so it is no quotation.
    """
    doubles = [mark for mark in stack if mark.double]
    if not doubles:
        return None
    last = doubles[-1]
    later = any(opened.double and opened.start > last.start for opened, _, _ in pairs)
    return None if later else last


def _pieces(
    text: str, start: int, pairs: list[tuple[Mark, int, int]], unclosed: Mark | None
) -> tuple[list[Quotation], int | None]:
    pieces: list[Quotation] = []
    left_open, outer_end = None, -1
    for opened, inner_end, end in sorted(pairs, key=lambda pair: (pair[0].start, -pair[2])):
        inner = text[opened.end : inner_end]
        first, last = inner_end - len(inner.lstrip()), opened.end + len(inner.rstrip())
        if first >= last:
            continue
        nested = opened.start < outer_end
        kind = "nested" if nested else _kind(text, start, opened, inner_end)
        whole = opened is not unclosed
        if not (whole or nested):
            left_open = len(pieces)
        pieces.append(Quotation(opened.start, end, first, last, kind, balanced=whole))
        outer_end = max(outer_end, end)
    return pieces, left_open


def _kind(text: str, start: int, opened: Mark, inner_end: int) -> str:
    """Tell speech from a word or title that is only set off by marks."""
    inner = text[opened.end : inner_end].strip()
    before = text[max(start, opened.start - 40) : opened.start].rstrip()
    words = _WORD.findall(inner)
    introduced = before.endswith((",", ":"))
    opens_sentence = not before or before.endswith((".", "!", "?", "”", '"', "—", "–"))
    if len(words) > _LONGEST_SCARE:
        title = not introduced and not inner.endswith((".", "!", "?", ","))
        return "scare" if title and _title_case(words) else "speech"
    ends = inner.endswith((".", "!", "?", ",", "…", "-", "—"))
    return "speech" if ends and inner[:1].isupper() and (introduced or opens_sentence) else "scare"


def _title_case(words: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or _MINOR.match(word) for word in words)
