"""The entities of a set of variants that no others can meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.gazetteer import gazetteer
from graph.resolve.bearers import bearers
from graph.resolve.decided import Decided, parts
from graph.resolve.join import Bearers, Company, Join
from graph.resolve.names import Names
from graph.resolve.profile import Profile, profile
from graph.resolve.variant import parsed, public_name


@dataclass(frozen=True, slots=True)
class Found:
    """One entity: its identifier and label in the graph, and the variants that are it.

    `apart`: its one variant names somebody else in each article.
    """

    entity: str
    label: str
    variants: tuple[str, ...]
    apart: bool = False


def component(
    starts: Iterable[str],
    names: Callable[[str], Names],
    sharing: Callable[[str], Iterable[str]],
    decided: Decided,
) -> dict[str, Names]:
    """Return all variants that resolving the first ones depends on, with their names.

    Args:
        starts: variants, of which some may be gone.
        names: the names of a variant, none if there is no such.
        sharing: the variants of a block.
        decided: the decisions.
    """
    found: dict[str, Names] = {}
    blocks: set[str] = set()
    waiting = list(starts)
    seen = set(waiting)
    while waiting:
        variant = waiting.pop()
        own = names(variant)
        near = set(decided.same(variant))
        if own:
            found[variant] = own
            for block in profile(variant, own).looks:
                if block not in blocks:
                    blocks.add(block)
                    near.update(sharing(block))
        waiting += near - seen
        seen |= near
    return found


def entities(members: Mapping[str, Names], company: Company, decided: Decided) -> list[Found]:
    """Return the entities of whole components, in a fixed order."""
    profiles = {variant: profile(variant, names) for variant, names in sorted(members.items())}
    joined = bearers(profiles.values(), company, decided)
    standing = frozenset(members)
    found = []
    for part in _parts(members, profiles, joined, decided):
        ranked = sorted(part, key=lambda one: _rank(profiles[one], joined, standing))
        apart = len(part) == 1 and profiles[ranked[0]].group in joined.apart
        found.append(
            Found(
                public_name(ranked[0], standing),
                _label(ranked, profiles, joined, members),
                tuple(sorted(part)),
                apart and not parsed(ranked[0]).article and not profiles[ranked[0]].part,
            )
        )
    return sorted(found, key=lambda one: one.entity)


def reasons(
    members: Mapping[str, Names], wanted: Iterable[str], company: Company, decided: Decided
) -> dict[str, str]:
    """Return in words why each of these variants is part of its entity."""
    profiles = {variant: profile(variant, names) for variant, names in sorted(members.items())}
    joined = bearers(profiles.values(), company, decided)
    found = {}
    asked = frozenset(wanted)
    for part in _parts(members, profiles, joined, decided):
        first: dict[str, str] = {}  # what each group is called in this entity
        for variant in sorted(part):
            first.setdefault(profiles[variant].group, members[variant].label)
        for variant in part & asked:
            own = profiles[variant]
            found[variant] = _reason(
                own, members[variant].label, joined.joins.get(own.group), first
            )
            if numbers := [str(one.number) for one in decided.decisions if variant in one.variants]:
                found[variant] += f"; decision {', '.join(numbers)}"
    return found


def _reason(own: Profile, label: str, join: Join | None, first: Mapping[str, str]) -> str:
    """Return the rule for a name; what it would stand for may be another's by decision."""
    if join is not None and join.to in first:
        return f"{join.rule} of {first[join.to]}"
    if own.part:
        return f"as the {own.part} of one story"
    if not own.kind:
        return "gazetteer"
    return f"spelling of {first[own.group]}" if first[own.group] != label else "name"


def _parts(
    members: Mapping[str, Names], profiles: Mapping[str, Profile], joined: Bearers, decided: Decided
) -> Iterator[frozenset[str]]:
    """Return the variants of each entity, by the rules and the decisions."""
    weight = {variant: sum(names.labels.values()) for variant, names in members.items()}
    return parts(list(_clusters(profiles, joined)), decided, weight)


def _clusters(profiles: Mapping[str, Profile], joined: Bearers) -> Iterator[list[str]]:
    """Yield the variants that the rules take for one."""
    clusters: dict[str, list[str]] = defaultdict(list)
    for variant, own in profiles.items():
        if own.group in joined.apart:
            yield [variant]
        else:
            clusters[joined.root(own.group)].append(variant)
    yield from clusters.values()


def _rank(own: Profile, joined: Bearers, standing: frozenset[str]) -> tuple[int, int, str]:
    """Sort the variant that gives an entity its identifier first: by form alone, so it stays."""
    name = public_name(own.variant, standing)
    rank = 1 + _shortness(own, joined) if own.kind else 0
    return rank + 3 * bool(parsed(own.variant).article), len(name), name


def _label(
    ranked: list[str],
    profiles: Mapping[str, Profile],
    joined: Bearers,
    members: Mapping[str, Names],
) -> str:
    """Return what the entity is called: the gazetteer's name, else the commonest full name."""
    entry = gazetteer().entities.get(ranked[0]) if not profiles[ranked[0]].kind else None
    if entry is not None:
        return entry.name
    best = _shortness(profiles[ranked[0]], joined)
    full = Names()
    for variant in ranked:
        if _shortness(profiles[variant], joined) == best:
            full.add(members[variant])
    return full.label


def _shortness(own: Profile, joined: Bearers) -> int:
    """Tell whether a name is no full one: a surname, initials, an acronym, a body's short form.

    What is no name at all, but a description, is shorter still.
    """
    if own.part:
        return 2
    if own.person is not None:
        return own.is_bare or (bool(own.person.given) and len(own.person.given[0]) == 1)
    return own.acronym or own.group in joined.joins
