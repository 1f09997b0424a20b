"""One spelling for the many that a name comes in: diacritics, transliterations, doubled letters.

Spellings are compared as canonical keys, never pair by pair, so that likeness cannot chain. The
rules are about endings and letters that the romanisations of Slavic names differ in (ISO 9,
BGN/PCGN, the national systems) and umlauts; everything else is a table (names.toml).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.resolve.tables import tables

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "dj", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss",
        "ı": "i", "ə": "a", "ħ": "h", "’": None, "‘": None, "ʼ": None, "ʻ": None, "'": None,
        "`": None, "´": None, ".": None,
        # Cyrillic (BGN/PCGN, simplified)
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo",
        "є": "ye", "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ъ": None, "ы": "y", "ь": None, "э": "e", "ю": "yu", "я": "ya",
    }
)  # fmt: skip
_SLAVIC = re.compile(r"(?:[sz]ky|enko|chuk|y?uk|[oe]v|[oe]va|ich|[ln]y|aya)$")
_ENDINGS = (
    (re.compile(r"([sz])k(?:iy|yi|yy|ij|yj|ii|y|i|j)$"), r"\1ky"),
    (re.compile(r"(?<=[ln])(?:yy|yi|iy|ij|yj|ii)$"), "y"),
    (re.compile(r"(?<=.{2})(?:iy|ij|i|y|j)ev$"), "ev"),
    (re.compile(r"(?<=.{4})(?:eff|ew)$"), "ev"),
    (re.compile(r"(?<=.{4})(?:off|ow)$"), "ov"),
    (re.compile(r"(?<=chy)ov$|(?<=ch)yov$"), "ev"),
    (re.compile(r"(?<=.{2})enka$"), "enko"),
    (re.compile(r"(?<=v)[iy]t?ch$|(?<=.{2})ic$"), "ich"),
)
_UMLAUT = re.compile(r"([aou])e(?![aeiou])")
_DOUBLED = re.compile(r"([a-z])\1+")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return a text in lower-case ASCII letters as far as its letters have any."""
    text = text.casefold().translate(_LETTERS)
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in folded if not unicodedata.combining(sign)).translate(_LETTERS)


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """Return the key that all spellings of one word of a person's name share."""
    word = plain(word)
    table = tables().spellings
    if word in table:
        return table[word]
    for prefix in ("abdul", "abdel", "abdal"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return "abd" + _DOUBLED.sub(r"\1", word[len(prefix) :])
    for pattern, replacement in _ENDINGS:
        word = pattern.sub(replacement, word)
    if _SLAVIC.search(word) and len(word) > 4:
        word = _DOUBLED.sub(r"\1", word)
        body, last = word[:-1], word[-1]
        body = body.replace("iy", "i").replace("yi", "i").replace("y", "i")
        return table.get(body + last, body + last)
    return _UMLAUT.sub(r"\1", word) if len(word) > 4 else word
