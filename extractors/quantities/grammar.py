"""From tokens to quantities: amounts, ranges, hedges, rates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from extractors.quantities.fractions import read_fraction, read_several
from extractors.quantities.numbers import Number, read_number
from extractors.quantities.tables import tables
from extractors.quantities.tokens import HYPHENS, Part, Parts
from extractors.quantities.traps import chain_end, is_name, is_other, is_temporal, is_year
from extractors.quantities.units import Unit, rate_after, sign_before, unit_after
from graph.model import Quantity

# A text without a figure or one of these words holds no quantity: most texts stop here.
_FIGURE = re.compile("[0-9]")
_WORD = re.compile(r"[^\W\d_]+")
_HEDGE = 4  # words of the longest hedge


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity and where the text states it, hedge and unit included."""

    start: int
    end: int
    quantity: Quantity


class _Amount(NamedTuple):
    """A number with the currency before it; `start` and `end` are token indices."""

    number: Number
    start: int
    end: int
    currency: str | None = None


class _Value(NamedTuple):
    """What the grammar read between two token indices."""

    quantity: Quantity
    start: int
    end: int


def quantities(text: str) -> Iterator[Measured]:
    """Yield the quantities of a text in order; `text[m.start:m.end]` is the surface of each."""
    if not _hints(text):
        return
    parts, at = Parts(text), 0
    while at < len(parts):
        found = _read(parts, at) if _may_begin(parts[at]) else at + 1
        if isinstance(found, _Value):
            yield Measured(parts[found.start].start, parts[found.end - 1].end, found.quantity)
            at = found.end
        else:
            at = found


def _hints(text: str) -> bool:
    """Tell whether a text may hold a quantity at all."""
    if _FIGURE.search(text):
        return True
    return not tables().numerals.isdisjoint(_WORD.findall(text.lower()))


def _may_begin(part: Part) -> bool:
    """Tell whether a value may begin with a token: most words cannot."""
    if part.kind == "word":
        return part.lower in tables().openers
    return part.kind == "number" or part.text in tables().signs


def _read(parts: Parts, at: int) -> _Value | int:
    """Return the value that begins at a token, or the index to go on from."""
    other = read_several(parts, at) or read_fraction(parts, at)
    if other is not None:
        quantity, end = other
        return _hedged(parts, _Value(quantity, at, end))
    first = _amount(parts, at)
    if first is None:
        return at + 1
    second = _second(parts, first)
    unit = _unit(parts, first, second or first)
    if second is not None and unit is None:
        return second.end  # "won 3-2", "2019 to 2021"
    if second is None and unit is None and (score := _score_end(parts, first)):
        return score
    if second is None and _is_trap(parts, first, unit):
        return max(first.end, chain_end(parts, at) if parts[at].kind == "number" else 0)
    end = unit.end if unit else (second or first).end
    if is_temporal(parts, at, end, unit.name if unit else None):
        return end
    return _value(parts, first, second, unit, end)


def _amount(parts: Parts, at: int) -> _Amount | None:
    money = sign_before(parts, at)
    number = read_number(parts, money[1] if money else at)
    if number is None:
        return None
    return _Amount(number, at, number.end, money[0] if money else None)


def _second(parts: Parts, first: _Amount) -> _Amount | None:
    """Return the upper end of a range that the first amount begins, if it is one."""
    before, at = parts[first.start - 1].lower, first.end
    if parts[at].text in HYPHENS and parts[at + 1].lower in {"to", "or"} and parts[at + 1].spaced:
        at += 1  # "12- to 15-metre"
    if _begins_change(parts, first):
        return None
    joined = parts[at].text in HYPHENS and parts[at].spaced == parts[at + 1].spaced
    if not joined:
        unit = None if first.currency else unit_after(parts, at, first.number)
        if unit is not None and unit.kind in {"percent", "money"}:
            at = unit.end
        joiner = parts[at].lower
        if joiner != "to" and joiner != ("and" if before == "between" else "or"):
            return None
    second = _amount(parts, at + 1)
    if second is None:
        return None
    number = first.number
    if number.scale == 1 and number.value < second.number.bare:  # "$10 to 15 million"
        number = number._replace(value=number.value * second.number.scale)
    if number.value >= second.number.value:
        return None
    return second


