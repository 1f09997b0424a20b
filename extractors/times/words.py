"""Words of time: months, weekdays, units and small numbers."""

from __future__ import annotations

_ORDER = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

# Written with a capital: "may" is a modal and "march" a verb.
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
UNIT = r"(?:day|week|fortnight|month|quarter|year|decade)"
_UNITS = "|".join(_NUMBERS[1:10])
NUMBER = (
    rf"(?:[0-9]{{1,3}}|an?|(?:{'|'.join(_TENS)})(?:[- ](?:{_UNITS}))?|{'|'.join(_NUMBERS[1:20])})"
)


def month_number(word: str) -> int:
    """Return 1 to 12 for the name of a month, whole or shortened."""
    return _ORDER.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for the name of a weekday."""
    return _DAYS.index(word.lower())


def small_number(word: str) -> int:
    """Return the value of a number that NUMBER matches."""
    word = word.lower()
    if word in {"a", "an"}:
        return 1
    tens, _, ones = word.replace(" ", "-").partition("-")
    if tens in _TENS:
        return _TENS[tens] + (_NUMBERS.index(ones) if ones else 0)
    return int(word) if word.isdigit() else _NUMBERS.index(word)


def ordinal(word: str) -> int:
    """Return 1 to 4 for the words "first" to "fourth" and for "1st" to "4th"."""
    word = word.lower()
    return _ORDINALS.get(word) or int("".join(sign for sign in word if sign in "1234") or 0)
