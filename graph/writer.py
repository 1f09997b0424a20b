"""Writing while the next articles are read: the engine works outside the interpreter's lock."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

from graph.errors import InvalidRecord
from graph.intake import Outcome
from graph.model import Reading
from graph.store import Store

Written = tuple[Reading, Outcome | InvalidRecord]

# Readings gather until they are worth a transaction: a quad of a large one costs half as much.
_MOST = 128  # readings, and
_ENOUGH = 2_000  # claims: some seconds of reading, which a crash may cost


def write_all(
    store: Store,
    readings: Iterable[Reading],
    *,
    software: str,
    model: str,
    at: datetime | None = None,
) -> Generator[Written, None, None]:
    """Put readings into a store in the background; yield each once it is written, in order.

    Readings gather for a large transaction; while it is written, the next are taken from
    `readings`. A reading that the store refuses is yielded with the error and costs only
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
    claims = 0
    running: Future[list[Written]] | None = None
    with ThreadPoolExecutor(max_workers=1) as pool:
        try:
            for reading in readings:
                waiting.append(reading)
                claims += len(reading.claims)
                if claims >= _ENOUGH or len(waiting) >= _MOST:
                    if running is not None:
                        yield from running.result()
                    running, waiting, claims = pool.submit(put, waiting), [], 0
            if running is not None:
                yield from running.result()
        finally:
            last = pool.submit(put, waiting) if waiting else None
        if last is not None:
            yield from last.result()
