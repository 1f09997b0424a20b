"""The nouns for parts in an event (graph/data/parts.toml), as tables."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Parts:
    """Noun -> kind of part and the noun that stands for all of its synonyms; words before it."""

    parts: Mapping[str, tuple[str, str]]
    apart: frozenset[str]
    several: frozenset[str]
    others: frozenset[str]


@lru_cache(maxsize=1)
def tables() -> Parts:
    """Return the tables, read at the first call."""
    data = tomllib.loads(files("graph").joinpath("data", "parts.toml").read_text(encoding="utf-8"))
    told = data.pop("told")
    parts = {
        noun: (kind, nouns[0])
        for kind, words in data.items()
        for nouns in (group.split("=") for group in words.split())
        for noun in nouns
    }
    return Parts(
        parts,
        frozenset(told["apart"].split()),
        frozenset(told["several"].split()),
        frozenset(told["else"].split()),
    )
