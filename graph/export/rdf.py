"""RDF out: the whole store in any of the usual syntaxes, sorted, one graph at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from graph.terms.names import PREFIXES, node

if TYPE_CHECKING:
    from graph.store import Store

DATASETS = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
TRIPLES = {"turtle": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES}
FORMATS = (*DATASETS, *TRIPLES)
_INDEX = node("g:index")[1:-1]  # bookkeeping that any store computes for itself


def write_rdf(store: Store, output: IO[bytes], syntax: str) -> None:
    """Write a store as RDF.

    Args:
        store: the store; what is pending in it is not settled first.
        output: a binary file.
        syntax: one of FORMATS. "turtle" and "nt" have no graphs: what several graphs say alike
            (the software that read an article) is then repeated.

    Raises:
        KeyError: for another syntax.
    """
    if syntax in DATASETS:
        ox.serialize(_quads(store), output, DATASETS[syntax], prefixes=dict(PREFIXES))
    else:
        triples = (quad.triple for quad in _quads(store))
        ox.serialize(triples, output, TRIPLES[syntax], prefixes=dict(PREFIXES))


def _quads(store: Store) -> Iterator[ox.Quad]:
    for graph in store.graphs():
        if graph != _INDEX:
            yield from store.quads(graph)
