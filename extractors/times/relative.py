"""Distances from the publication date: "yesterday", "last month", "two days ago"."""

from __future__ import annotations

import re
from datetime import date
from re import Match

from extractors.times.calendar import Period, around, day, moved, shifted
from extractors.times.recurring import Anchor, Handler
from extractors.times.words import NUMBER, UNIT, small_number

_PERIOD = r"(?:weekend|week|month|quarter|year|decade|century)"
# "a better tomorrow", "our yesterdays": no day of the calendar.
_IMAGINED = re.compile(r"\b(?:an?|our|your|their|his|her)(?: [\w-]+)? $", re.IGNORECASE)
_OF = re.compile(r" of\b")  # "the last week of May", "the last year of the war"
_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def _named_day(match: Match[str], anchor: Anchor) -> Period | None:
    words = " ".join(match["word"].lower().split())
    if _IMAGINED.search(anchor.before):
        return None
    if words.startswith("the day "):
        step = -2 if "yesterday" in words else 2
    elif words in {"yesterday", "last night"} or words.startswith("yesterday "):
        step = -1
    else:
        step = 1 if words.startswith("tomorrow") else 0
    goal = moved(anchor.published, "day", step)
    return day(goal) if goal else None


def _period(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "this week", "earlier this month", "last year", "next weekend"."""
    unit, side = match["per_u"].lower(), (match["per_side"] or "").lower()
    words = match["per_mod"].lower().split()
    if "the" in words and _OF.match(anchor.after):
        return None
    if "the" in words and words[-1] in {"past", "last", "next", "coming"} and unit != "weekend":
        return _length(anchor.published, unit, 1, words[-1])
    step = _STEP.get(words[-1], 0)
    if unit == "weekend":
        return _weekend(anchor, step, words[-1])
    found = shifted(anchor.published, unit, step)
    if found is None or step or not side:
        return found
    if side == "earlier":
        return found._replace(end=anchor.published, granularity="interval")
    if side == "later":
        return found._replace(start=anchor.published, granularity="interval")
    return found


def _weekend(anchor: Anchor, step: int, word: str) -> Period | None:
    """Resolve a weekend: the one begun last when past, the one to come when not."""
    if word in {"this", "the"} and anchor.past and anchor.published.weekday() < 5:
        step = -1
    return shifted(anchor.published, "weekend", step)


def _the_weekend(_: Match[str], anchor: Anchor) -> Period | None:
    return _weekend(anchor, 0, "the")


def _within(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "the end of the year", "later in the week": the running period."""
    unit, side = match["of_u"].lower(), match["of_side"].lower()
    found = around(anchor.published, unit)
    if found is None:
        return None
    if side.startswith(("later", "rest", "remainder")):
        return found._replace(start=anchor.published, granularity="interval")
    if side.startswith("earlier"):
        return found._replace(end=anchor.published, granularity="interval")
    return found


def _span(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "the past three months", "the next two years"."""
    if _OF.match(anchor.after):
        return None
    unit = match["sp_u"].lower()
    if unit == "hour":
        count = -(-small_number(match["sp_n"]) // 24)
        return _length(anchor.published, "day", count, match["sp_mod"].lower())
    return _length(anchor.published, unit, small_number(match["sp_n"]), match["sp_mod"].lower())


def _length(at: date, unit: str, count: int, word: str) -> Period | None:
    ahead = _STEP.get(word, -1) > 0
    goal = moved(at, unit, count if ahead else -count) if unit != "weekend" else None
    if goal is None:
        return None
    return Period(at, goal, "interval") if ahead else Period(goal, at, "interval")


def _vague(match: Match[str], anchor: Anchor) -> Period:
    """Resolve "in recent months", "in the coming days" to the one end that is known."""
    if match["vague"].lower().split()[-1] in {"coming", "next"}:
        return Period(anchor.published, None, "interval")
    return Period(None, anchor.published, "interval")


def _ago(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "two days ago" to the day, "three years ago" to the year."""
    unit, hedge = match["ago_u"].lower(), (match["ago_h"] or "").lower()
    goal = moved(anchor.published, unit, -small_number(match["ago_n"]))
    if goal is None:
        return None
    if match["ago_or"]:  # "two or three years ago"
        return _either(goal, moved(anchor.published, unit, -small_number(match["ago_or"])), unit)
    if hedge in {"more than", "over", "at least", "well over"}:
        return Period(None, goal, "interval")
    if hedge in {"less than", "under"}:
        return Period(goal, anchor.published, "interval")
    if unit == "decade":
        return None
    return around(goal, "week" if unit == "fortnight" else unit)


def _either(one: date, other: date | None, unit: str) -> Period | None:
    unit = "week" if unit == "fortnight" else unit
    first = around(one, unit) if other else None
    last = around(other, unit) if other else None
    if first is None or last is None:
        return None
    low, high = sorted((first, last), key=lambda period: period.start or date.min)
    return low._replace(end=high.end, granularity="interval")


def _ahead(match: Match[str], anchor: Anchor) -> Period | None:
    """Resolve "in two weeks" of a future event, "within ten days", "two days from now"."""
    if anchor.past:
        return None  # "finished in two weeks" is how long it took
    unit = match["in_u"].lower()
    goal = moved(anchor.published, unit, small_number(match["in_n"]))
    if goal is None:
        return None
    if match["in_p"].lower() == "within":
        return Period(anchor.published, goal, "interval")
    return around(goal, "week" if unit == "fortnight" else unit)


_HEDGE = (
    r"(?:(?P<ago_h>more than|well over|over|at least|less than|under|about|around|nearly|almost) )?"
)
PATTERNS: tuple[tuple[str, str, Handler], ...] = (
    (
        "word",
        (
            r"(?i:\b(?P<word>the day (?:before yesterday|after tomorrow)|today|tonight"
            r"|this (?:morning|afternoon|evening)|last night"
            r"|(?:yesterday|tomorrow)(?: (?:morning|afternoon|evening|night))?)\b)"
        ),
        _named_day,
    ),
    (
        "sp",
        rf"(?i:\b(?P<sp_mod>past|last|next|coming) (?P<sp_n>{NUMBER}) (?P<sp_u>hour|{UNIT})s?\b)",
        _span,
    ),
    (
        "per",
        (
            rf"(?i:\b(?:(?P<per_side>earlier|later|early|late) )?(?P<per_mod>this past|this coming"
            rf"|this|the (?:past|last|next|coming|current)|last|next) (?P<per_u>{_PERIOD})\b)"
        ),
        _period,
    ),
    (
        "vague",
        (
            r"(?i:\b(?P<vague>recent|(?:the )?(?:coming|next few|next several|past few|past several"
            r"|last few|last several|next couple of|past couple of))"
            r" (?:hours|days|weeks|months|years|decades)\b)"
        ),
        _vague,
    ),
    (
        "ago",
        (
            rf"(?i:\b{_HEDGE}(?:(?P<ago_or>{NUMBER}) or )?(?P<ago_n>{NUMBER})"
            rf" (?P<ago_u>{UNIT})s? ago\b)"
        ),
        _ago,
    ),
    (
        "in",
        (
            rf"(?i:\b(?P<in_p>in|within) (?P<in_n>{NUMBER}) (?P<in_u>{UNIT})s?['’]?(?: time)?"
            r"(?= from now\b|$|[.,;])(?: from now\b)?)"
        ),
        _ahead,
    ),
    (
        "of",
        (
            r"(?i:\b(?P<of_side>end|start|beginning|middle|rest|remainder|earlier in|later in"
            r"|later)(?: of)? (?:the|this) (?P<of_u>week|month|quarter|year|decade)\b)"
        ),
        _within,
    ),
    ("weekend", r"(?i:\b(?:over|at|during|on) the weekend\b)", _the_weekend),
)
