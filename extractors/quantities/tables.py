"""The words of measured values, read from `data/units.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Tables:
    """Lower-cased words to what they mean; see the file for each table."""

    signs: dict[str, str]
    codes: dict[str, str]
    currencies: dict[str, str]
    large: dict[str, str]
    magnitudes: dict[str, Decimal]
    letters: dict[str, Decimal]
    words: dict[str, int]
    fractions: dict[str, int]
    several: dict[str, Decimal]
    hedges: dict[str, str]
    after: dict[str, str]
    measures: dict[str, str]
    irregular: dict[str, str]
    traps: dict[str, frozenset[str]]
    numerals: frozenset[str]  # the words of which a value without figures has one
    openers: frozenset[str]  # the words that a value may begin with

    def singular(self, word: str) -> str | None:
        """Return the singular of a plural noun, None when the word does not look like one."""
        known = self.irregular.get(word)
        if known is not None:
            return known
        if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s")):
            return None
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
            return word[:-2]
        return word[:-1]


@cache
def tables() -> Tables:
    """Return the tables, read from the file at the first call."""
    data = tomllib.loads((files("extractors") / "data" / "units.toml").read_text("utf-8"))
    codes, measures = dict(data["codes"]), dict(data["measures"])
    codes.update((code, code) for code in codes.pop("words").split())
    irregular = data["irregular"]
    for plural in measures.pop("words").split():
        singular = irregular.get(plural) or plural.removesuffix("s")
        singular = "inch" if plural == "inches" else singular
        measures[plural] = measures[singular] = singular
    currencies = data["currencies"]
    currencies.update({name + "s": code for name, code in list(currencies.items())})
    numbers, several, signs = data["words"], data["several"], data["signs"]
    large = data["large"]
    large.update({"pounds": "GBP"})
    return Tables(
        signs=signs,
        codes=codes,
        currencies=currencies,
        large=large,
        magnitudes={word: Decimal(size) for word, size in data["magnitudes"].items()},
        letters={word: Decimal(size) for word, size in data["letters"].items()},
        words=numbers,
        fractions=data["fractions"],
        several={word: Decimal(size) for word, size in several.items()},
        hedges=data["hedges"],
        after=data["after"],
        measures=measures,
        irregular=irregular,
        traps={name: frozenset(words.split()) for name, words in data["traps"].items()},
        numerals=frozenset([*numbers, *several, *data["fractions"], *data["magnitudes"]]),
        openers=frozenset(
            [*numbers, *several, "a", "an", "half", "tens"]
            + [code.lower() for code in codes]
            + [sign[:-1].lower() for sign in signs]  # "US$"
        ),
    )
