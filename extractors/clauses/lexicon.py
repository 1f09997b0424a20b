"""The word classes of `data/clauses.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, dict[str, list[str]]]:
    text = files("extractors").joinpath("data/clauses.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def governed() -> dict[str, frozenset[str]]:
    """Return for each verb the prepositions that it governs after an object."""
    return {verb: frozenset(names) for verb, names in _classes()["prepositions"].items()}


def words(kind: str, name: str) -> frozenset[str]:
    """Return one class of lemmas, such as ("verbs", "copulas")."""
    return frozenset(_classes()[kind][name])
