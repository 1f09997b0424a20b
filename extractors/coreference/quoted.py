"""Whose words a pronoun stands in: "I" is the speaker, "we" the speaker's side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.attribution.frame import Frame
from extractors.coreference.expressions import Expression, Referent
from extractors.coreference.joined import Joined
from extractors.coreference.sides import represented, shared
from extractors.quotations import quotations
from extractors.words import words_of
from graph.model import Form, MentionKind

_THOUGHT = frozenset({"believe", "know"})  # "I believe we can win"
_NESTED = 6  # quotations that may open before a word and still hold it


class Voices:
    """The quoted stretches of an article with their speakers."""

    def __init__(
        self, doc: Doc, frames: Sequence[Frame], found: Sequence[Expression], joined: Joined
    ) -> None:
        self._words = words = words_of(doc)
        self._offsets = words.start
        self._joined = joined
        self._at = {one.head: one for one in found}
        quoted = [frame for frame in frames if frame.form is not Form.INDIRECT]
        self._stretches = sorted(
            ((start, end, frame) for frame in quoted for start, end in frame.contents),
            key=lambda stretch: (stretch[0], -stretch[1]),
        )
        self._starts = [start for start, _, _ in self._stretches]
        marks = quotations(words.prose) if quoted else ()
        self._marks = [(m.inner_start, m.inner_end) for m in marks if m.kind != "nested"]
        self._inner = [(m.inner_start, m.inner_end) for m in marks if m.kind == "nested"]
        self._opens = [start for start, _ in self._marks]
        self._sources = frozenset(f.source_head.i for f in frames if f.source_head is not None)
        self._first = {
            frame.source_head.i: frame.start - 1  # before the first word
            for frame in quoted
            if frame.form is Form.DIRECT and frame.source_head is not None
        }

    def place(self, one: Expression) -> int:
        """Return where an expression is to be read: who speaks is known before the words spoken.

        In "I am tired," she said, "she" is nobody that the quotation names.
        """
        offset = self._offsets[one.head]
        if one.kind is MentionKind.NAME:
            return offset
        return min(offset, self._first.get(one.head, offset))

    def speaks(self, one: Expression) -> bool:
        """Tell whether an expression names the source of an attribution."""
        return one.head in self._sources

    def speaker(self, one: Expression) -> Referent | None:
        """Return the referent of a first-person pronoun; None outside quotations."""
        frame = self._frame(one)
        if frame is None or frame.source_head is None or self.quotation(one) < 0:
            return None
        if self._joined.leads(frame.source_head.i):
            return self._joined.led_by(frame.source_head.i) if one.plural else None
        person = self._source(frame)
        if person is None or not one.plural:
            return person if person is not None and person.type == "Person" else None
        return self._side(one, frame, person)

    def _side(self, one: Expression, frame: Frame, person: Referent) -> Referent | None:
        """Return whom "we" means in the words of a person, a body or several."""
        if frame.effect in _THOUGHT:
            return None
        if person.plural:
            return person
        owner = self._at.get(frame.speaks_for.root.i) if frame.speaks_for is not None else None
        if person.type == "Organization":
            body: Referent | None = person
        elif owner is not None and owner.referent is not None:
            body = represented({role.noun for role in person.roles}, owner.referent)
        else:
            body = person.side
        return None if body is None or (body.type != "Place" and self._shared(one)) else body

    def _shared(self, one: Expression) -> bool:
        """Tell whether "our" stands before what is everybody's."""
        words, place = self._words, one.head
        return words.tag[place] == "PRP$" and shared(words.lemma[words.head[place]].lower())

    def excluded(self, one: Expression) -> frozenset[Referent]:
        """Return who cannot be meant by a third-person pronoun: the speaker of these words."""
        frame = self._frame(one)
        person = self._source(frame) if frame and frame.form is Form.DIRECT else None
        return frozenset() if person is None else frozenset([person, *person.members])

    def quotation(self, one: Expression) -> int:
        """Return the index of the quotation an expression stands in, -1 outside of all."""
        if not self._opens:
            return -1
        offset = self._offsets[one.head]
        last = bisect_right(self._opens, offset) - 1
        return last if last >= 0 and offset < self._marks[last][1] else -1

    def _source(self, frame: Frame | None) -> Referent | None:
        if frame is None or frame.source_head is None:
            return None
        source = self._at.get(frame.source_head.i)
        return source.referent if source is not None else None

    def _frame(self, one: Expression) -> Frame | None:
        """Return the outermost quotation around an expression, else the innermost mixed one.

        What a quotation reports in turn ("I know from his letters that he …") is not quoted.
        """
        offset = self._offsets[one.head]
        last = bisect_right(self._starts, offset)
        if not last:
            return None
        around = [
            frame
            for start, end, frame in self._stretches[max(0, last - _NESTED) : last]
            if start <= offset < end and frame.source_head is not None
        ]
        inner = next((start for start, end in self._inner if start <= offset < end), None)
        if inner is not None:  # a quotation within one has a speaker of its own
            around = [frame for frame in around if frame.start >= inner]
        direct = [frame for frame in around if frame.form is Form.DIRECT]
        return direct[0] if direct else None if not around else around[-1]
