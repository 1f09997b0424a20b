"""Who stands behind a proposition: claims folded into independent witnesses, and their links.

Support counts witnesses, not copies. One witness are: all claims of one outlet in its own voice,
of articles that are copies of one report, of one named speaker however many outlets quote him,
and of one sentence found in several texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.merge import Row

UNKNOWN = "9999"  # sorts undated articles last: they cannot be shown to be first

LinkOf = tuple[str, str, str]  # later claim, kind, earlier claim


class Member(NamedTuple):
    """A claim of a proposition and what its article adds to it."""

    row: Row
    article: str
    report: str  # the article that stands for all copies of one report
    publisher: str | None
    published: str | None

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Sort key: first published first, then by article and place."""
        return self.published or UNKNOWN, self.article, self.row.start, self.row.id


class Standing(NamedTuple):
    """How a proposition stands."""

    support: int
    denials: int
    views: frozenset[str]
    links: list[LinkOf]


def weigh(members: list[Member]) -> Standing:
    """Return the independent support and denial of one proposition, and links between its claims.

    Each witness is stood for by its first claim. Others of the same witness restate that one; the
    first claims corroborate the first of their side and contradict the first of the other: enough
    to find every pair through the proposition, and linear where all pairs would be quadratic.
    """
    sides: dict[str, list[Member]] = {}
    for member in sorted(members, key=lambda member: member.order):
        sides.setdefault(member.row.stance, []).append(member)
    witnesses = {stance: _witnesses(side) for stance, side in sides.items()}
    affirming, denying = witnesses.get("support", []), witnesses.get("deny", [])
    links = [*_within(affirming), *_within(denying), *_between(affirming, denying)]
    # What is yet to come has no support, but "will" and "will not" contradict each other.
    links += _between(witnesses.get("expect", []), witnesses.get("exclude", []))
    views = frozenset(member.row.view for member in members) - {""}
    return Standing(len(affirming), len(denying), views, links)


def _witnesses(ordered: list[Member]) -> list[list[str]]:
    """Group claims by witness (union-find over what they share), first claims first."""
    if len(ordered) < 2:
        return [[member.row.id] for member in ordered]
    parent = list(range(len(ordered)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[str, int] = {}
    for place, member in enumerate(ordered):
        for token in _tokens(member):
            one, other = sorted((root(place), root(first.setdefault(token, place))))
            parent[other] = one
    groups: dict[int, list[str]] = {}
    for place, member in enumerate(ordered):
        groups.setdefault(root(place), []).append(member.row.id)
    return list(groups.values())


def _tokens(member: Member) -> Iterator[str]:
    """Yield what makes two claims one witness's."""
    row = member.row
    if row.holders:
        yield f"speaker {row.holders[-1]}"
    else:
        yield f"report {member.report}"
        if member.publisher:
            yield f"outlet {member.publisher}"
    if row.sentence:
        yield f"sentence {row.sentence}"


def _within(groups: list[list[str]]) -> Iterator[LinkOf]:
    for group in groups:
        for claim in group[1:]:
            yield claim, "restates", group[0]
    for group in groups[1:]:
        yield group[0], "corroborates", groups[0][0]


def _between(affirming: list[list[str]], denying: list[list[str]]) -> Iterator[LinkOf]:
    if affirming and denying:
        yes, no = affirming[0][0], denying[0][0]
        for group in denying:
            yield group[0], "contradicts", yes
        for group in affirming[1:]:
            yield group[0], "contradicts", no
