"""From what a user names to `Article`s: one bad input costs only itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from extractors.articles.encoding import decode, marked
from extractors.articles.fields import Fields, article
from extractors.articles.jsonl import Record, read_document, read_line
from extractors.articles.naming import Entry, settle
from extractors.articles.page import read_page
from extractors.articles.sources import (
    LARGEST,
    TOO_LARGE,
    Kind,
    Source,
    Unreadable,
    cause_of,
    find_sources,
    limited,
)
from extractors.articles.text import read_text
from graph.errors import ArticleError
from graph.ids import digest
from graph.model import Article

__all__ = ["Unreadable", "read_articles"]

_LINE_END = re.compile(rb"\r?\n?$")


def read_articles(
    paths: Iterable[str | Path], *, lines: bool = False, stdin: BinaryIO | None = None
) -> Iterator[Article | Unreadable]:
    """Yield the articles of files, folders and `-` (standard input), furniture marked.

    Text, Markdown with front matter, HTML, JSON and JSON Lines are known by their suffix, else by
    their first characters. With `lines` every non-empty line is an article of its own, named by its
    number and read as prose. Inputs of the same bytes are read once. What cannot be read is yielded
    as Unreadable in its place; nothing is raised for it. The files are read twice: first for their
    ids, so that names do not depend on the order of the inputs.
    """
    found = list(find_sources(paths, stdin))
    sources = [item for item in found if isinstance(item, Source)]
    if lines:
        for item in found:
            alone = len(sources) == 1
            yield from [item] if isinstance(item, Unreadable) else _lines(item, alone)
        return
    names = settle(entry for source in sources for entry in _entries(source))
    for item in found:
        yield from [item] if isinstance(item, Unreadable) else _articles(item, names)


def _articles(source: Source, names: dict[str, tuple[str, str]]) -> Iterator[Article | Unreadable]:
    for place, read in _read(source):
        name, first = names.get(read.id, ("", place)) if isinstance(read, Article) else ("", place)
        if isinstance(read, Unreadable):
            yield read
        elif first != place:
            yield Unreadable(place, f"same bytes as {first}, read once", failed=False)
        else:
            yield replace(read, name=name or read.name)


def _read(source: Source) -> Iterator[tuple[str, Article | Unreadable]]:
    """Yield (place, article or cause) of everything in a source."""
    try:
        if source.kind in {Kind.JSON, Kind.LINES}:
            for record in _records(source):
                place = _place(source, record)
                yield place, _article(source, record, place)
            return
        data = source.bytes()
        text, fields = _content(source, data)
        yield source.place, article(text, digest(data), source.stem, fields)
    except OSError as error:
        yield source.place, Unreadable(source.place, cause_of(error))
    except ArticleError as error:
        yield source.place, Unreadable(source.place, str(error))


def _content(source: Source, data: bytes) -> tuple[str, Fields]:
    if source.kind is Kind.PAGE:
        page = read_page(data)
        return page.text, page.fields
    text = decode(data)
    return text, read_text(text)


def _records(source: Source) -> Iterator[Record]:
    if source.kind is Kind.JSON:
        yield from read_document(source.bytes())
        return
    for number, line in _byte_lines(source):
        if record := read_line(line, number):
            yield record


def _article(source: Source, record: Record, place: str) -> Article | Unreadable:
    if record.cause:
        return Unreadable(place, record.cause)
    return article(record.text, record.id, _name(source, record), record.fields)


def _entries(source: Source) -> Iterator[Entry]:
    """Yield the names that the articles of a source would like; what cannot be read has none."""
    try:
        if source.kind in {Kind.JSON, Kind.LINES}:
            for record in _records(source):
                if not record.cause:
                    yield _entry(source, record.id, record)
            return
        data = source.bytes()
        named = source.kind is Kind.TEXT and b"---" in data[:8]
        name = read_text(decode(data)).name if named else None
        yield Entry(name or source.stem, source.folders, source.file, 0, digest(data), source.place)
    except (OSError, ArticleError):
        return  # reported when the source is read in earnest


def _entry(source: Source, id_: str, record: Record) -> Entry:
    name = _name(source, record)
    place = _place(source, record)
    return Entry(name, source.folders, source.file, record.number or 0, id_, place)


def _name(source: Source, record: Record) -> str:
    if record.fields.name:
        return record.fields.name
    return source.stem if record.number is None else f"{source.stem}-{record.number}"


def _place(source: Source, record: Record) -> str:
    return source.place if record.number is None else f"{source.place}:{record.number}"


def _lines(source: Source, alone: bool) -> Iterator[Article | Unreadable]:
    try:
        for number, line in _byte_lines(source):
            place = f"{source.place}:{number}"
            if line.strip():
                try:
                    text = decode(line)
                except ArticleError as error:
                    yield Unreadable(place, str(error))
                    continue
                if text.strip():
                    name = str(number) if alone else f"{source.stem}:{number}"
                    yield Article(id=digest(line), name=name, text=text)
    except OSError as error:
        yield Unreadable(source.place, cause_of(error))


def _byte_lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """Yield (number, line without its end). Raises OSError.

    A file is never held as a whole, however long, except in UTF-16 and UTF-32.
    """
    with _opened(source) as file:
        start = file.read(4)
        file.seek(0)
        if marked(start) not in {None, "utf-8"}:
            file = io.BytesIO(decode(limited(file)).encode())
        number = 0
        while line := file.readline(LARGEST + 1):
            number += 1
            if len(line) > LARGEST:
                raise OSError(f"line {number} is {TOO_LARGE}")
            yield number, _LINE_END.sub(b"", line)


def _opened(source: Source) -> BinaryIO:
    if source.path is None:
        return io.BytesIO(source.data or b"")
    return source.path.open("rb")
