"""Institutions of a state under any order of words: "Foreign Ministry of Norway" and the like.

"The Norwegian Foreign Ministry", "Norway's Ministry of Foreign Affairs" and "Norway Foreign
Ministry" are one: a country, the word for the institution, and its field. Only names with exactly
one country and such a word are taken apart in this way ("Norwegian Embassy in Chile" is not).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.gazetteer import Entry, gazetteer
from graph.resolve.spelling import plain
from graph.resolve.tables import tables

_LONGEST = 4  # words of a country's name
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"\w+", re.UNICODE)
_MINOR = frozenset("of the for and s".split())
_ELSEWHERE = frozenset("in to at on".split())


@dataclass(frozen=True, slots=True)
class Office:
    """The country as its entity, "" where the name tells none, and the sorted words of the rest."""

    country: str
    words: tuple[str, ...]

    @property
    def form(self) -> str:
        """The words as one string: what an article may call it without its country."""
        return " ".join(self.words)


def office(label: str) -> Office | None:
    """Return the parts of an institution's name; None if it is none, or of two countries."""
    known = tables()
    if not known.institutions.intersection(plain(label).split()):
        return None
    countries, rest = _countries(label.split())
    words = [plain(word) for word in _WORD.findall(" ".join(rest))]
    if len(countries) > 1 or not _ELSEWHERE.isdisjoint(words):
        return None
    words = [known.words.get(word, word) for word in words if word not in _MINOR]
    words = [known.fields.get(word, word) for word in words]
    heads = known.institutions if countries else known.ministries
    if heads.isdisjoint(words) or (not countries and len(words) < 2):
        return None
    return Office(countries[0] if countries else "", tuple(sorted(filter(None, words))))


def _countries(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the countries that are named, by name or demonym, and the other words."""
    countries: list[str] = []
    rest: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            text = _POSSESSIVE.sub("", " ".join(words[place : place + length]))
            if country := _country(text):
                countries.append(country)
                break
        else:
            length = 1
            rest.append(words[place])
        place += length
    return countries, rest


def _country(text: str) -> str | None:
    known = gazetteer()
    found: tuple[Entry, ...] = known.names.get(text, ())
    if text in known.demonyms:
        found = (*found, known.demonyms[text])
    entities = {entry.entity for entry in found if entry.kind == "country"}
    others = {entry.entity for entry in found if entry.kind == "state"}
    return entities.pop() if len(entities) == 1 and not others else None
