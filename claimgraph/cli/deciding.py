"""Commands about which names are one: entities, same, different, undo, decisions."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import click

from claimgraph.cli import options
from claimgraph.cli.output import note, print_listing, reading, write
from claimgraph.pipeline import open_store
from graph.resolve.decided import Decision


def _pair(command: Callable[..., None]) -> Callable[..., None]:
    """Add the arguments and options of a decision about two names."""
    by = click.option(
        "--by", metavar="NAME", help="Who decides; default: you, as the system names you."
    )
    first, second = click.argument("first", metavar="A"), click.argument("second", metavar="B")
    return first(second(options.store(by(command))))


@click.command()
@click.option("--candidates", is_flag=True, help="Pairs that may be one, the likeliest first.")
@options.listing
@options.limit
def entities(candidates: bool, store: Path, limit: int | None, **output: Any) -> None:
    """List entities with their names and counts, or pairs that are worth a look."""
    from dataclasses import replace
    from itertools import islice

    from queries.entity_listing import candidate_listing, entity_listing

    with reading(store) as opened:
        listing = candidate_listing(opened) if candidates else entity_listing(opened)
        print_listing(replace(listing, records=islice(listing.records, limit)), **output)


@click.command()
@_pair
def same(**given: Any) -> None:
    """Decide that two names are one entity.

    A and B are names, identifiers, or NAME@ARTICLE for what one article means by a name.
    """
    from queries.deciding import same as decide

    _record(decide, **given)


@click.command()
@_pair
def different(**given: Any) -> None:
    """Decide that two names are never one entity; no rule and no other decision overrules that.

    A and B are names, identifiers, or NAME@ARTICLE for what one article means by a name.
    """
    from queries.deciding import different as decide

    _record(decide, **given)


@click.command()
@click.argument("number", type=int, required=False)
@options.store
def undo(number: int | None, store: Path) -> None:
    """Take back a decision: the last one, or the one of that NUMBER."""
    from queries.deciding import undo as take_back

    with open_store(store) as opened:
        gone = take_back(opened, number)
    note(f"undone: {_words(gone)}")


@click.command()
@click.option("--import", "source", type=click.File("r", encoding="utf-8"), metavar="FILE",
              help="Record the decisions of such a file; those known are left out.")  # fmt: skip
@options.store
@options.output
def decisions(source: IO[str] | None, store: Path, output: Path | None) -> None:
    """Print all decisions as a text file to review, keep and share, or record those of one."""
    from graph.decisions import to_text
    from queries.deciding import import_decisions

    if source is not None:
        with open_store(store) as opened:
            note(f"{import_decisions(opened, source, source.name)} decisions recorded")
        return
    with reading(store) as opened:
        write(to_text(opened.register.decided().decisions), output)


def _record(
    decide: Callable[..., Decision], first: str, second: str, store: Path, by: str | None
) -> None:
    with open_store(store) as opened:
        one = decide(opened, first, second, author=by or _user(), at=_now())
    note(f"{_words(one)}; claimgraph undo {one.number} takes it back")


def _words(one: Decision) -> str:
    return f"decision {one.number}: {', '.join(one.first)} {one.verdict} {', '.join(one.second)}"


def _user() -> str | None:
    return os.environ.get("USER") or os.environ.get("USERNAME")


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
