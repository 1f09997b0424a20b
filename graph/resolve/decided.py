"""What people decided about names: who is the same, who is different. It comes before all rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision over variants: `same` makes all of them one, `different` parts two sets."""

    number: int
    verdict: str  # same | different
    first: tuple[str, ...]
    second: tuple[str, ...]
    author: str | None = None
    at: str | None = None  # ISO 8601

    @property
    def variants(self) -> tuple[str, ...]:
        """All variants that it speaks of."""
        return (*self.first, *self.second)


class Decided:
    """All decisions together. Being the same is transitive, and what is different stays so."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.decisions = sorted(decisions, key=lambda one: one.number)
        self._leader: dict[str, str] = {}
        self._same: dict[str, set[str]] = {}
        self._parted: dict[str, set[str]] = defaultdict(set)
        for one in self.decisions:
            if one.verdict == "same":
                for other in one.variants[1:]:
                    self._join(one.variants[0], other)
        for one in self.decisions:
            if one.verdict == "different":
                for own in one.first:
                    for other in one.second:
                        self._parted[self.atom(own)].add(self.atom(other))
                        self._parted[self.atom(other)].add(self.atom(own))

    def atom(self, variant: str) -> str:
        """Return what stands for all variants decided to be the same as this one."""
        return self._leader.get(variant, variant)

    def same(self, variant: str) -> frozenset[str]:
        """Return the variants decided to be the same as this one, with it."""
        return frozenset(self._same.get(self.atom(variant), ())) | {variant}

    def parted(self, one: str, other: str) -> bool:
        """Tell whether two variants were decided to be different, directly or through others."""
        return self.atom(other) in self._parted.get(self.atom(one), ())

    def split(self, atoms: Iterable[str]) -> bool:
        """Tell whether any two of these were decided to be different."""
        own = set(atoms)
        return any(not own.isdisjoint(self._parted.get(atom, ())) for atom in own)

    def of_articles(self) -> frozenset[str]:
        """Return the variants of single articles that decisions speak of."""
        return frozenset(
            variant
            for one in self.decisions
            for variant in one.variants
            if len(variant.split("_")) == 3
        )

    def __bool__(self) -> bool:
        return bool(self.decisions)

    def _join(self, one: str, other: str) -> None:
        merged = self._same.pop(self.atom(one), {one}) | self._same.pop(self.atom(other), {other})
        leader = min(merged)
        self._same[leader] = merged
        self._leader.update(dict.fromkeys(merged, leader))


def parts(
    clusters: Sequence[Iterable[str]], decided: Decided, weight: Mapping[str, int]
) -> Iterator[frozenset[str]]:
    """Yield the entities that clusters of variants become under the decisions.

    Clusters that share variants decided to be the same are one. Where some of its variants are
    different, it falls apart: the heaviest stay together, each other joins the first part that it
    shares a rule with and differs from in nothing.
    """
    rest = [frozenset(cluster) for cluster in clusters]
    for group in _connected(rest, decided):
        atoms: dict[str, set[str]] = defaultdict(set)
        for place in group:
            for variant in rest[place]:
                atoms[decided.atom(variant)].add(variant)
        if not decided.split(atoms):
            yield frozenset().union(*atoms.values())
        else:
            yield from _divided(atoms, [rest[place] for place in group], decided, weight)


def _connected(clusters: Sequence[frozenset[str]], decided: Decided) -> Iterator[list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        for variant in cluster:
            places[decided.atom(variant)].append(place)
    seen: set[int] = set()
    for start in range(len(clusters)):
        if start in seen:
            continue
        seen.add(start)
        group = [start]
        for place in group:
            for variant in clusters[place]:
                fresh = [other for other in places[decided.atom(variant)] if other not in seen]
                seen.update(fresh)
                group += dict.fromkeys(fresh)
        yield sorted(group)


def _divided(
    atoms: Mapping[str, set[str]],
    clusters: Sequence[frozenset[str]],
    decided: Decided,
    weight: Mapping[str, int],
) -> Iterator[frozenset[str]]:
    beside = {
        atom: {place for place, cluster in enumerate(clusters) if variants & cluster}
        for atom, variants in atoms.items()
    }
    found: list[tuple[list[str], set[int]]] = []
    order = sorted(atoms, key=lambda atom: (-sum(weight[v] for v in atoms[atom]), atom))
    for atom in order:
        for members, places in found:
            if beside[atom] & places and not any(decided.parted(atom, other) for other in members):
                members.append(atom)
                places.update(beside[atom])
                break
        else:
            found.append(([atom], set(beside[atom])))
    for members, _ in found:
        yield frozenset().union(*(atoms[atom] for atom in members))
