"""From a text to the intervals of days it names, with bounds ("until …") and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from extractors.times import absolute, recurring, relative
from extractors.times.bounds import Bound, bound_of, opening
from extractors.times.calendar import Period
from graph.model import Time

_ABSOLUTE = {name: handler for name, _, handler in absolute.PATTERNS}
_RELATIVE = {name: handler for name, _, handler in (*recurring.PATTERNS, *relative.PATTERNS)}
_EXPRESSION = re.compile(
    "|".join(
        f"(?P<kind_{name}>{pattern})"
        for name, pattern in (
            *((name, pattern) for name, pattern, _ in absolute.PATTERNS),
            *((name, pattern) for name, pattern, _ in recurring.PATTERNS),
            *((name, pattern) for name, pattern, _ in relative.PATTERNS),
            ("year", absolute.YEAR_PATTERN),
        )
    )
)
# A text without any of these names no time: most texts stop here.
_HINT = re.compile(
    r"[0-9]|day|night|morning|afternoon|evening|week|month|quarter|year|decade|century|hours|tomorrow"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:TO|SUN|MON|FRI|SATUR)DAY"
)
# What may stand before a bare year: without it, four digits are a number.
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|before|after|during|for|through|throughout|early|late"
    r"|mid|around|and|to|between|year|about|end|summer|winter|spring|autumn|fall|as of|the)[ -]"
    r"|\()$",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\s*(?:to|and|until|till|through|[-–—])\s+(?:the\s+|early\s+|late\s+)?", re.IGNORECASE
)
# Of a year, week or day told before: it cannot be told from the publication date.
_ELSEWHEN_BEFORE = re.compile(r"\b(?:that|those|the same) (?:\w+ )?(?:in|of) $", re.IGNORECASE)
_ELSEWHEN_AFTER = re.compile(
    r",? (?:of |in )?(?:that|the same|the following|the previous) (?:year|month|week)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|as well as)\b)\s*(?:in |on |since )?", re.IGNORECASE)
_LOOKBACK = 40


@dataclass(frozen=True, slots=True)
class Timed:
    """A resolved expression and where the text has it, without its preposition."""

    start: int
    end: int
    time: Time


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    period: Period | None
    bound: Bound


def times(
    text: str,
    published: date | datetime | None = None,
    past: bool | None = None,
    bound: str = "",
) -> Iterator[Timed]:
    """Yield the time expressions of a text that can be resolved, in order.

    Args:
        text: any text.
        published: the publication date; without it only absolute expressions resolve.
        past: whether the event lies in the past ("on Friday" is then the last one); unknown
            counts as past, which is what news reports.
        bound: the preposition or conjunction that the text hangs on ("until"), if it bounds.
    """
    if not _HINT.search(text):
        return
    found = list(_expressions(text, published, past, bound))
    index = 0
    while index < len(found):
        here = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if (
            after is not None
            and _JOIN.fullmatch(text, here.end, after.start)
            and _is_range(text, here, after)
        ):
            whole = _range(here, after)
            if whole is not None:
                yield Timed(here.start, after.end, _time(whole))
            index += 2
            continue
        period = here.period and here.bound.applied(here.period, past)
        if period is not None:
            yield Timed(here.start, here.end, _time(period))
        index += 1


def resolve(
    text: str,
    published: date | datetime | None = None,
    past: bool | None = None,
    bound: str = "",
) -> Time | None:
    """Return the interval that the first resolvable expression of a phrase names, else None.

    "after a vote in May" is after May. None where the phrase lists several ("in 1994 and 1997").
    The arguments are those of `times`.
    """
    found = list(islice(times(text, published, past, bound), 2))
    if not found:
        return None
    if len(found) > 1 and _LIST.fullmatch(text, found[0].end, found[1].start):
        return None
    return found[0].time


def _expressions(
    text: str, published: date | datetime | None, past: bool | None, outer: str
) -> Iterator[_Found]:
    word, after_word = opening(text)
    day = published.date() if isinstance(published, datetime) else published
    for match in _EXPRESSION.finditer(text):
        # The group that closes last is the outermost one: which kind of expression it is.
        name = (match.lastgroup or "").removeprefix("kind_")
        start = match.start("mo") if name == "mo" else match.start()
        before = text[max(0, start - _LOOKBACK) : start]
        bound = bound_of(before, word if word and after_word <= start else outer)
        if name == "year":
            if not _BEFORE_YEAR.search(before) and not _is_whole(text, match):
                continue
            period = absolute.year_of(match)
        elif name in _ABSOLUTE:
            period = _ABSOLUTE[name](match)
        else:
            after = text[match.end() : match.end() + _LOOKBACK]
            period = None
            elsewhen = _ELSEWHEN_BEFORE.search(before) or _ELSEWHEN_AFTER.match(after)
            if day is not None and not elsewhen:
                anchor = recurring.Anchor(day, bound.looks_back(past), before, after)
                period = _RELATIVE[name](match, anchor)
        yield _Found(start, match.end(), period, bound)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    return text.strip(" .,()") == match.group()


def _is_range(text: str, first: _Found, second: _Found) -> bool:
    """Return whether two expressions are the ends of one interval."""
    joiner = text[first.end : second.start].strip().lower()
    if joiner.startswith("and"):
        return first.bound.word == "between"
    return (
        first.bound.word in {"from", "between"}
        or joiner[0] in "-–—"
        or joiner.startswith(("to", "through"))
    )


def _range(first: _Found, second: _Found) -> Period | None:
    low, high = first.period, second.period
    if low is None or high is None or low.start is None or high.end is None:
        return None
    start = low.start
    if not low.stated and high.stated and high.start is not None:  # "from May to July 2024"
        start = start.replace(day=min(start.day, 28), year=high.start.year)
    if start > high.end:
        return None
    return Period(start, high.end, "interval", high.stated)


def _time(period: Period) -> Time:
    return Time(
        start=period.start.isoformat() if period.start else None,
        end=period.end.isoformat() if period.end else None,
        granularity=period.granularity,
        basis="stated" if period.stated else "published",
    )
