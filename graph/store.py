"""The store: evidence in, derived layer kept up to date, records and SPARQL answers out.

Each article is one named graph, written, replaced and dropped as a whole in one transaction, which
also marks it as pending for the derived layer. `settle` brings that layer up to date (settle.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import pyoxigraph as ox

from graph.database import Database, native
from graph.errors import StoreError
from graph.intake import Intake, Outcome
from graph.library import Library, Summary
from graph.model import Article, Reading
from graph.register import Register
from graph.settle import mark_all, settle
from graph.sparql import has_dataset
from graph.terms.derived import INDEX, PENDING, SCHEMA
from graph.terms.names import PREFIXES, Term, literal

VERSION = 1  # raised when stores written before cannot be read any more

_STAMP = (INDEX, SCHEMA, literal(str(VERSION)), INDEX)


class Store:
    """A claimgraph store on disk; use it as a context manager. One writer at a time."""

    def __init__(self, database: Database, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._database: Database | None = database

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the store in a folder, or with `create` begin one.

        Raises StoreMissing, StoreLocked (another process writes), StoreError (no store, or one of
        a newer version).
        """
        path = Path(path)
        database = Database.open(path, create=create, read_only=read_only)
        schema = database.value(INDEX, SCHEMA, INDEX)
        if schema is None:
            if database.has(None, None, None, None):
                raise StoreError(f"{path} holds RDF, but no claimgraph store")
            if not read_only:
                database.write([_STAMP])
        elif schema != str(VERSION):
            raise StoreError(
                f"{path} was written by another version (schema {schema}, not {VERSION})"
            )
        return cls(database, path, read_only=read_only)

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty store that is gone when it is closed."""
        database = Database(ox.Store())
        database.write([_STAMP])
        return cls(database, Path("(memory)"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Flush and let go of the files; the store cannot be used afterwards."""
        if self._database is not None and not self.read_only:
            self._database.engine.flush()
        self._database = None  # the engine closes with its last reference

    # Evidence

    def holds(self, article: Article, *, software: str, model: str) -> bool:
        """Tell whether `put` of this article's reading would write nothing, before it is read."""
        return self._intake.standing(article, software, model) == "unchanged"

    def put(
        self, reading: Reading, *, software: str, model: str, at: datetime | None = None
    ) -> Outcome:
        """Write one article's evidence in place of its older version, and mark it as pending.

        The same bytes read by the same versions write nothing; nor does a copy of them under a
        name that sorts later. `at` is kept as the time of reading.
        """
        return self.put_all([reading], software=software, model=model, at=at)[0]

    def put_all(
        self,
        readings: Iterable[Reading],
        *,
        software: str,
        model: str,
        at: datetime | None = None,
    ) -> list[Outcome]:
        """Write several articles as `put` does: faster, since new ones share a transaction."""
        return self._intake.put_all(readings, software=software, model=model, at=at)

    def remove(self, name: str) -> int:
        """Drop an article, by its name, id or URL, and return how many claims went with it.

        Raises ClaimgraphError when no article, or more than one, is called that.
        """
        return self._intake.remove(self._library.find(name))

    # The derived layer

    def settle(self) -> None:
        """Bring the derived layer up to date with all that is pending, and flush."""
        settle(self._db)
        self._db.engine.flush()

    def rebuild(self) -> None:
        """Compute the derived layer anew from the evidence."""
        mark_all(self._db)
        settle(self._db)
        self._db.engine.flush()

    @property
    def pending(self) -> int:
        """How many articles came, changed or went since the derived layer was settled."""
        return sum(1 for _ in self._db.match(None, PENDING, None, INDEX))

    def records(self, article: str | None = None) -> Iterator[dict[str, Any]]:
        """Yield the public claim records, with entities and labels as resolved in this store."""
        return self._library.records(self._library.find(article) if article is not None else None)

    def mentions(self) -> Iterator[dict[str, Any]]:
        """Yield the public records of all mentions, with entities as resolved in this store."""
        return self._library.mentions()

    def articles(self) -> list[Summary]:
        """Return all articles in the order of their names."""
        return self._library.articles()

    def article(self, name: str) -> Article:
        """Return the article of that name, id or URL. Raises ClaimgraphError."""
        return self._library.article(self._library.find(name))

    def sparql(
        self,
        text: str,
        substitutions: Mapping[str, Term] | None = None,
        prefixes: Mapping[str, str] | None = None,
        *,
        union: bool = True,
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Run a SPARQL query; the default graph is the union of all, unless FROM says otherwise.

        `substitutions` binds variables of the SELECT clause to terms. Raises SyntaxError. This is
        the bare engine, which follows SERVICE: queries of users go through `queries`.
        """
        return self._db.engine.query(
            text,
            prefixes=dict(PREFIXES if prefixes is None else prefixes),
            # The engine ignores FROM when the union is on.
            use_default_graph_as_union=union and not has_dataset(text),
            substitutions={
                ox.Variable(name): native(term) for name, term in (substitutions or {}).items()
            },
        )

    def graphs(self) -> list[str]:
        """Return the IRIs of all named graphs, sorted."""
        return sorted(graph.value for graph in self._db.engine.named_graphs())

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of one graph (IRI) or all, sorted within each graph."""
        for name in self.graphs() if graph is None else [graph]:
            yield from sorted(self._db.match(None, None, None, f"<{name}>"), key=str)

    def __len__(self) -> int:
        return len(self._db.engine)

    @property
    def _db(self) -> Database:
        if self._database is None:
            raise StoreError(f"{self.path}: the store is closed")
        return self._database

    @property
    def register(self) -> Register:
        """The names in the store and the decisions about them; `settle` follows a decision."""
        return Register(self._db)

    @property
    def _library(self) -> Library:
        return Library(self._db)

    @property
    def _intake(self) -> Intake:
        return Intake(self._db)
