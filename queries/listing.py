"""A list of things for people and programs alike: columns and rows, and the full records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a listing: its heading and what it shows of a record."""

    name: str
    of: Callable[[Record], str]


@dataclass(frozen=True, slots=True)
class Listing:
    """Records with two choices of columns: `brief` for a terminal, `full` for TSV and CSV."""

    records: Iterable[Record]
    full: Sequence[Column]
    brief: Sequence[Column] = ()

    def rows(self, *, brief: bool = False) -> Iterator[list[str]]:
        """Yield the cells of each record."""
        chosen = self.columns(brief=brief)
        for record in self.records:
            yield [column.of(record) for column in chosen]

    def columns(self, *, brief: bool = False) -> Sequence[Column]:
        """Return the columns of one of the two choices."""
        return self.brief if brief and self.brief else self.full


def columns(*paths: str, **shown: Callable[[Record], str]) -> list[Column]:
    """Return columns by where a record has them ("subject", "quote=evidence.quote").

    Each keyword adds one that is worked out by a function.
    """
    pairs = (path.partition("=") for path in paths)
    found = [Column(name, _at(path or name)) for name, _, path in pairs]
    return found + [Column(name, function) for name, function in shown.items()]


def joined(*names: str) -> Callable[[Record], str]:
    """Return a function for a column that shows several fields as one, those that are there."""
    return lambda record: " · ".join(filter(None, (_text(record.get(name)) for name in names)))


def _at(path: str) -> Callable[[Record], str]:
    steps = path.split(".")

    def read(record: Record) -> str:
        value: Any = record
        for step in steps:
            value = value.get(step) if isinstance(value, Mapping) else None
        return _text(value)

    return read


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case list() | tuple():
            return " › ".join(_text(item) for item in value)
        case Mapping():
            return _text(value.get("label") or value.get("text"))
        case _:
            return str(value)
