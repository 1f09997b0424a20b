"""The words of an article that tell its event from others: names and figures of its first part."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.copies import prose
from graph.gazetteer import gazetteer
from graph.model import Article

_OPENING = 300  # words: what happened stands first, earlier events stand later
_CAPITAL = re.compile(r"\b[A-Z]\w{2,}\b")
_LOWER = re.compile(r"\b[a-z]+\b")
_FIGURE = re.compile(r"\b\d[\d,.]*\d\b")
_WORD = re.compile(r"\w+")


def story_words(article: Article) -> frozenset[str]:
    """Return the names' words and figures; a country is no sign of an event.

    A word is a name's where the article never has it in lower case: sentences and headlines write
    others with a capital too.
    """
    text = prose(article)
    opening = " ".join(text.split()[:_OPENING])
    names = {word.lower() for word in _CAPITAL.findall(opening)}
    return frozenset(
        (names - set(_LOWER.findall(text)) - _countries()) | set(_FIGURE.findall(opening))
    )


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    known = gazetteer()
    names = [name for name, found in known.names.items() if any(e.kind == "country" for e in found)]
    return frozenset(
        word.lower() for name in (*names, *known.demonyms) for word in _WORD.findall(name)
    )
