"""Articles to readings: in this process, or spread over several.

Reading is nearly all of the cost and needs no store, so articles go out to worker processes in
small batches and readings come back in order; the process that asked is the only one that writes.
"""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context

from extractors.articles.inputs import Unreadable
from graph.model import Article, Reading

_BATCH = 16  # articles a task: enough for full batches of paragraphs, few enough to share out
_FEW = 48  # articles; starting a worker costs about as much as reading this many short ones
_GROWTH = 5_000  # new objects between two runs of the garbage collector
_AHEAD = 2  # tasks a worker that may wait or be finished but not yet asked for: bounds memory


def readings(
    articles: Iterable[Article], model: str, processes: int = 1
) -> Iterator[Reading | Unreadable]:
    """Yield the reading of each article, in order; the result does not depend on `processes`.

    An article that defeats the rules as a whole is Unreadable, and costs only itself.
    Few articles are read in this process whatever `processes` says: workers take longer to start.
    Raises ModelError when the language model is not installed.
    """
    stream = iter(articles)
    first = list(islice(stream, _FEW)) if processes > 1 else []
    if len(first) < _FEW:
        yield from _read(chain(first, stream), model)
        return
    stream = chain(first, stream)
    tasks: deque[Future[list[Reading | Unreadable]]] = deque()
    # "spawn": the caller may hold a store, whose threads do not survive a fork.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_ignore_interrupts)
    try:
        while True:
            while len(tasks) < processes * _AHEAD and (batch := list(islice(stream, _BATCH))):
                tasks.append(pool.submit(_task, batch, model))
            if not tasks:
                return
            yield from tasks.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _read(articles: Iterable[Article], model: str) -> Iterator[Reading | Unreadable]:
    from extractors.analysis import analyse, load_model
    from extractors.reading import DEFEATS, read

    nlp = load_model(model)
    with seldom_collected():
        for article, doc in analyse(articles, nlp):
            try:
                yield read(article, doc)
            except DEFEATS as error:
                cause = f"{type(error).__name__}: {error}"
                yield Unreadable(article.name, f"defeats the rules: {cause}")


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Keep the garbage collector from walking the language model again and again.

    Its hundred thousand objects stay, and what is read meanwhile dies young or stays too. At the
    end all is as it was: the process may be somebody else's.
    """
    thresholds, free = gc.get_threshold(), gc.get_freeze_count() == 0
    if free:
        gc.freeze()
    gc.set_threshold(_GROWTH, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        if free:
            gc.unfreeze()


def _task(batch: list[Article], model: str) -> list[Reading | Unreadable]:
    return list(_read(batch, model))


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the process that started the workers: it finishes and shuts them down."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
