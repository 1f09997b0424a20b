"""From a text to the intervals of days it names, with bounds ("until …") and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from extractors.times import absolute, recurring, relative
from extractors.times.calendar import Period
from graph.model import Time

_ABSOLUTE = {name: handler for name, _, handler in absolute.PATTERNS}
_RECURRING = frozenset(name for name, _, _ in recurring.PATTERNS)
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
_BOUND = re.compile(
    r"\b(until|till|by|since|before|after|from|between|prior to|as of|through|starting|beginning)"
    r"(?: at least| about| around| the| early| late| mid|(?: the)? (?:end|start|beginning) of)*"
    r"[ -]?$",
    re.IGNORECASE,
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
_LOOKBACK = 40
_DAY = timedelta(days=1)


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
    bound: str
    recurs: bool  # a weekday or month, of which there is a last and a next one


def times(
    text: str, published: date | datetime | None = None, past: bool | None = None
) -> Iterator[Timed]:
    """Yield the time expressions of a text that can be resolved, in order.

    Args:
        text: any text.
        published: the publication date; without it only absolute expressions resolve.
        past: whether the event lies in the past ("on Friday" is then the last one); unknown
            counts as past, which is what news reports.
    """
    if not _HINT.search(text):
        return
    found = list(_expressions(text, published, past))
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
        period = _bounded(here, past)
        if period is not None:
            yield Timed(here.start, here.end, _time(period))
        index += 1


def resolve(
    text: str, published: date | datetime | None = None, past: bool | None = None
) -> Time | None:
    """Return the interval that the first resolvable expression of a text names, else None."""
    first = next(times(text, published, past), None)
    return first.time if first else None


def _expressions(
    text: str, published: date | datetime | None, past: bool | None
) -> Iterator[_Found]:
    day = published.date() if isinstance(published, datetime) else published
    for match in _EXPRESSION.finditer(text):
        # The group that closes last is the outermost one: which kind of expression it is.
        name = (match.lastgroup or "").removeprefix("kind_")
        start = match.start("mo") if name == "mo" else match.start()
        before = text[max(0, start - _LOOKBACK) : start]
        bound_match = _BOUND.search(before)
        bound = bound_match[1].lower() if bound_match else ""
        if name == "year":
            if not _BEFORE_YEAR.search(before) and not _is_whole(text, match):
                continue
            period = absolute.year_of(match)
        elif name in _ABSOLUTE:
            period = _ABSOLUTE[name](match)
        else:
            after = text[match.end() : match.end() + _LOOKBACK]
            period = None
            if day is not None:
                anchor = recurring.Anchor(day, _side(bound, past), before, after)
                period = _RELATIVE[name](match, anchor)
        yield _Found(start, match.end(), period, bound, name in _RECURRING)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    return text.strip(" .,()") == match.group()


def _side(bound: str, past: bool | None) -> bool:
    """Return whether a relative expression looks back: "since" does, "until" looks ahead."""
    if bound == "since":
        return True
    if bound in {"until", "till", "by"} and not past:
        return False
    return past is not False


def _bounded(found: _Found, past: bool | None) -> Period | None:
    """Apply the preposition before an expression: an open start or an open end."""
    period, bound = found.period, found.bound
    if period is None:
        return None
    if bound in {"until", "till", "by", "through"}:
        if (
            past
            and not period.stated
            and bound in {"until", "till"}
            and period.granularity == "day"
        ):
            return None  # "was open until Friday": the last or the next one
        return period._replace(start=None, granularity="interval") if bound != "through" else period
    if bound in {"since", "from", "starting", "beginning"}:
        return period._replace(end=None, granularity="interval") if period.start else None
    if bound in {"before", "prior to"}:
        return (
            Period(None, _step(period.start, -1), "interval", period.stated)
            if period.start
            else None
        )
    if bound == "after":
        return Period(_step(period.end, 1), None, "interval", period.stated) if period.end else None
    return period


def _step(at: date | None, days: int) -> date | None:
    if at is None or not 2 < at.toordinal() < date.max.toordinal():
        return at
    return at + _DAY * days


def _is_range(text: str, first: _Found, second: _Found) -> bool:
    """Return whether two expressions are the ends of one interval."""
    joiner = text[first.end : second.start].strip().lower()
    if joiner.startswith("and"):
        return first.bound == "between"
    return (
        first.bound in {"from", "between"}
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
