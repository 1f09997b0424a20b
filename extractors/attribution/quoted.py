"""Quoted speech: each quotation goes to the frame of its cue, or to the voice that is speaking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extractors.attribution.beside import Surroundings
from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.punctuation import credit
from extractors.nouns import nouns
from extractors.quotations import Quotation

_HEADING = 30  # characters; a shorter quoted paragraph is a heading
_GAP = 80  # characters between quotations for the second to go on in the same voice
_REACH = 12  # tokens of a cue clause at the end of a sentence
_STOPS = frozenset([".", "?", "!"])
_SPEECH = frozenset(["say", "claim", "warn", "admit"])


class Quoted:
    """The quotations of one article and the cues that hand them over."""

    def __init__(self, doc: Doc, text: str, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = text
        self.quotes = quotes
        self._beside = Surroundings(doc, text, quotes)
        self._bounds = self._beside.bounds

    def attach(self, founds: dict[int, Found]) -> None:
        """Add each quotation to the frame of its cue, making the frame where there is none.

        `founds` maps the token index of a cue to what the sentence rules found; it is updated.
        """
        holder: dict[int, int] = {}  # quotation -> token index of its cue
        for place, quote in enumerate(self.quotes):
            cue, direct = self._beside.cue(place)
            if cue is None:
                if quote.kind != "scare" and not (
                    self._credit(place, holder, founds) or self._announce(place, holder, founds)
                ):
                    self._continue(place, holder, founds)
                continue
            holder[place] = cue.i
            known = founds.get(cue.i)
            if known is None:
                founds[cue.i] = self._new(cue, place, direct or cue.i < self._bounds[place][0])
            elif direct:
                spans = known.spans if known.quotes else ()  # quoted text is parsed badly
                founds[cue.i] = replace(
                    known,
                    spans=spans,
                    quotes=(*known.quotes, place),
                    source=self._beside.source(cue, place),
                )
        self._lead_in(holder, founds)

    def _lead_in(self, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give the first paragraphs of a quotation the cue that its last paragraph has."""
        for place in range(len(self.quotes) - 1, 0, -1):
            before = self.quotes[place].continues
            if before is not None and before not in holder and place in holder:
                cue = holder[before] = holder[place]
                founds[cue] = replace(founds[cue], quotes=(before, *founds[cue].quotes))

    def _credit(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> bool:
        end = self._bounds[place][1]
        last = self.doc[end - 1]
        if last.idx + len(last) > self.quotes[place].end:
            end -= 1  # mark and dash in one token
        while end < len(self.doc) and self.doc[end].is_space:
            end += 1
        found = credit(self.doc, end)
        if found is None:
            return False
        founds[found.cue.i] = replace(found, quotes=(place,))
        holder[place] = found.cue.i
        return True

    def _announce(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> bool:
        """Give a quotation to the person that the clause before its colon is about."""
        index = self._bounds[place][0] - 1
        colon = self.doc[index] if index > 0 else None
        if colon is None or colon.text != ":":
            return False
        for at in range(index - 1, self._beside.sentence_start(index) - 1, -1):
            token = self.doc[at]
            if at in founds:
                return False  # "put it simply: “…”": the clause has a cue
            if token.dep_ == "nsubj" and _person(token):
                founds[colon.i] = Found(
                    colon, colon.i, colon.i + 1, ":", "say", "colon", (), token, quotes=(place,)
                )
                holder[place] = colon.i
                return True
        return False

    def _new(self, cue: Token, place: int, direct: bool) -> Found:
        lemma = lemma_of(cue)
        start, end = self._bounds[place]
        spans = () if direct else ((self._beside.sentence_start(start), end),)
        return Found(
            cue,
            cue.i,
            cue.i + 1,
            lemma,
            cues().verbs[lemma]["quote"],
            "quote",
            spans,
            self._beside.source(cue, place),
            quotes=(place,),
        )

    def _continue(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give a quotation without a cue to the speaker of the one before, in one paragraph."""
        before = self.quotes[place].continues
        if before is None and place > 0 and self._follows(place, holder):
            before = place - 1
        if before is None and self._after_report(place, holder, founds):
            return
        if before is None or before not in holder:
            self._resume(place, holder, founds)
            return
        holder[place] = holder[before]
        known = founds[holder[before]]
        founds[holder[before]] = replace(known, quotes=(*known.quotes, place))

    def _after_report(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> bool:
        """Give a quotation to the cue that ends the sentence before it: "S, X said. “Q.”"."""
        index = self._bounds[place][0] - 1
        if index < 0 or self.doc[index].text not in _STOPS:
            return False
        for at in range(index - 1, max(-1, index - _REACH), -1):
            if self.doc[at].text in _STOPS or "\n" in self.doc[at].text:
                return False
            known = founds.get(at)
            if known is not None and known.frame == "parenthetical":
                founds[at] = replace(known, quotes=(*known.quotes, place))
                holder[place] = at
                return True
        return False

    def _follows(self, place: int, holder: dict[int, int]) -> bool:
        """Tell whether only the cue clause stands between a quotation and the one before."""
        gap = self.text[self.quotes[place - 1].end : self.quotes[place].start]
        if "\n" in gap or place - 1 not in holder:
            return False
        quote = self.quotes[place]
        if self.text[quote.inner_start : quote.inner_end].rstrip()[-1:].isalnum():
            return False  # "“You failed” in every way, she said": it has a cue of its own
        between = self.doc[self._bounds[place - 1][1] : self._bounds[place][0]]
        return sum(token.text in _STOPS for token in between) <= 1

    def _resume(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give a paragraph that is one quotation to the speaker of the paragraph before."""
        quote = self.quotes[place]
        start, end = self._bounds[place]
        alone = (start == 0 or "\n" in self.text[self.doc[start - 1].idx : quote.start]) and (
            end >= len(self.doc) or "\n" in self.text[quote.end : quote.end + 2]
        )
        if not alone or place == 0:
            return
        cue = holder.get(place - 1)
        if cue is None and (cue := self._reported(place - 1, founds)) is None:
            return
        gap = self.text[self.quotes[place - 1].end : quote.start]
        heading = quote.inner_end - quote.inner_start < _HEADING
        if heading or gap.strip().count("\n") or len(gap) > _GAP:
            return
        founds[-place - 1] = replace(
            founds[cue], spans=(), quotes=(place,), frame="continuation", confidence=0.6
        )
        holder[place] = -place - 1

    def _reported(self, place: int, founds: dict[int, Found]) -> int | None:
        """Return the cue of a quotation inside reported speech: "She said that the mill “…”."."""
        start = self._bounds[place][0]
        for at in range(start - 1, self._beside.sentence_start(start) - 1, -1):
            found = founds.get(at)
            if found is not None and found.effect in _SPEECH and found.source is not None:
                covered = any(first <= start < last for first, last in found.spans)
                return at if covered else None
        return None


def _person(token: Token) -> bool:
    """Tell a name or noun of a person, or "he" and "she"."""
    if token.ent_type_ == "PERSON" or token.lower_ in ("he", "she"):
        return True
    return token.pos_ == "NOUN" and nouns().type_of(token.lemma_.lower()) == "Person"
