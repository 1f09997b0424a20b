"""From the identifiers that an article gave to variants of names, and from those to entities."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graph.ids import digest
from graph.resolve.names import Names
from graph.resolve.variant import variant_of
from graph.story.names import Aliases
from graph.terms.derived import APART, INDEX, RESOLVED
from graph.terms.names import name_of, node

State = tuple[str, bool]  # entity, whether it is another one in each article


def variants(
    article: str, names: Mapping[str, Names], scoped: frozenset[str], aliases: Aliases
) -> dict[str, str]:
    """Return the variant of each identifier of an article (CURIE).

    Args:
        article: the article.
        names: its names by identifier.
        scoped: the variants of single articles that decisions speak of.
        aliases: what variants stand for in the story that it tells.
    """
    found = {}
    for key, own in names.items():
        alone = str(variant_of(key, own, scope(article)))
        plain = str(variant_of(key, own))
        alias = aliases.get(plain)
        found[key] = alone if alone in scoped else alias.variant(plain) if alias else plain
    return found


def scope(article: str) -> str:
    """Return what marks a variant or an entity as one of a single article."""
    return digest(article)


def placed(entity: str, apart: bool, article: str) -> str:
    """Return the entity that a variant is in one article."""
    return f"{entity}-{scope(article)}" if apart else entity


def stored_state(value: Callable[[str, str, str], str | None], variant: str) -> State | None:
    """Return what a variant was resolved to when the store was last settled."""
    own = node(variant)
    resolved = value(own, RESOLVED, INDEX)
    return (name_of(f"<{resolved}>"), value(own, APART, INDEX) is not None) if resolved else None
