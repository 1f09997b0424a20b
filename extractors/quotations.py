"""Quoted stretches of an article, found on the raw text before anything is parsed.

Marks are paired by family (double, single) within a paragraph; a paragraph break closes what is
open, and a mark that opens the next paragraph continues it (Chicago Manual of Style 13.30-13.32).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_MARK = re.compile(r"``|''|[\"“”„‟«»'‘’‹›]")
_PARAGRAPH = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ELISION = re.compile(r"(?:em|til|cause|tis|twas|twill|n|bout|round|cuz|\d\ds?)\b", re.IGNORECASE)
_FEET = re.compile(r"\d\s?['’′]\s?\d+\Z")
_MINOR = re.compile(r"(?:an?|and|as|at|but|by|for|from|in|into|of|on|or|the|to|vs|via|with)\Z")
_OPENERS = frozenset(["“", "„", "«", "``", "‟"])
_CLOSERS = frozenset(["”", "»"])
_LONGEST_SCARE = 4  # words; longer quoted matter without a cue is still somebody's speech


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


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    double: bool
    opens: bool
    closes: bool


@lru_cache(maxsize=1)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order of their start; linear, never raises.

    A mark without its partner costs at most the paragraph it stands in: an open double mark runs to
    the end of the paragraph (`balanced` false), anything else is not a quotation. Those of the last
    text are kept: several rules ask for them.
    """
    found: list[Quotation] = []
    open_end: int | None = None  # index of a piece left open by the paragraph before
    for paragraph in _PARAGRAPH.finditer(text):
        if not paragraph.group().strip():
            continue
        pieces, left_open = _paragraph(text, paragraph.start(), paragraph.end(), open_end)
        base = len(found)
        if pieces and open_end is not None and _at_start(text, pieces[0], paragraph.start()):
            pieces[0] = replace(pieces[0], kind="speech", continues=open_end)
        found += pieces
        open_end = None if left_open is None else base + left_open
    return tuple(found)


def _at_start(text: str, piece: Quotation, start: int) -> bool:
    return not text[start : piece.start].strip()


def _paragraph(
    text: str, start: int, end: int, carried: int | None
) -> tuple[list[Quotation], int | None]:
    """Pair the marks of one paragraph; return the pieces and which of them is left open."""
    marks = list(_marks(text, start, end))
    last_single_close = max((m.start for m in marks if not m.double and m.closes), default=-1)
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, int, int]] = []  # opening mark, inner end, end
    first_double = True
    for place, mark in enumerate(marks):
        if mark.double:
            goes_on = first_double and carried is not None and mark.start > start
            if goes_on and mark.closes and not mark.opens:
                pairs.append((_Mark(start, start, True, True, False), mark.start, mark.end))
            elif not _close(mark, stack, pairs) and mark.opens:
                stack.append(mark)
            first_double = False
        elif mark.closes and _possessive(text, marks, place):
            continue
        elif not _close(mark, stack, pairs) and mark.opens and last_single_close > mark.start:
            stack.append(mark)
    unclosed = _unclosed(stack, pairs)
    if unclosed is not None:
        tail = len(text[start:end].rstrip()) + start
        if tail > unclosed.end:
            pairs.append((unclosed, tail, tail))
        else:
            unclosed = None
    return _pieces(text, start, pairs, unclosed)


def _close(mark: _Mark, stack: list[_Mark], pairs: list[tuple[_Mark, int, int]]) -> bool:
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


def _unclosed(stack: list[_Mark], pairs: list[tuple[_Mark, int, int]]) -> _Mark | None:
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
    text: str, start: int, pairs: list[tuple[_Mark, int, int]], unclosed: _Mark | None
) -> tuple[list[Quotation], int | None]:
    pieces: list[Quotation] = []
    left_open, outer_end = None, -1
    for opened, inner_end, end in sorted(pairs, key=lambda pair: (pair[0].start, -pair[2])):
        nested = opened.start < outer_end
        kind = "nested" if nested else _kind(text, start, opened, inner_end)
        if opened is unclosed:
            left_open = len(pieces)
        pieces.append(
            Quotation(
                opened.start, end, opened.end, inner_end, kind, balanced=opened is not unclosed
            )
        )
        outer_end = max(outer_end, end)
    return pieces, left_open


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    opened = False  # a figure before any opening mark is a measure: 6'2", 15"
    for match in _MARK.finditer(text, start, end):
        mark = _classified(text, match.group(), match.start(), match.end(), start, end)
        measure = text[mark.start - 1 : mark.start].isdigit() and (
            not opened or _FEET.search(text, max(start, mark.start - 6), mark.start) is not None
        )
        opened = opened or mark.opens
        if (mark.opens or mark.closes) and not (measure and match.group() in "\"'"):
            yield mark


def _classified(text: str, sign: str, at: int, after: int, start: int, end: int) -> _Mark:
    """Tell from its neighbours whether a mark opens, closes, either, or is no quotation mark."""
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    if sign in _OPENERS:
        return _Mark(at, after, True, True, sign == "„")
    if sign in _CLOSERS:
        return _Mark(at, after, True, False, True)
    free_left = not before.isalnum() and before not in ".,;:!?)…%$€£*"
    free_right = not behind.isalnum() and behind not in "([$€£#@*"
    if sign in ("'", "‘", "’", "‹", "›"):
        if (before.isalnum() and behind.isalnum()) or (
            behind.isalnum() and free_left and _ELISION.match(text, after, end)
        ):
            return _Mark(at, after, False, False, False)
        opens = sign in "'‘‹" and free_left and not behind.isspace()
        closes = sign in "'’›" and not before.isspace() and free_right
        return _Mark(at, after, False, opens, closes)
    opens = (free_left or before in "'‘’“”") and not behind.isspace()
    closes = not before.isspace() and (free_right or not opens)
    return _Mark(at, after, True, opens, closes)


def _possessive(text: str, marks: list[_Mark], place: int) -> bool:
    """Tell "the workers' union" from a closing mark: another mark still closes what is open."""
    mark = marks[place]
    if text[mark.start - 1 : mark.start].lower() not in ("s", "z", "x"):
        return False
    rest = text[mark.end : mark.end + 2]
    if len(rest) < 2 or rest[0] != " " or not rest[1].islower():
        return False
    for later in marks[place + 1 : place + 6]:
        if not later.double:
            return later.closes and not later.opens
    return False


def _kind(text: str, start: int, opened: _Mark, inner_end: int) -> str:
    """Tell speech from a word or title that is only set off by marks."""
    inner = text[opened.end : inner_end]
    before = text[max(start, opened.start - 40) : opened.start].rstrip()
    words = _WORD.findall(inner)
    introduced = before.endswith((",", ":"))
    opens_sentence = not before or before.endswith((".", "!", "?", "”", '"', "—", "–"))
    if len(words) > _LONGEST_SCARE:
        title = not introduced and not inner.rstrip().endswith((".", "!", "?", ","))
        return "scare" if title and _title_case(words) else "speech"
    ends = inner.rstrip().endswith((".", "!", "?", ",", "…", "-", "—"))
    return "speech" if ends and inner[:1].isupper() and (introduced or opens_sentence) else "scare"


def _title_case(words: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or _MINOR.match(word) for word in words)
