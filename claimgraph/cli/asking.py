"""Questions with a command of their own: timeline, conflicts, search."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimgraph.cli import options
from claimgraph.cli.output import note_if_cut, print_listing, reading

if TYPE_CHECKING:
    from queries.listing import Column


@click.command()
@click.argument("name")
@click.option("--since", metavar="DATE", help="On this day or later.")
@click.option("--until", metavar="DATE", help="On this day or earlier.")
@options.metonyms
@options.listing
@options.limit
@options.timeout(60)
def timeline(name: str, since: str | None, until: str | None, **rest: Any) -> None:
    """List the claims about something in the order of the days they speak of.

    Where the text names no day, the article's day of publication counts.
    """
    from queries.listing import columns, joined

    brief = columns("day", by=joined("source", "holder"), status=joined("polarity", "modality"))
    given = {"about": name, "since": since, "until": until}
    _ask("timeline", given, [*brief, *columns("quote")], rest)


@click.command()
@click.argument("name", required=False)
@options.metonyms
@options.listing
@options.limit
@options.timeout(60)
def conflicts(name: str | None, **rest: Any) -> None:
    """List claims that cannot both hold, with who holds each side; about NAME, or all.

    A later figure of the same source supersedes its earlier one; between sources both stand.
    Figures of different times do not disagree.
    """
    from queries.listing import columns, joined

    who, against = ("published", "source", "holder"), "against_"
    brief = columns(
        "kind",
        by=joined(*who),
        says=joined("quote"),
        but=joined(*(against + field for field in who)),
        said=joined(against + "quote"),
    )
    _ask("conflicts", {"about": name}, brief, rest)


@click.command()
@click.argument("text")
@options.listing
@options.limit
def search(text: str, store: Path, limit: int | None, **output: Any) -> None:
    """List claims whose words in the article hold a text, whatever its case and accents."""
    from itertools import islice

    from queries.claim_listing import claim_listing
    from queries.claims import Filter
    from queries.claims import claims as find

    with reading(store) as opened:
        print_listing(claim_listing(islice(find(opened, Filter(text=text)), limit)), **output)


def _ask(
    question: str, values: dict[str, str | None], brief: Sequence[Column], rest: dict[str, Any]
) -> None:
    from queries.runner import run

    given = {name: value for name, value in values.items() if value is not None}
    limits = {name: rest.pop(name) for name in ("timeout", "limit", "metonyms")}
    answer = run(rest.pop("store"), question, given, **limits)
    print_listing(answer.listing(brief), **rest)
    note_if_cut(answer)
