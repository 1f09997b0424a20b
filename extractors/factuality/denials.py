"""Denials that reach through a content noun: "denied claims that", "reports that … are false"."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.lexicon import Effect, lexicon
from extractors.words import children

_LEXICON = lexicon()
_CONTENT = _LEXICON.words["transparent"]["nouns"]


def denial(noun: Token, frame: str) -> tuple[Token, Effect] | None:
    """Return the word that denies what a content noun says, and its effect, or None.

    "Denied the firm's claim that" is no such denial: the content is held by the firm. Whoever asks,
    a request to do something that is denied comes to nothing.
    """
    if noun.lemma_ not in _CONTENT:
        return None
    if frame != "to" and any(_claims(child) for child in children(noun)):
        return None
    verb = noun.head
    if noun.dep_ == "nsubj":
        return _predicated(verb)
    if noun.dep_ == "pobj":  # "no truth in claims that"
        verb = verb.head
    elif noun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    effect = _LEXICON.effect("claim", verb.lemma_, particle(verb))
    return None if effect is None else (verb, effect)


def _claims(child: Token) -> bool:
    """Whether a dependent of a content noun names who claims it."""
    return child.dep_ == "poss" or child.lower_ in {"by", "from"}


def _predicated(copula: Token) -> tuple[Token, Effect] | None:
    """Return what a predicate says of a content noun: "is false", "was a lie", "is true"."""
    for child in children(copula):
        if child.dep_ in {"acomp", "attr"}:
            effect = _LEXICON.effect("that", child.lemma_)
            if effect is not None and effect.positive.negated != effect.negative.negated:
                return copula, effect
    return None


def particle(word: Token) -> str:
    """Return the particle of a phrasal verb, or ""."""
    return next((child.lower_ for child in children(word) if child.dep_ == "prt"), "")
