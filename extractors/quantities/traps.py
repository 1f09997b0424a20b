"""Numbers that measure nothing: dates, times of day, scores, versions, names, ages, telephones."""

from __future__ import annotations

from extractors.quantities.numbers import Number
from extractors.quantities.tables import tables
from extractors.quantities.tokens import HYPHENS, Parts

_GLUE = frozenset("-‐‑–—/.:#+_@\\&^*=")
_DETERMINERS = frozenset(
    "all other another only some these those both many several few any same total nearly".split()
)
_NUMBERING = frozenset("#№/_")
_DIGITS = 7  # longer numbers without commas are identifiers
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def is_name(parts: Parts, at: int, end: int) -> bool:
    """Return whether the number token at `at` is part of a name, date, time, version or score."""
    before, after = parts[at - 1], parts[end]
    known = tables().traps
    if not parts[at].spaced and (before.kind != "sign" or before.text in _GLUE):
        return True  # F-16, v2, 10:30, +44
    if not after.spaced and (after.kind == "word" or _glued_number(parts, end)):
        return True  # 737s, 21st, 24/7, 2.0.1
    if _is_plural(parts, end) or _is_scored(parts, end):
        return True  # the 80's, a 27 - 24 win
    if before.text == "." and before.spaced and parts[at - 2].kind == "sign":
        return True  # ( . 915
    if before.lower in known["names"] or before.text in _NUMBERING or after.text in _NUMBERING:
        return True
    if before.text == "." and parts[at - 2].lower in known["shortened"] | known["months"]:
        return True
    if before.lower in known["months"] and before.text[0].isupper():
        return True
    if after.lower in known["months"] and after.text[0].isupper():
        return True
    if after.lower in {"hours", "hrs"} and len(parts[at].text) == 4:
        return True  # 0630 hours
    return _is_clock(parts, end) or _is_titled(parts, at) or _is_age(parts, at, end)


def is_other(parts: Parts, at: int, number: Number) -> bool:
    """Return whether a number counts nothing: "all but two", "high-five", "7-to-4", an id."""
    if parts.lower(at - 2, 2) == "all but":
        return True
    if parts[at].text.isdigit() and len(parts[at].text) > _DIGITS:
        return True
    first, word, second = (parts[number.end + step] for step in range(3))
    if first.text in HYPHENS and second.text in HYPHENS and word.lower in tables().traps["stop"]:
        return not word.spaced
    hyphen, before = parts[at - 1], parts[at - 2]
    return (
        not number.digits
        and hyphen.text in HYPHENS
        and before.kind == "word"
        and not (hyphen.spaced or parts[at].spaced)
        and before.lower not in tables().openers
    )


def is_year(parts: Parts, at: int, number: Number) -> bool:
    """Return whether a number looks like a year: four digits, no comma, no magnitude."""
    text = parts[at].text
    return (
        len(text) == 4
        and text.isdigit()
        and number.scale == 1
        and _FIRST_YEAR <= number.value <= _LAST_YEAR
    )


def chain_end(parts: Parts, at: int) -> int:
    """Return the index after a run of numbers joined by signs ("2025-02-28", "555-0100", "3:1").

    After a plus sign the run of a telephone number goes on through spaces.
    """
    end = at + 1
    while parts[at - 1].text == "+" and parts[end].kind == "number":
        end += 1
    while _glued_number(parts, end) or _is_scored(parts, end):
        end += 2
    return end


def is_temporal(parts: Parts, at: int, end: int, unit: str | None) -> bool:
    """Return whether a length of time only places something: "two days ago", "the next 5 years"."""
    known = tables().traps
    if unit not in known["times"]:
        return False
    if parts[at - 1].lower in known["before_time"] or parts[end].lower in known["after_time"]:
        return True
    return parts[end].lower == "old" or parts.lower(end, 2) == "of age"


def _glued_number(parts: Parts, at: int) -> bool:
    sign, number = parts[at], parts[at + 1]
    return (
        sign.kind == "sign"
        and not sign.spaced
        and not number.spaced
        and number.kind == "number"
        and (sign.text in _GLUE or sign.text == ",")
    )


def _is_plural(parts: Parts, at: int) -> bool:
    sign, letter = parts[at], parts[at + 1]
    return sign.text in {"'", "’"} and letter.lower == "s" and not (sign.spaced or letter.spaced)


def _is_scored(parts: Parts, at: int) -> bool:
    """Return whether a sign and a number go on: "27 - 24", in tokenised text "6 : 50", "0 . 7"."""
    sign, number = parts[at], parts[at + 1]
    if number.kind != "number":
        return False
    return sign.text in HYPHENS or (sign.text in {".", ":"} and sign.spaced and number.spaced)


def _is_clock(parts: Parts, end: int) -> bool:
    after = parts[end]
    if after.lower in tables().traps["clock"] or after.lower in {"o'clock", "o’clock"}:
        return True
    return (
        after.lower in {"a", "p"} and parts.lower(end + 1, 2) == ". m" and not parts[end + 1].spaced
    )


def _is_titled(parts: Parts, at: int) -> bool:
    """Return whether a capitalised word comes right before ("Boeing 737", "Channel 4")."""
    before = parts[at - 1]
    if before.kind != "word" or not before.text[0].isupper():
        return False
    known = tables()
    word = before.lower
    return not (
        word in known.traps["stop"]
        or word in _DETERMINERS
        or any(hedge.endswith(word) for hedge in known.hedges)
    )


def _is_age(parts: Parts, at: int, end: int) -> bool:
    """Return whether a number is an age: "Ann Roe, 45, said", "Roe (45)", "45-year-old"."""
    before, after = parts[at - 1].text, parts[end].text
    if (before, after) == ("(", ")"):
        return True
    if before == "," and after in {",", ".", ")"} and parts[at - 2].text[:1].isupper():
        return True
    return (
        after in HYPHENS
        and parts[end + 1].lower in {"year", "years", "month", "day"}
        and (parts[end + 2].text in HYPHENS and parts[end + 3].lower.startswith("old"))
    )
