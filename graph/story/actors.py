"""Who has which deed in an article: somebody whom it names, or whom it only describes.

That two play one part in one event is the strongest sign over articles that they are one (Lee,
Recasens, Chang, Surdeanu & Jurafsky 2012).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.ids import is_local
from graph.record import Record
from graph.story.cast import OPENS
from graph.story.deeds import deeds, post, tables
from graph.story.described import Heads
from graph.story.player import INDEFINITE, Player, core, once_key, plain, player, words_before
from graph.story.traits import SEVERAL, agree, has_figure, nobody, traits

_Row = Sequence[Any]


class Actor(NamedTuple):
    """Who has a deed in one article."""

    key: str
    player: Player | None  # None = named
    traits: frozenset[str]
    noun: str = ""  # that an article presents it by, with a determiner: not in the headline
    start: int = -1  # where it does so first
    fresh: bool = False  # with "a"

    def of_several(self) -> Actor:
        """Return this as one of several who have the deed."""
        return self._replace(traits=self.traits | {SEVERAL})

    def told(self, aspect: str) -> set[str]:
        """Return what is told of an aspect of it."""
        return {one[len(aspect) + 1 :] for one in self.traits if one.startswith(aspect + ":")}

    def called(self, name: Callable[[str], str]) -> Actor:
        """Return this with another identifier, if it is named."""
        return self if self.player else self._replace(key=name(self.key))

    def row(self) -> list[Any]:
        """Return the actor as plain data."""
        own = self.player.row() if self.player else None
        return [self.key, own, sorted(self.traits), self.noun, self.start, int(self.fresh)]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Actor:
        """Return the actor of such data."""
        key, own, found, noun, start, fresh = row
        whom = Player.from_row(own) if own else None
        return cls(key, whom, frozenset(found), noun, start, bool(fresh))


def actors(
    article: str, text: str, mentions: Sequence[_Row], records: Mapping[str, Record]
) -> dict[str, list[Actor]]:
    """Return who has which deed in an article (CURIE), from its claims and table of mentions."""
    people = _People(article, text, mentions)
    found: dict[str, dict[str, Actor]] = defaultdict(dict)
    for person, age in people.aged():
        found[f"one aged {age}"][person.key] = person
    unknown: set[str] = set()  # deeds of what no mention is of: "a share of 40 percent"
    beside: dict[tuple[str, int], set[str]] = defaultdict(set)  # deed, verb -> who has it by that
    for deed, part, record in (
        (deed, part, record) for record in records.values() for deed, part in deeds(record)
    ):
        one = people.of(part)
        if one and _may_have(one, tables().kinds[deed]):
            found[deed][one.key] = _as(one, deed, record)
            beside[deed, record["predicate"]["start"]].add(one.key)
        elif not one and "person" not in tables().kinds[deed]:
            unknown.add(deed)
    for (deed, _), keys in beside.items():
        for key in found[deed].keys() if deed in unknown else keys if len(keys) > 1 else ():
            found[deed][key] = found[deed][key].of_several()
    for deed, other in tables().against.items():
        for key in found[deed].keys() & found[other].keys():
            del found[deed][key], found[other][key]
        for both in (found[deed], found[other]):
            for key in [key for key, one in both.items() if not agree(one.traits - {SEVERAL})]:
                del both[key]  # "the gunman was killed too"
    return {
        deed: [by_key[key] for key in sorted(by_key)]
        for deed, by_key in sorted(found.items())
        if by_key
    }


class _People:
    """Whom an article mentions, made into actors when a claim asks for them."""

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
        once = ((once_key(self._article, row), [row]) for row in self._once.values())
        for key, rows in (*self._often.items(), *once):
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
    return str(row[2]).lower().split()[-1]


def _as(one: Actor, deed: str, record: Record) -> Actor:
    """Return somebody with what a deed tells of him: the office that it gives, or his side."""
    known = tables()
    if deed in known.posts and (office := post(record)):
        return one._replace(traits=one.traits | {f"post:{office}"})
    if deed in known.against:
        return one._replace(traits=one.traits | {"side:victim"})
    if deed in known.against.values():
        return one._replace(traits=one.traits | {"side:culprit"})
    return one


def _may_have(one: Actor, kinds: frozenset[str]) -> bool:
    """Tell whether it is of these kinds: a car hits people too, and is not who is meant.

    Several persons have a person's deed: that there are two tells that it is not one's.
    """
    own = one.told("kind")
    return not own.isdisjoint(kinds) or ("group" in own and "person" in kinds)
