"""What an office is of: "secretary of state", "minister of foreign trade and industry".

A field of government is no name by itself, though models take it for a body's.
"""

from __future__ import annotations

from extractors.nouns import nouns
from extractors.words import Words

_LINKS = frozenset({"of", "for"})
_RUNNING = frozenset("minister secretary undersecretary".split())  # always of a field
_GENERAL = frozenset(
    "and central external foreign general global homeland human internal international military "
    "national native public social".split()
)
_LONGEST = 6  # words of a field


def field(words: Words, start: int, end: int) -> int | None:
    """Return where the field that begins a stretch of words ends, None if it is none.

    "Energy" in "Secretary of [Energy Ann Lee]"; "Defence" in "[Defence] Secretary". The president
    of something with such a word in its name is of a body.
    """
    known = nouns()
    lower = words.lower
    if start < 2 or lower[start - 1] not in _LINKS:
        follows = end < len(lower) and lower[end] in _RUNNING
        return end if follows and end - start == 1 and lower[start] in known.field else None
    office = lower[start - 2]
    if office not in known.office or office == "president":
        return None
    fields = [i for i in range(start, end) if lower[i] in known.field]
    if not fields:
        return None
    stop = fields[-1] + 1
    plain = all(word in known.field or word in _GENERAL for word in lower[start:stop])
    return stop if plain or (office in _RUNNING and stop == end) else None


def titled(words: Words, position: int, floor: int) -> tuple[int, int] | None:
    """Return the places of office and first word after "of" where a title with "of" ends.

    "[Secretary] of [State] Ann Lee", "[President] of the [European] Council Max Roe".
    """
    first = position + 1
    while first > floor and position + 1 - first <= _LONGEST:
        word = words.text[first - 1]
        if not (word.isalpha() and (word[0].isupper() or (word == "and" and first <= position))):
            break
        first -= 1
    link = first - 1
    if words.lower[link] == "the":
        link -= 1
    if first > position or link - 1 < floor or words.lower[link] not in _LINKS:
        return None
    office = link - 1
    known = words.lower[office] in nouns().office and words.text[office][0].isupper()
    return (office, first) if known else None


def portfolio(words: Words, noun: int) -> frozenset[str]:
    """Return the words of a field that a noun heads: {"foreign", "trade"} of "foreign trade"."""
    if words.lower[noun] not in nouns().field:
        return frozenset()
    below = [child for child in words.children[noun] if child.i < noun]
    if any(child.dep_ in {"det", "poss"} for child in below):
        return frozenset()
    same = nouns().same
    found = {words.lower[child.i] for child in below if child.dep_ in {"compound", "amod"}}
    found.add(words.lower[noun])
    return frozenset(same.get(word, word) for word in found)


def is_portfolio(words: Words, noun: int) -> bool:
    """Tell whether a noun says what an office is of."""
    link = words.head[noun]
    if words.dep[noun] != "pobj" or words.lower[link] not in _LINKS:
        return False
    office = words.lemma[words.head[link]].lower()
    return office in nouns().office and bool(portfolio(words, noun))
