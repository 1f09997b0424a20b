"""Headlines In Title Case, read as sentences.

A parser trained on running text takes a row of capitalised words for one long name. So a headline
is parsed with only those capitals that the article also uses within its sentences, or that a place
or body of the gazetteer has; each letter stands for one letter, so that offsets stay.
"""

from __future__ import annotations

import re
from itertools import islice

from graph.gazetteer import gazetteer

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]+")
_MOST = 24  # words; longer lines are text
_FEWEST = 4
_SHORT = 3  # letters; "of", "and", "the" are small in headlines too
_CAPITALISED = 0.8  # share of the longer words


def names_within(text: str) -> frozenset[str]:
    """Return the words that a text writes with a capital within its sentences."""
    lines = (line for line in text.splitlines() if not _is_title(line, _words(line)))
    return frozenset(word for line in lines for word in _WITHIN.findall(line))


def recased(line: str, names: frozenset[str]) -> str:
    """Return a headline with sentence case, any other line as it is.

    Args:
        line: one paragraph of an article.
        names: what `names_within` found in the article.
    """
    if not _is_title(line, _words(line)):
        return line
    letters = list(line)
    for match in islice(_WORD.finditer(line), 1, None):
        word = match[0]
        if not _is_name(word, names) and not word[1:].isupper():
            letters[match.start()] = word[0].lower()
    return "".join(letters)


def _words(line: str) -> list[str]:
    return _WORD.findall(line)


def _is_title(line: str, words: list[str]) -> bool:
    if not _FEWEST <= len(words) <= _MOST or line.rstrip().endswith((".", "!", "…")):
        return False
    longer = [word for word in words if len(word) > _SHORT]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= _FEWEST - 1 and capitals >= _CAPITALISED * len(longer)


def _is_name(word: str, names: frozenset[str]) -> bool:
    plain = re.split("[’']", word)[0]
    known = gazetteer()
    return (
        plain in names
        or plain in known.demonyms
        or any(entry.strong for entry in known.names.get(plain, ()))
        or len(word[0].lower()) != 1  # "İ" has no small form of one letter; offsets must stay
    )
