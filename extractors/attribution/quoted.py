"""Quoted speech: each quotation goes to the frame of its cue, or to the voice that is speaking."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from extractors.attribution.beside import Surroundings
from extractors.attribution.continuing import Continuing, is_person
from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.punctuation import credit
from extractors.quotations import Quotation

_WORDS_OF = frozenset(["by", "from"])


class Quoted:
    """The quotations of one article and the cues that hand them over."""

    def __init__(self, doc: Doc, text: str, quotes: Sequence[Quotation]) -> None:
        self.doc = doc
        self.text = text
        self.quotes = quotes
        self._beside = Surroundings(doc, text, quotes)
        self._bounds = self._beside.bounds
        self._continuing = Continuing(doc, text, quotes, self._bounds)

    def attach(self, founds: dict[int, Found]) -> None:
        """Add each quotation to the frame of its cue, making the frame where there is none.

        `founds` maps the token index of a cue to what the sentence rules found; it is updated.
        """
        holder = self._turns(founds)  # quotation -> token index of its cue
        bare = []  # quotations without a cue of their own
        for place, quote in enumerate(self.quotes):
            if place in holder:
                continue
            cue, direct = self._beside.cue(place)
            if cue is None:
                if quote.kind != "scare" and not (
                    self._credit(place, holder, founds)
                    or self._announce(place, holder, founds)
                    or self._go_on(place, holder, founds)
                ):
                    bare.append(place)
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
        for place in bare:
            if place not in holder:
                self._continue(place, holder, founds)

    def _turns(self, founds: dict[int, Found]) -> dict[int, int]:
        """Return the quotations that name their speaker: the turns of a transcript in marks."""
        colons = {found.cue.idx: at for at, found in founds.items() if found.frame == "colon"}
        starts = [quote.start for quote in self.quotes]
        holder: dict[int, int] = {}
        for char, at in colons.items():
            place = bisect_right(starts, char) - 1
            if place >= 0 and char < self.quotes[place].end:
                holder[place] = at
        return holder

    def _lead_in(self, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give the first paragraphs of a quotation the cue that its last paragraph has.

        Not that of a turn in a transcript, which names its own speaker.
        """
        for place in range(len(self.quotes) - 1, 0, -1):
            before, cue = self.quotes[place].continues, holder.get(place)
            if before is None or before in holder or cue is None:
                continue
            if founds[cue].frame != "colon":
                self._extend(before, cue, holder, founds)

    def _extend(
        self, place: int, cue: int, holder: dict[int, int], founds: dict[int, Found]
    ) -> None:
        founds[cue] = replace(founds[cue], quotes=(*founds[cue].quotes, place))
        holder[place] = cue

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
        while index > 0 and self.doc[index].is_space:
            index -= 1
        colon = self.doc[index] if index > 0 else None
        if colon is None or colon.text != ":":
            return False
        for at in range(index - 1, self._beside.sentence_start(index) - 1, -1):
            token = self.doc[at]
            if at in founds and founds[at].frame != "object":
                return False  # "put it simply: “…”": the clause has a cue
            author = token.dep_ == "pobj" and token.head.lower_ in _WORDS_OF  # "a call from Ann:"
            if (author or token.dep_ == "nsubj") and is_person(token):
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

    def _go_on(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> bool:
        """Let a quotation go on in the voice of the one before it, where nothing stands between."""
        cue = self._continuing.same(place, holder, founds)
        if cue is None:
            return False
        self._extend(place, cue, holder, founds)
        return True

    def _continue(self, place: int, holder: dict[int, int], founds: dict[int, Found]) -> None:
        """Give a quotation without a cue to whoever is speaking already."""
        cue = self._continuing.same(place, holder, founds)
        if cue is None:
            cue = self._continuing.report(place, founds)
        if cue is not None:
            self._extend(place, cue, holder, founds)
            return
        found = self._continuing.speaker(place, holder, founds)
        if found is not None:
            founds[-place - 1] = found
            holder[place] = -place - 1
