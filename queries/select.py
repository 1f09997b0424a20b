"""The queries that look-ups are made of: `internal/*.rq`, run as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graph.terms.names import contract

if TYPE_CHECKING:
    from graph.store import Store

_FOLDER = Path(__file__).parent / "internal"


def select(
    store: Store, name: str, bound: Mapping[str, str] | None = None
) -> list[tuple[str, ...]]:
    """Return the rows of an internal query: names as CURIEs, literals as text, "" for unbound.

    `bound` gives variables that the query selects a value, as terms in N-Triples syntax.
    """
    found = cast("QuerySolutions", store.sparql(_text(name), bound))
    return [tuple(_plain(term) for term in row) for row in found]


@cache
def _text(name: str) -> str:
    return (_FOLDER / f"{name}.rq").read_text("utf-8")


def _plain(term: object) -> str:
    match term:
        case NamedNode():
            return contract(term.value)
        case Literal():
            return term.value
        case _:
            return ""
