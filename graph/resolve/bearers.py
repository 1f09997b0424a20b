"""Which longer name a shorter one stands for: only where there is no other that it could mean.

Names never link pair by pair. A name joins the one longest name in its block that it may stand
for; if there are two, it joins neither. So a second bearer splits what the first had joined, and
nothing depends on who came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.resolve.bodies import join_bodies
from graph.resolve.decided import Decided
from graph.resolve.join import Bearers, Company, Group, Join, groups_of
from graph.resolve.people import join_people
from graph.resolve.person import PersonName
from graph.resolve.profile import Profile
from graph.resolve.variant import UNTYPED, Variant, parsed


def bearers(profiles: Iterable[Profile], company: Company, decided: Decided) -> Bearers:
    """Return which groups of a component stand for which others."""
    found = Bearers()
    groups = groups_of(profiles)
    people: dict[str, list[tuple[PersonName, Group]]] = defaultdict(list)
    bodies = []
    for group in groups.values():
        if group.first.of_story:
            continue
        if group.first.person is not None:
            people[group.first.person.surname].append((group.first.person, group))
        elif group.first.body is not None:
            bodies.append(group)
    for surname, block in sorted(people.items()):
        join_people(surname, block, company, found)
    join_bodies(bodies, company, found)
    _untyped(groups, found)
    _in_stories(groups, found, decided)
    _led(groups, found)
    return found


def _in_stories(groups: Mapping[str, Group], found: Bearers, decided: Decided) -> None:
    """Join what stands for another name in a story, a description or a name, to that."""
    group_of = {variant: group.name for group in groups.values() for variant in group.variants}
    for group in sorted(groups.values(), key=lambda group: group.first.of_story):
        named = {
            group_of[variant]
            for variant in group.bearers
            if variant in group_of and not _parted(group, variant, decided)
        }
        roots = {found.root(name) for name in named} - {group.name}
        if len(roots) > 1 or not found.apart.isdisjoint(named | roots):
            if group.first.of_story:
                found.apart.add(group.name)
        elif roots and group.name not in found.joins:
            found.joins[group.name] = Join(group.rule, roots.pop())


def _parted(group: Group, other: str, decided: Decided) -> bool:
    """Tell whether people parted a name, wherever it stands, from what it stands for."""
    own = parsed(group.first.variant)
    return decided.parted(str(Variant(own.base, own.kind)), other)


def _led(groups: Mapping[str, Group], found: Bearers) -> None:
    """Join what one person leads under several of his names: "Hale's campaign", "Ann Hale's"."""
    meant: dict[str, set[str]] = defaultdict(set)  # by what a person is called, in stories too
    for group in groups.values():
        if group.first.person is not None:
            own = found.apart & {group.name, found.root(group.name)} or {found.root(group.name)}
            for variant in group.variants:
                meant[parsed(variant).base] |= own
    bodies: dict[tuple[str, str], list[str]] = defaultdict(list)
    for group in groups.values():
        leader, noun = group.first.led
        persons = meant.get(leader, set())
        if len(persons) == 1 and found.apart.isdisjoint(persons) and group.name not in found.joins:
            bodies[min(persons), noun].append(group.name)
    for first, *others in bodies.values():
        for other in others:
            found.joins[other] = Join("the same person's, another name", first)


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
