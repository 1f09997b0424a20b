"""Commands that read text: ingest and extract."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import click

from claimgraph.cli import options
from claimgraph.cli.output import note, print_listing
from claimgraph.cli.what import WHAT, listing, records
from claimgraph.pipeline import DEFAULT_MODEL, Outcome, open_store
from claimgraph.pipeline import ingest as put_in
from extractors.articles.inputs import Unreadable, read_articles

_MOST = 4  # processes unless told: each holds the language model, some 400 MB

_model = click.option(
    "--model", default=DEFAULT_MODEL, show_default=True, help="An installed English pipeline."
)


_processes = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=min(_MOST, os.cpu_count() or 1),
    show_default=True,
    help="Processes that read, if there are enough articles for them.",
)


@click.command()
@options.paths
@options.store
@options.lines
@_model
@_processes
@click.option("--at", type=click.DateTime(), help="Record this as the time of reading.")
def ingest(
    paths: tuple[str, ...], store: Path, lines: bool, model: str, processes: int, at: datetime
) -> None:
    """Read articles into the store: files, folders, "-" for stdin.

    One line an article on stderr. What cannot be read is named and skipped; the rest is in.
    """
    inputs = read_articles(paths, lines=lines, stdin=sys.stdin.buffer)
    with open_store(store, create=True) as opened:
        try:
            failed = _report(put_in(inputs, opened, model, at, processes))["failed"]
        except KeyboardInterrupt:  # some may be in that were not reported yet
            note(f"interrupted: the store holds {len(opened.articles())} articles")
            raise
    if failed:
        click.get_current_context().exit(1)


@click.command()
@options.paths
@click.option("--what", type=click.Choice(WHAT), default="claims", show_default=True)
@options.format_("table", "tsv", "csv", "json", "jsonl", "md")
@options.output
@options.excel_safe
@options.fail_empty
@options.lines
@_model
@_processes
def extract(
    paths: tuple[str, ...], what: str, lines: bool, model: str, processes: int, **output: Any
) -> None:
    """Print what articles hold; nothing is stored.

    Claims are the public records of claimgraph; triples are plain open information extraction.
    """
    failed: list[Unreadable] = []
    inputs = read_articles(paths, lines=lines, stdin=sys.stdin.buffer)
    print_listing(
        listing(what, _readable(records(inputs, what, model, processes), failed)), **output
    )
    if failed:
        click.get_current_context().exit(1)


def _report(outcomes: Iterable[Outcome]) -> Counter[str]:
    """Print a line an article and the sums; say how far it came when it is interrupted."""
    counts: Counter[str] = Counter()
    claims = 0
    try:
        # Closing settles what is in, which must come before the store is closed.
        with closing(cast("Generator[Outcome]", outcomes)):
            for outcome in outcomes:
                counts[outcome.status] += 1
                claims += outcome.claims
                for line in _lines(outcome):
                    note(line)
    finally:
        sums = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
        note(f"{sums or 'no articles'}; {claims} claims")
    return counts


def _lines(outcome: Outcome) -> Iterator[str]:
    line = f"{outcome.name}: {outcome.status}"
    if outcome.cause:
        yield f"{line}: {outcome.cause}"
    elif outcome.status == "unchanged":
        yield line
    else:
        yield f"{line}, {outcome.claims} claims"
    for skipped in outcome.skipped:
        yield f"  sentence skipped: {skipped}"


def _readable(
    items: Iterable[dict[str, Any] | Unreadable], failed: list[Unreadable]
) -> Iterator[dict[str, Any]]:
    for item in items:
        if not isinstance(item, Unreadable):
            yield item
            continue
        note(f"claimgraph: {item}")
        if item.failed:
            failed.append(item)
