"""Prepositions and conjunctions that open or close an interval: "until August", "since 2014"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from extractors.times.calendar import Period

_DAY = timedelta(days=1)
_BEFORE = re.compile(
    r"\b(the day (?:after|before)|not until(?: after)?|until|till|by|since|before|after"
    r"|from|between|prior to|as of|through|starting|beginning)"
    r"(?: at least| about| around| the| early| late| mid|(?: the)? (?:end|start|beginning) of)*"
    r"[ -]?$",
    re.IGNORECASE,
)
_AHEAD = frozenset({"until", "till", "by"})
_FROM = frozenset({"since", "from", "starting", "beginning", "not until", "not until after"})
# These bound whatever time their phrase or clause names, wherever in it that stands.
_OPENS = ("not until after", "not until", "since", "after", "following")
_CLOSES = ("until", "till", "before", "prior to")
_WIDE = (*_OPENS, *_CLOSES)
_OPENING = re.compile(rf"\W*(?:[\w-]+ ){{0,3}}?({'|'.join(_WIDE)})\b", re.IGNORECASE)


class Bound(NamedTuple):
    """A bounding word, "" for none; `wide`: it governs an event that the time is of.

    "after May" begins in June; "after a vote in May" in May.
    """

    word: str = ""
    wide: bool = False

    def looks_back(self, past: bool | None) -> bool:
        """Return whether a relative expression does: "since" does, "until" looks ahead."""
        if self.word == "since":
            return True
        if self.word in _AHEAD and not past:
            return False
        return past is not False

    def applied(self, period: Period, past: bool | None) -> Period | None:
        """Return the period with an open start or an open end; None where that is not told."""
        if self.wide:
            return _opened(period, start=self.word in _CLOSES)
        if self.word in _AHEAD or self.word == "through":
            day = period.granularity == "day" and not period.stated
            if past and day and self.word in {"until", "till"}:
                return None  # "was open until Friday": the last or the next one
            return period._replace(start=None, granularity="interval")
        if self.word == "from" and period.granularity == "interval" and period.end is not None:
            return period  # "from 1983-91"
        if self.word in _FROM:
            return _opened(period, start=False)
        earlier, later = _step(period.start, -1), _step(period.end, 1)
        if self.word.startswith("the day "):
            at = later if self.word.endswith("after") else earlier
            return period._replace(start=at, end=at, granularity="day")
        if self.word in {"before", "prior to"}:
            return Period(None, earlier, "interval", period.stated) if earlier else None
        if self.word == "after":
            return Period(later, None, "interval", period.stated) if later else None
        return period


def opening(text: str) -> tuple[str, int]:
    """Return the bounding word that a phrase opens with and where that ends; "" for none."""
    found = _OPENING.match(text)
    return (found[1].lower(), found.end()) if found else ("", 0)


def bound_of(before: str, outer: str) -> Bound:
    """Return the bound of an expression.

    Args:
        before: the text up to it.
        outer: the word that its phrase or clause hangs on, which counts where none stands nearer.
    """
    found = _BEFORE.search(before)
    if found:
        return Bound(found[1].lower())
    return Bound(outer, wide=True) if outer in _WIDE else Bound()


def _opened(period: Period, *, start: bool) -> Period | None:
    """Return a period without its start or its end, None where nothing is left."""
    if start:
        return period._replace(start=None, granularity="interval") if period.end else None
    return period._replace(end=None, granularity="interval") if period.start else None


def _step(at: date | None, days: int) -> date | None:
    if at is None or not 2 < at.toordinal() < date.max.toordinal():
        return at
    return at + _DAY * days