def _unit(parts: Parts, first: _Amount, last: _Amount) -> Unit | None:
    """Return the unit of an amount or range; a change's first value takes the second one's."""
    currency = last.currency or first.currency
    if currency is not None:
        return Unit("money", currency, last.end)
    unit = unit_after(parts, last.end, last.number)
    if unit is None and _begins_change(parts, first) and parts[first.end].lower == "to":
        after = _amount(parts, first.end + 1)
        if after is not None and (shared := _unit(parts, after, after)):
            return shared._replace(end=first.end)
    return unit


def _begins_change(parts: Parts, amount: _Amount) -> bool:
    """Return whether an amount is where a change starts ("rose from 3 to 5 percent")."""
    before, verb = parts[amount.start - 1].lower, parts[amount.start - 2].lower
    return before == "from" and verb in tables().traps["changes"]


def _score_end(parts: Parts, first: _Amount) -> int:
    """Return the index after "3 to 1", "five to four" where neither number has a unit; else 0."""
    if parts[first.end].lower != "to" or first.currency is not None:
        return 0
    second = _amount(parts, first.end + 1)
    if second is None or second.number.scale != 1 or _unit(parts, second, second) is not None:
        return 0
    return second.end


def _is_trap(parts: Parts, amount: _Amount, unit: Unit | None) -> bool:
    number, at = amount.number, amount.start
    if is_other(parts, at, number):
        return True
    if amount.currency is not None or (unit and unit.kind in {"percent", "money"}):
        return False
    if parts[amount.end].lower == "times":
        return True  # "five times the limit" compares
    if not number.digits:
        return number.value == 1 and unit is None
    if number.letter:
        return True  # "3m" alone may be metres, "5k" a run
    if number.scale == 1 and is_name(parts, at, amount.end):
        return unit is None or not _is_measured(parts, amount, unit)
    if is_year(parts, at, number):
        dated = parts[amount.end].lower in tables().traps["dated"]  # "below 1998 levels"
        return unit is None or dated or not _hedge(parts, at)[0]
    return False


def _is_measured(parts: Parts, amount: _Amount, unit: Unit) -> bool:
    """Return whether a number that looks like a name is glued to its unit: "5km", "27-nation"."""
    after = parts[amount.end]
    if not parts[amount.start].spaced or parts[amount.start - 1].lower in tables().traps["names"]:
        return False
    return after.lower in tables().measures and not after.spaced and unit.end > amount.end


def _value(
    parts: Parts, first: _Amount, second: _Amount | None, unit: Unit | None, end: int
) -> _Value:
    kind, name = (unit.kind, unit.name) if unit else ("count", None)
    per = None
    if rate := rate_after(parts, end):
        kind, (per, end) = "rate", rate
    if second is None:
        quantity = Quantity(_plain(first.number.value), name, kind, per=per)
        return _hedged(parts, _Value(quantity, first.start, end))
    low = first.number.value
    if first.number.scale == 1 and low < second.number.bare:
        low *= second.number.scale
    quantity = Quantity(
        None, name, kind, minimum=_plain(low), maximum=_plain(second.number.value), per=per
    )
    opened = parts[first.start - 1].lower in {"between", "from"}
    return _hedged(parts, _Value(quantity, first.start - opened, end))


def _hedged(parts: Parts, value: _Value) -> _Value:
    """Add the hedge before or after a value, and the bound that it makes of the number."""
    quantity = value.quantity
    words, bound, start = _hedge(parts, value.start)
    end = value.end
    if not words:
        for count in (2, 1):
            text = parts.lower(end, count)
            if text in tables().after:
                words, bound, end = text, tables().after[text], end + count
                break
    if not words:
        return value
    quantity = replace(quantity, hedge=words)
    if bound and quantity.value is not None:
        quantity = replace(quantity, **{bound: quantity.value})
    return _Value(quantity, start, end)


def _hedge(parts: Parts, at: int) -> tuple[str, str, int]:
    """Return the longest hedge that ends before a token, its bound and where it starts."""
    for count in range(min(_HEDGE, at), 0, -1):
        words = parts.lower(at - count, count)
        bound = tables().hedges.get(words)
        if bound is not None:
            return words, bound, at - count
    return "", "", at


def _plain(value: Decimal) -> str:
    """Return a decimal without exponent and without trailing zeros after the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
