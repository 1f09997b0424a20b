"""Signs of doubt that all claims of a sentence share; `extractors/signs.py` has the others."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from extractors.words import words_of

_STOPS = frozenset(".!?:;\"'”’)")
_SHORT = 14  # blanks of a sentence
_ODD = frozenset({"dep", "intj", "meta", "parataxis"})  # what the parser made no sense of


class SentenceSigns(NamedTuple):
    """The signs of a sentence, and whether a quotation is left open in it."""

    open_quotation: bool
    signs: tuple[str, ...]


@lru_cache(maxsize=1)
def sentence_signs(doc: Doc, text: str, start: int, end: int) -> SentenceSigns:
    """Return what can be seen of the sentence start..end; claims come sentence by sentence."""
    sentence, words = text[start:end].rstrip(), words_of(doc)
    found = []
    if sentence[-1:] not in _STOPS:
        found.append("sentence.no stop")
    if " , " in sentence or sentence.endswith(" ."):
        found.append("sentence.spaced")  # taken apart into words before it came here
    if "``" in sentence or "''" in sentence:
        found.append("speaker.odd marks")
    if sentence.count(" ") < _SHORT:
        found.append("sentence.short")
    first, last = bisect_left(words.start, start), bisect_left(words.start, end)
    if not _ODD.isdisjoint(words.dep[first:last]):
        found.append("sentence.odd label")
    marks = sum(sentence.count(mark) for mark in '"“”')
    return SentenceSigns(marks % 2 == 1, tuple(found))
