"""The gazetteer: places, organisations and seats of power that news names, with what links them.

Data only (graph/data/places.tsv, organisations.tsv, metonyms.tsv; sources in their headers), read
once. Finding the names in a text is the work of extractors/gazetteer.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from graph.ids import entity_id

_NO_PLURAL = ("sh", "ch", "s", "ese", "men", "women")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_GEONAMES = "https://sws.geonames.org/"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the gazetteer. `strong` = its name alone names it, whatever the context."""

    name: str
    entity: str
    kind: str  # continent | area | country | state | city | organisation | seat | capital
    country: str = ""  # ISO 3166-1 alpha-2 of a country, state or city
    part_of: tuple[str, ...] = ()  # entities
    exact_match: str | None = None  # IRI of the same thing elsewhere, only where certain
    strong: bool = True
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    stands_for: str | None = None  # entity that a metonym is used for
    city: str | None = None  # entity of the city whose name a government bears

    @property
    def type(self) -> str:
        """The schema.org type."""
        return "Organization" if self.kind in _ORGANISED else "Place"


_ORGANISED = frozenset({"organisation", "seat", "capital"})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All entries: by entity, by each of their names, by demonym ("Kenyan", "Kenyans")."""

    entities: dict[str, Entry]
    names: dict[str, tuple[Entry, ...]]
    demonyms: dict[str, Entry]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read from its files at the first call."""
    entities: dict[str, Entry] = {}
    names: dict[str, list[Entry]] = {}
    demonyms: dict[str, Entry] = {}
    for entry in (*_places(), *_organisations(), *_metonyms()):
        entities.setdefault(entry.entity, entry)
        for name in _written(entry):
            names.setdefault(name, []).append(entry)
        for demonym in entry.demonyms:
            for form in _forms(demonym):
                demonyms.setdefault(form, entry)
    return Gazetteer(entities, {name: tuple(found) for name, found in names.items()}, demonyms)


def _written(entry: Entry) -> Iterator[str]:
    """Yield the names of an entry; a body's acronym also as some papers write it: "I.L.O."."""
    dotted = []
    for name in (entry.name, *entry.aliases):
        yield name
        if entry.kind == "organisation" and _ACRONYM.fullmatch(name):
            dotted.append("".join(f"{letter}." for letter in name))
    yield from (name for name in dotted if name not in entry.aliases)


def metonym_of(entity: str) -> str | None:
    """Return the entity that a metonym is used for ("ent:kremlin" -> "ent:russia")."""
    entry = gazetteer().entities.get(entity)
    return entry.stands_for if entry else None


def demonym_of(entity: str) -> str | None:
    """Return the place whose people or things a demonym names ("ent:kenyans" -> "ent:kenya")."""
    return _demonym_entities().get(entity)


@lru_cache(maxsize=1)
def _demonym_entities() -> dict[str, str]:
    return {entity_id(form): entry.entity for form, entry in gazetteer().demonyms.items()}


def _forms(demonym: str) -> tuple[str, ...]:
    """Return a demonym and its plural, if it forms one ("French" and "Chinese" do not)."""
    if demonym != "Czech" and demonym.endswith(_NO_PLURAL):
        return (demonym,)
    return demonym, f"{demonym}s"


def part_of(entity: str) -> tuple[str, ...]:
    """Return the larger areas or bodies that an entity directly belongs to."""
    entry = gazetteer().entities.get(entity)
    return entry.part_of if entry else ()


def exact_match(entity: str) -> str | None:
    """Return the IRI of the same thing in GeoNames, where that is certain."""
    entry = gazetteer().entities.get(entity)
    return entry.exact_match if entry else None


def _rows(name: str) -> Iterator[list[str]]:
    text = files("graph").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _split(cell: str, sign: str = "|") -> tuple[str, ...]:
    return tuple(cell.split(sign)) if cell else ()


def _places() -> Iterator[Entry]:
    taken: set[str] = set()
    countries: dict[str, str] = {}
    for name, kind, country, part, geonames, trust, aliases, demonyms in _rows("places.tsv"):
        entity = entity_id(name)
        if entity in taken:  # a homograph: the larger thing comes first and keeps the plain id
            entity = entity_id(f"{name} {kind}")
        taken.add(entity)
        larger = tuple(entity_id(area) for area in _split(part, ";"))
        if kind == "country":
            countries[country] = entity
        elif kind == "city" and country in countries:
            larger = (countries[country],)
        iri = f"{_GEONAMES}{geonames}/" if geonames else None
        yield Entry(
            name, entity, kind, country, larger, iri, trust == "strong",
            _split(aliases), _split(demonyms),
        )  # fmt: skip


def _organisations() -> Iterator[Entry]:
    for name, part, country, trust, aliases in _rows("organisations.tsv"):
        larger = (part, country)
        yield Entry(
            name,
            entity_id(name),
            "organisation",
            part_of=tuple(entity_id(one) for one in larger if one),
            strong=trust == "strong",
            aliases=_split(aliases),
        )


def _metonyms() -> Iterator[Entry]:
    for name, kind, target, trust, more in _rows("metonyms.tsv"):
        seat = kind == "seat"
        yield Entry(
            name,
            entity_id(name) if seat else entity_id(f"{name} government"),
            kind,
            strong=trust == "strong",
            aliases=_split(more) if seat else (),
            stands_for=entity_id(target),
            city=None if seat else entity_id(more or name),
        )
