"""Which names are one entity, and what it is called.

Names arrive with the identifier that their own article gave them. Here they are counted over all
articles (sums, so that order cannot matter) and each identifier is mapped onto an entity.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from graph.ids import is_described


@dataclass(slots=True)
class Names:
    """How often an identifier was called what: full names, surface forms, types.

    `parts`: of what is only described, the part that it plays in a story, marked "=", and the
    variants whom other reports of the event name in that part, marked "@"; of a name that stands
    for another in a story, what it is to which, marked "~".
    """

    labels: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)

    def add(self, other: Names, times: int = 1) -> None:
        """Add the counts of another (times -1: take them away); what falls to zero is dropped."""
        for own, more in (
            (self.labels, other.labels),
            (self.forms, other.forms),
            (self.types, other.types),
            (self.parts, other.parts),
        ):
            for name, count in more.items():
                own[name] += times * count
                if not own[name]:
                    del own[name]

    @property
    def label(self) -> str:
        """The commonest full name, "" where there is none."""
        return _commonest(self.labels) if self.labels else ""

    @property
    def type(self) -> str | None:
        """The commonest type."""
        return _commonest(self.types) if self.types else None

    def table(self) -> list[dict[str, int]]:
        """Return the counts as plain sorted data."""
        counted = (self.labels, self.forms, self.types, *([self.parts] if self.parts else ()))
        return [dict(sorted(counts.items())) for counts in counted]

    @classmethod
    def from_table(cls, table: list[dict[str, int]]) -> Names:
        """Return the counts of such a table."""
        return cls(*(Counter(counts) for counts in table))

    def __bool__(self) -> bool:
        return bool(self.labels)


@dataclass(frozen=True, slots=True)
class Entity:
    """What a store knows of an entity by name."""

    label: str
    type: str | None
    aliases: tuple[str, ...]
    mentions: int


def describe(names: Names, label: str = "") -> Entity:
    """Return the entity of these names: its label, the commonest unless given, and its aliases.

    What somebody with a name is described as ("gunman") is no name of his.
    """
    label = label or names.label
    aliases = sorted((set(names.labels) | set(names.forms)) - {label})
    if not label.islower():
        aliases = [alias for alias in aliases if not alias.islower()]
    return Entity(label, names.type, tuple(aliases), sum(names.labels.values()))


def from_mentions(rows: list[list[Any]]) -> dict[str, Names]:
    """Return the names of an article's table of mentions, by identifier."""
    found: dict[str, Names] = {}
    for _, _, text, kind, label, entity, kind_of_thing, _ in rows:
        if entity and label and not is_described(entity, label):
            names = found.setdefault(entity, Names())
            names.labels[label] += 1
            if kind == "name":
                names.forms[" ".join(text.split())] += 1
            if kind_of_thing:
                names.types[kind_of_thing] += 1
    return found


def _commonest(counts: Counter[str]) -> str:
    """Return the most frequent; of equals the longest, then the first in the alphabet."""
    return min(counts, key=lambda name: (-counts[name], -len(name), name))
