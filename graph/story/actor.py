"""Who has a deed in one article: somebody whom it names, or whom it only describes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from graph.story.player import Player
from graph.story.traits import SEVERAL


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
