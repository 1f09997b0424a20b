"""Fractions, ratios and unstated numbers: "a third of", "one in five", "tens of thousands"."""

from __future__ import annotations

from decimal import Decimal

from extractors.quantities.numbers import read_number, read_share
from extractors.quantities.tables import tables
from extractors.quantities.tokens import HYPHENS, Parts
from extractors.quantities.units import noun_after
from graph.model import Quantity

_WHOLE = frozenset({"of", "the", "its", "their", "his", "her", "our", "all"})
_NOT_HALF = frozenset({"in", "first", "second", "other", "a", "last", "better", "next", "s"})
_PLACES = Decimal("0.0001")  # a third has no finite decimal: four places
_LARGEST = 1000


def read_several(parts: Parts, at: int) -> tuple[Quantity, int] | None:
    """Read "dozens of arrests", "hundreds of thousands of people": a minimum, no value."""
    known = tables()
    word = parts[at].lower
    least = Decimal(20) if word == "tens" else known.several.get(word)
    if least is None or parts[at + 1].lower != "of":
        return None
    end, inner = at + 1, known.several.get(parts[at + 2].lower)
    if inner is not None:
        least, end = least * inner / 2, at + 3
    elif word == "tens":
        return None
    unit = None
    if parts[end].lower == "of":
        if noun := noun_after(parts, end + 1):
            unit, end = noun
        else:
            currency = known.currencies.get(parts[end + 1].lower)
            if currency:
                return Quantity(None, currency, "money", minimum=format(least, "f")), end + 2
    money = known.currencies.get(f"{unit}s") if unit else None
    kind = "money" if money else "count"
    return Quantity(None, money or unit, kind, minimum=format(least, "f")), end


def read_fraction(parts: Parts, at: int) -> tuple[Quantity, int] | None:
    """Read "half of", "two-thirds of voters", "a quarter of", "one in five", "3 out of 10"."""
    if read_share(parts, at):
        return None
    if parts[at].lower == "half":
        return _half(parts, at)
    if parts[at].lower in {"a", "an"}:
        if tables().fractions.get(parts[at + 1].lower) and parts[at + 2].lower == "of":
            return _part_of(parts, Decimal(1), at + 1)
        return None
    number = read_number(parts, at)
    if number is None or number.scale != 1 or number.value > _LARGEST:
        return None
    end = number.end
    if parts[end].text in HYPHENS and not parts[end].spaced:
        end += 1
    if not number.digits and parts[end].lower in tables().fractions and parts[end].lower != "half":
        return _part_of(parts, number.value, end)
    return _ratio(parts, number.value, number.end)


def _half(parts: Parts, at: int) -> tuple[Quantity, int] | None:
    if parts[at - 1].lower in _NOT_HALF or parts[at + 1].text in HYPHENS:
        return None
    if read_number(parts, at) is not None or parts[at + 1].lower not in _WHOLE:
        return None
    return _part_of(parts, Decimal(1), at)


def _part_of(parts: Parts, numerator: Decimal, at: int) -> tuple[Quantity, int] | None:
    denominator = tables().fractions[parts[at].lower]
    if numerator >= denominator:
        return None
    value = numerator / denominator
    if value != value.quantize(_PLACES):
        value = value.quantize(_PLACES)
    end, unit = at + 1, None
    inside = end
    while parts[inside].lower in _WHOLE:
        inside += 1
    if noun := noun_after(parts, inside):
        unit, end = noun
    return Quantity(format(value.normalize(), "f"), unit, "ratio"), end


def _ratio(parts: Parts, first: Decimal, at: int) -> tuple[Quantity, int] | None:
    """Read "in five" after "one", "out of 10" after "3"."""
    for words in ("out of every", "of every", "in every", "out of", "in"):
        count = words.count(" ") + 1
        if parts.lower(at, count) == words:
            at += count
            break
    else:
        return None
    second = read_number(parts, at)
    if (
        second is None
        or second.value > _LARGEST
        or second.value <= first
        or second.scale not in (1, 100)
    ):
        return None
    known = tables().traps
    if (
        tables().singular(parts[second.end].lower) in known["times"]
        or parts[second.end].kind == "number"
    ):
        return None
    if not (first == 1 or second.value in (3, 4, 5, 10, 100, 1000)):
        return None
    value = first / second.value
    if value != value.quantize(_PLACES):
        value = value.quantize(_PLACES)
    unit, end = noun_after(parts, second.end) or (None, second.end)
    return Quantity(format(value.normalize(), "f"), unit, "ratio"), end
