"""How much of what a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store


def stats(store: Store) -> dict[str, int]:
    """Return counts by name: articles, claims and those of each view, entities, links."""
    counts = {"articles": len(store.articles())}
    for what, number in select(store, "stats"):
        counts[what] = int(number)
    return counts
