"""Entities with what stands for them: "Oslo" that acts is linked to Norway, and never is Norway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.terms.names import node
from queries.names import resolve
from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store


def metonyms(store: Store, entity: str) -> tuple[str, ...]:
    """Return the entities that articles name where they mean this one."""
    return tuple(row[1] for row in select(store, "metonyms", {"entity": node(entity)}))


def stands_for(store: Store, entity: str) -> tuple[str, ...]:
    """Return what an entity is a metonym of, if it is one."""
    return tuple(row[0] for row in select(store, "metonyms", {"metonym": node(entity)}))


def resolved(store: Store, name: str, *, with_metonyms: bool = False) -> tuple[str, ...]:
    """Return the entity of a name, on request with those that stand for it. Raises UnknownName."""
    entity = resolve(store, name)
    return (entity, *(metonyms(store, entity) if with_metonyms else ()))
