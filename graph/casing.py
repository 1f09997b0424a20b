"""The capitals of words that were folded to lower case: those of names that the gazetteer knows."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.gazetteer import gazetteer

# Names that are other words in lower case.
_OTHER_WORDS = frozenset("us who car ft la sale hue erode is it jersey".split())
_ALWAYS = frozenset({"country", "state"})  # names whose meaning varies, but never their capital
_WORD = re.compile(r"[\w.-]*\w")


def cased(words: str) -> str:
    """Return lower-case words with known names as they are written ("new zealand's oil").

    A function of the words alone, so that it does not matter which article used them first. The
    longest name counts; people's names are not known.
    """
    known, longest = _names()
    found = list(_WORD.finditer(words))
    pieces, end, first = [], 0, 0
    while first < len(found):
        start = found[first].start()
        for last in reversed(range(first, min(first + longest, len(found)))):
            written = known.get(words[start : found[last].end()])
            if written:
                pieces += [words[end:start], written]
                end, first = found[last].end(), last
                break
        first += 1
    return "".join(pieces) + words[end:]


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, str], int]:
    """Return lower-case names with their capitals, and how many words the longest has."""
    places = gazetteer()
    certain = {
        name
        for name, found in places.names.items()
        if any(one.strong or one.kind in _ALWAYS for one in found)
    }
    known: dict[str, str] = {}
    for name in sorted(certain | places.demonyms.keys()):  # "NATO" before "Nato"
        if name.casefold() not in _OTHER_WORDS:
            known.setdefault(name.casefold(), name)
    return known, max(len(name.split()) for name in known)
