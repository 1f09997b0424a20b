"""Who "the suspect" or "the 43-year-old teacher" is: the one person of whom the text tells so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from extractors.coreference.ages import age
from extractors.coreference.expressions import Expression, Referent, Role
from extractors.deeds import called, deeds
from extractors.words import Words
from graph.model import MentionKind


class Suspects:
    """The people of an article by their age and by what befell them."""

    def __init__(self, words: Words, found: Iterable[Expression]) -> None:
        self._words = words
        self._people = [one for one in found if one.type == "Person"]

    def find(self, one: Expression, role: Role) -> Referent | None:
        """Return the person whom "the suspect" or an age means, None if there may be two."""
        if years := age(self._words, one):
            return self._of_age.get(years)
        told = called(role.noun)
        if not told or role.noun in self._several or role.of is not None or role.modifiers:
            return None
        fitting = [(first, person) for first, person, done in self._befallen if done & told]
        people = {person for _, person in fitting}
        return people.pop() if len(people) == 1 and fitting[0][0] < one.head else None

    @cached_property
    def _of_age(self) -> dict[str, Referent | None]:
        """The named people by their age, None where two have one."""
        found: dict[str, Referent | None] = {}
        for one in self._people:
            if one.kind is MentionKind.NAME and one.referent and (years := age(self._words, one)):
                same = found.get(years, one.referent) is one.referent
                found[years] = one.referent if same else None
        return found

    @cached_property
    def _several(self) -> frozenset[str]:
        """What the article has more than one of."""
        return frozenset(one.role.noun for one in self._people if one.plural and one.role)

    @cached_property
    def _befallen(self) -> list[tuple[int, Referent, frozenset[str]]]:
        """The people with what happened to them, at each place where it is told by name."""
        return [
            (one.head, one.referent, done)
            for one in self._people
            if one.referent is not None
            and one.referent.label
            and one.kind is not MentionKind.PRONOUN
            and (done := deeds(self._words, one.head))
        ]
