"""Numbers, words and signs of a text with their offsets: what the grammar of quantities reads."""

from __future__ import annotations

import re
from typing import NamedTuple

# Tokenised text has spaces about the comma of "2 , 000".
# Every alternative starts differently and none nests a repetition: one pass, linear.
_TOKEN = re.compile(
    r"(?P<number>[0-9]{1,3}(?: , [0-9]{3})+(?![0-9])|[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<sign>\S)"
)
HYPHENS = frozenset("-‐‑–—")


class Part(NamedTuple):
    """One token: `lower` is its lower-cased text, `kind` number, word or sign."""

    text: str
    lower: str
    kind: str
    start: int
    end: int
    spaced: bool  # whether space or the text's start precedes it


_END = Part("", "", "end", -1, -1, spaced=True)


class Parts:
    """The tokens of a text; any index outside it gives an empty token."""

    def __init__(self, text: str) -> None:
        self.items: list[Part] = []
        last = -1
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            word = match.group()
            self.items.append(
                Part(word, word.lower(), match.lastgroup or "", start, end, start != last)
            )
            last = end

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Part:
        return self.items[index] if 0 <= index < len(self.items) else _END

    def lower(self, index: int, count: int) -> str:
        """Return the lower-cased words from an index on, joined by spaces; "" past the end."""
        if index < 0 or index + count > len(self.items):
            return ""
        return " ".join(part.lower for part in self.items[index : index + count])
