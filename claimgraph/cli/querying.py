"""The command query: SPARQL from the command line, or a stored question by its name."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from claimgraph.cli import options
from claimgraph.cli.output import print_answer, print_listing
from graph.errors import QueryError

_FORMATS = (
    "table", "tsv", "csv", "json", "jsonl", "xml", "md",
    "turtle", "trig", "nt", "nquads", "jsonld", "rdfxml",
)  # fmt: skip


@click.command()
@click.argument("text", required=False, metavar="[SPARQL|NAME|-]")
@click.option("--file", "files", multiple=True, type=click.Path(), help="Read SPARQL from a file.")
@click.option("-p", "--param", "pairs", multiple=True, metavar="KEY=VALUE", help="Set a parameter.")
@click.option("--list", "list_", is_flag=True, help="List the stored questions.")
@options.metonyms
@options.store
@options.format_(*_FORMATS)
@options.output
@options.excel_safe
@options.fail_empty
@options.limit
@options.timeout(60)
def query(text: str | None, files: tuple[str, ...], list_: bool, **rest: Any) -> None:
    """Ask the graph: SPARQL 1.1, or a stored question by its name (--list).

    Prefixes are preset; the default graph is the union of all graphs. A query can only read.
    """
    if list_:
        _print_questions(rest)
        return
    from queries.runner import run

    values = _values(rest.pop("pairs"))
    limits = {name: rest.pop(name) for name in ("timeout", "limit", "metonyms")}
    store = rest.pop("store")
    for sparql in _texts(text, files):
        print_answer(run(store, sparql, values, **limits), **rest)


def _texts(text: str | None, files: tuple[str, ...]) -> Iterable[str]:
    if (text is None) == (not files):
        raise click.UsageError("say either SPARQL, the name of a stored question, or --file")
    for file in files:
        try:
            yield sys.stdin.read() if file == "-" else Path(file).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(f"{file}: cannot be read: {error}") from error
    if text is not None:
        yield sys.stdin.read() if text == "-" else text


def _values(pairs: Iterable[str]) -> dict[str, str]:
    values = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise click.BadParameter(f"{pair!r} is not KEY=VALUE", param_hint="-p")
        values[name] = value
    return values


def _print_questions(rest: dict[str, Any]) -> None:
    from queries.catalogue import listing

    print_listing(listing(), **{name: rest[name] for name in ("format", "output")})
