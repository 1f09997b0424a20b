"""Names of the articles of one run: short, distinct, and independent of the order of the inputs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An article before it is read: what it would like to be called and where it stands."""

    name: str
    folders: tuple[str, ...]
    file: str
    number: int  # the record within the file, 0 for a file that is one article
    id: str
    place: str


def settle(entries: Iterable[Entry]) -> dict[str, tuple[str, str]]:
    """Return {article id: (name, place)}.

    Of entries with the same bytes the first in alphabetical order counts. Entries that want one
    name all get as many folders in front as make them distinct; within one folder the file name
    and the record number tell them apart.
    """
    first: dict[str, Entry] = {}
    for entry in entries:
        known = first.get(entry.id)
        if known is None or entry < known:
            first[entry.id] = entry
    same: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in first.values():
        same[entry.name].append(entry)
    settled: dict[str, tuple[str, str]] = {}
    for name, group in same.items():
        for entry in group:
            label = name if len(group) == 1 else _qualified(entry, group)
            settled[entry.id] = (label, entry.place)
    return _apart(settled)


def _qualified(entry: Entry, group: list[Entry]) -> str:
    depth = _depth(tuple(e.folders for e in group))
    twins = sum(e.folders == entry.folders for e in group)
    parts = list(entry.folders[len(entry.folders) - depth :] if depth else ())
    if twins == 1:
        return "/".join([*parts, entry.name])
    where = entry.file if entry.number == 0 else f"{entry.file}:{entry.number}"
    own = entry.number == 0 and entry.file.startswith(f"{entry.name}.")
    return "/".join([*parts, where if own else f"{entry.name}@{where}"])


def _depth(folders: tuple[tuple[str, ...], ...]) -> int:
    """Return how many folders from the end tell all the distinct paths apart."""
    distinct = set(folders)
    depth = 0
    while len({path[len(path) - min(depth, len(path)) :] for path in distinct}) < len(distinct):
        depth += 1
    return depth


def _apart(settled: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Give names that still coincide (an id that looks like a qualified name) their id behind."""
    count: defaultdict[str, int] = defaultdict(int)
    for name, _ in settled.values():
        count[name] += 1
    return {
        id_: (name if count[name] == 1 else f"{name}~{id_[:8]}", place)
        for id_, (name, place) in settled.items()
    }
