"""Rows and columns as a table for people: aligned, wrapped to the width of the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from queries.visible import one_line

_GAP = "  "
_LEAST = 8  # columns are never squeezed below this, however narrow the terminal
_MEASURED = 500  # rows that decide the widths; the rest wraps into them


def draw(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield the lines of a table no wider than `width`, where the columns allow it.

    Cells wrap, so that nothing is cut off; control characters are shown as escapes.
    """
    head = [one_line(column) for column in columns]
    sample = [head, *([one_line(cell) for cell in row] for row in rows[:_MEASURED])]
    wished = [max(cells(row[i]) for row in sample) for i in range(len(head))]
    widths = _fit(wished, width - len(_GAP) * (len(head) - 1))
    yield from _lines(head, widths)
    yield _GAP.join("─" * size for size in widths).rstrip()
    for row in rows:
        yield from _lines([one_line(cell) for cell in row], widths)


def cells(text: str) -> int:
    """Return how many terminal cells a text takes (Unicode TR 11, wide counts twice)."""
    if text.isascii():
        return len(text)
    return sum(_cell(character) for character in text)


def wrap(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width` cells, broken at spaces where possible."""
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *full, line = _chop(word, width)
        lines += full
        used = cells(line)
    return [*lines, line]


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _chop(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    pieces, piece, used = [], "", 0
    for character in word:
        size = _cell(character)
        if used + size > width:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + character, used + size
    return [*pieces, piece]


def _fit(wished: list[int], room: int) -> list[int]:
    """Share the room: narrow columns get what they wish, the wide ones split the rest evenly."""
    widths = list(wished)
    wide = sorted(range(len(wished)), key=lambda i: wished[i])
    for done, index in enumerate(wide):
        share = max(_LEAST, room // (len(wide) - done))
        widths[index] = max(1, min(wished[index], share))
        room -= widths[index]
    return widths


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, wrapped), default=0)):
        line = [
            cell[number] + " " * (width - cells(cell[number]))
            if number < len(cell)
            else " " * width
            for cell, width in zip(wrapped, widths, strict=True)
        ]
        yield _GAP.join(line).rstrip()
