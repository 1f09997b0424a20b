"""Which cue stands beside a quotation: found in the text around it (O'Keefe et al. 2012).

The parser is unreliable around quotation marks, so only its tags are used here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.source import subject
from extractors.marks import MARKS
from extractors.quotations import Quotation
from extractors.words import words_of

_REACH = 40  # tokens between a quotation and its cue; longer ones are not about it
_SPLIT = 15  # tokens of the cue clause between the halves of a quotation
_STOPS = frozenset([".", "?", "!"])
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])
_VERBAL = frozenset(["VERB", "AUX"])


class Surroundings:
    """The text around the quotations of one article."""

    def __init__(self, doc: Doc, text: str, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = text
        self.quotes = quotes
        self._starts = words_of(doc).start
        self.bounds = [(self._at(quote.start), self._at(quote.end)) for quote in quotes]

    def cue(self, place: int) -> tuple[Token | None, bool]:
        """Return the cue of a quotation and whether the quotation is all of its content."""
        cue = self._before(place)
        if cue is not None:
            return cue, cue.i + 1 < self.bounds[place][0]
        cue, opens = self._after(place), self._opens_sentence(place)
        if self.quotes[place].kind == "scare" and not opens:
            return None, False  # "on “Evening News,” he said"
        return cue, cue is not None and opens

    def source(self, cue: Token, place: int) -> Token | None:
        """Return the subject the parser gives, else the noun phrase between quotation and cue."""
        found = subject(cue)
        start, end = self.bounds[place]
        if found is not None and not start <= found.i < end:
            return found
        if cue.i < start:
            return None
        between = [t for t in self.doc[end : cue.i] if t.pos_ in _NOMINAL]
        following = [t for t in self.doc[cue.i + 1 : cue.i + 8] if t.pos_ in _NOMINAL]
        for token in (*between, *following):
            while (
                token.dep_ in ("compound", "nmod", "amod", "poss") and token.head.pos_ in _NOMINAL
            ):
                token = token.head
            return token
        return None

    def sentence_start(self, position: int) -> int:
        """Return the token that opens the sentence before `position`."""
        index = position
        while index > 0 and position - index < _REACH:
            text = self.doc[index - 1].text
            if text in _STOPS or "\n" in text:
                break
            index -= 1
        return index

    def _at(self, char: int) -> int:
        return bisect_left(self._starts, char)

    def _before(self, place: int) -> Token | None:
        quote = self.quotes[place]
        position = self.bounds[place][0] - 1
        while position >= 0 and self.doc[position].is_space:
            position -= 1
        if position < 0:
            return None
        intro = self.doc[position].text
        across = "\n" in self.text[self.doc[position].idx : quote.start]
        if intro == "," and position and self.doc[position - 1].lower_ == "that":
            return None
        if intro not in (":", ",") and not self._is_cue(self.doc[position]):
            return None
        if (across and intro != ":") or not (
            self._sentence_like(quote, intro) or self._goes_on(place)
        ):
            return None
        for token in self._backwards(position):
            if self._is_cue(token):
                return token
            if token.pos_ == "VERB" and intro != ":":
                return None
        return None

    def _sentence_like(self, quote: Quotation, intro: str) -> bool:
        first = self.text[quote.inner_start : quote.inner_start + 1]
        return intro == ":" or not first.islower() or (quote.kind == "speech" and intro == ",")

    def _goes_on(self, place: int) -> bool:
        """Tell the second half of a split quotation: only a cue clause stands between the two."""
        if place == 0:
            return False
        between = self.doc[self.bounds[place - 1][1] : self.bounds[place][0]]
        return len(between) < _SPLIT and not any(
            token.text in _STOPS or "\n" in token.text for token in between
        )

    def _backwards(self, position: int) -> Iterator[Token]:
        for index in range(position, max(-1, position - _REACH), -1):
            token = self.doc[index]
            if token.text in _STOPS or token.text in MARKS or "\n" in token.text:
                return
            yield token

    def _after(self, place: int) -> Token | None:
        quote = self.quotes[place]
        last = self.text[quote.inner_start : quote.inner_end].rstrip()[-1:]
        position = self.bounds[place][1]
        if position >= len(self.doc) or (last == "." and self.doc[position].text != ","):
            return None
        if last not in ",?!—–-…'’”\"" and self.doc[position].text != ",":
            return None
        stop = len(self.doc)
        if (following := self._next_speech(place)) is not None:
            stop = self.bounds[following][0]
        region = list(self._forwards(position, stop))
        for token in region:
            if self._is_cue(token) and (token == region[0] or self._has_subject(token, region)):
                return token
            if token.pos_ == "VERB" and token.dep_ not in ("relcl", "acl", "amod", "compound"):
                return None
        return None

    def _next_speech(self, place: int) -> int | None:
        """Return the next quotation that is speech: a nickname may stand before the cue."""
        for later in range(place + 1, min(place + 3, len(self.quotes))):
            if self.quotes[later].kind == "speech":
                return later
        return None

    def _forwards(self, position: int, stop: int) -> Iterator[Token]:
        started = False
        for index in range(position, min(stop, position + _REACH)):
            token = self.doc[index]
            if token.text in _STOPS or "\n" in token.text:
                return
            if started or not (token.is_punct or token.is_space or token.pos_ == "ADV"):
                started = True
                yield token

    def _has_subject(self, cue: Token, region: list[Token]) -> bool:
        return any(token.pos_ in _NOMINAL for token in region if token.i < cue.i)

    def _is_cue(self, token: Token) -> bool:
        verbal = token.pos_ in _VERBAL or token.lower_ in ("said", "says")
        return verbal and "quote" in cues().verbs.get(lemma_of(token), ())

    def _opens_sentence(self, place: int) -> bool:
        before = self.text[: self.quotes[place].start][-3:].rstrip(" ")
        return not before or before[-1] in ".?!\n\r:\"”'’"
