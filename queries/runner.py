"""Queries with a time limit: each runs in a process of its own, which is ended when it is over.

The engine has no way to stop a running query, and a cartesian product runs for days. A process
with one thread is forked, which costs a few milliseconds; any other is not safe to fork (the
engine of an open store has threads), and the query gets a fresh interpreter instead.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from graph.errors import QueryTimeout
from queries.answer import Answer
from queries.catalogue import find
from queries.child import Request, read_reply, serve
from queries.evaluate import evaluate
from queries.guard import check

if TYPE_CHECKING:
    from graph.store import Store

TIMEOUT = 60.0  # seconds
_CHUNK = 1 << 20


def run(
    store: Store | str | Path,
    query: str,
    parameters: Mapping[str, str] | None = None,
    *,
    timeout: float | None = TIMEOUT,
    limit: int | None = None,
    metonyms: bool = False,
) -> Answer:
    """Return the answer to a SPARQL query or to the stored question of that name.

    Args:
        store: the store, or its path.
        query: SPARQL text, or the name of a stored question.
        parameters: a value for each `VALUES ?name { UNDEF }` of the query that is to be bound.
        timeout: seconds before the query is ended; None for no limit. A store in memory is asked
            in this process, where nothing can end a query.
        limit: the most rows or triples to return.
        metonyms: whether an entity among the parameters means also what stands for it.

    Raises QueryError for a query that is not valid or not allowed, QueryTimeout past the limit,
    StoreMissing and StoreError for the store.
    """
    found = find(query)
    check(found.text)
    values = dict(parameters or {})
    path = store if isinstance(store, str | Path) else store.path
    if not isinstance(store, str | Path) and not Path(path).exists():
        return evaluate(
            store, found, values, limit, metonyms=metonyms
        )  # in memory: no other process can see it
    request = Request(str(path), found, values, timeout, limit, metonyms)
    try:
        reply = _forked(request) if _one_thread() else _spawned(request)
    except TimeoutError as error:
        raise QueryTimeout(f"the query took longer than {timeout:g} s") from error
    return read_reply(reply)


def _one_thread() -> bool:
    """Say whether this process surely has a single thread, native ones included."""
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - names only, and fast
    except OSError:
        return False


def _forked(request: Request) -> bytes:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _be_child(request, reader, writer)
    os.close(writer)
    try:
        return _read(reader, request.timeout)
    finally:
        os.close(reader)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _be_child(request: Request, reader: int, writer: int) -> None:
    """Serve the request and leave without running anything that belongs to the parent."""
    try:
        os.close(reader)
        with os.fdopen(writer, "wb") as out:
            serve(request, out)
    except MemoryError:
        os._exit(1)
    finally:
        if (error := sys.exception()) is not None:
            sys.excepthook(type(error), error, error.__traceback__)
        os._exit(0)


def _read(reader: int, timeout: float | None) -> bytes:
    """Return everything up to the end of a pipe. Raises TimeoutError when it takes too long."""
    from select import select

    deadline = None if timeout is None else monotonic() + timeout
    pieces: list[bytes] = []
    while True:
        left = None if deadline is None else max(0.0, deadline - monotonic())
        if not select([reader], [], [], left)[0]:
            raise TimeoutError
        piece = os.read(reader, _CHUNK)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _spawned(request: Request) -> bytes:
    import subprocess

    command = [sys.executable, "-P", "-m", "queries.child"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, the request goes in as data
            command,
            input=request.encode(),
            stdout=subprocess.PIPE,
            timeout=request.timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    return done.stdout
