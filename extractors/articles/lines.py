"""The lines of a text, and whether line ends are only there because somebody wrapped it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK = re.compile(r"\r\n?|\n|\u2028|\u2029")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]*$")
_SHORTEST, _LONGEST = 50, 100  # characters of a full line in hard-wrapped text
_SLACK = 0.75  # a line shorter than this share of the width was ended on purpose


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it, blanks around it left out."""

    start: int
    end: int
    text: str
    opens: bool  # a blank line (or nothing) stands before it

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.text[-8:]))


def split_lines(text: str) -> list[Line]:
    """Return the non-blank lines of the text, in order."""
    found: list[Line] = []
    previous = 0
    for match in _LINE.finditer(text):
        bare = match.group().strip()
        if not bare:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        opens = not found or len(_BREAK.findall(text, previous, start)) > 1
        previous = start + len(bare)
        found.append(Line(start, previous, bare, opens))
    return found


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which the text was hard-wrapped, 0 where a line is a paragraph.

    Wrapped text shows itself where a line of 50 to 100 characters stops in mid-sentence and the
    next one goes on in lower case; at least half of the full lines must look like that.
    """
    full = continued = 0
    for line, after in pairwise(lines):
        if len(line.text) > _LONGEST:
            full += 1
        elif len(line.text) >= _SHORTEST and not after.opens:
            full += 1
            continued += _goes_on(line, after)
    if not continued or continued * 2 < full:
        return 0
    lengths = sorted(len(line.text) for line in lines if len(line.text) <= _LONGEST)
    return lengths[len(lengths) * 9 // 10]


def continues(line: Line, after: Line, width: int) -> bool:
    """Tell whether `after` carries on the paragraph of `line` in text wrapped at `width`."""
    if not width or after.opens:
        return False
    if _goes_on(line, after):
        return True
    word = len(after.text.split(None, 1)[0])
    return len(line.text) + 1 + word > width * _SLACK


def _goes_on(line: Line, after: Line) -> bool:
    return not line.ends_sentence and after.text[0].islower()
