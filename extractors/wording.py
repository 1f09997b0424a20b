"""The words of a triple's slots: exact, without what only joins the sentence to others."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span

from extractors.words import Words, words_of

_OPENING = frozenset({"``", "-LRB-"})
_CLOSING = frozenset({"''", "-RRB-"})
_MARKS = _OPENING | _CLOSING
_STOPS = frozenset({",", "."})
_EDGES = frozenset({",", ";", ":", "-", "--", "–", "—"})
_JOINTS = frozenset({"and", "but", "or"})
_PAIRS = (("“", "”"), ("``", "''"))


def slot(span: Span) -> str:
    """Return the text of a slot, with both marks of a quotation or bracket or with neither.

    A mark whose counterpart stands right beside the slot is taken in, with the quotation's own
    comma or stop left out; any other mark without its counterpart is left out.
    """
    words = words_of(span.doc)
    start, end = _edges(words, span.start, span.end)
    last = len(words.tag) - 1
    first = start - (words.tag[start - 1] == "``") if start else start
    closing = end + (end < last and words.text[end] in _STOPS)
    closed = closing <= last and words.tag[closing] == "''"
    if first == start and not closed and _MARKS.isdisjoint(words.tag[start:end]):
        return spaced(words.phrase(start, end))
    kept = [*range(start, end), *([closing] if closed else [])]
    if first < start:
        doubled = first > 0 and words.text[first - 1] == "`"
        kept = [*range(first - doubled, start), *kept]
    alone = _alone(words, kept)
    kept = [i for i in kept if i not in alone]
    if len(kept) > 1 and words.tag[kept[-1]] == "''" and words.text[kept[-2]] in _STOPS:
        del kept[-2]  # "the deal "is dead.""
    elif len(kept) < 2 or closing == end or kept[-1] != closing:
        return _joined(words, kept)
    before, mark = _joined(words, kept[:-1]), words.text[kept[-1]]
    return f"{before} {mark}" if mark == "''" else f"{before}{mark}"


def spaced(text: str) -> str:
    """Return a text with one space between its words."""
    return " ".join(text.split())


def unquoted(text: str) -> str:
    """Return a text without quotation marks that are not in pairs."""
    if text.count('"') % 2:
        text = text.replace('"', "")
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return spaced(text).strip()


def _edges(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return where a slot starts and ends without the words that join it to others."""
    while start < end - 1 and (words.text[start] in _EDGES or words.lower[start] in _JOINTS):
        start += 1
    while start < end - 1 and words.text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _alone(words: Words, places: list[int]) -> set[int]:
    """Return which quotation marks and brackets among some words have no counterpart there."""
    opened: list[list[int]] = []
    alone: set[int] = set()
    for i in places:
        tag = words.tag[i]
        if tag in _OPENING:
            if opened and opened[-1][-1] == i - 1 and words.text[i] == "`":
                opened[-1].append(i)  # "``" in two tokens
            else:
                opened.append([i])
        elif tag in _CLOSING:
            if opened:
                opened.pop()
            else:
                alone.add(i)
    return alone.union(*opened)


def _joined(words: Words, places: list[int]) -> str:
    """Return words with the spaces that the text has around them."""
    pieces = []
    for place, following in pairwise([*places, len(words.text)]):
        pieces.append(words.text[place])
        after = words.start[place] + len(words.text[place])
        if following < len(words.text) and (
            words.prose[after : after + 1].isspace()
            or words.prose[words.start[following] - 1].isspace()
        ):
            pieces.append(" ")
    return "".join(pieces)
