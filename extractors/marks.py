"""Quotation marks: which signs of a text may open or close a quotation.

In tokenised text ("`` It is over , '' he said") marks have a space on both sides: straight ones and
"``" then both open and close, "''" closes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = frozenset(['"', "“", "”", "''", "``", "'", "‘", "’"])  # English ones, as tokens
_MARK = re.compile(r"``|''|[\"“”„‟«»'‘’‹›]")
_ELISION = re.compile(r"(?:em|til|cause|tis|twas|twill|n|bout|round|cuz|\d\ds?)\b", re.IGNORECASE)
_FEET = re.compile(r"\d\s?['’′]\s?\d+\Z")
_OPENERS = frozenset(["“", "„", "«", "``", "‟"])
_CLOSERS = frozenset(["”", "»"])
_SINGLE = frozenset(["'", "‘", "’", "‹", "›"])


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at `start`..`end` of the double or single family; a straight one may do both."""

    start: int
    end: int
    double: bool
    opens: bool
    closes: bool


def marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the marks of a paragraph that may open or close; no apostrophes, no measures."""
    found: list[Mark] = []
    opened = False  # a figure before any opening mark is a measure: 6'2", 15"
    for match in _MARK.finditer(text, start, end):
        mark = _classified(text, match.group(), match.start(), match.end(), start, end)
        measure = text[mark.start - 1 : mark.start].isdigit() and (
            not opened or _FEET.search(text, max(start, mark.start - 6), mark.start) is not None
        )
        opened = opened or mark.opens
        if (mark.opens or mark.closes) and not (measure and match.group() in "\"'"):
            found.append(mark)
    return [mark for place, mark in enumerate(found) if not _possessive(text, found, place)]


def _classified(text: str, sign: str, at: int, after: int, start: int, end: int) -> Mark:
    """Tell from its neighbours whether a mark opens, closes, either, or is no quotation mark."""
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    spaced = before.isspace() and behind.isspace()
    if sign in _OPENERS:
        if sign == "“" and (behind.isspace() or behind in ",.;:") and not before.isspace():
            return Mark(at, after, True, False, True)  # „so“, or typed for the closing mark
        return Mark(at, after, True, True, sign == "„" or (sign == "``" and spaced and at > start))
    if sign in _CLOSERS:
        return Mark(at, after, True, before.isspace() and behind.isalnum(), True)
    if spaced and sign not in _SINGLE:
        return Mark(at, after, True, sign == '"' and _begins(text, at, start, end), at > start)
    free_left = not before.isalnum() and before not in ".,;:!?)…%$€£*"
    free_right = not behind.isalnum() and behind not in "([$€£#@*"
    if sign in _SINGLE:
        if (before.isalnum() and behind.isalnum()) or (
            behind.isalnum() and free_left and _ELISION.match(text, after, end)
        ):
            return Mark(at, after, False, False, False)
        opens = sign in "'‘‹" and free_left and not behind.isspace()
        closes = sign in "'’›" and not before.isspace() and free_right
        return Mark(at, after, False, opens, closes)
    opens = (free_left or before in "'‘’“”") and not behind.isspace()
    closes = not before.isspace() and (free_right or not opens)
    return Mark(at, after, True, opens, closes)


def _begins(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a mark between spaces can open: one that is never closed opens after a stop."""
    if text.find('"', at + 1, end) > 0:
        return True
    stop = text[start:at].rstrip()[-1:]
    return stop in ",:.?!" and bool(text[at + 1 : end].strip())


def _possessive(text: str, found: list[Mark], place: int) -> bool:
    """Tell "the workers' union" from a closing mark: another mark still closes what is open."""
    mark = found[place]
    if mark.double or not mark.closes:
        return False
    if text[mark.start - 1 : mark.start].lower() not in ("s", "z", "x"):
        return False
    rest = text[mark.end : mark.end + 2]
    if len(rest) < 2 or rest[0] != " " or not rest[1].islower():
        return False
    for later in found[place + 1 : place + 6]:
        if not later.double:
            return later.closes and not later.opens
    return False
