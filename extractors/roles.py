"""The tables behind the roles of adverbials, read from `data/roles.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Roles:
    """The tables of roles.toml: words to roles, and words to the classes of heads."""

    prepositions: dict[str, dict[str, str]]  # preposition -> class of head -> role; "" = any
    markers: dict[str, str]
    adverbs: dict[str, str]
    phrases: dict[str, str]
    heads: dict[str, frozenset[str]]
    motion: frozenset[str]  # verbs after which "to" a country is a goal
    reasoned: frozenset[str]  # verbs after which "for" gives the cause
    scheduled: frozenset[str]  # verbs whose simple present tells what is to come


@cache
def roles() -> Roles:
    """Return the tables, read from the file at the first call."""
    text = (files("extractors") / "data" / "roles.toml").read_text("utf-8")
    data = tomllib.loads(text)
    prepositions = {}
    for preposition, row in data["prepositions"].items():
        default, *others = row.split()
        pairs = (other.split(":", 1) for other in others)
        prepositions[preposition] = {"": default, **dict(pairs)}
    return Roles(
        prepositions=prepositions,
        markers=data["markers"],
        adverbs={word: role_ for role_, words in data["adverbs"].items() for word in words.split()},
        phrases={
            phrase: role_ for role_, words in data["phrases"].items() for phrase in words.split("|")
        },
        heads={name: frozenset(words.split()) for name, words in data["heads"].items()},
        motion=frozenset(data["verbs"]["motion"].split()),
        reasoned=frozenset(data["verbs"]["reasoned"].split()),
        scheduled=frozenset(data["verbs"]["scheduled"].split()),
    )
