"""From what a user names (files, folders, `-`) to the single files to read, in a fixed order."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from extractors.articles.encoding import marked, no_surrogates

LARGEST = 50_000_000  # bytes of one article file
TOO_LARGE = f"larger than {LARGEST // 1_000_000} MB"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_PAGE = re.compile(rb"\s*<[!?A-Za-z]")
_HEAD = 4096  # bytes that are sniffed


class Kind(StrEnum):
    """How a source is read."""

    TEXT = "text"
    PAGE = "page"
    JSON = "json"
    LINES = "jsonl"


_KINDS = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.TEXT,
    ".markdown": Kind.TEXT,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".json": Kind.JSON,
    ".jsonl": Kind.LINES,
    ".ndjson": Kind.LINES,
}


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article, and why, in one line.

    `failed` is False for what was left out on purpose: files of unknown type in a folder, copies.
    """

    place: str  # "story.txt", "feed.jsonl:17", a folder
    cause: str
    failed: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {self.cause}"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; `data` holds the bytes of what can be read only once (a pipe)."""

    place: str
    kind: Kind
    stem: str
    file: str
    folders: tuple[str, ...] = ()  # from the root down
    path: Path | None = None
    data: bytes | None = None

    def bytes(self) -> bytes:
        """Return the content. Raises OSError, also for what is too large."""
        if self.data is not None or self.path is None:
            return self.data or b""
        with self.path.open("rb") as file:
            return limited(file)


def find_sources(
    paths: Iterable[str | Path], stdin: BinaryIO | None = None
) -> Iterator[Source | Unreadable]:
    """Yield the files that the paths name, folders walked in sorted order, each file once."""
    seen: set[str] = set()
    for path in paths:
        found = _stdin(stdin) if str(path) == "-" else _named(Path(path))
        for item in found:
            if isinstance(item, Source) and item.path is not None:
                real = os.path.realpath(item.path)
                if real in seen:
                    continue
                seen.add(real)
            yield item


def shown(path: object) -> str:
    """Return a path as it can be printed: no control characters, no undecodable bytes."""
    return _CONTROL.sub("\ufffd", no_surrogates(str(path)))


def cause_of(error: OSError) -> str:
    """Return an operating system error as a short cause."""
    return error.strerror.lower() if error.strerror else str(error)


def _named(path: Path) -> Iterator[Source | Unreadable]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _folder(path)
        elif stat.S_ISREG(mode):
            kind = _KINDS.get(path.suffix.lower())
            if kind is None:
                with path.open("rb") as file:
                    kind = sniff(file.read(_HEAD))
            yield _source(path, kind)
        else:  # a named pipe or /dev/fd/63 can be read only once
            with path.open("rb") as file:
                data = limited(file)
            yield Source(shown(path), sniff(data), shown(path.stem), shown(path.name), data=data)
    except OSError as error:
        yield Unreadable(shown(path), cause_of(error))
    except ValueError as error:  # a NUL in the name
        yield Unreadable(shown(path), str(error))


def _stdin(stdin: BinaryIO | None) -> Iterator[Source | Unreadable]:
    try:
        data = limited(stdin or sys.stdin.buffer)
    except OSError as error:
        yield Unreadable("-", cause_of(error))
    else:
        yield Source("-", sniff(data), "stdin", "-", data=data)


def _folder(folder: Path) -> Iterator[Source | Unreadable]:
    broken: list[OSError] = []
    hidden = unknown = found = 0
    for place, folders, files in os.walk(folder, onerror=broken.append):
        hidden += sum(name.startswith(".") for name in [*folders, *files])
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(place, name)
            kind = _KINDS.get(path.suffix.lower())
            if kind is None or not path.is_file():
                unknown += 1
            else:
                found += 1
                yield _source(path, kind)
    for error in broken:
        yield Unreadable(shown(error.filename or folder), cause_of(error))
    if hidden or unknown:
        parts = [
            f"{n} {what}" for n, what in ((hidden, "hidden"), (unknown, "of unknown type")) if n
        ]
        yield Unreadable(shown(folder), f"skipped in this folder: {', '.join(parts)}", failed=False)
    if not found and not broken:
        yield Unreadable(shown(folder), f"no articles in this folder ({', '.join(_KINDS)})")


def _source(path: Path, kind: Kind) -> Source:
    folders = tuple(shown(part) for part in Path(os.path.abspath(path)).parts[1:-1])  # noqa: PTH100 - resolve() would follow links
    return Source(shown(path), kind, shown(path.stem), shown(path.name), folders, path)


def sniff(head: bytes) -> Kind:
    """Return how content of no stated type is read: JSON, a page, else plain text."""
    encoding = marked(head)
    plain = head.decode(encoding, "ignore").lstrip("\ufeff").encode() if encoding else head
    if _JSON.match(plain):
        return Kind.JSON
    return Kind.PAGE if _PAGE.match(plain) else Kind.TEXT


def limited(file: BinaryIO) -> bytes:
    """Return the rest of the file. Raises OSError when it is too large for an article."""
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(TOO_LARGE)
    return data
