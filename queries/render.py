"""Answers and listings as text: for people, for spreadsheets, for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from queries.listing import Listing
from queries.table import draw
from queries.visible import one_line

LISTINGS = ("table", "tsv", "csv", "json", "jsonl", "md")
_TABS = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r"})
_FORMULA = re.compile(r"\s*[=+\-@]")
_BOM = "\ufeff"
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKS = str.maketrans({mark: "\\" + mark for mark in "\\|`*_[]<>"})


@dataclass(frozen=True, slots=True)
class Style:
    """How to render: the format, the width of tables, and whether a spreadsheet will read it."""

    format: str
    width: int = 120
    excel_safe: bool = False


def listing_text(listing: Listing, style: Style) -> Iterator[str]:
    """Yield a listing as text in one of LISTINGS."""
    match style.format:
        case "jsonl":
            for record in listing.records:
                yield to_json(record) + "\n"
        case "json":
            yield from json_array(listing.records)
        case _:
            brief = style.format in ("table", "md")
            names = [column.name for column in listing.columns(brief=brief)]
            yield from rows_text(names, listing.rows(brief=brief), style)


def rows_text(names: Sequence[str], rows: Iterable[Sequence[str]], style: Style) -> Iterator[str]:
    """Yield columns and rows as a table, TSV, CSV or Markdown."""
    match style.format:
        case "table":
            yield from (line + "\n" for line in draw(names, list(rows), style.width))
        case "tsv":
            yield "\t".join(names) + "\n"
            for row in rows:
                yield "\t".join(cell.translate(_TABS) for cell in row) + "\n"
        case "csv":
            yield from _csv(names, rows, excel_safe=style.excel_safe)
        case _:
            yield from _markdown(names, rows)


def json_array(records: Iterable[object]) -> Iterator[str]:
    """Yield records as one JSON array, a line each."""
    separator = "[\n"
    for record in records:
        yield separator + to_json(record)
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def to_json(value: object) -> str:
    """Return a value as JSON on one line; lone surrogates, which UTF-8 cannot hold, as escapes."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    return text if text.isascii() or not _SURROGATE.search(text) else json.dumps(value)


def _csv(names: Sequence[str], rows: Iterable[Sequence[str]], *, excel_safe: bool) -> Iterator[str]:
    """Yield CSV (RFC 4180). For a spreadsheet: a byte order mark, and no cell is a formula."""
    guard: Callable[[str], str] = _no_formula if excel_safe else str
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    if excel_safe:
        buffer.write(_BOM)
    writer.writerow(names)
    for row in rows:
        yield _drain(buffer)
        writer.writerow([guard(cell) for cell in row])
    yield _drain(buffer)


def _no_formula(cell: str) -> str:
    return "'" + cell if _FORMULA.match(cell) else cell


def _drain(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _markdown(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    def line(cells: Sequence[str]) -> str:
        return "| " + " | ".join(one_line(cell).translate(_MARKS) for cell in cells) + " |\n"

    yield line(names)
    yield "|" + " --- |" * len(names) + "\n"
    for row in rows:
        yield line(row)
