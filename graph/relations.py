"""Canonical relations: what the predicates of many wordings have in common.

The words that express them are data too (`graph/data/relations.toml`); the extractors index them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from graph.errors import InvalidRecord
from graph.ids import slug
from graph.model import Polarity

PREFIX = "rel:"


@dataclass(frozen=True, slots=True)
class Relation:
    """One canonical relation.

    `opposites` contradict it, `inverse` is the same fact read from the object's side, `broader` a
    more general relation. `event` is its PLOVER event type, `implies` the polarity that an affirmed
    predication gives to its clausal content ("deny": negated; "confirm": affirmed).
    """

    id: str
    label: str
    event: str | None = None
    broader: str | None = None
    opposites: frozenset[str] = frozenset()
    inverse: str | None = None
    implies: Polarity | None = None

    def __post_init__(self) -> None:
        if not self.id.startswith(PREFIX) or len(self.id) == len(PREFIX):
            raise InvalidRecord(f"relation {self.id!r} does not start with {PREFIX}")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The words that express a relation, as listed: "!" before one reverses the polarity.

    `kinds` are narrower verbs, each a relation of its own ("murder" beside "kill").
    """

    verbs: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjs: tuple[str, ...] = ()
    light: tuple[str, ...] = ()


@cache
def relations() -> Mapping[str, Relation]:
    """Return every canonical relation by its id ("rel:demand"), the narrower kinds included."""
    table: dict[str, Relation] = {}
    for name, row in _rows().items():
        wider = table[PREFIX + name] = _relation(name, row)
        for kind in _entries(row, "kinds"):
            id_ = relation_id(kind)
            table[id_] = Relation(id_, kind, event=wider.event, broader=wider.id)
    return MappingProxyType(table)


@cache
def wordings() -> Mapping[str, Wordings]:
    """Return the words of every relation of the file by its id."""
    return MappingProxyType(
        {
            PREFIX + name: Wordings(
                verbs=_entries(row, "verbs"),
                kinds=_entries(row, "kinds"),
                nouns=_entries(row, "nouns"),
                adjs=_entries(row, "adjs"),
                light=_entries(row, "light"),
            )
            for name, row in _rows().items()
        }
    )


def relation_id(words: str) -> str:
    """Return the id of the relation that words outside the lexicon stand for."""
    return PREFIX + slug(words)


@cache
def _rows() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("graph") / "data" / "relations.toml").read_text("utf-8"))


def _relation(name: str, row: Mapping[str, str]) -> Relation:
    inverse, broader, implies = row.get("inverse"), row.get("broader"), row.get("implies")
    return Relation(
        id=PREFIX + name,
        label=row.get("label") or name.replace("-", " "),
        event=row.get("event"),
        broader=PREFIX + broader if broader else None,
        opposites=frozenset(PREFIX + other for other in _entries(row, "opposites")),
        inverse=PREFIX + inverse if inverse else None,
        implies=Polarity(implies) if implies else None,
    )


def _entries(row: Mapping[str, str], key: str) -> tuple[str, ...]:
    text = row.get(key)
    return tuple(text.split(", ")) if text else ()
