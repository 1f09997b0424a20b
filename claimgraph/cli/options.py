"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
LISTED = ("table", "tsv", "csv", "json", "jsonl", "md")  # the formats of a listing

store = click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("claimgraph.db"),
    show_default=True,
    envvar="CLAIMGRAPH_STORE",
    help="The store; CLAIMGRAPH_STORE sets it for all commands.",
)
output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Write to this file; its suffix tells the format.",
)
fail_empty = click.option("--fail-empty", is_flag=True, help="Exit with 1 when nothing is found.")
excel_safe = click.option(
    "--excel-safe", is_flag=True, help="CSV that a spreadsheet opens without running formulas."
)
lines = click.option("--lines", is_flag=True, help="Each line of input is a document of its own.")
metonyms = click.option(
    "--metonyms", is_flag=True, help="Count what stands for it: Oslo that acts for Norway."
)
limit = click.option("--limit", type=click.IntRange(min=0), help="Stop after this many rows.")
min_confidence = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    help="How likely a claim must be right as stated, as in 0.9 (not RDF).",
)
paths = click.argument("paths", nargs=-1, required=True, metavar="PATH…")


def format_(*names: str) -> Decorator:
    """Return the option -f/--format with these choices."""
    return click.option(
        "-f",
        "--format",
        type=click.Choice(names),
        help="Default: table on a terminal, else TSV.",
    )


def listing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every command that prints a listing of what a store holds."""
    for option in (fail_empty, excel_safe, output, format_(*LISTED), store):
        command = option(command)
    return command


def timeout(seconds: float) -> Decorator:
    """Return the option --timeout with its default."""
    return click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=seconds,
        show_default=True,
        help="Seconds before a query is ended.",
    )
