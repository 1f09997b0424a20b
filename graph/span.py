"""Offsets: Unicode code points into an article's text, half-open."""

from __future__ import annotations

from graph.errors import InvalidRecord

Offsets = tuple[int, int]


def check_offsets(start: int | None, end: int | None, owner: str) -> None:
    """Refuse offsets that are half set, negative, empty or reversed.

    Raises InvalidRecord.
    """
    if (start is None) != (end is None):
        raise InvalidRecord(f"{owner}: start and end must both be set or both be null")
    if start is not None and end is not None and not 0 <= start < end:
        raise InvalidRecord(f"{owner}: offsets {start}..{end} are not a span")
