"""The value of a predication for its holder, and how values compose along the path to the root."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from graph.model import Modality

# The strongest wins when clauses nest: what is wanted under an "if" is hypothetical, what may be
# planned is possible. Ordered by the distance from fact; every two values are comparable, so the
# order of composition does not matter.
STRENGTH: dict[Modality, int] = {
    Modality.ACTUAL: 0,
    Modality.FUTURE: 1,
    Modality.OBLIGATION: 2,
    Modality.POSSIBLE: 3,
    Modality.DESIRED: 4,
    Modality.HYPOTHETICAL: 5,
}
CERTAINTY: dict[str, int] = {"certain": 0, "probable": 1, "possible": 2, "unknown": 3}


class State(NamedTuple):
    """Polarity, modality and certainty of one predication, with the words that decided them."""

    negated: bool = False
    modality: Modality = Modality.ACTUAL
    certainty: str = "certain"
    condition: Token | None = None
    is_condition: bool = False
    question: bool = False
    cues: tuple[Token, ...] = ()
    hedges: tuple[Token, ...] = ()  # of the clause's own

    def under(self, above: State) -> State:
        """Return this value as the effect of a word of value `above`: its polarity is spent."""
        return within(self, above.affirmed())

    def affirmed(self) -> State:
        """Return this value without its negation."""
        return self._replace(negated=False) if self.negated else self


FACT = State()
UNKNOWN = State(modality=Modality.HYPOTHETICAL, certainty="unknown")
QUESTION = UNKNOWN._replace(question=True)
WISHED = State(modality=Modality.DESIRED)
CONDITION = UNKNOWN._replace(is_condition=True)


def stronger(one: Modality, other: Modality) -> Modality:
    """Return the modality that is further from fact."""
    if one is other or other is Modality.ACTUAL:
        return one
    return one if STRENGTH[one] >= STRENGTH[other] else other


def weaker(one: str, other: str) -> str:
    """Return the lower of two degrees of certainty."""
    if one == other or other == "certain":
        return one
    return one if CERTAINTY[one] >= CERTAINTY[other] else other


def within(inner: State, outer: State) -> State:
    """Return the value of a predication `inner` inside a context `outer`.

    Polarity composes (two negations cancel), the strongest non-actual modality and the lowest
    certainty win, and a condition on the context is a condition on what it contains
    (Nairn, Condoravdi & Karttunen 2006, section 4).
    """
    if outer is FACT:
        return inner
    if inner is FACT:
        return outer
    return State(
        inner.negated != outer.negated,
        stronger(inner.modality, outer.modality),
        weaker(inner.certainty, outer.certainty),
        inner.condition or outer.condition,
        inner.is_condition or outer.is_condition,
        inner.question or outer.question,
        inner.cues + outer.cues,
        inner.hedges,
    )
