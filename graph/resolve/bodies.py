"""Which longer name of a body a shorter one stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.resolve.join import Bearers, Company, Group, Join

_SURE_INITIALS = 4  # letters of an acronym that nobody spelled out but the initials


def join_bodies(groups: list[Group], company: Company, found: Bearers) -> None:
    """Join a name to the one with its legal form, a short form or acronym to its long form."""
    longer = _Longer(groups)
    for group in sorted(groups, key=_length):
        join = _sole("legal form", longer.legal[group.name], found)
        if join is None and group.first.kind == "organization":
            join = longer.of(group, company, found)
        if join is not None and join.to != group.name:
            found.joins[group.name] = join


class _Longer:
    """The longer names of a component by what they may be called for short."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.legal: dict[str, list[Group]] = defaultdict(list)
        self._attested: dict[str, list[Group]] = defaultdict(list)
        self._initials: dict[str, list[Group]] = defaultdict(list)
        self._offices: dict[str, list[Group]] = defaultdict(list)
        self._groups: dict[str, Group] = {}
        for group in groups:
            self._groups[group.name] = group
            plain, bar, _ = group.name.partition("|")
            if bar:
                self.legal[plain].append(group)
            for short in group.attested:
                self._attested[short].append(group)
            name = group.first.body
            if name is None or group.first.kind != "organization":
                continue
            if name.initials:
                self._initials[name.initials].append(group)
            if name.office and name.office.country:
                self._offices[name.office.form].append(group)

    def of(self, group: Group, company: Company, found: Bearers) -> Join | None:
        """Return the join of an organisation; where it may be several, note that it is apart."""
        short = group.first.body.form if group.first.body else group.name
        attested = [one for one in self._attested[short] if one.name != group.name]
        join = _sole("short form", attested, found)
        acronym = group.first.acronym
        several = len({found.root(one.name) for one in self._offices[short]}) > 1
        if join is None and (several or (attested and acronym)):
            found.apart.add(group.name)
        if attested or not acronym or len(short) < 3:
            return join
        join = _sole("initials", self._initials[short], found)
        if join is not None and len(short) < _SURE_INITIALS:
            meant = self._groups[join.to]
            if not company(group.variants) & company(meant.variants):
                return None
        return join


def _sole(rule: str, longer: list[Group], found: Bearers) -> Join | None:
    """Return the join with what all these names stand for, if that is one."""
    roots = {found.root(one.name) for one in longer}
    return Join(rule, roots.pop()) if len(roots) == 1 else None


def _length(group: Group) -> tuple[int, bool, str]:
    words = group.first.body.words if group.first.body else ()
    return -len(words), "|" not in group.name, group.name
