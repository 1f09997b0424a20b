"""Fixed constructions whose meaning is not that of their parts."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.effects import effect_of
from extractors.factuality.lattice import FACT, State
from extractors.factuality.lexicon import lexicon
from extractors.factuality.places import Place, past, unit
from extractors.words import children
from graph.model import Modality

_CAPABLE = State(modality=Modality.POSSIBLE)
_ORDINALS = lexicon().words["ordinals"]["words"]
_LITTLE = lexicon().words["negation"]["little"]


def idiom(clause: Token, governor: Token, where: Place, above: State) -> State | None:
    """Return the context a fixed construction gives its complement, or None.

    "Could not help but laugh", "it was not until March that he left", "was lucky enough to
    escape", "used to smoke", "the first to leave" affirm; "did little to help", "too weak to
    stand", "has yet to rule" negate (Huddleston & Pullum 2002, 9.2 and 14.6; "enough": Karttunen
    2012).
    """
    if above.negated:
        if governor.lemma_ == "help" and where.frame in {"ing", "to", "that"}:
            but = any(child.lower_ == "but" for child in children(governor))
            if but or where.frame == "ing":
                return FACT
        if governor.lemma_ == "be" and where.frame == "that" and _until(governor, clause):
            return FACT
    if where.frame == "to":
        if governor.lemma_ in _ORDINALS or _ordinal(governor):
            return State().under(above)
        if _degree(governor, "too"):
            return State(negated=True).under(above)
        if _degree(governor, "enough"):
            return (State() if past(unit(governor)) else _CAPABLE).under(above)
        if governor.lower_ == "used" and not any(c.dep_ == "dobj" for c in children(governor)):
            return State().under(above)
        if governor.lemma_ in {"have", "be"} and any(c.lower_ == "yet" for c in children(governor)):
            return State(negated=True).under(above)
        if governor.lemma_ == "do" and _little(governor):
            return State(negated=True).under(above.affirmed())
    return None


def _ordinal(noun: Token) -> bool:
    """Whether it is "the first team to win", not "the latest attempt to win"."""
    ordinal = any(child.lower_ in _ORDINALS for child in children(noun))
    return ordinal and effect_of(noun, "to") is None


def _until(copula: Token, clause: Token) -> bool:
    """Whether this is the cleft "it was not until … that"."""
    return any(
        child.lower_ in {"until", "till"} and child.i < clause.i for child in children(copula)
    )


def _degree(word: Token, adverb: str) -> bool:
    """Whether the adverb stands on the adjective that governs an infinitive, or under the verb."""
    if word.pos_ in {"ADJ", "ADV"}:
        return any(child.lower_ == adverb for child in children(word))
    return any(
        grandchild.lower_ == adverb
        for child in children(word)
        if child.dep_ in {"acomp", "advmod", "dobj"}
        for grandchild in children(child)
    )


def _little(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.lower_ in _LITTLE for child in children(verb))
