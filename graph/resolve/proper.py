"""What of a person's name as printed is the name proper: no titles, ages or degrees."""

from __future__ import annotations

import re

from graph.gazetteer import gazetteer
from graph.resolve.spelling import plain
from graph.resolve.tables import tables

_HYPHENS = re.compile(r"[-‐‑‒–]")
_OF = frozenset({"of", "for"})


def proper(label: str) -> tuple[list[str], str]:
    """Return the words of the name proper, at least one, and the generation after it ("jr")."""
    known = tables()
    words = label.replace(",", " ").split() or [label]
    generation = ""
    while len(words) > 1 and (_is_degree(words[-1]) or words[-1].isdigit()):
        words.pop()
    while len(words) > 1 and plain(words[-1]) in known.generations:
        generation = plain(words.pop())
    words = _untitled(words)
    # "al Assad", but not "Al Gore": alone in front it is a given name unless in lower case.
    kept = [
        word
        for place, word in enumerate(words)
        if not (word in known.articles or (place and plain(word) in known.articles))
    ]
    return kept or words, generation


def _is_degree(word: str) -> bool:
    """Tell "MD", "M.D." and "PhD" from "Ma", which is a surname."""
    return word[-2:].strip(".").isupper() and plain(word) in tables().degrees


def _untitled(words: list[str]) -> list[str]:
    """Take off what stands before the name: "goalkeeper", "Dr", "Norwegian Minister of Trade"."""
    known = tables()
    while len(words) > 1 and _opens(words):
        if words[1] in _OF:
            if len(words) < 5:
                return [" ".join(words)]  # "Bishop of Oslo": an office, and nobody's surname
            words = words[2:]
        words = words[1:]
    if len(words) > 2 and plain(words[0]) in known.regnal:
        return words[1:]
    return words


def _opens(words: list[str]) -> bool:
    """Tell whether the first word is no part of the name."""
    known = tables()
    word = words[0]
    low = plain(word)
    if low in known.titles or (
        len(parts := _HYPHENS.split(low)) > 1 and all(part in known.titles for part in parts)
    ):
        return True
    if word.islower() and not words[-1].islower():
        return low not in known.particles and low not in known.articles
    return (
        len(words) > 2
        and plain(words[1]) in known.titles
        and (word in gazetteer().demonyms or word in gazetteer().names)
    )
