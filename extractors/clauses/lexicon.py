"""The word classes of `data/clauses.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, dict[str, list[str]]]:
    text = files("extractors").joinpath("data/clauses.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def governing(name: str) -> dict[str, frozenset[str]]:
    """Return a table of verbs with the prepositions that they are in this class with."""
    return {verb: frozenset(names) for verb, names in _classes()[name].items()}


def words(kind: str, name: str) -> frozenset[str]:
    """Return one class of lemmas, such as ("verbs", "copulas")."""
    return frozenset(_classes()[kind][name])
