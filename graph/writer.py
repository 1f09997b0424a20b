"""Writing while the next articles are read: the engine works outside the interpreter's lock."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

from graph.errors import InvalidRecord
from graph.model import Reading
from graph.store import Outcome, Store

Written = tuple[Reading, Outcome | InvalidRecord]

_MOST = 32  # readings in one transaction: what a crash of the machine may cost


def write_all(
    store: Store,
    readings: Iterable[Reading],
    *,
    software: str,
    model: str,
    at: datetime | None = None,
) -> Generator[Written, None, None]:
    """Put readings into a store in the background; yield each once it is written, in order.

    While one transaction is written, the next readings are taken from `readings` and gather for
    the one after it. A reading that the store refuses is yielded with the error and costs only
    itself. The store must not be used otherwise until the iterator is exhausted or closed;
    closing it still writes what was read.
    """

    def put(batch: list[Reading]) -> list[Written]:
        try:
            done = store.put_all(batch, software=software, model=model, at=at)
        except InvalidRecord as error:
            if len(batch) == 1:
                return [(batch[0], error)]
            return [written for reading in batch for written in put([reading])]
        return list(zip(batch, done, strict=True))

    waiting: list[Reading] = []
    running: Future[list[Written]] | None = None
    with ThreadPoolExecutor(max_workers=1) as pool:
        try:
            for reading in readings:
                waiting.append(reading)
                if running is None or running.done() or len(waiting) >= _MOST:
                    if running is not None:
                        yield from running.result()
                    running, waiting = pool.submit(put, waiting), []
            if running is not None:
                yield from running.result()
        finally:
            last = pool.submit(put, waiting) if waiting else None
        if last is not None:
            yield from last.result()
