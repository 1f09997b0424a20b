"""Answers of queries as text: the W3C result formats, RDF, and what a listing can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
    serialize,
)

from graph.errors import QueryError
from graph.terms.names import PREFIXES
from queries.answer import Answer
from queries.guard import Form
from queries.render import Style, rows_text, to_json

ROWS = ("table", "tsv", "csv", "json", "jsonl", "xml", "md")
_RDF = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nt": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
GRAPHS = (*_RDF, "table", "tsv", "csv", "jsonl", "md")
_RESULTS = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_OTHER = {"json": "jsonld", "xml": "rdfxml"}  # what a format of rows is called for a graph
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0, section 2.2


def formats(form: Form) -> tuple[str, ...]:
    """Return the formats that an answer of a query form can have, the usual one first."""
    return GRAPHS if form in (Form.CONSTRUCT, Form.DESCRIBE) else ROWS


def answer_text(answer: Answer, style: Style) -> Iterator[str]:
    """Yield an answer as text.

    Raises QueryError for a format that this form of query has not.
    """
    format_ = _OTHER.get(style.format, style.format) if answer.is_graph else style.format
    if format_ not in formats(answer.form):
        known = ", ".join(formats(answer.form))
        raise QueryError(f"{answer.form} has no format {style.format}; choose one of {known}")
    if format_ in _RDF:
        yield _rdf(answer, _RDF[format_])
    elif format_ == "jsonl":
        yield from (to_json(record) + "\n" for record in answer.records())
    elif format_ in ("table", "md") or answer.is_graph:
        yield from rows_text(answer.columns, answer.texts(), style)
    else:
        yield _results(answer, format_, style)


def _results(answer: Answer, format_: str, style: Style) -> str:
    """Return the rows of a SELECT, or the truth of an ASK, in a W3C format."""
    if format_ == "tsv":
        return answer.payload.decode().rstrip("\n") + "\n"
    if style.excel_safe:
        values = ([getattr(term, "value", "") for term in row] for row in answer.rows())
        return "".join(rows_text(answer.columns, values, style))
    source: QuerySolutions | QueryBoolean
    if answer.form is Form.ASK:
        truth = b'{"head":{},"boolean":%s}' % answer.payload
        source = parse_query_results(truth, format=QueryResultsFormat.JSON)
    else:
        source = answer.solutions()
    written = source.serialize(format=_RESULTS[format_])
    text = (written or b"").decode()
    text = _NOT_XML.sub("\ufffd", text) if format_ == "xml" else text
    return text if text.endswith("\n") else text + "\n"


def _rdf(answer: Answer, format_: RdfFormat) -> str:
    """Return a graph as RDF. What XML cannot hold becomes U+FFFD."""
    quads = parse(answer.payload, format=RdfFormat.N_TRIPLES)
    if format_ in (RdfFormat.N_TRIPLES, RdfFormat.N_QUADS, RdfFormat.JSON_LD):
        prefixes = {}
    else:
        prefixes = _used(answer.payload)
    triples = (quad.triple for quad in quads)
    text = (serialize(triples, format=format_, prefixes=prefixes) or b"").decode()
    return _NOT_XML.sub("\ufffd", text) if format_ is RdfFormat.RDF_XML else text


def _used(payload: bytes) -> dict[str, str]:
    """Return the prefixes that a graph has a use for."""
    return {name: iri for name, iri in PREFIXES.items() if iri.encode() in payload}
