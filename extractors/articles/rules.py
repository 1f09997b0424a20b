"""The furniture rules of `data/furniture.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_POSITIONS = {"line", "prefix", "tail"}


@dataclass(frozen=True, slots=True)
class Rules:
    """The patterns by kind and the limits of the shapes."""

    line: Mapping[str, re.Pattern[str]]
    prefix: Mapping[str, re.Pattern[str]]
    tail: Mapping[str, re.Pattern[str]]
    shape: Mapping[str, int]


@cache
def furniture_rules() -> Rules:
    """Return the rules of the data file."""
    table = tomllib.loads(files("extractors").joinpath("data/furniture.toml").read_text("utf-8"))
    shape = table.pop("shape")
    found: dict[str, dict[str, re.Pattern[str]]] = {name: {} for name in _POSITIONS}
    for kind, section in table.items():
        for position, patterns in section.items():
            found[position][kind] = _either(patterns)
    return Rules(found["line"], found["prefix"], found["tail"], shape)


def _either(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
