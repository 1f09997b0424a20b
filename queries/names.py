"""From what a person types to an entity of the graph: any of its names, forgiving of typing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import QueryError
from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store

_SURE = 85.0  # similarity from which a single whole name is taken for what was meant
_NEAR = 60.0  # similarity from which a name is worth suggesting
_NEAREST = 20  # names that are looked at
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
    type: str | None = None
    aliases: list[str] = field(default_factory=list)


def named(store: Store) -> list[Named]:
    """Return all entities with their names, the most mentioned first."""
    found: dict[str, Named] = {}
    for entity, label, alias, mentions, kind in select(store, "names"):
        type_ = kind.removeprefix("sdo:") or None
        one = found.setdefault(entity, Named(entity, label, int(mentions), type_))
        if alias:
            one.aliases.append(alias)
    return sorted(found.values(), key=lambda one: (-one.mentions, one.entity))


def resolve(store: Store, name: str) -> str:
    """Return the entity of a name as a CURIE: of namesakes the most mentioned.

    A CURIE is taken as it is. Case, accents and "the" do not matter; part of a name will do where
    only one entity has it, and a slip of the pen is forgiven where only one name is near.

    Raises UnknownName with suggestions.
    """
    return called(named(store), name)[0]


def called(entities: Sequence[Named], name: str) -> list[str]:
    """Return the entities of a name, the most mentioned first. Raises UnknownName."""
    if name.startswith(("ent:", "term:", "prp:")):
        return [name]
    wanted = fold(name)
    exact = [one.entity for one in entities if wanted in map(fold, (one.label, *one.aliases))]
    if exact:
        return exact
    within = {
        one.entity
        for one in entities
        if any(set(wanted.split()) <= set(fold(text).split()) for text in (one.label, *one.aliases))
    }
    if len(within) == 1:
        return list(within)
    near = nearest(entities, name)
    sure = [entity for entity, (score, _) in near.items() if score >= _SURE]
    if len(sure) == 1:
        return sure
    labels = {one.entity: one.label for one in entities}
    likely = [f"{labels[entity]} ({entity})" for entity in list(near)[:_SUGGESTIONS]]
    hint = f"; did you mean {', '.join(likely)}?" if likely else ""
    raise UnknownName(f"nothing in the store is called {name!r}{hint}")


def nearest(entities: Iterable[Named], name: str) -> dict[str, tuple[float, float]]:
    """Return the entities with a similar name, nearest first.

    Each with the similarity (0 to 100) of the whole name, and of its parts in any order.
    """
    from rapidfuzz import fuzz, process

    wanted = fold(name)
    spellings = [(fold(text), one) for one in entities for text in (one.label, *one.aliases)]
    texts = [text for text, _ in spellings]
    found: dict[str, tuple[float, float]] = {}
    for text, score, place in process.extract(
        wanted, texts, scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=_NEAREST
    ):
        entity = spellings[place][1].entity
        found[entity] = max((fuzz.ratio(wanted, text), score), found.get(entity, (0.0, 0.0)))
    return dict(sorted(found.items(), key=lambda item: (-max(item[1]), item[0])))


def fold(name: str) -> str:
    """Return a name for comparison: no case, no accents, no leading "the"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split()).removeprefix("the ")
