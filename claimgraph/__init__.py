"""claimgraph: news articles into a knowledge graph of claims.

    >>> import claimgraph
    >>> with claimgraph.open_store("news.db", create=True) as store:
    ...     for outcome in claimgraph.ingest(claimgraph.read_articles(["articles"]), store):
    ...         print(outcome.name, outcome.status, outcome.claims)

Names are loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimgraph.pipeline import Outcome, extract, ingest, open_store
    from extractors.articles.inputs import Unreadable, read_articles
    from graph.errors import ClaimgraphError
    from graph.model import Article, Claim, Reading
    from graph.store import Store
    from queries.lookup import entity
    from queries.runner import run as query

__all__ = [
    "Article",
    "Claim",
    "ClaimgraphError",
    "Outcome",
    "Reading",
    "Store",
    "Unreadable",
    "entity",
    "extract",
    "ingest",
    "open_store",
    "query",
    "read_articles",
]

_HOMES = {
    "Article": "graph.model",
    "Claim": "graph.model",
    "ClaimgraphError": "graph.errors",
    "Outcome": "claimgraph.pipeline",
    "Reading": "graph.model",
    "Store": "graph.store",
    "Unreadable": "extractors.articles.inputs",
    "entity": "queries.lookup",
    "extract": "claimgraph.pipeline",
    "ingest": "claimgraph.pipeline",
    "open_store": "claimgraph.pipeline",
    "query": "queries.runner:run",
    "read_articles": "extractors.articles.inputs",
}


def __getattr__(name: str) -> object:
    """Load a public name from where it lives (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, inner = _HOMES[name].partition(":")
    return getattr(import_module(module), inner or name)
