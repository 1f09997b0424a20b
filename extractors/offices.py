"""The words of an office: "auditor general", "secretary of state", "minister of foreign trade".

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
_PARTS = frozenset({"advmod", "amod", "compound", "nmod"})
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


def noun_of(words: Words, place: int) -> str:
    """Return the noun at a place in the singular and written out, with what it is never without.

    "senator" for "Sen.", "auditor general", "chief executive officer" for "CEO"; any other lemma.
    """
    known, lower = nouns(), words.lower
    lemma = words.lemma[place].lower()
    if lemma == "general" and place:
        before = lower[place - 2 if lower[place - 1] == "-" and place > 1 else place - 1]
        if (stem := before.removesuffix("s")) in known.general:
            return f"{stem} general"
    elif lemma in known.general and lower[place + 1 : place + 2] == ["general"]:
        return f"{lemma} general"
    elif lemma == "officer" and place > 1 and lower[place - 2] == "chief":
        if lower[place - 1] in known.chief:
            return f"chief {lower[place - 1]} officer"
    elif lemma == "executive" and place and lower[place - 1] == "chief":
        return "chief executive officer"
    return known.written.get(lemma.rstrip("."), lemma)


def begins(words: Words, place: int, office: int) -> bool:
    """Tell whether a word belongs to the title of the office after it: "[prime] minister"."""
    return (
        place < words.head[place] <= office
        and words.lower[place] in nouns().titular
        and words.dep[place] in _PARTS
    )


def ends(words: Words, office: int) -> int:
    """Return where the title with an office ends: "attorneys [general]", "secretary [of state]"."""
    lower, stop = words.lower, office + 1
    if stop < len(lower) and lower[stop] == "general" and words.tag[office] == "NNS":
        return stop + 1
    if stop < len(lower) and lower[stop] in _LINKS and words.head[stop] == office:
        for part in words.children[stop]:
            if part.dep_ == "pobj" and part.i - office <= _LONGEST and portfolio(words, part.i):
                return _field_ends(words, part.i + 1)
    return stop


def _field_ends(words: Words, stop: int) -> int:
    """Return where a field ends that has gone on up to there: "health [and human services]"."""
    fields, last = nouns().field, stop
    for word in words.lower[stop : stop + _LONGEST]:
        stop += 1
        if word in fields:
            last = stop
        elif word not in _GENERAL:
            break
    return last


def title(words: Words, start: int, end: int, office: int) -> str:
    """Return the words of a title in one form: "chief of staff", "chief executive officer"."""
    noun = noun_of(words, office)
    inner = {*noun.split(), "-", words.lower[office]}
    before = [word for word in words.lower[start:office] if word not in inner]
    after = [word for word in words.lower[office + 1 : end] if word not in inner]
    return " ".join([*before, nouns().same.get(noun, noun), *after])


def is_portfolio(words: Words, noun: int) -> bool:
    """Tell whether a noun says what an office is of."""
    link = words.head[noun]
    if words.dep[noun] != "pobj" or words.lower[link] not in _LINKS:
        return False
    office = words.lemma[words.head[link]].lower()
    return office in nouns().office and bool(portfolio(words, noun))
