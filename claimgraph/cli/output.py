"""Where results go, and in which format: a table for people, TSV for programs, unless told."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import click

from graph.errors import ClaimgraphError
from queries.visible import visible

if TYPE_CHECKING:
    from graph.store import Store
    from queries.answer import Answer
    from queries.listing import Listing

_SUFFIXES = {
    ".txt": "table",
    ".tsv": "tsv",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xml": "xml",
    ".srx": "xml",
    ".md": "md",
    ".ttl": "turtle",
    ".trig": "trig",
    ".nt": "nt",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".rdf": "rdfxml",
    ".gexf": "gexf",
    ".graphml": "graphml",
}
_PIPE_WIDTH = 120
_PIECE = 1 << 14  # characters written to stdout at a time


def suffix_format(output: Path | None) -> str | None:
    """Return the format that a file's suffix stands for."""
    return _SUFFIXES.get(output.suffix.lower()) if output else None


def chosen(format_: str | None, output: Path | None, terminal: str = "table") -> str:
    """Return the format to write: as told, as the file's suffix says, or by where it goes."""
    on_terminal = _is_stdout(output) and sys.stdout.isatty()
    return format_ or suffix_format(output) or (terminal if on_terminal else "tsv")


def print_listing(listing: Listing, *, fail_empty: bool = False, **options: Any) -> None:
    """Write a listing; with `fail_empty` exit with 1 when it is empty."""
    from dataclasses import replace

    from queries.render import LISTINGS, Style, listing_text

    format_ = chosen(options["format"], options["output"])
    if format_ not in LISTINGS:
        raise click.UsageError(
            f"not a format for this: {format_}; choose from {', '.join(LISTINGS)}"
        )
    count = 0

    def counted() -> Iterator[Any]:
        nonlocal count
        for record in listing.records:
            count += 1
            yield record

    style = Style(format_, _width(), options.get("excel_safe", False))
    write(listing_text(replace(listing, records=counted()), style), options["output"])
    leave_if_empty(count, fail_empty=fail_empty)


def print_answer(answer: Answer, *, fail_empty: bool = False, **options: Any) -> None:
    """Write the answer of a query; with `fail_empty` exit with 1 when it holds nothing."""
    from queries.answer_text import answer_text
    from queries.render import Style

    format_ = chosen(options["format"], options["output"])
    if answer.is_graph and not (options["format"] or suffix_format(options["output"])):
        format_ = "turtle"
    style = Style(format_, _width(), options.get("excel_safe", False))
    write(answer_text(answer, style), options["output"])
    note_if_cut(answer)
    leave_if_empty(answer, fail_empty=fail_empty)


def note_if_cut(answer: Answer) -> None:
    """Say so when an answer was cut short."""
    if answer.truncated:
        note("there is more: --limit cut the answer short")


def print_page(page: Callable[[int], Iterable[str]], record: object, **options: Any) -> None:
    """Write a page of text for people, or the record behind it as JSON."""
    if (options["format"] or suffix_format(options["output"])) == "json":
        from queries.render import to_json

        write([to_json(record) + "\n"], options["output"])
    else:
        write(page(_width()), options["output"])


@contextmanager
def reading(path: Path) -> Iterator[Store]:
    """Open a store for looking things up."""
    from graph.store import Store

    with Store.open(path, read_only=True) as store:
        if store.pending:
            note("claimgraph: an ingest was cut short; its last articles are not merged yet")
        yield store


def leave_if_empty(found: object, *, fail_empty: bool) -> None:
    """Exit with 1 when nothing was found and the caller asked for that."""
    if fail_empty and not found:
        click.get_current_context().exit(1)


def write(chunks: Iterable[str], output: Path | None = None) -> None:
    """Write text to a file, or to stdout, where a terminal is never sent a control character."""
    if not _is_stdout(output):
        with replacing(cast("Path", output)) as file:
            file.writelines(chunk.encode("utf-8", "backslashreplace") for chunk in chunks)
        return
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="")
    terminal = stream.isatty()
    for chunk in chunks:
        shown = visible(chunk, keep="\n\t") if terminal else chunk
        # In pieces: an unbuffered stdout takes only what fits into the pipe of one large write.
        for start in range(0, len(shown), _PIECE):
            stream.write(shown[start : start + _PIECE])
    stream.flush()


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes its place only when all of it is written.

    Raises ClaimgraphError when it cannot be written.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            yield file
        partial.replace(path)
    except OSError as error:
        raise ClaimgraphError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)


def note(message: str) -> None:
    """Say something to the person at the terminal: one line on stderr."""
    click.echo(visible(message), err=True)


def _is_stdout(output: Path | None) -> bool:
    return output is None or str(output) == "-"


def _width() -> int:
    return shutil.get_terminal_size((_PIPE_WIDTH, 0)).columns or _PIPE_WIDTH
