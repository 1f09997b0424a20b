"""The words of a Doc as plain columns, read from spaCy once a document.

A spaCy Token is made anew, and its strings decoded anew, each time they are asked for; rules look
at every word from many sides, and that was most of their time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy
from spacy.strings import StringStore
from spacy.tokens import Doc, Span, Token

_COLUMNS = ("ORTH", "LEMMA", "POS", "TAG", "DEP")
_FIGURES = ("HEAD", "SPACY", "IDX", "IS_PUNCT", "IS_SPACE")
_MOST = 200_000  # strings remembered; looking one up in spaCy decodes it


@dataclass(frozen=True, slots=True)
class Words:
    """What never changes after the parse, by token index; names and their labels do change."""

    prose: str  # the text of the Doc
    tokens: tuple[Token, ...]
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    left: list[int]  # first and last index of the subtree of each word
    right: list[int]
    mark: list[bool]  # punctuation or white space
    start: list[int]  # the first character of each word
    children: list[tuple[Token, ...]]  # in the order of the text

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters that tokens `start`..`end` span, at least one token."""
        return self.start[start], self.start[end - 1] + len(self.text[end - 1])

    def phrase(self, start: int, end: int) -> str:
        """Return the text of tokens `start`..`end`, as `Span.text` does."""
        if start >= end:
            return ""
        return self.prose[self.start[start] : self.start[end - 1] + len(self.text[end - 1])]

    def above(self, place: int) -> Iterator[int]:
        """Yield the words that govern a word, upwards."""
        while (governor := self.head[place]) != place:
            yield governor
            place = governor

    def below(self, place: int, head: int) -> bool:
        """Tell whether a word is `head` or hangs below it."""
        while place != head and self.head[place] != place:
            place = self.head[place]
        return place == head

    def joins(self, place: int) -> bool:
        """Tell whether a hyphen makes one word of those around it: "long-range", "66-year-old"."""
        if self.text[place] != "-":
            return False
        end = self.start[place - 1] + len(self.text[place - 1])
        return end == self.start[place] == self.start[place + 1] - 1


@lru_cache(maxsize=1)
def words_of(doc: Doc) -> Words:
    """Return the columns of a parsed Doc; only the last document's are kept."""
    keys = doc.to_array(list(_COLUMNS))
    offsets, spaces, starts, *marks = doc.to_array(list(_FIGURES)).astype("int64").T
    strings = _Strings.of(doc.vocab.strings)
    text, lemma, pos, tag, dep = (strings.read(column.tolist()) for column in keys.T)
    lowered = {word: word.lower() for word in set(text)}
    heads = (offsets + numpy.arange(len(offsets))).tolist()
    left, right = _edges(heads)
    tokens = tuple(doc)
    below: dict[int, list[Token]] = {}
    for place, head in enumerate(heads):
        if head != place:
            below.setdefault(head, []).append(tokens[place])
    children: list[tuple[Token, ...]] = [()] * len(tokens)  # most words have none
    for head, kids in below.items():
        children[head] = tuple(kids)
    return Words(
        prose="".join(
            [
                f"{word} " if space else word
                for word, space in zip(text, spaces.tolist(), strict=True)
            ]
        ),
        tokens=tokens,
        text=text,
        lower=list(map(lowered.__getitem__, text)),
        lemma=lemma,
        pos=pos,
        tag=tag,
        dep=dep,
        head=heads,
        left=left,
        right=right,
        mark=(marks[0] + marks[1]).astype(bool).tolist(),
        start=starts.tolist(),
        children=children,
    )


def children(word: Token) -> tuple[Token, ...]:
    """Return the children of a token in the order of the text."""
    return words_of(word.doc).children[word.i]


def surface(span: Span) -> str:
    """Return the text of a span, cut by offsets: `Span.text` walks over its tokens."""
    return words_of(span.doc).prose[span.start_char : span.end_char]


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """Return the first and last word below each word, as `Token.left_edge` and `right_edge` do.

    One pass each way is enough where no two arcs cross, and is all that spaCy makes where they do.
    """
    left = list(range(len(heads)))
    right = left.copy()
    for order in (range(len(heads)), range(len(heads) - 1, -1, -1)):
        for place in order:
            head = heads[place]
            if left[place] < left[head]:
                left[head] = left[place]
            if right[place] > right[head]:
                right[head] = right[place]
    return left, right


class _Strings:
    """The strings of one vocabulary, decoded once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store
        self._known: dict[int, str] = {}

    @staticmethod
    @lru_cache(maxsize=1)
    def of(store: StringStore) -> _Strings:
        return _Strings(store)

    def read(self, keys: list[int]) -> list[str]:
        known = self._known
        if len(known) > _MOST:
            known.clear()
        for key in set(keys).difference(known):
            known[key] = self._store[key]
        return list(map(known.__getitem__, keys))
