"""Arithmetic of days, weeks, months and longer periods; every period includes both its ends."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

_DAY = timedelta(days=1)
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


class Period(NamedTuple):
    """An interval of days; an open end is None. `stated`: absolute in the text."""

    start: date | None
    end: date | None
    granularity: str
    stated: bool = False


def day(at: date, *, stated: bool = False) -> Period:
    """Return a single day."""
    return Period(at, at, "day", stated)


def month(year: int, number: int, *, stated: bool = False) -> Period | None:
    """Return a month; None outside the calendar."""
    if not (1 <= number <= 12 and MINYEAR <= year <= MAXYEAR):
        return None
    last = monthrange(year, number)[1]
    return Period(date(year, number, 1), date(year, number, last), "month", stated)


def months(year: int, first: int, count: int, granularity: str) -> Period | None:
    """Return a stated period of whole months within a year or more (a quarter, a decade)."""
    last_year, last_month = divmod(year * 12 + first - 1 + count - 1, 12)
    start, end = month(year, first), month(last_year, last_month + 1)
    if start is None or end is None:
        return None
    return Period(start.start, end.end, granularity, stated=True)


def valid(year: int, number: int, of_month: int) -> date | None:
    """Return a date, None when the calendar has no such day."""
    try:
        return date(year, number, of_month)
    except ValueError:
        return None


def moved(at: date, unit: str, count: int) -> date | None:
    """Return the date `count` units later (earlier when negative); None outside the calendar."""
    if unit in {"day", "week", "fortnight"}:
        try:
            return at + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        except OverflowError:
            return None
    year, index = divmod(at.year * 12 + at.month - 1 + count * _MONTHS[unit], 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, index + 1, min(at.day, monthrange(year, index + 1)[1]))


def around(at: date, unit: str) -> Period | None:
    """Return the calendar period of a unit that holds a day ("week" starts on Monday)."""
    if unit == "day":
        return day(at)
    if unit in {"week", "weekend"}:
        monday = at - _DAY * at.weekday() if at.toordinal() > 7 else at
        first = monday + _DAY * 5 if unit == "weekend" else monday
        return Period(first, monday + _DAY * 6, unit)
    if unit == "month":
        return month(at.year, at.month)
    length = _MONTHS[unit] // 12
    if unit == "quarter":
        found = months(at.year, (at.month - 1) // 3 * 3 + 1, 3, unit)
    else:
        begins = at.year - at.year % length if unit == "decade" else at.year
        begins = at.year - (at.year - 1) % length if unit == "century" else begins
        found = months(max(begins, 1), 1, 12 * length, unit)
    return found._replace(stated=False) if found else None


def shifted(at: date, unit: str, count: int) -> Period | None:
    """Return the calendar period `count` periods away from the one that holds a day."""
    goal = moved(at, "week" if unit == "weekend" else unit, count)
    return around(goal, unit) if goal else None
