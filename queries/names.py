"""From what a person types to an entity of the graph: any of its names, forgiving of typing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import QueryError
from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store

_SURE = 90.0  # similarity from which a single nearest name is taken for what was meant
_NEAR = 60.0  # similarity from which a name is worth suggesting
_SUGGESTIONS = 4


class UnknownName(QueryError):  # noqa: N818 - named by what is wrong with the data
    """Nothing in the store has that name."""

    exit_code = 1


@dataclass(slots=True)
class Named:
    """An entity with its names, and how often the articles mention it."""

    entity: str
    label: str
    mentions: int
    aliases: list[str] = field(default_factory=list)


def named(store: Store) -> list[Named]:
    """Return all entities with their names, the most mentioned first."""
    found: dict[str, Named] = {}
    for entity, label, alias, mentions in select(store, "names"):
        one = found.setdefault(entity, Named(entity, label, int(mentions)))
        if alias:
            one.aliases.append(alias)
    return sorted(found.values(), key=lambda one: (-one.mentions, one.entity))


def resolve(store: Store, name: str) -> str:
    """Return the entity of a name as a CURIE.

    A CURIE is taken as it is. Names are compared without regard to case, accents and "the"; the
    label of an entity counts before its aliases, the more mentioned entity before the other. A
    slip of the pen is forgiven where only one name is near.

    Raises UnknownName with suggestions.
    """
    if name.startswith(("ent:", "term:", "prp:")):
        return name
    entities = named(store)
    if exact := _exact(entities, name):
        return exact
    near = nearest(entities, name)
    first = [entity for entity, score in near.items() if score >= _SURE]
    if len(first) == 1:
        return first[0]
    labels = {one.entity: one.label for one in entities}
    likely = [f"{labels[entity]} ({entity})" for entity in list(near)[:_SUGGESTIONS]]
    hint = f"; did you mean {', '.join(likely)}?" if likely else ""
    raise UnknownName(f"nothing in the store is called {name!r}{hint}")


def nearest(entities: Iterable[Named], name: str) -> dict[str, float]:
    """Return the entities with a similar name and how similar, nearest first."""
    from rapidfuzz import fuzz, process

    spellings = [(fold(text), one) for one in entities for text in (one.label, *one.aliases)]
    scored = process.extract(
        fold(name),
        [text for text, _ in spellings],
        scorer=fuzz.WRatio,
        score_cutoff=_NEAR,
        limit=20,
    )
    found: dict[str, float] = {}
    for _, score, place in scored:
        entity = spellings[place][1].entity
        found[entity] = max(score, found.get(entity, 0.0))
    return found


def fold(name: str) -> str:
    """Return a name for comparison: no case, no accents, no leading "the"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split()).removeprefix("the ")


def _exact(entities: list[Named], name: str) -> str | None:
    wanted = fold(name)
    for one in entities:
        if fold(one.label) == wanted:
            return one.entity
    for one in entities:
        if any(fold(alias) == wanted for alias in one.aliases):
            return one.entity
    return None
