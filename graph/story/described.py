"""Which of an article's descriptions a part of a claim is: the link from claims to stories."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from graph.story.player import Player

# What may stand between the start of a phrase and its head: a determiner and modifiers.
_OPENING = re.compile(r"(?:[\w’'-]+[ \u00a0]+){0,4}")
_LINKS = frozenset("of to in on at for by with from and or as than who that which".split())
_OWNS = ("'", "’", " '", " ’")


class Heads:
    """The nouns by which an article mentions something once, by their start."""

    def __init__(self, lengths: Mapping[int, int]) -> None:
        self._lengths = lengths
        self._starts = sorted(lengths)

    def head(self, part: Mapping[str, Any]) -> int | None:
        """Return the start of the noun that heads a part of a record, or None.

        It is the first noun of the phrase, unless that belongs to another ("the gunman's brother").
        """
        if part.get("claim") or part["start"] is None or not part["text"]:
            return None
        first = bisect_left(self._starts, part["start"])
        if first == len(self._starts) or (start := self._starts[first]) >= part["end"]:
            return None
        text, place = part["text"], start - part["start"]
        before = text[:place]
        if not _OPENING.fullmatch(before) or not _LINKS.isdisjoint(before.lower().split()):
            return None
        return None if text[place + self._lengths[start] :].startswith(_OWNS) else start


class Described:
    """What an article describes as other reports of the same event do."""

    def __init__(self, players: Sequence[Player]) -> None:
        self.names = {one.key: one.names for one in players}
        self.once = {one.start: one.key for one in players if one.start >= 0}
        self._heads = Heads({start: len(self.names[key].label) for start, key in self.once.items()})

    def key(self, part: Mapping[str, Any]) -> str | None:
        """Return the identifier of the description that a part of a record is, or None.

        What is mentioned repeatedly has its identifier in the record.
        """
        if part["entity"]:
            return part["entity"] if part["entity"] in self.names else None
        start = self._heads.head(part)
        return self.once[start] if start is not None else None


NOTHING = Described(())
