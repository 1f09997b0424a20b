"""Event factuality: is a predication affirmed, how, and under what condition, for its holder?

The value is relative to the innermost holder: in "X denied that Y", Y is negated (held by X); in
"X said that Y", Y is actual for X. Signatures of embedding words compose from the root downwards
(Karttunen 1971; Nairn, Condoravdi & Karttunen 2006); see lattice.py for the order of strength.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from extractors.factuality import nouns
from extractors.factuality.composition import state_of
from extractors.factuality.lattice import weaker
from graph.model import Modality, Polarity

__all__ = ["Status", "status"]


_CERTAINTY = {
    Modality.ACTUAL: "certain",
    Modality.FUTURE: "certain",
    Modality.POSSIBLE: "possible",
    Modality.DESIRED: "unknown",
    Modality.OBLIGATION: "unknown",
    Modality.HYPOTHETICAL: "unknown",
}


@dataclass(slots=True)
class Status:
    """What a predication is worth to its innermost holder, and the words that decided it."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    condition: Token | None = None
    is_condition: bool = False
    question: bool = False
    hedges: tuple[Span, ...] = ()
    certainty: str = "certain"
    cues: tuple[Token, ...] = ()


def status(head: Token, *, aside: bool = False) -> Status:
    """Return the status of a predicating word: verb, predicative adjective or noun, event noun.

    Args:
        head: a token of a parsed Doc (ClearNLP labels).
        aside: whether it is an apposition or a title, which no word around it reaches (Potts 2005,
            The Logic of Conventional Implicatures): "will meet Ann Lee, the envoy" has an envoy.

    Returns:
        The status; `condition` is the head of the clause or noun that states the condition.
    """
    state = nouns.own(head) if aside else state_of(head)
    certainty = weaker(state.certainty, _CERTAINTY[state.modality])
    return Status(
        Polarity.NEGATED if state.negated else Polarity.AFFIRMED,
        state.modality,
        state.condition,
        state.is_condition,
        state.question,
        tuple(head.doc[word.i : word.i + 1] for word in state.hedges),
        certainty,
        state.cues,
    )
