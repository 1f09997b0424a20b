"""Which of an article's descriptions a part of a claim is: the link from claims to stories."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from graph.story.cast import Player

# What may stand between the start of a phrase and its head: a determiner and modifiers.
_OPENING = re.compile(r"(?:[\w’'-]+[ \u00a0]+){0,4}")
_LINKS = frozenset("of to in on at for by with from and or as than who that which".split())
_OWNS = ("'", "’", " '", " ’")


class Described:
    """What an article describes as other reports of the same event do."""

    def __init__(self, players: Sequence[Player]) -> None:
        self.names = {one.key: one.names for one in players}
        once = sorted((one.start, one.key) for one in players if one.start >= 0)
        self.once = dict(once)
        self._starts = list(self.once)

    def key(self, part: Mapping[str, Any]) -> str | None:
        """Return the identifier of the description that a part of a record is, or None.

        What is mentioned repeatedly has its identifier in the record; what is mentioned once is
        the first noun of the phrase, unless that belongs to another ("the gunman's brother").
        """
        if part["entity"]:
            return part["entity"] if part["entity"] in self.names else None
        if part.get("claim") or part["start"] is None or not part["text"]:
            return None
        first = bisect_left(self._starts, part["start"])
        if first == len(self._starts) or (start := self._starts[first]) >= part["end"]:
            return None
        key = self.once[start]
        return key if self._heads(part["text"], start - part["start"], key) else None

    def _heads(self, text: str, place: int, key: str) -> bool:
        before = text[:place]
        if not _OPENING.fullmatch(before) or not _LINKS.isdisjoint(before.lower().split()):
            return False
        end = place + len(self.names[key].label)
        return not text[end:].startswith(_OWNS)


NOTHING = Described(())
