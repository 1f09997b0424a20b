"""A thing that one article describes and does not name, as it stands in the table of mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.ids import local_id
from graph.resolve.names import Names

_BEFORE = 60  # characters that are looked at before a noun
_MODIFIERS = 3
_TOKEN = re.compile(r"[\w’'-]+|[^\w\s]")
_LINK = re.compile(r" (?:of|in|at|on|to|for|from|with|by|who|that|,)(?= )")
DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({"a", "an"})
OWNERS = frozenset("his her their its our my".split())
_DETERMINERS = DEFINITE | INDEFINITE | OWNERS


class Player(NamedTuple):
    """A thing that one article describes and does not name; `start` = -1: mentioned repeatedly."""

    key: str
    start: int
    names: Names

    @property
    def noun(self) -> str:
        """The noun that it is described by, without what stands around it."""
        words = core(self.names.label.lower()).split()
        return words[-1] if words else ""

    def row(self) -> list[Any]:
        """Return the player as plain data."""
        return [self.key, self.start, self.names.table()]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Player:
        """Return the player of such data."""
        return cls(row[0], row[1], Names.from_table(row[2]))


def player(key: str, rows: Sequence[Sequence[Any]], label: str) -> Player:
    """Return the player of that identifier and label, given its rows of the table."""
    names = Names()
    names.labels[label] = len(rows)
    names.types.update(row[6] for row in rows if row[6])
    return Player(key, -1 if rows[0][5] else rows[0][0], names)


def core(phrase: str) -> str:
    """Return a phrase up to what is added to its noun ("a man in a hat": "a man")."""
    return _LINK.split(phrase, maxsplit=1)[0]


def once_key(article: str, row: Sequence[Any]) -> str:
    """Return the identifier of what an article (CURIE) mentions once, of its row."""
    return local_id(row[2], article, str(row[0]))


def plain(surface: str) -> str:
    """Return a noun as running text has it: headlines write "Gunman"."""
    return " ".join(surface.split() if surface[0].islower() else surface.lower().split())


def words_before(text: str, start: int) -> tuple[str, frozenset[str]]:
    """Return the determiner of the noun that starts there, and the words between."""
    between: list[str] = []
    for word in reversed(_TOKEN.findall(text[max(0, start - _BEFORE) : start])):
        low = word.lower()
        if low in _DETERMINERS:
            return low, frozenset(between)
        if not word[0].isalnum() or len(between) == _MODIFIERS:
            break
        between.append(low)
    return "", frozenset(between[:1])
