"""Why an entity is one: which names were joined, by which rule or decision, from which articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.listing import Listing, columns
from queries.names import resolve

if TYPE_CHECKING:
    from graph.store import Store


def why(store: Store, name: str) -> list[dict[str, Any]]:
    """Return the names that make up the entity of a name, each with rule, count and articles.

    Raises UnknownName with suggestions.
    """
    entity = resolve(store, name)
    register = store.register
    entries = [one for one in register.entries(entity) if not one.apart]
    if not entries:  # a name that is somebody else in each article
        entries = [
            one
            for one in register.entries()
            if one.apart and entity in {own for _, own in one.placed()}
        ]
    reasons = register.reasons(one.variant for one in entries)
    titles = {"art:" + one.id: one.name for one in store.articles()}
    return [
        {
            "entity": entity,
            "name": one.names.label,
            "forms": sorted(one.names.forms),
            "rule": "in this article alone" if one.apart else reasons.get(one.variant, ""),
            "mentions": sum(one.names.labels.values()),
            "articles": [titles.get(article, article) for article in one.articles],
            "identifier": one.variant,
        }
        for one in sorted(entries, key=lambda one: (-sum(one.names.labels.values()), one.variant))
    ]


def why_listing(store: Store, name: str) -> Listing:
    """Return the same as a listing."""
    lists = {
        "forms": lambda record: "; ".join(record["forms"]),
        "articles": lambda record: ", ".join(record["articles"]),
    }
    names = columns("name", "rule", "mentions", **lists)
    return Listing(why(store, name), [*names, *columns("identifier", "entity")], names)
