"""What a query returned: columns and rows, or a graph, or yes or no.

It travels between processes as the engine itself writes it (SPARQL 1.1 TSV results, N-Triples),
which costs a third of pickling the terms one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from graph.terms.names import contract
from queries.guard import Form
from queries.listing import Column, Listing, columns

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one query; `truncated` when a row limit cut it short."""

    form: Form
    payload: bytes
    truncated: bool = False

    @property
    def is_graph(self) -> bool:
        """Whether this is the answer of a CONSTRUCT or DESCRIBE."""
        return self.form in (Form.CONSTRUCT, Form.DESCRIBE)

    @property
    def truth(self) -> bool | None:
        """The answer of an ASK; None for the other forms."""
        return self.payload == b"true" if self.form is Form.ASK else None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns; a graph has subject, predicate, object."""
        if self.form is Form.ASK:
            return ("answer",)
        if self.is_graph:
            return ("subject", "predicate", "object")
        head = self.payload.partition(b"\n")[0].decode()
        return tuple(name.removeprefix("?") for name in head.split("\t") if name)

    def rows(self) -> Iterator[tuple[Term | None, ...]]:
        """Yield the rows as terms of the engine; an unbound variable is None."""
        if self.form is Form.ASK:
            yield (Literal(self.payload == b"true"),)
        elif self.is_graph:
            for found in parse(self.payload, format=RdfFormat.N_TRIPLES):
                yield found.subject, found.predicate, found.object
        else:
            yield from map(tuple, self.solutions())

    def texts(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows as plain text: names as CURIEs, literals as their value."""
        for row in self.rows():
            yield tuple(plain(term) for term in row)

    def records(self) -> Iterator[dict[str, str | None]]:
        """Yield each row as column -> text, None where unbound."""
        columns = self.columns
        for row in self.rows():
            values = (None if term is None else plain(term) for term in row)
            yield dict(zip(columns, values, strict=True))

    def listing(self, brief: Sequence[Column] = ()) -> Listing:
        """Return the rows as a listing of plain records, with a choice of columns for people."""
        return Listing(self.records(), columns(*self.columns), brief)

    def solutions(self) -> QuerySolutions:
        """Return the rows of a SELECT as the engine's own results."""
        found = parse_query_results(self.payload, format=QueryResultsFormat.TSV)
        return cast("QuerySolutions", found)  # TSV holds no boolean

    def __bool__(self) -> bool:
        """Whether there is anything: a row, a triple, a yes."""
        if self.form is Form.ASK:
            return self.payload == b"true"
        if self.is_graph:
            return bool(self.payload.strip())
        return b"\n" in self.payload.partition(b"\n")[2]


def plain(term: Term | None) -> str:
    """Return a term as people read it: the CURIE of a name, the value of a literal."""
    match term:
        case None:
            return ""
        case NamedNode():
            return contract(term.value)
        case Literal():
            return term.value
        case _:
            return str(term)
