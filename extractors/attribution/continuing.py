"""Quotations without a cue of their own: who is speaking already (O'Keefe et al. 2012).

By the conventions of news a quotation that nobody is named for goes on in the voice of the
quotation before it, else in that of whoever the sentence before it lets speak, else it belongs to
the person that sentence is about: "The mayor shook her head. “Never again.”"
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extractors.attribution.build import near
from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.status import modal, negated
from extractors.marks import MARKS
from extractors.nouns import nouns
from extractors.quotations import Quotation
from extractors.words import children

_HEADING = 30  # characters; a shorter quoted paragraph is a heading
_GAP = 80  # characters between quotations for the second to go on in the same voice
_SENTENCE = 40  # tokens looked through for the end of a sentence
_STOPS = frozenset([".", "?", "!"])
_UNSPOKEN = frozenset(["evidential", "show", "ask", "want", "refuse", "know"])
_OTHERS = frozenset(["he", "she", "his", "her", "him"])
_CONFIDENCE = 0.6

Holder = Mapping[int, int]  # quotation -> token index of its cue
Founds = Mapping[int, Found]


class Continuing:
    """The quotations of one article, `bounds` their tokens, and who may be speaking them."""

    def __init__(
        self, doc: Doc, text: str, quotes: Sequence[Quotation], bounds: Sequence[tuple[int, int]]
    ) -> None:
        self.doc = doc
        self.text = text
        self.quotes = quotes
        self.bounds = bounds

    def same(self, place: int, holder: Holder, founds: Founds) -> int | None:
        """Return the cue of the quotation that goes on here: over a paragraph, a cue clause."""
        before = self.quotes[place].continues
        if before is None and place > 0 and self._follows(place, founds):
            before = place - 1
        return None if before is None else holder.get(before)

    def report(self, place: int, founds: Founds) -> int | None:
        """Return the cue that ends the sentence before, in one paragraph: "S, X said. “Q.”"."""
        before = self._sentence_before(place)
        if before is None or "\n" in self.text[before.end_char : self.quotes[place].start]:
            return None
        ends = range(before.end - 1, before.start - 1, -1)
        return next((at for at in ends if at in founds and self._sets(founds[at])), None)

    def speaker(self, place: int, holder: Holder, founds: Founds) -> Found | None:
        """Return a frame of whoever spoke, or acted, just before a quotation."""
        before = self._sentence_before(place)
        if before is None or _asks(founds.get(before.root.i)):
            return None  # who asks is not who answers
        known = self._reported(before, founds) or self._resumed(place, holder, founds)
        if known is None and (person := self._acting(before, place)) is not None:
            verb = before.root
            known = Found(verb, verb.i, verb.i + 1, lemma_of(verb), "say", "", (), person)
        if known is None:
            return None
        return replace(
            known,
            effect="say",
            spans=(),
            quotes=(place,),
            frame="continuation",
            confidence=_CONFIDENCE,
        )

    def _follows(self, place: int, founds: Founds) -> bool:
        """Tell whether only the cue clause stands between a quotation and the one before."""
        quote = self.quotes[place]
        if "\n" in self.text[self.quotes[place - 1].end : quote.start]:
            return False
        if self._cued(place, founds):
            return False
        between = self.doc[self.bounds[place - 1][1] : self.bounds[place][0]]
        return sum(token.text in _STOPS for token in between) <= 1

    def _cued(self, place: int, founds: Founds) -> bool:
        """Tell "“You failed” in every way, she said": the sentence goes on to a cue of its own."""
        if not self.text[self.quotes[place].inner_end - 1].isalnum():
            return False
        end = self.bounds[place][1]
        rest = self.doc[end : end + _SENTENCE]
        stop = next((token.i for token in rest if token.text in _STOPS), end)
        return stop == end or any(at in founds for at in range(end, stop))

    def _sentence_before(self, place: int) -> Span | None:
        """Return the sentence that ends right before a quotation that is a sentence of its own.

        Over a paragraph break the quotation must be all of its paragraph, and no heading.
        """
        start, _ = self.bounds[place]
        at = start - 1
        while at >= 0 and self.doc[at].is_space:
            at -= 1
        if at < 0 or self.doc[at].text not in _STOPS | MARKS:
            return None
        quote, gap = self.quotes[place], self.text[self.doc[at].idx : self.quotes[place].start]
        if "\n" in gap and (gap.strip().count("\n") or not self._alone(place)):
            return None
        inner = self.text[quote.inner_start : quote.inner_end]
        if not inner[:1].isupper() or (quote.balanced and inner[-1:].isalnum()):
            return None
        sentence: Span = self.doc[at].sent
        return self.doc[sentence.start : at + 1]

    def _alone(self, place: int) -> bool:
        quote, end = self.quotes[place], self.bounds[place][1]
        if end < len(self.doc) and "\n" not in self.text[quote.end : quote.end + 2]:
            return False
        single = self.text[quote.start] in "'‘"
        return not (single and quote.inner_end - quote.inner_start < _HEADING)

    def _reported(self, sentence: Span, founds: Founds) -> Found | None:
        """Return the frame of the sentence's own cue, when somebody speaks by it."""
        found = founds.get(sentence.root.i)
        known = [found] if found is not None else []
        known += [
            founds[at]
            for at in range(sentence.end - 1, sentence.start - 1, -1)
            if at in founds and founds[at].frame in ("according", "quote")
        ]
        return next((found for found in known if self._speaks(found)), None)

    def _speaks(self, found: Found) -> bool:
        source = found.source
        if source is None or found.effect in _UNSPOKEN or not _speaker(source):
            return False
        return not (negated(found.cue) or modal(found.cue) or self._inside(found.cue))

    def _sets(self, found: Found) -> bool:
        return found.frame == "parenthetical" and self._speaks(found)

    def _inside(self, token: Token) -> bool:
        return bool(near(self.quotes, token.idx, token.idx + 1))

    def _resumed(self, place: int, holder: Holder, founds: Founds) -> Found | None:
        """Return the frame of the quotation just before, or of the report that quotes it."""
        if place == 0:
            return None
        before, quote = self.quotes[place - 1], self.quotes[place]
        if quote.start - before.end > _GAP:
            return None
        cue = holder.get(place - 1)
        if cue is not None:
            return None if _asks(founds[cue]) else founds[cue]
        at = self.bounds[place - 1][0]
        for found in (founds.get(token.i) for token in self.doc[self.doc[at].sent.start : at]):
            if found is not None and self._speaks(found):
                return found if any(first <= at < last for first, last in found.spans) else None
        return None

    def _acting(self, sentence: Span, place: int) -> Token | None:
        """Return the person that a sentence is about, unless the quotation may be about him."""
        root = sentence.root
        if root.pos_ != "VERB" or self._inside(root):
            return None
        start, end = self.bounds[place]
        if any(token.lower_ in _OTHERS for token in self.doc[start:end]):
            return None
        subject = next((child for child in children(root) if child.dep_ == "nsubj"), None)
        return subject if subject is not None and is_person(subject) else None


def _asks(found: Found | None) -> bool:
    return found is not None and found.effect == "ask"


def _speaker(source: Token) -> bool:
    lexicon, word = cues(), lemma_of(source)
    if word in lexicon.anonymous or word in lexicon.speaks_for or word in lexicon.speakers:
        return True
    kind = nouns().type_of(word)
    return is_person(source) or source.ent_type_ == "ORG" or kind in ("Person", "Organization")


def is_person(token: Token) -> bool:
    """Tell a name or noun of a person, or "he" and "she"."""
    if token.ent_type_ == "PERSON" or token.lower_ in ("he", "she"):
        return True
    return token.pos_ == "NOUN" and nouns().type_of(token.lemma_.lower()) == "Person"
