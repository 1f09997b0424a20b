"""Whose words a pronoun stands in: "I" is the speaker, "we" the speaker's side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.attribution.frame import Frame
from extractors.coreference.expressions import Expression, Referent
from graph.model import Form

_NESTED = 6  # quotations that may open before a word and still hold it


class Voices:
    """The quoted stretches of an article with their speakers."""

    def __init__(self, doc: Doc, frames: Sequence[Frame], found: Sequence[Expression]) -> None:
        self._doc = doc
        self._at = {one.head: one for one in found}
        self._stretches = sorted(
            (
                (start, end, frame)
                for frame in frames
                for start, end in frame.contents
                if frame.form is not Form.INDIRECT
            ),
            key=lambda stretch: (stretch[0], -stretch[1]),
        )
        self._starts = [start for start, _, _ in self._stretches]

    def speaker(self, one: Expression) -> Referent | None:
        """Return the referent of a first-person pronoun; None outside quotations."""
        frame = self._frame(one)
        person = self._source(frame)
        if person is None or not one.plural:
            return person if person is not None and person.type == "Person" else None
        if person.plural or person.type == "Organization":
            return person
        if frame is not None and frame.speaks_for is not None:
            owner = self._at.get(frame.speaks_for.root.i)
            if owner is not None and owner.referent is not None:
                return owner.referent
        return person.side

    def excluded(self, one: Expression) -> frozenset[Referent]:
        """Return who cannot be meant by a third-person pronoun: the speaker of these words."""
        frame = self._frame(one)
        person = self._source(frame) if frame and frame.form is Form.DIRECT else None
        return frozenset() if person is None else frozenset([person])

    def _source(self, frame: Frame | None) -> Referent | None:
        if frame is None or frame.source_head is None:
            return None
        source = self._at.get(frame.source_head.i)
        return source.referent if source is not None else None

    def _frame(self, one: Expression) -> Frame | None:
        """Return the outermost quotation around an expression, else the innermost mixed one.

        What a quotation reports in turn ("I know from his letters that he …") is not quoted.
        """
        offset = self._doc[one.head].idx
        last = bisect_right(self._starts, offset)
        around = [
            frame
            for start, end, frame in self._stretches[max(0, last - _NESTED) : last]
            if start <= offset < end and frame.source_head is not None
        ]
        direct = [frame for frame in around if frame.form is Form.DIRECT]
        return direct[0] if direct else None if not around else around[-1]
