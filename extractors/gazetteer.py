"""Names of the gazetteer in a parsed text, whatever the tokeniser made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span

from extractors.words import surface, words_of
from graph.gazetteer import Entry, gazetteer

_RUN = re.compile(r"\w+")
_COMPOUND = re.compile(r"[-–]\w|\W?\w+[-–][A-Z]")  # "African-American", "Franco-German"
_NOT_NAMES = frozenset({"PRP", "WP", "VB", "VBP", "UH"})  # "join US", "WHO decides", "polish"


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start`..`end` of the Doc spell a name of these entries, or a demonym of the one."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    demonym: bool = False

    @property
    def strong(self) -> bool:
        """Whether the name names its entry whatever the context."""
        return self.demonym or any(entry.strong for entry in self.entries)


_Rows = list[tuple[str, tuple[Entry, ...], bool]]  # name, its entries, whether a demonym


@lru_cache(maxsize=1)
def _index() -> dict[str, _Rows]:
    """Return all names by their first run of letters, longest first."""
    data = gazetteer()
    table: dict[str, _Rows] = {}
    for name, entries in data.names.items():
        table.setdefault(_run(name), []).append((name, entries, False))
    for demonym, entry in data.demonyms.items():
        table.setdefault(_run(demonym), []).append((demonym, (entry,), True))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def _run(name: str) -> str:
    found = _RUN.match(name)
    return found.group() if found else name


@lru_cache(maxsize=1 << 16)
def _beginning(word: str) -> _Rows | None:
    """Return the names that may begin with a word; capitals may be those of a headline."""
    index = _index()
    rows = index.get(word) or (index.get(_run(word)) if not word.isalnum() else None)
    if rows is None and len(word) > 3 and word.isupper():
        rows = index.get(word.title())
    return rows


def matches(block: Span) -> Iterator[Match]:
    """Yield the names in a stretch of text, longest first at each place, none overlapping."""
    words = words_of(block.doc)
    starts = words.start
    ends: dict[int, int] = {}
    text, base, done = "", 0, block.start
    for position in range(block.start, block.end):
        if position < done:
            continue
        word = words.text[position]
        rows = _beginning(word)
        if rows is None or words.tag[position] in _NOT_NAMES:
            continue
        if not ends:
            text, base = surface(block).replace("\xa0", " "), block.start_char
            inside = range(block.start, block.end)
            ends = {starts[i] + len(words.text[i]) - base: i + 1 for i in inside}
        offset = starts[position] - base
        for name, entries, demonym in rows:
            end = ends.get(offset + len(name))
            if end is not None and _spelt(text, offset, name, word):
                if demonym and _COMPOUND.match(text, offset - 1 if offset else 0):
                    continue
                yield Match(position, end, entries, demonym)
                done = end
                break


def _spelt(text: str, offset: int, name: str, word: str) -> bool:
    return text.startswith(name, offset) or (word.isupper() and word.title() == name)
