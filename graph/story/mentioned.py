"""Whom and what an article mentions, made into actors when a claim or their age asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from graph.ids import is_local
from graph.record import Record
from graph.story.actor import Actor
from graph.story.cast import OPENS
from graph.story.described import Heads
from graph.story.player import INDEFINITE, core, once_key, plain, player, words_before
from graph.story.traits import has_figure, nobody, traits

_Row = Sequence[Any]


class Mentioned:
    """The persons and things that an article (CURIE) mentions."""

    def __init__(self, article: str, text: str, mentions: Sequence[_Row]) -> None:
        self._article = article
        self._text = text
        self._often: dict[str, list[_Row]] = defaultdict(list)
        self._once: dict[int, _Row] = {}
        for row in mentions:
            if row[5]:
                self._often[row[5]].append(row)
            elif row[3] == "nominal":
                self._once[row[0]] = row
        self._heads = Heads({start: len(row[2]) for start, row in self._once.items()})
        self._known: dict[str, Actor | None] = {}

    def of(self, part: Record) -> Actor | None:
        """Return whom a part of a record means."""
        key = part["entity"]
        rows = self._often.get(key, []) if key else []
        if not key and (start := self._heads.head(part)) is not None:
            rows = [self._once[start]]
            key = once_key(self._article, rows[0])
        if not rows:
            return None
        one = self._actor(key, rows)
        if one and " and " in core(part["text"]):
            return one.of_several()
        return one

    def aged(self) -> Iterator[tuple[Actor, str]]:
        """Yield the persons whose age stands where the article tells its event, with their ages."""
        once = (row for row in self._once.values() if row[0] < OPENS)
        singly = ((once_key(self._article, row), [row]) for row in once)
        for key, rows in (*self._often.items(), *singly):
            if any(has_figure(self._text, row) for row in rows if row[0] < OPENS):
                one = self._actor(key, rows)
                if one and "kind:person" in one.traits:
                    yield from ((one, age) for age in one.told("age"))

    def _actor(self, key: str, rows: Sequence[_Row]) -> Actor | None:
        if key not in self._known:
            self._known[key] = self._made(key, rows)
        return self._known[key]

    def _made(self, key: str, rows: Sequence[_Row]) -> Actor | None:
        found = traits(self._text, rows)
        if rows[0][5] and not is_local(key):
            return Actor(key, None, found) if any(row[3] == "name" for row in rows) else None
        told = [(row, *words_before(self._text, row[0])) for row in rows if row[3] == "nominal"]
        words, parts = nobody()
        if not told or any(_head(row) in parts or not words.isdisjoint(m) for row, _, m in told):
            return None
        first = told[0][0]
        own = player(key, rows, first[4] or plain(first[2]))
        presented = [row for row, determiner, _ in told if determiner]
        if not presented:
            return Actor(key, own, found)
        fresh = any(determiner in INDEFINITE for _, determiner, _ in told)
        return Actor(key, own, found, _head(presented[0]), presented[0][0], fresh)


def _head(row: _Row) -> str:
    return str(row[2]).lower().strip().rpartition(" ")[2]
