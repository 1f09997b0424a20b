"""Where a name ends: articles, marks, prefixes and what is only written beside it are cut off."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from extractors.firms import is_firm, is_legal_form
from extractors.words import Words, words_of

_OUTER = frozenset(
    {"POS", "DT", "PRP$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "CC", "IN"}
)
_SCORE = re.compile(r" \d+ ?[-–] ?\d+$")
_PREFIXES = frozenset("anti ex mid neo non post pre pro un".split())
_CLITICS = frozenset({"'s", "’s", "'", "’"})
_DASHES = frozenset({"-", "--", "–", "—"})
_LISTING = frozenset({"and", "&"})  # "Hale, Roe & Partners" is one name
_TITLED = frozenset({"WORK_OF_ART", "LAW", "EVENT"})  # whose names are phrases


def trimmed(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    """Return the extent of a model's entity that can be a name; empty if there is none."""
    words = words_of(doc)
    texts, tags = words.text, words.tag
    while start < end and (tags[start] in _OUTER or not texts[start][0].isalnum()):
        start += 1
    if start + 2 < end and is_prefixed(words, start):
        start += 2
    end = _end(words, start, _unscored(words, start, end), label)
    if label not in _TITLED:
        start = _after_dateline(words, start, end)
        end = _broken(words, start, end)
    for position in range(end - 1, start - 1, -1):
        if texts[position] == ":":  # "Morning News: The Anglers Union"
            return position + 1, end
    return start, end


def _unscored(words: Words, start: int, end: int) -> int:
    """Return the end of a club's name without the score after it: "Hale Rovers 2-0"."""
    score = _SCORE.search(words.phrase(start, end)) if end > start else None
    if score is None:
        return end
    place = words.start[start] + score.start()
    return next((i for i in range(start + 1, end) if words.start[i] > place), end)


def is_prefixed(words: Words, start: int) -> bool:
    """Tell whether a prefix and its hyphen stand at a place: "pro-Hale"."""
    prefix = words.text[start + 1] == "-" and words.lower[start] in _PREFIXES
    return prefix and not words.tokens[start].whitespace_


def _end(words: Words, start: int, end: int, label: str) -> int:
    while start < end:
        last = words.text[end - 1]
        if last == "-" and label == "PERSON" and not words.tokens[end - 2].whitespace_:
            break  # "Kim Jong-", to be completed
        if words.tag[end - 1] not in _OUTER and not last.isspace() and last not in _CLITICS:
            break
        end -= 1
    return end


def _after_dateline(words: Words, start: int, end: int) -> int:
    """Return where a name begins that a model took for one with the town: "OSLO - Vesta Inc."."""
    for position in range(start + 1, end - 1):
        if words.text[position] in _DASHES and words.tokens[position - 1].whitespace_:
            spaced = words.tokens[position].whitespace_
            town = words.phrase(start, position)
            if spaced and town.isupper() and not words.phrase(position + 1, end).isupper():
                return position + 1
    return start


def _broken(words: Words, start: int, end: int) -> int:
    """Return the end of the first of several names in a row, or of an owner's name."""
    for position in range(start + 1, end - 1):
        text = words.text[position]
        after = words.text[position + 1]
        if text == "," and not is_legal_form(after):
            if _LISTING.isdisjoint(words.lower[position:end]):
                return position
        elif (text in _CLITICS and after.islower()) or (
            words.tag[position] == "WRB" and text.islower()  # "the Weston Club when Hale"
        ):
            return position
        elif is_legal_form(text) and _opens_another(words, start, position + 1):
            return position + 1
    return end


def _opens_another(words: Words, start: int, position: int) -> bool:
    """Tell whether a firm's name ends before a word that begins another: "Hale Inc. Roe Corp."."""
    after = words.text[position]
    is_new = after[0].isupper() and not is_legal_form(after)
    return is_new and is_firm(words.phrase(start, position))
