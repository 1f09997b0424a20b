"""Publication dates: ISO 8601 and the forms news sites print. Anything else is unknown."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONES = {"utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7}
_ZONES |= {"mdt": -6, "pst": -8, "pdt": -7, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3}

_LABEL = re.compile(
    r"^(?:(?:last|first)\s+)?(?:published|updated|posted|date)\s*(?:on|at)?\s*:?\s*", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE
)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[ap]\.?m\.?)?"
_ZONE = r"(?P<zone>[a-z]{1,4}|[+-]\d\d:?\d\d)?"
_TIME = rf"(?:[,\s|–—-]*(?:at\s+)?{_CLOCK}\s*\(?{_ZONE}\)?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_FORMS = tuple(
    re.compile(form + _TIME + r"\.?", re.IGNORECASE)
    for form in (
        rf"{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})",  # 19 December 2025, RFC 2822
        rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})",  # Dec. 19, 2025
        r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})",  # 2025/12/19
    )
)
_CLOCK_FIRST = re.compile(rf"{_CLOCK}\s*\(?{_ZONE}\)?[,\s|–—-]+(?P<rest>.*\d.*)", re.IGNORECASE)
_LONGEST = 80  # characters; longer is prose


def parse_date(value: object) -> date | datetime | None:
    """Return the date or datetime that a metadata value states, None where it states none.

    Day-and-month figures such as "03/04/2025" are ambiguous and therefore unknown. A time without
    a zone stays without one.
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = _LABEL.sub("", " ".join(value.split()))
    return _iso(text) or _news(_WEEKDAY.sub("", text))


def _iso(text: str) -> date | datetime | None:
    if not re.match(r"\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)", text, re.IGNORECASE):
        return None  # also keeps out week dates and bare years, which fromisoformat accepts
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        pass
    try:  # "2025-12-19 10:00 GMT"
        stamp, _, zone = text.rpartition(" ")
        return _zoned(datetime.fromisoformat(stamp), zone)
    except ValueError:
        return None


def _news(text: str) -> date | datetime | None:
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _built(match.groupdict())
    if (match := _CLOCK_FIRST.fullmatch(text)) and (rest := match["rest"]):
        for form in _FORMS:
            if inner := form.fullmatch(_WEEKDAY.sub("", rest)):
                return _built({**inner.groupdict(), **match.groupdict()})
    return None


def _built(part: dict[str, str | None]) -> date | datetime | None:
    try:
        month_text = (part["month"] or "").lower()
        month = int(month_text) if month_text.isdigit() else _MONTHS[month_text]
        day = date(int(part["year"] or 0), month, int(part["day"] or 0))
        if not part["hour"]:
            return day
        hour, half = int(part["hour"]), (part["half"] or "")[:1].lower()
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        stamp = datetime(day.year, day.month, day.day, hour, int(part["minute"] or 0))  # noqa: DTZ001
        stamp += timedelta(seconds=int(part["second"] or 0))
    except (KeyError, ValueError):
        return None
    return _zoned(stamp, part["zone"] or "")


def _zoned(stamp: datetime, zone: str) -> datetime:
    """Return the time with its zone; an abbreviation of no certain meaning leaves it without."""
    if zone.lower() in _ZONES:
        return stamp.replace(tzinfo=timezone(timedelta(hours=_ZONES[zone.lower()])))
    if match := re.fullmatch(r"([+-])(\d\d):?([0-5]\d)", zone):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        if offset < timedelta(hours=24):
            return stamp.replace(tzinfo=timezone(-offset if match[1] == "-" else offset))
    return stamp
