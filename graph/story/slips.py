"""Slips of the pen: one or two letters by which two words of a story differ.

Only where the words are in the same place of two names whose other words are the same. Over a whole
store that would be two names ("Hansen", "Hanson"); of two reports on one event one has it wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TWO = 9  # letters of a word in which two may be wrong
_SOUNDS = (
    (re.compile(r"ph|f"), "v"),
    (re.compile(r"ck|q|c(?!h)"), "k"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"z"), "s"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
# Words a letter or two apart that make two names.
_APART = frozenset(
    """northern southern eastern western northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern interstate intrastate international internal""".split()
)


def is_slip(one: str, other: str, least: int) -> bool:
    """Tell whether two words of so many letters at least differ by a slip.

    One letter more, less, other or in the place of its neighbour; two in a long word. The first
    letter is right.
    """
    shorter = min(len(one), len(other))
    if shorter < least or one in _APART or other in _APART or not (one + other).isalpha():
        return False
    if one[0] != other[0] or one == other:
        return False
    left, right = _differing(one, other)
    most = max(len(left), len(right))
    return most <= 1 or (most == 2 and (shorter >= _TWO or left == right[::-1]))


def sounds_alike(one: str, other: str) -> bool:
    """Tell whether two given names are one in two spellings ("Marc", "Mark").

    Never by their last letter alone: "Maria" and "Mario" are two.
    """
    if _sound(one) == _sound(other):
        return True
    left, right = _differing(one, other)
    inner = not (one.endswith(left or "?") or other.endswith(right or "?"))
    return inner and is_slip(one, other, 5)


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """Return what spellings of one given name share."""
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


def _differing(one: str, other: str) -> tuple[str, str]:
    """Return what is left of two words without the letters that they begin and end with alike."""
    shorter = min(len(one), len(other))
    start = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    rest = shorter - start
    end = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return one[start : len(one) - end], other[start : len(other) - end]
