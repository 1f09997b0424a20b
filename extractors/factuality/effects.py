"""The effect of an embedding word on what it embeds."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.denials import particle
from extractors.factuality.lattice import FACT, State
from extractors.factuality.lexicon import Effect, lexicon
from extractors.factuality.places import COPULAS, Place, past, perfect, unit
from extractors.words import children

_LEXICON = lexicon()
_PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
_LISTING = _LEXICON.words["listing"]["verbs"]
_DETERMINERS = frozenset({"the", "this", "that", "these", "those"})


def effect_of(word: Token, frame: str) -> Effect | None:
    """Return what a word does to its complement in that frame, if the lexicon knows."""
    return _LEXICON.effect(frame, word.lemma_, particle(word))


def apply(effect: Effect, above: State, word: Token) -> State:
    """Return the context that an embedding word of value `above` gives what it embeds."""
    value = effect.negative if above.negated else effect.positive
    if value is not effect.past and not above.negated and _past(word):
        value = effect.past
    if value.presupposed:
        return FACT
    return State(
        value.negated,
        value.modality,
        value.certainty,
        question=value.question,
        cues=(word,),
    ).under(above)


def embedding(where: Place, governor: Token) -> tuple[Token, Effect] | None:
    """Return the word that embeds a complement clause, and its effect."""
    clause, frame = where.word, where.frame
    if governor.lemma_ in COPULAS:  # "it is likely that", "the aim is to": a predicative decides
        for child in children(governor):
            if child.i < clause.i and (child.dep_ in _PREDICATIVE or child.dep_ == "nsubj"):
                effect = effect_of(child, frame)
                if effect is not None:
                    return child, effect
    if (part := listing(governor)) is not None:
        return part
    for name in _frames(clause, governor, frame):
        effect = effect_of(governor, name)
        if effect is not None:
            return governor, effect
    return None


def listing(verb: Token) -> tuple[Token, Effect] | None:
    """Return the noun whose parts a verb lists, and what it does to them: "the terms include"."""
    if verb.lemma_ not in _LISTING:
        return None
    for child in children(verb):
        effect = effect_of(child, "list") if child.dep_ == "nsubj" else None
        if effect is not None:
            return child, effect
    return None


def _frames(clause: Token, governor: Token, frame: str) -> list[str]:
    frames = [frame]
    if frame == "wh to":  # "how to": never a fact, at most a question
        effect = effect_of(governor, "wh")
        return ["wh"] if effect is not None and effect.positive.question else []
    if frame == "to":
        if any(child.lower_ == "for" and child.dep_ == "mark" for child in children(clause)):
            frames.insert(0, "for")
        if governor.tag_ == "VBN" and not perfect(governor):
            frames.insert(0, "passive to")
    return frames


def definite(noun: Token) -> bool:
    """Whether a noun phrase refers to something given: a name, the, this, a possessive."""
    if noun.pos_ in {"PROPN", "PRON"}:
        return True
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in _DETERMINERS)
        for child in children(noun)
    )


def _past(word: Token) -> bool:
    clause = unit(word)
    return past(clause) or perfect(clause)
