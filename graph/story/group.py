"""Those who are one in a story, with what they were joined by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.resolve.variant import parsed
from graph.story.player import Player
from graph.story.traits import agree, plain_nouns

Place = tuple[str, str]  # article, identifier or variant in it


@dataclass(slots=True)
class Group:
    """Those who are one in a story, by the parts or deeds of `labels`."""

    labels: list[str]
    players: dict[Place, Player] = field(default_factory=dict)
    named: set[Place] = field(default_factory=set)
    traits: frozenset[str] = frozenset()

    def merged(self, other: Group) -> Group:
        """Return both as one."""
        return Group(
            [*self.labels, *other.labels],
            self.players | other.players,
            self.named | other.named,
            self.traits | other.traits,
        )

    def without(self, other: Group) -> Group:
        """Return this without the players of another."""
        rest = {place: own for place, own in self.players.items() if place not in other.players}
        return Group(self.labels, rest, self.named, self.traits)

    def may_be(self, other: Group) -> bool:
        """Tell whether no article has one of each that are two.

        By a plain noun ("suspect") it may mean whom it also calls something else ("driver").
        """
        own, second = _by_article(self.players), _by_article(other.players)
        return all(
            not own[one].isdisjoint(second[one])
            or self._is_plain(one, own[one])
            or other._is_plain(one, second[one])
            for one in own.keys() & second.keys()
        )

    def _is_plain(self, article: str, keys: Iterable[str]) -> bool:
        return all(self.players[article, key].noun in plain_nouns() for key in keys)

    @property
    def is_one(self) -> bool:
        """Whether no trait and no name is against it."""
        return agree(self.traits) and namesakes({variant for _, variant in self.named})

    @property
    def joins(self) -> bool:
        """Whether it is in more than one article."""
        return len({article for article, _ in (*self.players, *self.named)}) > 1


def namesakes(named: set[str]) -> bool:
    """Tell whether these variants may name one thing: persons of one surname, or with one word."""
    words = [parsed(one).base.partition(":")[2].split("-") for one in sorted(named)]
    if any(parsed(one).kind == "person" for one in named):
        return len({own[-1] for own in words}) == 1
    return len(words) < 2 or bool(set(words[0]).intersection(*words[1:]))


def _by_article(places: Iterable[Place]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for article, key in places:
        found[article].add(key)
    return found
