"""The entities of a store as a list, and the pairs of them that may be one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from graph.resolve.candidates import candidates
from queries.listing import Listing, Record, columns
from queries.names import Named, named

if TYPE_CHECKING:
    from graph.store import Store


def entity_listing(store: Store) -> Listing:
    """Return all entities with their type, names and counts, the most mentioned first."""
    found = (_record(one) for one in named(store))
    names = ("label", "type", "mentions", "entity")
    return Listing(found, columns(*names, names=_names), columns(*names[:3], names=_names))


def candidate_listing(store: Store) -> Listing:
    """Return the pairs of entities worth a look, the likeliest first; decided ones are left out."""
    full = ("score", "first", "second", "reason", "first_entity", "second_entity")
    return Listing(_candidates(store), columns(*full), columns(*full[:4]))


def _candidates(store: Store) -> Iterator[dict[str, Any]]:
    register = store.register
    entries = list(register.entries())
    labels = {one.entity: one.label for one in named(store)}
    by_variant = {one.variant: one for one in entries}
    rows = ((one.variant, one.entity, one.names) for one in entries)
    for found in candidates(rows, register.decided()):
        one, other = by_variant[found.first], by_variant[found.second]
        yield {
            "score": found.score,
            "first": labels.get(one.entity, one.names.label),
            "second": labels.get(other.entity, other.names.label),
            "reason": found.reason,
            "first_entity": one.entity,
            "second_entity": other.entity,
        }


def _record(one: Named) -> dict[str, Any]:
    return {
        "entity": one.entity,
        "label": one.label,
        "type": one.type,
        "mentions": one.mentions,
        "names": list(one.aliases),
    }


def _names(record: Record) -> str:
    return "; ".join(record["names"])
