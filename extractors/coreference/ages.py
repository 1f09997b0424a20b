"""The age that a text gives a person: "a 43-year-old nurse", "Ann Lee, 43,", "Ann Lee (43)"."""

from __future__ import annotations

from extractors.coreference.expressions import Expression
from extractors.words import Words

_OPENERS = frozenset({",", "(", "["})
_CLOSERS = frozenset({",", ")", "]", ".", ";"})
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss", "appos"})
_PARTS = 4  # words of "43-year-" in spaCy's reckoning
_BEFORE = 12  # words in which an age may stand before a noun


def age(words: Words, one: Expression) -> str | None:
    """Return the age in years that stands with a noun or name, as written; None without one."""
    return _old(words, max(one.start - _BEFORE, words.left[one.head]), one.end) or _after(
        words, one.end
    )


def aged(words: Words, place: int) -> int | None:
    """Return where "43-year-old" begins if the "old" at a place stands for "the" person."""
    if words.lower[place] != "old" or words.dep[place] not in _ALONE or place < _PARTS:
        return None
    start = place - _PARTS
    if words.lower[start + 1 : place] != ["-", "year", "-"] or not _is_age(words.lower[start]):
        return None
    return start if any(child.lower_ == "the" for child in words.children[place]) else None


def _old(words: Words, start: int, end: int) -> str | None:
    """Return the number of "43-year-old" in a stretch of words, however its hyphens stand."""
    lower = words.lower
    for place in range(start, end - 2):
        if lower[place] in {"year", "years"} and words.tag[place - 1] != "CD":
            number = place - 2 if lower[place - 1] == "-" else -1
        else:
            number = place - 1 if lower[place] in {"year", "years"} else -1
        if number >= start and _is_age(lower[number]) and "old" in lower[place + 1 : place + 3]:
            return lower[number]
    return None


def _after(words: Words, end: int) -> str | None:
    """Return the number after a name: ", 43,", "(43)", ", aged 43"."""
    lower = words.lower[end : end + 4]
    if lower[:1] and lower[0] in _OPENERS:
        lower = lower[1:]
    elif lower[:1] != ["aged"]:
        return None
    if lower[:1] == ["aged"]:
        return lower[1] if len(lower) > 1 and _is_age(lower[1]) else None
    told = len(lower) > 1 and _is_age(lower[0]) and lower[1] in _CLOSERS
    return lower[0] if told else None


def _is_age(word: str) -> bool:
    return word.isdigit() and len(word) < 4 and 0 < int(word) < 120
