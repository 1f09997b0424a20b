"""Fixed constructions whose meaning is not that of their parts."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.lattice import FACT, State
from extractors.factuality.lexicon import lexicon
from extractors.factuality.places import Place

_LITTLE = lexicon().words["negation"]["little"]


def idiom(clause: Token, governor: Token, where: Place, above: State) -> State | None:
    """Return the context a fixed construction gives its complement, or None.

    "Could not help but laugh" affirms; "it was not until March that he left" affirms; "did little
    to help", "too weak to stand" negate (Huddleston & Pullum 2002, 9.2 and 14.6).
    """
    if above.negated:
        if governor.lemma_ == "help" and any(c.lower_ == "but" for c in governor.children):
            return FACT
        if governor.lemma_ == "be" and where.frame == "that" and _until(governor, clause):
            return FACT
    if where.frame == "to":
        if _too(governor):
            return State(negated=True).under(above)
        if governor.lemma_ == "do" and _little(governor):
            return State(negated=True).under(above._replace(negated=False))
    return None


def _until(copula: Token, clause: Token) -> bool:
    """Whether this is the cleft "it was not until … that"."""
    return any(
        child.lower_ in {"until", "till"} and child.i < clause.i for child in copula.children
    )


def _too(word: Token) -> bool:
    """Whether "too" stands on the adjective or adverb that governs an infinitive, or under it."""
    if word.pos_ in {"ADJ", "ADV"}:
        return any(child.lower_ == "too" for child in word.children)
    return any(
        grandchild.lower_ == "too"
        for child in word.children
        if child.dep_ in {"acomp", "advmod"}
        for grandchild in child.children
    )


def _little(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.lower_ in _LITTLE for child in verb.children)
