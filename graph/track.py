"""Figures over time: which claims measure the same thing, and where their numbers cannot agree.

A later figure of the same source supersedes its earlier one; between sources, both are kept and
linked as differing, whichever is newer. Figures of different times do not disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from graph.ids import digest
from graph.record import Record

_ABOUT = frozenset(
    {"about", "around", "approximately", "roughly", "nearly", "almost", "some", "an estimated"}
)
_TOLERANCE = 0.1  # "about 100" and 92 do not contradict each other
_LARGEST = 60  # digits; what is larger is no measurement

Bounds = tuple[str, float | None, float | None]
NONE: Bounds = ("", None, None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim's figure; `source` = who gives it, `published` = when ("" = unknown)."""

    claim: str
    source: str
    published: str
    low: float | None
    high: float | None
    period: str = ""  # what `period` returned

    def excludes(self, other: Figure) -> bool:
        """Tell whether the two cannot both be right: of one time, as far as they say, and apart."""
        apart = _below(self.high, other.low) or _below(other.high, self.low)
        return apart and _meet(self.period, other.period)

    def repeats(self, other: Figure) -> bool:
        """Tell whether the two say the same, of the same time."""
        return (self.low, self.high, self.period) == (other.low, other.high, other.period)


def period(record: Record) -> str:
    """Return the time a claim speaks of: "start/end" where resolved, else its words, or ""."""
    for qualifier in record["qualifiers"]:
        if qualifier["role"] == "time":
            value = qualifier["value"]
            if value and value.get("start") and value.get("end"):
                return f"{value['start'][:10]}/{value['end'][:10]}"
            return str(qualifier["text"]).casefold()
    return ""


def figure(record: Record, subject: str, target: str | None) -> Bounds:
    """Return what a claim measures (a key) and its bounds; ("", None, None) if it does not.

    Claims measure the same when subject, relation, unit and (for an amount beside the object) the
    object agree; a bare number without a unit is not compared.
    """
    relation = record["predicate"]["relation"]
    obj = record["object"]
    if obj and obj["quantity"]:
        return _bounds(obj["quantity"], subject, relation, "")
    for qualifier in record["qualifiers"]:
        value = qualifier["value"]
        if value and "unit" in value and qualifier["role"] == "amount":
            return _bounds(value, subject, relation, target or "")
    return NONE


def disagreements(figures: list[Figure]) -> Iterator[tuple[str, str, str]]:
    """Yield (later claim, "supersedes" or "differsFrom", earlier claim).

    `figures` measure one thing and stand in the order of time. Each new value is held against the
    first and the last before it, of all and of its own period: enough to see every change of
    either, and linear.
    """
    ends: dict[str | None, tuple[Figure, Figure]] = {}  # period (None: any) -> its first and last
    for one in figures:
        if None in ends and one.repeats(ends[None][1]):
            continue
        chains = (None, one.period)
        for other in dict.fromkeys(end for chain in chains for end in ends.get(chain, ())):
            if one.excludes(other):
                later = one.source == other.source and "" < other.published < one.published
                yield one.claim, "supersedes" if later else "differsFrom", other.claim
        ends |= {chain: (ends.get(chain, (one, one))[0], one) for chain in chains}


def _bounds(quantity: Record, subject: str, relation: str, target: str) -> Bounds:
    unit = quantity["unit"]
    if not unit and quantity["kind"] in {"count", "rate"}:
        return NONE
    value, low, high = (_number(quantity[key]) for key in ("value", "minimum", "maximum"))
    if low is None and high is None:
        if value is None:
            return NONE
        margin = abs(value) * _TOLERANCE if (quantity["hedge"] or "").lower() in _ABOUT else 0.0
        low, high = value - margin, value + margin
    about = (subject, relation, target, quantity["kind"], unit or "", quantity["per"] or "")
    return digest(*about), low, high


def _number(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return None
    usable = exact.is_finite() and abs(exact.adjusted()) <= _LARGEST
    return float(exact) if usable else None


def _meet(one: str, other: str) -> bool:
    """Tell whether two periods may be one; words that differ are not known to mean one time."""
    if not one or not other or one == other:
        return True
    first, second = one.split("/"), other.split("/")
    if len(first) != 2 or len(second) != 2:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _below(high: float | None, low: float | None) -> bool:
    return high is not None and low is not None and high < low
