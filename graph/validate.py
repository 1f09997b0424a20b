"""Checking a whole store: SPARQL queries that find what breaks the rules of the graph.

The same conditions stand in shapes.ttl for SHACL engines, which are a hundred times slower.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from graph.terms.names import name_of

if TYPE_CHECKING:
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: the check that found it, the node (CURIE) and a sentence."""

    check: str
    node: str
    message: str


def validate(store: Store) -> Iterator[Problem]:
    """Yield everything that is wrong with a store, check by check, sorted within each."""
    text = files("graph").joinpath("data", "checks.toml").read_text(encoding="utf-8")
    for check, rule in tomllib.loads(text).items():
        solutions = cast("ox.QuerySolutions", store.sparql(rule["query"], union=False))
        detailed = len(solutions.variables) > 1
        found = {(str(row[0]), str(row[1]) if detailed else "") for row in solutions}
        for node, detail in sorted(found):
            said = f"{rule['says']} {_shown(detail)}".rstrip()
            yield Problem(check, name_of(node), f"{_shown(node)}: {said}")


def _shown(term: str) -> str:
    return name_of(term) if term.startswith("<") else term
