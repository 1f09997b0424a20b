"""The command export: the graph for Gephi, RDF tools, spreadsheets and programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from claimgraph.cli import options
from claimgraph.cli.output import note, reading, replacing, suffix_format

if TYPE_CHECKING:
    from graph.store import Store

_RDF = ("trig", "nquads", "jsonld", "turtle", "nt")
_TABLES = ("csv", "jsonl")
_FORMATS = ("gexf", *_RDF, *_TABLES)


@click.command()
@click.argument("format_", metavar="FORMAT", required=False, type=click.Choice(_FORMATS))
@options.store
@options.output
@click.option("--since", metavar="DATE", help="Claims published on this day or later (not RDF).")
@click.option("--until", metavar="DATE", help="Claims published on this day or earlier (not RDF).")
@click.option("--about", metavar="NAME", help="Claims about this entity (not RDF).")
@click.option("--depth", type=click.IntRange(min=1), help="Steps from --about (gexf).")
@click.option("--min-sources", type=click.IntRange(min=1), help="Outlets behind an edge (gexf).")
@options.min_confidence
@click.option("--top", type=click.IntRange(min=1), help="Nodes with the most claims (gexf).")
def export(format_: str | None, store: Path, output: Path | None, **filters: Any) -> None:
    """Write the graph: gexf opens in Gephi, csv and jsonl hold the claims, the others are RDF."""
    kind = format_ or suffix_format(output)
    if kind not in _FORMATS:
        raise click.UsageError(f"say which FORMAT: {', '.join(_FORMATS)}")
    wanted = {name: value for name, value in filters.items() if value is not None}
    with reading(store) as opened, _destination(output) as file:
        _write(opened, file, kind, wanted)
    if output is not None:
        note(f"written: {output}")


def _write(store: Store, file: BinaryIO, kind: str, wanted: dict[str, Any]) -> None:
    match kind:
        case "gexf":
            _gexf(store, file, wanted)
        case "csv" | "jsonl":
            _claims(store, file, kind, wanted)
        case _:
            from graph.export.rdf import write_rdf

            _refuse(wanted, "RDF is the whole graph; use a CONSTRUCT query for a part of it")
            write_rdf(store, file, kind)


def _gexf(store: Store, file: BinaryIO, wanted: dict[str, Any]) -> None:
    from graph.export.gexf import write
    from graph.network import Selection
    from queries.names import resolve
    from queries.network import claim_network

    if "about" in wanted:
        wanted["ego"] = resolve(store, wanted.pop("about"))
    write(claim_network(store, Selection(**wanted)), file)


def _claims(store: Store, file: BinaryIO, kind: str, wanted: dict[str, Any]) -> None:
    from queries.claim_listing import claim_listing
    from queries.claims import Filter, claims
    from queries.render import Style, listing_text

    names = ("since", "until", "about", "min_confidence")
    ours = {name: wanted.pop(name) for name in names if name in wanted}
    _refuse(wanted, f"not for {kind}")
    file.writelines(
        chunk.encode("utf-8", "backslashreplace")
        for chunk in listing_text(claim_listing(claims(store, Filter(**ours))), Style(kind))
    )


def _refuse(wanted: dict[str, Any], why: str) -> None:
    if wanted:
        names = ", ".join("--" + name.replace("_", "-") for name in wanted)
        raise click.UsageError(f"{names}: {why}")


@contextmanager
def _destination(output: Path | None) -> Iterator[BinaryIO]:
    if output is not None and str(output) != "-":
        with replacing(output) as file:
            yield file
    else:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
