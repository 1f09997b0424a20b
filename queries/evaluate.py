"""One query on an open store: checked, its parameters bound, its answer as bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import IO, TYPE_CHECKING, cast

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat

from graph.errors import QueryError
from graph.terms.names import PREFIXES
from queries.answer import Answer
from queries.catalogue import Query
from queries.guard import Checked, check, tokens
from queries.parameters import bind

if TYPE_CHECKING:
    from graph.store import Store

_CAUSE = 300  # characters of an engine's message that are worth showing
_HINT = 80  # characters of its list of what it expected; longer ones help nobody
_NEAR = 30  # characters of the query shown where it went wrong
_ERROR = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


class _Full(Exception):  # noqa: N818 - a signal, not an error
    pass


class _Page:
    """A file of at most `limit` lines after `head` others; writing past it raises _Full."""

    def __init__(self, limit: int | None, head: int) -> None:
        self.pieces: list[bytes] = []
        self.most = None if limit is None else limit + head
        self.lines = 0

    def write(self, data: bytes) -> int:
        self.pieces.append(bytes(data))
        self.lines += data.count(b"\n")
        if self.most is not None and self.lines > self.most:
            raise _Full
        return len(data)

    def flush(self) -> None:
        """Do nothing: the engine asks for it."""


def evaluate(
    store: Store,
    query: Query,
    values: Mapping[str, str],
    limit: int | None = None,
    *,
    metonyms: bool = False,
) -> Answer:
    """Return the answer of a query on an open store, of at most `limit` rows or triples.

    With `metonyms` an entity among the values means also what stands for it.

    There is no time limit here: `runner.run` gives one. Raises QueryError when the query is not
    valid, not allowed or fails.
    """
    from queries.metonyms import resolved

    def entities(name: str) -> tuple[str, ...]:
        return resolved(store, name, with_metonyms=metonyms)

    check(query.text)
    text = bind(query.text, query.parameters, values, entities)
    checked = check(text)
    try:
        return _collect(store, checked, limit)
    except SyntaxError as error:
        raise QueryError(_explain(text, str(error))) from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {_short(str(error))}") from error


def _collect(store: Store, query: Checked, limit: int | None) -> Answer:
    # A dataset clause has no effect on a union of all graphs: the engine ignores it silently.
    results = store.sparql(query.text, prefixes=PREFIXES, union=not query.dataset)
    if isinstance(results, QueryBoolean):
        return Answer(query.form, b"true" if results else b"false")
    head = isinstance(results, QuerySolutions)
    page = _Page(limit, head)
    try:
        if isinstance(results, QuerySolutions):
            results.serialize(cast("IO[bytes]", page), QueryResultsFormat.TSV)
        else:
            results.serialize(cast("IO[bytes]", page), RdfFormat.N_TRIPLES)
    except _Full:
        lines = b"".join(page.pieces).split(b"\n", page.most or 0)
        return Answer(query.form, b"\n".join(lines[: page.most]) + b"\n", truncated=True)
    return Answer(query.form, b"".join(page.pieces))


def _explain(text: str, cause: str) -> str:
    """Return the engine's complaint on one line, or the unknown prefix behind it."""
    stream = list(tokens(text))
    declared = {name.text for word, name in pairwise(stream) if word.keyword == "PREFIX"}
    known = {f"{prefix}:" for prefix in PREFIXES} | declared | {"_:"}
    for token in stream:
        prefix = token.text.partition(":")[0] + ":"
        if token.kind == "name" and prefix not in known:
            return f"unknown prefix {prefix} (known: {' '.join(sorted(known - {'_:'}))})"
    return f"query syntax: {_located(text, cause)}"


def _located(text: str, cause: str) -> str:
    """Return the engine's "error at 3:14: expected …" with the words it stumbled over."""
    if not (found := _ERROR.match(cause)):
        return _short(cause)
    line, column = int(found[1]), int(found[2])
    lines = text.splitlines()
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    near = f"before {rest[:_NEAR]!r}" if rest else "at the end of the line"
    expected = " ".join(found[3].split())
    hint = f": {expected}" if len(expected) <= _HINT else ""
    return f"line {line}, column {column}, {near}{hint}"


def _short(cause: str) -> str:
    line = " ".join(cause.split())
    return line if len(line) <= _CAUSE else line[:_CAUSE] + "…"
