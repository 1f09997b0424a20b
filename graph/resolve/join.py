"""Groups of variants that are one by form, and the joins of shorter names to longer ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from graph.resolve.profile import Profile

Company = Callable[[Collection[str]], frozenset[str]]  # variants -> what articles name beside them


@dataclass(frozen=True, slots=True)
class Join:
    """Why a group belongs to another, longer one."""

    rule: str
    to: str


@dataclass(slots=True)
class Bearers:
    """The joins of a component, and the groups whose name may be many people's."""

    joins: dict[str, Join] = field(default_factory=dict)
    apart: set[str] = field(default_factory=set)

    def root(self, group: str) -> str:
        """Return the longest name that a group stands for, itself if none."""
        while group in self.joins:
            group = self.joins[group].to
        return group


@dataclass(slots=True)
class Group:
    """The variants of one form; `bare` counts the uses of the surname alone."""

    name: str
    first: Profile
    variants: list[str]
    bare: int
    attested: frozenset[str]
    bearers: frozenset[str]  # variants that it stands for in stories,
    rule: str  # and as what


def groups_of(profiles: Iterable[Profile]) -> dict[str, Group]:
    """Return the groups of these profiles by name, in order."""
    members: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        members[one.group].append(one)
    return {
        name: Group(
            name,
            min(found, key=lambda one: (one.kind != "organization", one.variant)),
            sorted(one.variant for one in found),
            sum(one.bare for one in found),
            frozenset().union(*(one.attested for one in found)),
            frozenset().union(*(one.bearers for one in found)),
            min((one.rule for one in found if one.rule), default=""),
        )
        for name, found in sorted(members.items())
    }
