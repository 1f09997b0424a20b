"""Normalised values that a claim gives: amounts and times."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured value; exact decimals are strings so that no digit is lost in JSON."""

    value: str | None
    unit: str | None = None  # ISO 4217 code for money, "percent", else the counted noun
    kind: str = "count"  # count | money | percent | ratio | rate
    minimum: str | None = None
    maximum: str | None = None
    hedge: str | None = None  # the surface word: about, more than, nearly …
    per: str | None = None  # the unit of time of a rate: day, year …


@dataclass(frozen=True, slots=True)
class Time:
    """A resolved time expression: the interval [start, end] in ISO 8601, both ends included."""

    start: str | None
    end: str | None
    granularity: str  # day | week | month | quarter | year | interval | …
    basis: str  # stated (absolute in the text) | published (relative to the publication date)
