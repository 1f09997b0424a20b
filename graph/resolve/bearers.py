"""Which longer name a shorter one stands for: only where there is no other that it could mean.

Names never link pair by pair. A name joins the one longest name in its block that it may stand
for; if there are two, it joins neither. So a second bearer splits what the first had joined, and
nothing depends on who came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from graph.resolve.person import PersonName
from graph.resolve.profile import Profile, common_surnames
from graph.resolve.tables import tables
from graph.resolve.variant import UNTYPED, parsed

_USES = 10  # uses of a bare surname from which one of several bearers may own it,
_SHARE = 0.95  # and the share of them that must be his
_SURE_INITIALS = 4  # letters of an acronym that nobody spelled out but the initials

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
class _Group:
    name: str
    first: Profile
    variants: list[str]
    bare: int
    attested: frozenset[str]


def bearers(profiles: Iterable[Profile], company: Company) -> Bearers:
    """Return which groups of a component stand for which others."""
    found = Bearers()
    groups = _groups(profiles)
    people: dict[str, list[tuple[PersonName, _Group]]] = defaultdict(list)
    bodies = []
    for group in groups.values():
        if group.first.person is not None:
            people[group.first.person.surname].append((group.first.person, group))
        elif group.first.body is not None:
            bodies.append(group)
    for surname, block in sorted(people.items()):
        _people(surname, block, company, found)
    _bodies(bodies, company, found)
    _untyped(groups, found)
    return found


def _groups(profiles: Iterable[Profile]) -> dict[str, _Group]:
    members: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        members[one.group].append(one)
    return {
        name: _Group(
            name,
            min(found, key=lambda one: one.variant),
            sorted(one.variant for one in found),
            sum(one.bare for one in found),
            frozenset().union(*(one.attested for one in found)),
        )
        for name, found in sorted(members.items())
    }


def _people(
    surname: str, block: list[tuple[PersonName, _Group]], company: Company, found: Bearers
) -> None:
    """Join short forms, initials and missing middle names to full names, then the surname alone."""
    common = surname in common_surnames()

    def known_together(one: _Group, other: _Group) -> bool:
        return not common or bool(company(one.variants) & company(other.variants))

    roots: list[_Group] = []
    by_first: dict[str, list[tuple[PersonName, _Group]]] = defaultdict(list)
    for name, group in sorted(block, key=lambda entry: _fullness(entry[0])):
        if not name.given and not name.generation:
            continue
        likely = _two(
            other for key in _keys(name) for other in by_first[key] if name.may_be(other[0])
        )
        if len(likely) == 1 and known_together(group, likely[0][1]):
            found.joins[group.name] = Join(_rule(name, likely[0][0]), likely[0][1].name)
            continue
        roots.append(group)
        if name.given:
            by_first[name.given[0]].append((name, group))
            by_first[name.given[0][0] + "."].append((name, group))
    for name, group in block:
        if name.given or name.generation:
            continue
        bearer = roots[0] if len(roots) == 1 else _owner(roots)
        if bearer is not None and (len(roots) > 1 or known_together(group, bearer)):
            found.joins[group.name] = Join("surname", bearer.name)
        elif roots or common or surname in tables().given:
            found.apart.add(group.name)


def _fullness(name: PersonName) -> tuple[int, int, str]:
    """Sort what can be stood for before what stands for it."""
    first = name.given[0] if name.given else ""
    rank = 2 if len(first) == 1 else int(first in tables().long_forms)
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
    yield from sorted(tables().long_forms.get(first, ()))


def _rule(name: PersonName, longer: PersonName) -> str:
    if len(name.given[0]) == 1:
        return "initials"
    return "middle name" if name.given[0] == longer.given[0] else "short form"


def _owner(roots: list[_Group]) -> _Group | None:
    """Return the bearer that articles nearly always mean by the surname alone."""
    uses = sum(root.bare for root in roots)
    if uses < _USES:
        return None
    return next((root for root in roots if root.bare >= _SHARE * uses), None)


def _bodies(groups: list[_Group], company: Company, found: Bearers) -> None:
    """Join a name to the one with its legal form, a short form or acronym to its long form."""
    legal: dict[str, list[_Group]] = defaultdict(list)
    attested: dict[str, list[_Group]] = defaultdict(list)
    spelled: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        plain, bar, _ = group.name.partition("|")
        if bar:
            legal[plain].append(group)
        for short in group.attested:
            attested[short].append(group)
        name = group.first.body
        if name is not None and name.initials and group.first.kind == "organization":
            spelled[name.initials].append(group)
    for group in sorted(groups, key=_length):
        join = _sole("legal form", legal[group.name], found)
        if join is None and group.first.kind == "organization" and group.first.body is not None:
            short = group.first.body.form
            longer = [one for one in attested[short] if one.name != group.name]
            join = _sole("short form", longer, found)
            if not longer and group.first.acronym and len(short) > 2:
                join = _sole("initials", spelled[short], found)
                if join is not None and len(short) < _SURE_INITIALS:
                    meant = next(one for one in groups if one.name == join.to)
                    if not company(group.variants) & company(meant.variants):
                        join = None
            elif longer and join is None and group.first.acronym:
                found.apart.add(group.name)
        if join is not None and join.to != group.name:
            found.joins[group.name] = join


def _sole(rule: str, longer: list[_Group], found: Bearers) -> Join | None:
    """Return the join with what all these names stand for, if that is one."""
    roots = {found.root(one.name) for one in longer}
    return Join(rule, roots.pop()) if len(roots) == 1 else None


def _length(group: _Group) -> tuple[int, bool, str]:
    words = group.first.body.words if group.first.body else ()
    return -len(words), "|" not in group.name, group.name


def _untyped(groups: Mapping[str, _Group], found: Bearers) -> None:
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


def _two(found: Iterable[tuple[PersonName, _Group]]) -> list[tuple[PersonName, _Group]]:
    """Return at most two of these: more would tell nothing more."""
    distinct: dict[str, tuple[PersonName, _Group]] = {}
    for name, group in found:
        distinct.setdefault(group.name, (name, group))
        if len(distinct) == 2:
            break
    return list(islice(distinct.values(), 2))
