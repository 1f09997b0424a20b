"""Who held which office on which day (graph/data/leaders.tsv; its head says what is in it)."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from graph.ids import entity_id

AS_OF = date(2025, 12, 31)  # as the head of the file says


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in an office; on `first` and `last` and in between he surely held it.

    Raises ValueError when it ends before it begins.
    """

    name: str
    first: date
    last: date
    others: tuple[str, ...] = ()  # names of the same person

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"the term of {self.name} ends before it begins: {self}")


def holder(of: str, title: str, on: date) -> Term | None:
    """Return the term of who surely held an office on a day.

    Args:
        of: the entity of a country or body.
        title: the office in small letters, without hyphens: "secretary general".
        on: the day; on the day of a change nobody is certain, nor after the list ends.
    """
    found = [term for term in _terms().get((of, title), ()) if term.first <= on <= term.last]
    return found[0] if len(found) == 1 else None


def led(name: str) -> frozenset[str]:
    """Return the entities of the countries and bodies that somebody of this full name has led."""
    return frozenset(_led().get(name, ()))


@lru_cache(maxsize=1)
def _led() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for of, _, term in rows():
        for name in (term.name, *term.others):
            if " " in name:
                found[name].add(entity_id(of))
    return dict(found)


@lru_cache(maxsize=1)
def _terms() -> dict[tuple[str, str], list[Term]]:
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for of, titles, term in rows():
        for title in titles:
            found[entity_id(of), title].append(term)
    return dict(found)


def rows() -> Iterator[tuple[str, tuple[str, ...], Term]]:
    """Yield the name of a country or body, the titles of an office, and a term, in file order."""
    text = files("graph").joinpath("data", "leaders.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            of, titles, name, start, end, others = line.split("\t")
            first = _days(start)[1] + timedelta(days=1)
            last = _days(end)[0] - timedelta(days=1) if end else AS_OF
            names = tuple(others.split("|")) if others else ()
            yield of, tuple(titles.split("|")), Term(name, first, last, names)


def _days(stated: str) -> tuple[date, date]:
    """Return the first and the last day that a date stated to the year, month or day may mean."""
    year, month, day = (*map(int, stated.split("-")), 0, 0)[:3]
    last = monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, day or last)
