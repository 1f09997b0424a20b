"""The process a query runs in, so that it can be ended at any moment.

Request and reply are one line of JSON each; the reply's line is followed by the payload.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from graph import errors
from graph.errors import ClaimgraphError, QueryError
from queries.answer import Answer
from queries.catalogue import Query
from queries.evaluate import evaluate
from queries.guard import Form
from queries.parameters import Parameter

MEMORY = 4 << 30  # bytes a query may take: one that sorts a cartesian product wants all there is


@dataclass(frozen=True, slots=True)
class Request:
    """One query for a child: where the store is, what to ask, and its limits."""

    path: str
    query: Query
    values: dict[str, str]
    timeout: float | None
    limit: int | None
    metonyms: bool = False

    def encode(self) -> bytes:
        """Return the request as a line of JSON."""
        return json.dumps(asdict(self)).encode()


def decode(data: bytes) -> Request:
    """Return the request of a line of JSON."""
    record = json.loads(data)
    query = record.pop("query")
    parameters = tuple(Parameter(**parameter) for parameter in query.pop("parameters"))
    return Request(query=Query(parameters=parameters, **query), **record)


def serve(request: Request, out: BinaryIO) -> None:
    """Answer one request, within its memory and (on POSIX) its time, and write the reply."""
    from graph.store import Store

    _limit_time(request.timeout)
    try:
        with Store.open(request.path, read_only=True) as store, _limited_memory():
            answer = evaluate(
                store, request.query, request.values, request.limit, metonyms=request.metonyms
            )
    except ClaimgraphError as error:
        _reply(out, {"error": type(error).__name__, "message": str(error)})
    else:
        _reply(out, {"form": answer.form, "truncated": answer.truncated})
        out.write(answer.payload)
    out.flush()


def _reply(out: BinaryIO, record: dict[str, str | bool]) -> None:
    out.write(json.dumps(record).encode() + b"\n")


def read_reply(data: bytes) -> Answer:
    """Return the answer of a reply. Raises the error that the reply reports."""
    line, end, payload = data.partition(b"\n")
    if not end:
        raise QueryError(
            f"the query ran out of memory (limit {MEMORY >> 20} MB): narrow it, or add a LIMIT"
        )
    reply = json.loads(line)
    if "error" in reply:
        raise getattr(errors, reply["error"], ClaimgraphError)(reply["message"])
    return Answer(Form(reply["form"]), payload, reply["truncated"])


def _limit_time(timeout: float | None) -> None:
    """Let the system end this process when it outlives its parent's patience, or its parent."""
    if sys.platform == "win32":
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if timeout is not None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, timeout + 1)


@contextmanager
def _limited_memory() -> Iterator[None]:
    """Let this process take MEMORY bytes more than it has; the engine, out of it, ends it.

    What the engine says to stderr in its last moment is kept from the user, who gets one line.
    """
    if sys.platform == "win32":
        yield
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _size() + MEMORY
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    stderr = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
        os.close(nowhere)


def _size() -> int:
    """Return the bytes of address space in use, of which the engine reserves a lot at once."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except OSError:
        return MEMORY
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    serve(decode(sys.stdin.buffer.read()), sys.stdout.buffer)
