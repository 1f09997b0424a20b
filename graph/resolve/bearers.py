"""Which longer name a shorter one stands for: only where there is no other that it could mean.

Names never link pair by pair. A name joins the one longest name in its block that it may stand
for; if there are two, it joins neither. So a second bearer splits what the first had joined, and
nothing depends on who came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.resolve.bodies import join_bodies
from graph.resolve.join import Bearers, Company, Group, Join, groups_of
from graph.resolve.people import join_people
from graph.resolve.person import PersonName
from graph.resolve.profile import Profile
from graph.resolve.variant import UNTYPED, parsed


def bearers(profiles: Iterable[Profile], company: Company) -> Bearers:
    """Return which groups of a component stand for which others."""
    found = Bearers()
    groups = groups_of(profiles)
    people: dict[str, list[tuple[PersonName, Group]]] = defaultdict(list)
    bodies = []
    for group in groups.values():
        if group.first.person is not None:
            people[group.first.person.surname].append((group.first.person, group))
        elif group.first.body is not None:
            bodies.append(group)
    for surname, block in sorted(people.items()):
        join_people(surname, block, company, found)
    join_bodies(bodies, company, found)
    _untyped(groups, found)
    return found


def _untyped(groups: Mapping[str, Group], found: Bearers) -> None:
    """Join what no article gave a type to its only namesake with one."""
    typed: dict[tuple[str, str], set[str]] = defaultdict(set)
    for group in groups.values():
        for variant in group.variants:
            own = parsed(variant)
            if own.kind != UNTYPED:
                typed[own.base, own.article].add(group.name)
    for group in groups.values():
        own = parsed(group.first.variant)
        namesakes = typed[own.base, own.article] - {group.name}
        if own.kind == UNTYPED and len(namesakes) == 1:
            target = next(iter(namesakes))
            if target in found.apart:
                found.apart.add(group.name)
            else:
                found.joins[group.name] = Join("same name", target)
