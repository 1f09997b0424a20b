"""`python -m benchmarks [FILE_OR_FOLDER …]`: all ratios, over the sample articles or over yours."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, cast

from benchmarks.pairs import Ratio, compare
from claimgraph.pipeline import DEFAULT_MODEL, ingest
from claimgraph.workers import seldom_collected
from extractors.analysis import analyse, load_model
from extractors.articles.inputs import Unreadable, read_articles
from extractors.articles.paragraphs import paragraphs
from extractors.reading import read
from graph.ids import digest
from graph.model import Article
from graph.store import Store

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 9
QUESTION = """
SELECT ?claim ?subject ?object WHERE {
  ?claim a cg:Claim ; rdf:subject ?subject ; rdf:object ?object ; cg:polarity cg:Affirmed }
"""


def _articles(paths: list[Path]) -> list[Article]:
    return [item for item in read_articles(paths) if not isinstance(item, Unreadable)]


def reading(articles: list[Article]) -> Iterator[Ratio]:
    """Extraction and ingest against bare nlp.pipe with the same model and texts.

    Both sides parse, so what extraction adds is its ratio less one. Bare nlp.pipe runs all
    components; extraction looks up what two of them say (`extractors/morphology.py`), so its
    ratio to our own analysis, which does too, is printed beside it. Short dense articles make it
    higher than whole ones: what was read is printed with it.
    """
    nlp = load_model(DEFAULT_MODEL)
    texts = [a.text[start:end] for a in articles for start, end in paragraphs(a)]
    runs = count()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
    print(f"{len(articles)} articles, {len(texts)} paragraphs of prose, {words:,} tokens")

    def bare() -> None:
        for _ in nlp.pipe(texts, batch_size=64):
            pass

    def analysis() -> None:
        for _ in analyse(articles, nlp):
            pass

    def extraction() -> None:
        for article, doc in analyse(articles, nlp):
            read(article, doc)

    with (
        seldom_collected(),  # as the product reads, and for both sides
        tempfile.TemporaryDirectory() as folder,
        Store.open(f"{folder}/s.db", create=True) as store,
    ):

        def ingestion() -> None:
            run = next(runs)  # new names and ids, or the store would skip what it has
            fresh = [
                replace(a, id=digest(a.id, str(run)), name=f"{a.name}-{run}", url=None)
                for a in articles
            ]
            for _ in ingest(fresh, store):
                pass

        clock = time.process_time
        yield compare("parsing + extraction / bare nlp.pipe (CPU)", extraction, bare, ROUNDS, clock)
        yield compare("parsing + extraction / parsing (CPU)", extraction, analysis, ROUNDS, clock)
        yield compare("ingest / bare nlp.pipe (CPU)", ingestion, bare, ROUNDS, clock)
        yield compare("ingest / bare nlp.pipe (wall)", ingestion, bare, ROUNDS)


def asking(articles: list[Article]) -> Iterator[Ratio]:
    """A query through our runner against the same query on the bare engine."""
    from queries.runner import run

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.db"
        with Store.open(path, create=True) as store:
            for _ in ingest(articles, store):
                pass
        with Store.open(path, read_only=True) as store:
            yield compare(
                "stored query / raw engine",
                lambda: run(store, QUESTION),
                lambda: list(cast("QuerySolutions", store.sparql(QUESTION))),
            )


def starting() -> Iterator[Ratio]:
    """`claimgraph --help` against an interpreter that does nothing."""
    program = str(Path(sys.executable).with_name("claimgraph"))

    def process(*command: str) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    yield compare(
        "claimgraph --help / python -c pass",
        lambda: process(program, "--help"),
        lambda: process(sys.executable, "-c", "pass"),
        rounds=15,
    )


def main(paths: list[str]) -> None:
    """Print all ratios."""
    articles = _articles([Path(p) for p in paths] or [SEEDS])
    for section in (starting(), reading(articles), asking(articles)):
        for ratio in section:
            print(ratio, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
