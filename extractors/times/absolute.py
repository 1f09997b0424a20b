"""Expressions that name their year: dates, months, quarters, years, decades, centuries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from re import Match

from extractors.times.calendar import Period, day, month, months, valid
from extractors.times.words import MONTH, WEEKDAY, month_number, ordinal

_NUMERIC = r"(?<![\d/.-])"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ORDINAL = "first|second|third|fourth|final|1st|2nd|3rd|4th"
_COMMA = r"(?: ?,)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"

Handler = Callable[[Match[str]], Period | None]


def _digits(text: str) -> int:
    return int(text.rstrip("stndrh"))


def _of(year: str, name: str, of_month: str) -> Period | None:
    found = valid(int(year), month_number(name), _digits(of_month))
    return day(found, stated=True) if found else None


def _iso(match: Match[str]) -> Period | None:
    found = valid(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"]))
    return day(found, stated=True) if found else None


def _numeric(match: Match[str]) -> Period | None:
    """Read 28/02/2025 or 02/28/2025 where only one reading is a date."""
    first, second, year = int(match["num_a"]), int(match["num_b"]), int(match["num_y"])
    readings = {valid(year, second, first), valid(year, first, second)} - {None}
    only: date | None = readings.pop() if len(readings) == 1 else None
    return day(only, stated=True) if only else None


def _month_year(match: Match[str]) -> Period | None:
    return month(int(match["my_y"]), month_number(match["my_m"]), stated=True)


def _quarter(match: Match[str]) -> Period | None:
    number = int(match["q_q"]) if match["q_q"] else ordinal(match["q_n"])
    return months(int(match["q_y"]), number * 3 - 2, 3, "quarter") if 1 <= number <= 4 else None


def _half(match: Match[str]) -> Period | None:
    return months(int(match["h_y"]), 1 if ordinal(match["h_n"]) == 1 else 7, 6, "interval")


def _decade(match: Match[str]) -> Period | None:
    short = match["dec_s"]  # "the '80s"
    if short == "20":
        return None  # of the last century or of this one
    century = "" if short is None else "20" if short < "20" else "19"
    return months(int(century + (short or match["dec_y"])), 1, 120, "decade")


def _century(match: Match[str]) -> Period | None:
    number = _digits(match["cent_n"])
    return months((number - 1) * 100 + 1, 1, 1200, "century") if 1 <= number <= 30 else None


def _years(match: Match[str]) -> Period | None:
    first, last = match["ys_a"], match["ys_b"]
    last = first[:2] + last if len(last) == 2 else last
    start, end = months(int(first), 1, 12, "year"), months(int(last), 1, 12, "year")
    if start is None or end is None or int(first) >= int(last):
        return None
    return Period(start.start, end.end, "interval", stated=True)


def _year(match: Match[str]) -> Period | None:
    return months(int(match["year_y"]), 1, 12, "year")


def _days(match: Match[str]) -> Period | None:
    first = _of(match["ds_y"], match["ds_m"], match["ds_a"])
    last = _of(match["ds_y"], match["ds_m"], match["ds_b"])
    if first is None or last is None:
        return None
    return first._replace(end=last.end, granularity="interval") if first < last else None


PATTERNS: tuple[tuple[str, str, Handler], ...] = (
    ("iso", _NUMERIC + r"(?P<iso_y>\d{4})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?![\d-])", _iso),
    (
        "num",
        _NUMERIC + r"(?P<num_a>\d{1,2})[/.](?P<num_b>\d{1,2})[/.](?P<num_y>(?:19|20)\d\d)(?!\d)",
        _numeric,
    ),
    (
        "mdy",
        (
            rf"(?:{WEEKDAY} ?,? )?\b(?P<mdy_m>{MONTH}) (?P<mdy_d>{_DAY}){_COMMA} "
            rf"(?P<mdy_y>{_YEAR})(?!\d)"
        ),
        lambda match: _of(match["mdy_y"], match["mdy_m"], match["mdy_d"]),
    ),
    (
        "dmy",
        (
            rf"(?:{WEEKDAY} ?,? )?(?<![\d,.])(?:the )?(?P<dmy_d>{_DAY}) (?:of )?"
            rf"(?P<dmy_m>{MONTH}){_COMMA} (?P<dmy_y>{_YEAR})(?!\d)"
        ),
        lambda match: _of(match["dmy_y"], match["dmy_m"], match["dmy_d"]),
    ),
    (
        "ds",
        (
            rf"\b(?P<ds_m>{MONTH}) (?P<ds_a>\d{{1,2}}) ?[-–—] ?(?P<ds_b>\d{{1,2}}){_COMMA} "
            rf"(?P<ds_y>{_YEAR})(?!\d)"
        ),
        _days,
    ),
    ("my", rf"\b(?P<my_m>{MONTH}){_COMMA} (?:of )?(?P<my_y>{_YEAR})(?!\d)", _month_year),
    (
        "q",
        (
            rf"(?i:\b(?P<q_n>{_ORDINAL}) quarter|\bQ(?P<q_q>[1-4]))"
            rf",? (?:of )?(?P<q_y>{_YEAR})(?!\d)"
        ),
        _quarter,
    ),
    ("h", rf"(?i:\b(?P<h_n>first|second) half) of (?P<h_y>{_YEAR})(?!\d)", _half),
    (
        "dec",
        r"(?:(?<!\d)(?P<dec_y>(?:1[5-9]|20)\d0)|(?<!\w)['‘’](?P<dec_s>\d0))['’]?s\b",
        _decade,
    ),
    ("cent", r"\b(?P<cent_n>\d{1,2}(?:st|nd|rd|th))[- ]century\b", _century),
    ("ys", rf"(?<![\d,.-])(?P<ys_a>{_YEAR})[-–/](?P<ys_b>{_YEAR}|\d\d)(?![\d-])", _years),
)

YEAR_PATTERN = rf"(?<![\d,.$€£/-])\b(?P<year_y>{_YEAR})(?![\d%]|[,.-]\d|-\w)"
year_of = _year
