"""What of an argument belongs to the predicate: a preposition, "that", an adjective before both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extractors.clause import Adverbial, Complement
from extractors.roles import roles
from extractors.wording import slot
from extractors.words import children, words_of

_LONGEST = 5  # words of the longest preposition in the data
_OPENERS = frozenset({"for", "that"})


def parted(place: Adverbial) -> tuple[str, str]:
    """Return the preposition of a phrase, as long as it is ("in charge of"), and its noun."""
    if not place.preposition:
        return "", slot(place.span)
    words, span = words_of(place.span.doc), place.span
    start = span.start
    first = place.preposition.split()[0]
    while start < span.end and words.lower[start] != first:
        start += 1  # "straight into the wall"
    if start == span.end:
        return place.preposition, slot(span)  # of a relative clause: the noun stands elsewhere
    known = roles().prepositions
    end = start + len(place.preposition.split())
    for length in range(_LONGEST, 1, -1):
        if start + length < span.end and " ".join(words.lower[start : start + length]) in known:
            end = max(end, start + length)
            break
    if end >= span.end:
        return place.preposition, ""  # "in: tea, coffee"
    opening = words.phrase(span.start, end)
    first = words.text[span.start]
    fronted = first.istitle() and first.lower() == words.lower[start]  # "In 1990 she …"
    return opening.lower() if fronted else opening, slot(span[end - span.start :])


def contents(content: Complement) -> Iterator[tuple[str, str]]:
    """Yield each clause of "said that S and that S" with the "that" or "for" before it."""
    span = content.span
    words, doc = words_of(span.doc), span.doc
    joined = [words.left[kid.i] for kid in children(content.head) if kid.dep_ == "conj"]
    starts = [i for i in joined if i < span.end and words.lower[i] == "that"]
    for start, following in pairwise([span.start, *starts, span.end]):
        end = following
        while following < span.end and (words.mark[end - 1] or words.dep[end - 1] == "cc"):
            end -= 1
        opener = words.tag[start] == "IN" and words.lower[start] in _OPENERS and end > start + 1
        yield words.lower[start] if opener else "", slot(doc[start + opener : end])


def taken(last: Complement) -> tuple[str, str]:
    """Return the words of a complement that belong to the predicate, and the rest.

    They are an adjective with the preposition that it governs: "is close to".
    """
    words, span, head = words_of(last.span.doc), last.span, last.head
    if head.pos_ != "ADJ" or last.role != "complement":
        return "", slot(span)
    follows = head.i + 1
    for kid in children(head):
        if kid.dep_ == "prep" and words.left[kid.i] == follows and kid.i < span.end - 1:
            return words.phrase(span.start, kid.i + 1), slot(span[kid.i + 1 - span.start :])
    return "", slot(span)


def felt(last: Complement) -> tuple[str, str] | None:
    """Return "that", if there, and the clause after an adjective: "afraid that it will fall"."""
    words, span = words_of(last.span.doc), last.span
    for kid in children(last.head) if last.head.pos_ == "ADJ" else ():
        start, end = words.left[kid.i], words.right[kid.i] + 1
        if kid.dep_ == "ccomp" and start == span.end == last.head.i + 1:
            opener = "that" if words.lower[start] == "that" and end > start + 1 else ""
            while end > start + 1 and words.mark[end - 1]:
                end -= 1
            return opener, slot(span.doc[start + bool(opener) : end])
    return None
