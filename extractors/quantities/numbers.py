"""Numbers in digits and in words, with their magnitudes: "1.2bn", "half a million", "two dozen"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from extractors.quantities.tables import tables
from extractors.quantities.tokens import HYPHENS, Parts

_ARTICLES = frozenset({"a", "an"})
_HALF = Decimal("0.5")


class Number(NamedTuple):
    """A number read from a token on; `end` is the index after it.

    `scale` is its magnitude (1 without one), `letter` whether that was a single letter ("3m").
    """

    value: Decimal
    scale: Decimal
    end: int
    digits: bool
    letter: bool = False

    @property
    def bare(self) -> Decimal:
        """The number without its magnitude."""
        return self.value / self.scale


def read_number(parts: Parts, at: int) -> Number | None:
    """Return the number that begins at a token, if one does."""
    part = parts[at]
    if share := read_share(parts, at):
        return share
    if part.kind == "number":
        return _with_magnitude(parts, Decimal(part.text.replace(" ", "").replace(",", "")), at + 1)
    if part.kind != "word":
        return None
    if part.lower == "half":
        return _half(parts, at)
    if part.lower in _ARTICLES:
        size = tables().magnitudes.get(parts[at + 1].lower)
        return Number(size, size, at + 2, digits=False) if size is not None else None
    return _in_words(parts, at)


def read_share(parts: Parts, at: int) -> Number | None:
    """Return the number of "a quarter of a million", "three quarters of a billion"."""
    known = tables()
    count = 1 if parts[at].lower in _ARTICLES else known.words.get(parts[at].lower)
    share = known.fractions.get(parts[at + 1].lower)
    if not count or share is None or parts.lower(at + 2, 2) != "of a":
        return None
    size = known.magnitudes.get(parts[at + 4].lower)
    if size is None:
        return None
    return Number((size * count / share).to_integral_value(), size, at + 5, digits=False)


def _with_magnitude(parts: Parts, value: Decimal, at: int) -> Number:
    known, scale = tables(), Decimal(1)
    letter = known.letters.get(parts[at].lower)
    if letter is not None and not parts[at].spaced:
        return Number(value * letter, letter, at + 1, digits=True, letter=True)
    for _ in range(2):  # "5 hundred thousand"
        step = 1 if parts[at].text in HYPHENS and not parts[at].spaced else 0
        size = known.magnitudes.get(parts[at + step].lower)
        if size is None:
            break
        scale, at = scale * size, at + step + 1
    return Number(value * scale, scale, at, digits=True)


def _half(parts: Parts, at: int) -> Number | None:
    """Read "half a million", "half-a-million", "half million"."""
    at += 1
    for _ in range(3):
        size = tables().magnitudes.get(parts[at].lower)
        if size is not None:
            return Number(_HALF * size, size, at + 1, digits=False)
        if parts[at].text not in HYPHENS and parts[at].lower not in _ARTICLES:
            break
        at += 1
    return None


def _in_words(parts: Parts, at: int) -> Number | None:
    """Read "twenty-five", "three hundred and ten thousand", "two and a half million"."""
    known = tables()
    total, current, scale, first = Decimal(0), Decimal(0), Decimal(1), at
    while True:
        step = 1 if at > first and _joins(parts, at) else 0
        word = parts[at + step].lower
        small, size = known.words.get(word), known.magnitudes.get(word)
        if small is not None and _continues(current, small, first=at == first):
            current += small
        elif small is None and size == 100 and step == 0 and 0 < current < 100:
            current, scale = current * 100, Decimal(100)
        elif size is not None and size != 100 and current > 0:
            total, current, scale = total + current * size, Decimal(0), size
        elif step and parts.lower(at, 3) == "and a half" and 0 < current < 100:
            current, step = current + _HALF, 2
        else:
            break
        at += step + 1
    return Number(total + current, scale, at, digits=False) if at > first else None


def _joins(parts: Parts, at: int) -> bool:
    """Return whether a hyphen or "and" stands here between two words of one number."""
    if parts[at].text in HYPHENS:
        return not parts[at].spaced and not parts[at + 1].spaced
    if parts[at].lower != "and":
        return False
    return parts[at - 1].lower == "hundred" or parts.lower(at + 1, 2) == "a half"


def _continues(current: Decimal, small: int, *, first: bool) -> bool:
    """Return whether a small number may follow: "twenty" + "five", "hundred" + "ten"."""
    if first or (current == 0 and small > 0):
        return True
    rest = current % 100
    return small > 0 and (rest == 0 or (rest >= 20 and rest % 10 == 0 and small < 10))
