"""Quoted speech: which cue before, after or inside a quotation hands it over (O'Keefe et al. 2012).

The parser is unreliable around quotation marks, so the cue is looked for in the text beside them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues
from extractors.attribution.punctuation import credit
from extractors.attribution.source import subject
from extractors.quotations import Quotation

_REACH = 40  # tokens between a quotation and its cue; longer ones are not about it
_HEADING = 40  # characters; a shorter quoted paragraph is a heading
_GAP = 80  # characters between quotations for the second to go on in the same voice
_STOPS = frozenset([".", "?", "!"])
_MARKS = frozenset(['"', "“", "”", "''", "``", "'", "‘", "’"])
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])
_VERBAL = frozenset(["VERB", "AUX"])


class Quoted:
    """The quotations of one article and the cues that hand them over."""

    def __init__(self, doc: Doc, text: str, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = text
        self.quotes = quotes
        self._starts = [token.idx for token in doc]
        self._bounds = [(self._at(quote.start), self._at(quote.end)) for quote in quotes]

    def attach(self, founds: dict[int, Found]) -> None:
        """Add each quotation to the frame of its cue, making the frame where there is none.

        `founds` maps the token index of a cue to what the sentence rules found; it is updated.
        """
        holder: dict[int, int] = {}  # quotation -> token index of its cue
        for place, quote in enumerate(self.quotes):
            cue, direct = self._cue(place)
            if cue is None:
                if quote.kind != "scare" and not self._credit(place, holder, founds):
                    self._continue(place, holder, founds)
                continue
            holder[place] = cue.i
            self._precede(place, holder, founds)
            known = founds.get(cue.i)
            if known is None:
                founds[cue.i] = self._new(cue, place, direct)
            elif direct:
                spans = known.spans if known.quotes else ()  # quoted text is parsed badly
                founds[cue.i] = replace(
                    known,
                    spans=spans,
                    quotes=(*known.quotes, place),
                    source=self._source(cue, place),
                )

    def _credit(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> bool:
        end = self._bounds[place][1]
        while end < len(self.doc) and self.doc[end].is_space:
            end += 1
        found = credit(self.doc, end)
        if found is None:
            return False
        founds[found.cue.i] = replace(found, quotes=(place,))
        holder[place] = found.cue.i
        return True

    def _precede(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Leave the paragraphs that a quotation continues to be added once its cue is known."""
        self._open = [place]
        while (before := self.quotes[self._open[-1]].continues) is not None:
            if before in holder:
                break
            self._open.append(before)

    def _at(self, char: int) -> int:
        return bisect_left(self._starts, char)

    def _new(self, cue: Token, place: int, direct: bool) -> Found:
        lemma = cue.lemma_.lower()
        start, end = self._bounds[place]
        spans = () if direct else ((self._sentence_start(start), end),)
        return Found(
            cue,
            cue.i,
            cue.i + 1,
            lemma,
            cues().verbs[lemma]["quote"],
            "quote",
            spans,
            self._source(cue, place),
            quotes=(place,),
        )

    def _cue(self, place: int) -> tuple[Token | None, bool]:
        """Return the cue of a quotation and whether the quotation is all of its content."""
        cue = self._before(place)
        if cue is not None:
            return cue, cue.i + 1 < self._bounds[place][0]
        cue = self._after(place)
        return cue, cue is not None and self._opens_sentence(place)

    def _before(self, place: int) -> Token | None:
        quote = self.quotes[place]
        position = self._bounds[place][0] - 1
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
        if (across and intro != ":") or not self._sentence_like(quote, intro):
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

    def _backwards(self, position: int) -> Iterator[Token]:
        for index in range(position, max(-1, position - _REACH), -1):
            token = self.doc[index]
            if token.text in _STOPS or token.text in _MARKS or "\n" in token.text:
                return
            yield token

    def _after(self, place: int) -> Token | None:
        quote = self.quotes[place]
        last = self.text[quote.inner_start : quote.inner_end].rstrip()[-1:]
        position = self._bounds[place][1]
        if position >= len(self.doc) or (last == "." and self.doc[position].text != ","):
            return None
        if last not in ",?!—–-…'’”\"" and self.doc[position].text != ",":
            return None
        stop = self._bounds[place + 1][0] if place + 1 < len(self.quotes) else len(self.doc)
        region = list(self._forwards(position, stop))
        for token in region:
            if self._is_cue(token) and (token == region[0] or self._has_subject(token, region)):
                return token
            if token.pos_ == "VERB" and token.dep_ not in ("relcl", "acl", "amod", "compound"):
                return None
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
        return token.pos_ in _VERBAL and "quote" in cues().verbs.get(token.lemma_.lower(), ())

    def _opens_sentence(self, place: int) -> bool:
        before = self.text[: self.quotes[place].start][-3:].rstrip(" ")
        return not before or before[-1] in ".?!\n\r:\"”'’"

    def _sentence_start(self, position: int) -> int:
        index = position
        while index > 0 and position - index < _REACH:
            text = self.doc[index - 1].text
            if text in _STOPS or "\n" in text:
                break
            index -= 1
        return index

    def _source(self, cue: Token, place: int) -> Token | None:
        """Return the subject the parser gives, else the noun phrase between quotation and cue."""
        found = subject(cue)
        start, end = self._bounds[place]
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

    def _continue(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give a quotation without a cue to the speaker of the one before, in one paragraph."""
        before = self.quotes[place].continues
        if before is None and place > 0 and self._follows(place, holder):
            before = place - 1
        if before is None or before not in holder:
            self._resume(place, holder, founds)
            return
        holder[place] = holder[before]
        known = founds[holder[before]]
        founds[holder[before]] = replace(known, quotes=(*known.quotes, place))

    def _follows(self, place: int, holder: dict[int, int]) -> bool:
        """Tell whether only the cue clause stands between a quotation and the one before."""
        gap = self.text[self.quotes[place - 1].end : self.quotes[place].start]
        if "\n" in gap or place - 1 not in holder:
            return False
        between = self.doc[self._bounds[place - 1][1] : self._bounds[place][0]]
        return sum(token.text in _STOPS for token in between) <= 1

    def _resume(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give a paragraph that is one quotation to the speaker of the paragraph before."""
        quote = self.quotes[place]
        start, end = self._bounds[place]
        alone = (start == 0 or "\n" in self.text[self.doc[start - 1].idx : quote.start]) and (
            end >= len(self.doc) or "\n" in self.text[quote.end : quote.end + 2]
        )
        if not alone or place == 0 or place - 1 not in holder:
            return
        gap = self.text[self.quotes[place - 1].end : quote.start]
        heading = quote.inner_end - quote.inner_start < _HEADING
        if heading or gap.strip().count("\n") or len(gap) > _GAP:
            return
        known = founds[holder[place - 1]]
        founds[-place - 1] = replace(
            known, spans=(), quotes=(place,), frame="continuation", confidence=0.6
        )
        holder[place] = -place - 1
