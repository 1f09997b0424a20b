"""The parts of a person's name, and when a shorter name can stand for a longer one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.resolve.proper import proper
from graph.resolve.spelling import plain, spelling
from graph.resolve.tables import tables

_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]?\.?|[A-Z]{1,2}")
_SYLLABLES = re.compile(
    r"(?:[bcdfghjklmnpqrstwxyz]{0,3}[aeiouwy]{1,4}(?:ng|n|r|k|l|m|p|h|t)?){1,2}"
)
_HYPHENS = re.compile(r"[-‐‑‒–]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as keys of its parts; `given` holds the first and all middle names or initials."""

    surname: str
    given: tuple[str, ...] = ()
    generation: str = ""

    @property
    def form(self) -> str:
        """The canonical form: names that share it are taken for one."""
        return f"{self.surname}|{' '.join(self.given)}|{self.generation}"

    def may_be(self, longer: PersonName) -> bool:
        """Tell whether everything that this name says of a person is true of the longer one's.

        A surname alone says nothing more; an initial stands for a name, a short form ("Bill") for
        its long ones, a name without middle names for one with. Generations (Jr, II) must agree.
        """
        if self.surname != longer.surname or self.form == longer.form:
            return False
        if not self.given:
            return not self.generation
        if self.generation != longer.generation or not longer.given:
            return False
        if not _stands_for(self.given[0], longer.given[0]):
            return False
        others = iter(longer.given[1:])
        return all(any(_stands_for(own, other) for other in others) for own in self.given[1:])


def person_name(label: str) -> PersonName:
    """Return the parts of a person's name as written in English news.

    Titles are no part of it; particles open the surname ("von der Leyen"); the Arabic article is
    dropped; names in East Asian order are recognised by their family name and syllables.
    """
    words, generation = proper(label)
    start = _surname_start(words)
    if _family_first(words):
        given = [part for word in words[1:] for part in _HYPHENS.split(word) if part]
        return PersonName(spelling(words[0]), _spelled(given), generation)
    given = [part for word in words[:start] for part in _split_given(word)]
    parts = [part for word in words[start:] for part in _HYPHENS.split(word) if part]
    surname = "".join(
        spelling(part) for part in parts if plain(part) not in tables().articles or len(parts) == 1
    )
    return PersonName(surname or spelling("".join(words)), _spelled(given), generation)


@lru_cache(maxsize=1)
def long_forms() -> Mapping[str, frozenset[str]]:
    """Return the keys of the names that each short given name may be short for."""
    found: dict[str, set[str]] = {}
    for short, names in tables().long_forms.items():
        found.setdefault(spelling(short), set()).update(map(spelling, names))
    return {short: frozenset(names) for short, names in found.items()}


def _surname_start(words: list[str]) -> int:
    """Return where the surname begins: at the first particle, else at the last word."""
    known = tables()
    for place, word in enumerate(words[:-1]):
        low = plain(word)
        if low not in known.particles:
            continue
        if place or word == low or low in known.never_given or words[1] in known.particles:
            return place
    return len(words) - 1


def _family_first(words: list[str]) -> bool:
    if not 2 <= len(words) <= 3 or plain(words[0]) not in tables().family_first:
        return False
    rest = [plain(part) for word in words[1:] for part in _HYPHENS.split(word) if part]
    if len(rest) < 2 and plain(words[0]) in tables().given:  # "Kim Novak"
        return False
    return all(
        _SYLLABLES.fullmatch(part) and part not in tables().given and len(part) > 1 for part in rest
    )


def _split_given(word: str) -> list[str]:
    """Return the parts of a given name: of a hyphenated one, of initials without spaces."""
    if _INITIALS.fullmatch(word):
        return [sign for sign in word if sign.isalpha()]
    parts = [part for part in _HYPHENS.split(word) if part]
    return [part for part in parts if plain(part) not in tables().articles] or parts or [word]


def _spelled(parts: list[str]) -> tuple[str, ...]:
    """Return the keys of the parts that have letters: a lone apostrophe is no given name."""
    return tuple(filter(None, map(spelling, parts)))


def _stands_for(own: str, other: str) -> bool:
    return (
        own == other
        or (len(own) == 1 and other.startswith(own))
        or other in long_forms().get(own, ())
    )
