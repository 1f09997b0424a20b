"""The knowledge about names in graph/data/names.toml, as sets and tables."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables; words are lower case, ASCII."""

    titles: frozenset[str]
    regnal: frozenset[str]
    generations: frozenset[str]
    degrees: frozenset[str]
    led: frozenset[str]  # nouns of bodies that are told by who leads them
    particles: frozenset[str]
    never_given: frozenset[str]
    articles: frozenset[str]
    family_first: frozenset[str]
    common: frozenset[str]  # surnames
    legal: Mapping[str, str]  # legal form -> part of the world
    vessels: Mapping[str, str]  # word before a ship's name -> its navy
    spellings: Mapping[str, str]  # spelling -> canonical spelling
    long_forms: Mapping[str, frozenset[str]]  # short given name -> names it may be short for
    institutions: frozenset[str]
    ministries: frozenset[str]  # those that are told by their field alone, without a country
    fields: Mapping[str, str]  # word of an institution's field -> the form it is compared in
    words: Mapping[str, str]  # word of a body's name -> the form it is compared in
    given: frozenset[str]  # given names that alone say nothing across articles
    heads: frozenset[str]  # words that a body's name may be clipped to
    sorts: frozenset[str]  # what another body is, said after its own name
    trades: frozenset[str]  # what a firm does, said so
    others: frozenset[str]  # words before a place's name that make it another place
    features: frozenset[str]  # words before the name of a mountain, a river, a camp


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return the tables, read at the first call."""
    data = tomllib.loads(files("graph").joinpath("data", "names.toml").read_text(encoding="utf-8"))
    spellings = {
        form: name for name, others in data["spellings"].items() for form in (name, *others.split())
    }
    long_forms: dict[str, set[str]] = {}
    for name, shorts in data["short_forms"].items():
        for short in shorts.split():
            long_forms.setdefault(short, set()).add(spellings.get(name, name))
    given = {*data["given"]["names"].split(), *data["short_forms"], *long_forms}
    return Tables(
        **{
            name: frozenset(data[name].split())
            for name in (
                *("titles", "regnal", "generations", "degrees", "led", "particles"),
                *("never_given", "articles", "family_first", "common"),
            )
        },
        legal=_inverted(data["legal"]),
        vessels=_inverted(data["vessels"]),
        spellings=spellings,
        long_forms={short: frozenset(names) for short, names in long_forms.items()},
        institutions=frozenset(data["institutions"]["heads"].split()),
        ministries=frozenset(data["institutions"]["ministries"].split()),
        fields=data["institutions"]["fields"],
        words=data["words"],
        given=frozenset(given),
        **{name: frozenset(words.split()) for name, words in data["clipped"].items()},
    )


def _inverted(table: Mapping[str, str]) -> dict[str, str]:
    return {word: key for key, words in table.items() for word in words.split()}
