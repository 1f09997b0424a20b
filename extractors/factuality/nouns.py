"""Event nouns: "no talks", "a planned visit", "prevented an attack", "the absence of progress"."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.adjuncts import prepositional
from extractors.factuality.effects import apply, definite, effect_of, listing
from extractors.factuality.lattice import FACT, State, stronger
from extractors.factuality.lexicon import lexicon
from extractors.factuality.negation import nor_before, noun_negators
from extractors.factuality.places import Place
from extractors.words import children
from graph.model import Modality

_LEXICON = lexicon()
_TRANSPARENT = _LEXICON.words["transparent"]["nouns"]
_ADJECTIVES = {
    word: None if name == "negated" else Modality(name)
    for name, words in _LEXICON.words["adjectives"].items()
    for word in words
}


def own(noun: Token) -> State:
    """Return the value an event noun has from its own determiner and modifiers."""
    cues = noun_negators(noun)
    if noun.dep_ == "conj" and not cues:
        cues = nor_before(noun)
    negated, modality = bool(cues), Modality.ACTUAL
    for child in children(noun):
        if child.dep_ in {"amod", "compound"} and child.lower_ in _ADJECTIVES:
            found = _ADJECTIVES[child.lower_]
            cues.append(child)
            if found is None:
                negated = True
            else:
                modality = stronger(modality, found)
    return State(negated, modality, cues=tuple(cues))


def context(where: Place, above: State) -> State:
    """Return the context of an event noun: what its verb, preposition or predicate makes of it."""
    noun, dep, governor = where.word, where.dep, where.governor
    if governor is None:
        return FACT
    if where.claim is not None:
        return apply(where.claim, above, governor)
    if dep in {"dobj", "nsubjpass"}:
        if _stands(noun, governor, dep):
            return FACT
        part = listing(governor)
        if part is not None:
            return apply(part[1], above, part[0])
        effect = effect_of(governor, "object")
        if effect is not None:
            return apply(effect, above, governor)
        return FACT if definite(noun) else above
    if dep == "nsubj":
        return _subject(noun, governor, above)
    if where.preposition is not None:
        return prepositional(where, governor, where.preposition, above)
    if dep in {"attr", "oprd"}:
        return above
    if dep == "compound":
        effect = effect_of(governor, "to")
        if effect is not None:
            return apply(effect, above, governor)
        return above.affirmed()
    return FACT


def _stands(noun: Token, verb: Token, dep: str) -> bool:
    """Whether the noun is no victim of its verb: "denied claims", "imports were denied entry"."""
    if noun.lemma_ in _TRANSPARENT and effect_of(verb, "claim") is not None:
        return True
    return dep == "nsubjpass" and any(child.dep_ == "dobj" for child in children(verb))


def _subject(noun: Token, governor: Token, above: State) -> State:
    if effect_of(governor, "subject") is not None:
        return above
    if noun.lemma_ in _TRANSPARENT:
        return FACT  # "the claim is false": it was made
    for child in children(governor):  # "a deal is unlikely"
        if child.dep_ == "acomp":
            effect = effect_of(child, "that")
            if effect is not None:
                return apply(effect, above, child)
    return FACT if definite(noun) else above.affirmed()
