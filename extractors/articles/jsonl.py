"""JSON records: a line each, one object, or an array of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.articles.encoding import decode, no_surrogates
from extractors.articles.fields import Fields, from_mapping
from graph.errors import ArticleError
from graph.ids import digest

_TEXT = ("text", "body", "content")


@dataclass(frozen=True, slots=True)
class Record:
    """One article of a JSON input; `cause` is set instead of a text where it cannot be read."""

    number: int | None  # the line, or the place in the array, from 1; None where it is alone
    id: str
    text: str
    fields: Fields
    cause: str | None = None


def read_line(line: bytes, number: int) -> Record | None:
    """Return the record of one line of JSON Lines, None for a blank line."""
    bare = line.strip()
    if not bare:
        return None
    try:
        value = _load(decode(bare))
    except ArticleError as error:
        return _broken(number, bare, str(error))
    return _record(number, bare, value)


def read_document(data: bytes) -> Iterator[Record]:
    """Yield the records of a .json file: one object, an array of them, or JSON Lines after all.

    Raises ArticleError when the file is no JSON.
    """
    text = decode(data)
    try:
        value = _load(text)
    except ArticleError:
        if not _is_lines(text):
            raise
        for number, line in enumerate(text.split("\n"), start=1):
            if record := read_line(line.encode("utf-8"), number):
                yield record
        return
    if not isinstance(value, list):
        yield _record(None, data.strip(), value)
        return
    for number, item in enumerate(value, start=1):
        yield _record(number, _canonical(item), item)


def _load(text: str) -> object:
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise ArticleError(f"broken JSON: {error.msg} ({where}column {error.colno})") from error
    except (RecursionError, ValueError) as error:
        raise ArticleError("broken JSON: nested too deep or a number too long") from error
    return value


def _is_lines(text: str) -> bool:
    """Tell whether most lines look like a JSON object of their own."""
    lines = [line for raw in text.split("\n") if (line := raw.strip())]
    whole = sum(line[0] == "{" and line[-1] == "}" for line in lines)
    return len(lines) > 1 and whole * 2 > len(lines)


def _record(number: int | None, raw: bytes, value: object) -> Record:
    if not isinstance(value, dict):
        return _broken(number, raw, "not a JSON object")
    text = next((value[key] for key in _TEXT if value.get(key) is not None), None)
    fields = from_mapping(value)
    if text is None or (isinstance(text, str) and not text.strip()):
        return Record(number, digest(raw), "", fields, "no text")
    if not isinstance(text, str):
        return Record(number, digest(raw), "", fields, "the text is not a string")
    return Record(number, digest(raw), no_surrogates(text), fields)


def _broken(number: int | None, raw: bytes, cause: str) -> Record:
    return Record(number, digest(raw), "", Fields(), cause)


def _canonical(value: object) -> bytes:
    """Return one spelling of a value: an item of an array has no bytes of its own."""
    return json.dumps(value, sort_keys=True).encode()
