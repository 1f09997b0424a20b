"""Points that recur, read against the publication date: weekdays, "28 February", "in May"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from re import Match
from typing import NamedTuple

from extractors.times.calendar import Period, around, day, month, moved, valid
from extractors.times.words import MONTH, WEEKDAY, month_number, ordinal, weekday_number

_YEARS = {"last": -1, "this": 0, "next": 1}
_OF_YEAR = r"(?i: (?:of )?(?P<{}>last|this|next) year\b)?"
# A lone month needs one of these before it: "May" and "April" are names too.
_BEFORE_MONTH = re.compile(
    r"\b(in|by|until|till|since|from|through|throughout|during|before|after|of|to|and|between|early"
    r"|late|mid|last|next|this|around|for|on|as of)[ -]$",
    re.IGNORECASE,
)
_SURE = frozenset({"in", "since", "until", "during", "last", "next", "this", "mid", "throughout"})


class Anchor(NamedTuple):
    """What a relative expression is read against.

    `past` is the tense of its verb; `before` and `after` are the text around it.
    """

    published: date
    past: bool
    before: str = ""
    after: str = ""


Handler = Callable[[Match[str], Anchor], Period | None]


def _weekday(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve a weekday: of last or next week when so called, else the nearest on its side."""
    number, modifier = weekday_number(match["wd"]), (match["wd_mod"] or "").lower()
    if modifier in {"every", "each"} or match["wd_s"]:
        return None
    today = anchor.published.weekday()
    if modifier in {"last", "next"}:
        step = number - today + (7 if modifier == "next" else -7)
    elif modifier == "this coming" or not (anchor.past or modifier in {"this past", "earlier"}):
        step = (number - today) % 7
    else:
        step = -((today - number) % 7)
    goal = moved(anchor.published, "day", step)
    return day(goal) if goal else None


def _month_day(match: Match[str], anchor: Anchor) -> Period | None:
    name, text = match["md_m"] or match["md_m2"], match["md_d"] or match["md_d2"]
    number, of_month = month_number(name), int(text.rstrip("stndrh"))
    if match["md_y"]:
        year = anchor.published.year + _YEARS[match["md_y"].lower()]
        at = valid(year, number, of_month)
        return _until(day(at), match["md_e"]) if at else None
    years = range(anchor.published.year - 8, anchor.published.year + 9)  # 29 February
    dates = [
        found for year in years if 0 < year < 10_000 if (found := valid(year, number, of_month))
    ]
    if anchor.past:
        at = next((at for at in reversed(dates) if at <= anchor.published), None)
    else:
        at = next((at for at in dates if at >= anchor.published), None)
    return _until(day(at), match["md_e"]) if at else None


def _until(first: Period, last: str | None) -> Period | None:
    """Return the days from one to another of the same month: "September 16-19"."""
    if last is None or first.start is None:
        return first
    end = valid(first.start.year, first.start.month, int(last))
    return first._replace(end=end, granularity="interval") if end and end > first.start else None


def _month(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "in February", "last March", "next June"; a name or modal is no month."""
    opening = _BEFORE_MONTH.search(anchor.before)
    if opening is None:
        return None
    word = opening[1].lower()
    if word not in _SURE and re.match(r" [A-Z]", anchor.after):
        return None  # "by April Jones"
    number, year, now = month_number(match["mo"]), anchor.published.year, anchor.published.month
    if match["mo_y"]:
        year += _YEARS[match["mo_y"].lower()]
    elif word == "last":
        year -= number >= now
    elif word == "next":
        year += number <= now
    elif anchor.past:
        year -= number > now and word != "this"
    else:
        year += number < now and word != "this"
    return month(year, number)


def _quarter(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "the third quarter" to the latest begun, or the next to begin."""
    number, word = ordinal(match["rq_n"]), (match["rq_y"] or "").lower().split()
    year = anchor.published.year
    if word and word[0] in _YEARS:
        year += _YEARS[word[0]]
    elif anchor.past:
        year -= number * 3 - 2 > anchor.published.month
    else:
        year += number * 3 < anchor.published.month
    inside = valid(year, number * 3 - 2, 1)
    return around(inside, "quarter") if inside else None


PATTERNS: tuple[tuple[str, str, Handler], ...] = (
    (
        "md",
        (
            rf"(?:{WEEKDAY} ?,? )?(?:\b(?P<md_m>{MONTH}) (?P<md_d>\d{{1,2}}(?:st|nd|rd|th)?)"
            r"(?:[-–—](?P<md_e>\d{1,2}))?"
            rf"|(?<![\d,.:])(?P<md_d2>\d{{1,2}}(?:st|nd|rd|th)?) (?:of )?(?P<md_m2>{MONTH}))"
            r"(?![\w%]|[,.:]\d| (?i:per ?cent|million|billion|people|points))"
            rf"{_OF_YEAR.format('md_y')}"
        ),
        _month_day,
    ),
    (
        "wd",
        (
            rf"\b(?i:(?P<wd_mod>last|next|this coming|this past|this|every|each|earlier) )?"
            rf"(?P<wd>{WEEKDAY})(?P<wd_s>s\b)?\b"
        ),
        _weekday,
    ),
    (
        "rq",
        (
            r"(?i:\b(?P<rq_n>first|second|third|fourth) quarter(?: of (?:the )?"
            r"(?P<rq_y>last year|next year|this year|year))?\b(?! of\b))"
        ),
        _quarter,
    ),
    ("mo", rf"\b(?P<mo>{MONTH})(?![\w'’]){_OF_YEAR.format('mo_y')}", _month),
)
