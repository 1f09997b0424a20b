"""What a number counts: a currency, a percentage, a measure, or the noun after it."""

from __future__ import annotations

from typing import NamedTuple

from extractors.nouns import nouns
from extractors.quantities.numbers import Number
from extractors.quantities.tables import tables
from extractors.quantities.tokens import HYPHENS, Parts

_POWERS = frozenset({"square", "cubic", "nautical", "metric", "light"})
_EACH = frozenset({"a", "an", "per", "each", "every"})
_HEADS = frozenset({"person", "head", "capita", "share", "household", "pupil", "employee", "unit"})
_REGULARLY = {"daily": "day", "weekly": "week", "monthly": "month", "annually": "year",
              "yearly": "year", "hourly": "hour"}  # fmt: skip
_REACH = 3  # words between a number and the noun it counts


class Unit(NamedTuple):
    """A unit read from a token on; `kind` as in Quantity, `end` the index after it."""

    kind: str
    name: str | None
    end: int


def sign_before(parts: Parts, at: int) -> tuple[str, int] | None:
    """Return the currency that a sign or code announces, and the index of the number after it."""
    known, part = tables(), parts[at]
    if part.kind == "word":
        joined = part.text.upper() + parts[at + 1].text
        if joined in known.signs and not parts[at + 1].spaced and parts[at + 2].kind == "number":
            return known.signs[joined], at + 2
        code = known.codes.get(part.text)
        step = 2 if parts[at + 1].text == "." else 1
        if code and parts[at + step].kind == "number":
            return code, at + step
        return None
    if part.kind == "sign" and part.text in known.signs and parts[at + 1].kind == "number":
        if parts[at - 1].kind == "word" and not part.spaced:
            return None  # an unknown prefix: not ours to guess
        return known.signs[part.text], at + 1
    return None


def unit_after(parts: Parts, at: int, number: Number) -> Unit | None:
    """Return the unit that follows a number, None when nothing countable does."""
    hyphen = parts[at].text in HYPHENS and not parts[at].spaced and not parts[at + 1].spaced
    at += hyphen
    return (
        _percent(parts, at)
        or _currency(parts, at, number)
        or _measure(parts, at)
        or _counted(parts, at, number, hyphen=hyphen)
    )


def rate_after(parts: Parts, at: int) -> tuple[str, int] | None:
    """Return what a rate is per ("a day", "per person", "/month") and the index after it."""
    first, second = parts[at], parts[at + 1].lower
    if first.lower in _REGULARLY:
        return _REGULARLY[first.lower], at + 1
    if first.lower not in _EACH and first.text != "/":
        return None
    known = tables()
    if second in known.traps["times"] and parts[at + 2].lower not in known.traps["after_time"]:
        return second, at + 2
    if second in _HEADS or second in known.measures:
        return known.measures.get(second, second), at + 2
    return None


def noun_after(parts: Parts, at: int) -> tuple[str, int] | None:
    """Return the plural noun within reach, in the singular, and the index after it."""
    known, nouns_left = tables(), _REACH
    while nouns_left and parts[at].kind == "word" and parts[at].lower not in known.traps["stop"]:
        word = parts[at].lower
        singular = known.singular(word)
        # "two police officers": a plural that is its own singular may stand before the noun.
        if singular is not None and not (singular == word and known.singular(parts[at + 1].lower)):
            return singular, at + 1
        if word.endswith("ed") and word not in known.traps["participles"]:
            return None
        at, nouns_left = at + 1, nouns_left - 1
        if parts[at].text in HYPHENS and not parts[at].spaced and not parts[at + 1].spaced:
            at += 1
    return None


def _percent(parts: Parts, at: int) -> Unit | None:
    word, following = parts[at].lower, parts.lower(at, 2)
    if following in {"percentage point", "percentage points"}:
        return Unit("percent", "percentage-point", at + 2)
    if following in {"basis point", "basis points"}:
        return Unit("percent", "basis-point", at + 2)
    if word in {"bps", "bp"}:
        return Unit("percent", "basis-point", at + 1)
    if following == "per cent":
        return Unit("percent", "percent", at + 2)
    return Unit("percent", "percent", at + 1) if word in {"%", "percent", "pct"} else None


def _currency(parts: Parts, at: int, number: Number) -> Unit | None:
    known = tables()
    for count in (3, 2, 1):
        code = known.currencies.get(parts.lower(at, count))
        if code is not None:
            return Unit("money", code, at + count)
    if number.scale >= 1000 and parts[at].lower in known.large:
        return Unit("money", known.large[parts[at].lower], at + 1)
    code = known.codes.get(parts[at].text)
    return Unit("money", code, at + 1) if code else None


def _measure(parts: Parts, at: int) -> Unit | None:
    known, word = tables(), parts[at].lower
    if word in _POWERS and (name := known.measures.get(parts[at + 1].lower)):
        return Unit("count", f"{word} {name}", at + 2)
    name = known.measures.get(word)
    if name is None:
        return None
    if " per " in name:
        return Unit("rate", name, at + 1)
    return Unit("count", name, at + 1)


def _counted(parts: Parts, at: int, number: Number, *, hyphen: bool) -> Unit | None:
    word = parts[at].lower
    if hyphen and parts[at].kind == "word":
        return Unit("count", tables().singular(word) or word, at + 1)
    if number.value == 1 and nouns().type_of(word) == "Person":
        return Unit("count", word, at + 1)
    found = noun_after(parts, at)
    return Unit("count", *found) if found else None
