"""The word classes of `data/clauses.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, dict[str, list[str]]]:
    text = files("extractors").joinpath("data/clauses.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def words(kind: str, name: str) -> frozenset[str]:
    """Return one class of lemmas, such as ("verbs", "copulas")."""
    return frozenset(_classes()[kind][name])
