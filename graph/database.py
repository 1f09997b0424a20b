"""The on-disk quad store (pyoxigraph) behind an interface of plain term strings.

pyoxigraph has no transaction over several calls, so everything that belongs together goes into one
call: one SPARQL update, or one bulk load where nothing is taken away (twice as fast on disk).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from graph.errors import StoreError, StoreLocked, StoreMissing
from graph.terms.names import Quad, Term

BULK = 2_000  # quads from which a bulk load is faster than an update
_ROCKSDB = ("CURRENT", "IDENTITY")  # files that every store folder has


def native(term: Term) -> ox.NamedNode | ox.Literal:
    """Return a term as the engine's own object."""
    if term.startswith("<"):
        return _iri(term)
    line = f"<x:x> <x:x> {term} ."
    parsed: ox.Literal = next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).object
    return parsed


def _iri(term: Term) -> ox.NamedNode:
    return ox.NamedNode(term[1:-1])


_known = lru_cache(maxsize=256)(_iri)  # predicates and graphs are few


def native_quads(quads: Iterable[Quad]) -> Iterator[ox.Quad]:
    """Return quads as the engine's own objects, without duplicates removed."""
    return ox.parse(lines(quads), format=ox.RdfFormat.N_QUADS)


def lines(quads: Iterable[Quad]) -> bytes:
    """Return quads as N-Quads, in the order given."""
    return "".join([f"{s} {p} {o} {g} .\n" for s, p, o, g in quads]).encode()


class Database:
    """A quad store on disk. Not safe for use by two threads at a time."""

    def __init__(self, engine: ox.Store) -> None:
        self.engine = engine

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Database:
        """Open the store in a folder.

        Raises StoreMissing, StoreLocked, and StoreError for a folder that holds something else.
        """
        if path.exists() and not path.is_dir():
            raise StoreError(f"{path} is a file, not a store")
        filled = path.is_dir() and any(path.iterdir())
        if not filled and not create:
            raise StoreMissing(f"there is no store at {path}")
        if filled and not all((path / name).is_file() for name in _ROCKSDB):
            raise StoreError(f"{path} is a folder, but not a store")
        try:
            if read_only and filled:
                return cls(ox.Store.read_only(str(path)))
            path.mkdir(parents=True, exist_ok=True)
            return cls(ox.Store(str(path)))
        except OSError as error:
            if "LOCK" in str(error):
                raise StoreLocked(f"{path}: another process is writing to this store") from error
            raise StoreError(f"{path}: {' '.join(str(error).split())}") from error

    def value(self, subject: Term, predicate: Term, graph: Term) -> str | None:
        """Return the lexical value of the one object, or None."""
        return next(self.values(subject, predicate, graph), None)

    def values(self, subject: Term | None, predicate: Term, graph: Term) -> Iterator[str]:
        """Yield the lexical values (an IRI without its brackets) of the objects."""
        for quad in self.match(subject, predicate, None, graph):
            yield quad.object.value  # type: ignore[union-attr]

    def subjects(self, predicate: Term, obj: Term, graph: Term | None) -> Iterator[Term]:
        """Yield the subjects that have that object."""
        for quad in self.match(None, predicate, obj, graph):
            yield f"<{quad.subject.value}>"  # type: ignore[union-attr]

    def match(
        self, subject: Term | None, predicate: Term | None, obj: Term | None, graph: Term | None
    ) -> Iterator[ox.Quad]:
        """Yield the quads of a pattern; None stands for anything."""
        return self.engine.quads_for_pattern(
            _iri(subject) if subject else None,
            _known(predicate) if predicate else None,
            native(obj) if obj else None,
            _known(graph) if graph else None,
        )

    def has(
        self, subject: Term | None, predicate: Term | None, obj: Term | None, graph: Term | None
    ) -> bool:
        """Tell whether any quad fits the pattern."""
        return next(self.match(subject, predicate, obj, graph), None) is not None

    def write(
        self,
        insert: Collection[Quad] = (),
        delete: Collection[Quad] = (),
        drop: Collection[Term] = (),
    ) -> None:
        """Drop graphs, delete quads, insert quads: all of it or nothing."""
        if not drop and not delete and len(insert) >= BULK:
            self.engine.bulk_load(lines(insert), format=ox.RdfFormat.N_QUADS)
            return
        steps = [f"DROP SILENT GRAPH {graph}" for graph in drop]
        if delete:
            steps.append(_block("DELETE", delete))
        if insert:
            steps.append(_block("INSERT", insert))
        if steps:
            self.engine.update(" ;\n".join(steps))


def _block(verb: str, quads: Iterable[Quad]) -> str:
    """Return the quads as a SPARQL 1.1 INSERT DATA or DELETE DATA operation.

    The terms are N-Triples terms, which the SPARQL grammar takes as they are: nothing in them can
    end the block (quotes, line ends and angle brackets are escaped or refused when they are made).
    """
    grouped: dict[Term, list[str]] = defaultdict(list)
    for subject, predicate, obj, graph in quads:
        grouped[graph].append(f"{subject} {predicate} {obj} .\n")
    body = "".join(f"GRAPH {graph} {{\n{''.join(rows)}}}\n" for graph, rows in grouped.items())
    return f"{verb} DATA {{\n{body}}}"
