"""Which longer name of a person a shorter one stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from graph.resolve.join import Bearers, Company, Group, Join
from graph.resolve.person import PersonName, long_forms
from graph.resolve.profile import common_surnames, titles
from graph.resolve.statesmen import may_bear
from graph.resolve.tables import tables

_USES = 10  # uses of a bare surname from which one of several bearers may own it,
_SHARE = 0.9  # and the share of them that must be his


def join_people(
    surname: str, block: list[tuple[PersonName, Group]], company: Company, found: Bearers
) -> None:
    """Join short forms, initials and missing middle names to full names, then the surname alone."""
    common = surname in common_surnames()

    def known_together(one: Group, other: Group) -> bool:
        return not common or bool(company(one.variants) & company(other.variants))

    roots: list[Group] = []
    bare: Counter[str] = Counter()
    by_first: dict[str, list[tuple[PersonName, Group]]] = defaultdict(list)
    attested: dict[str, list[tuple[PersonName, Group]]] = defaultdict(list)
    for name, group in sorted(block, key=lambda entry: _fullness(entry[0])):
        if not name.given and not name.generation:
            continue
        likely = _two(
            other for key in _keys(name) for other in by_first[key] if name.may_be(other[0])
        ) or _two(attested[name.form])
        if len(likely) == 1 and known_together(group, likely[0][1]):
            found.joins[group.name] = Join(_rule(name, likely[0][0]), likely[0][1].name)
            bare[likely[0][1].name] += group.bare
            continue
        roots.append(group)
        bare[group.name] += group.bare
        if name.given:
            by_first[name.given[0]].append((name, group))
            by_first[name.given[0][0] + "."].append((name, group))
        for form in group.attested:
            attested[form].append((name, group))
    for name, group in block:
        if name.given or name.generation:
            continue
        if surname in titles():
            found.apart.add(group.name)
            continue
        bearer = _sole(surname, roots) if len(roots) == 1 else _owner(roots, bare)
        if bearer is not None and (len(roots) > 1 or known_together(group, bearer)):
            found.joins[group.name] = Join("surname", bearer.name)
        elif roots or common or surname in tables().given:
            found.apart.add(group.name)


def _fullness(name: PersonName) -> tuple[int, int, str]:
    """Sort what can be stood for before what stands for it."""
    first = name.given[0] if name.given else ""
    rank = 2 if len(first) == 1 else int(first in long_forms())
    return -len(name.given), rank, name.form


def _keys(name: PersonName) -> Iterator[str]:
    """Yield the keys under which a longer name of this one is found."""
    if not name.given:
        return
    first = name.given[0]
    if len(first) == 1:
        yield first + "."
        return
    yield first
    yield from sorted(long_forms().get(first, ()))


def _rule(name: PersonName, longer: PersonName) -> str:
    if len(name.given[0]) == 1:
        return "initials"
    if name.given == longer.given[-len(name.given) :]:
        return "last names"
    return "middle name" if name.given[0] == longer.given[0] else "short form"


def _sole(surname: str, roots: list[Group]) -> Group | None:
    """Return the only bearer of a surname, unless it is mostly a head of state's."""
    name = roots[0].first.person
    return roots[0] if name is not None and may_bear(surname, name) else None


def _owner(roots: list[Group], bare: Counter[str]) -> Group | None:
    """Return the bearer that articles nearly always mean by the surname alone."""
    uses = bare.total()
    if uses < _USES:
        return None
    return next((root for root in roots if bare[root.name] >= _SHARE * uses), None)


def _two(found: Iterable[tuple[PersonName, Group]]) -> list[tuple[PersonName, Group]]:
    """Return at most two of these: more would tell nothing more."""
    distinct: dict[str, tuple[PersonName, Group]] = {}
    for name, group in found:
        distinct.setdefault(group.name, (name, group))
        if len(distinct) == 2:
            break
    return list(distinct.values())
