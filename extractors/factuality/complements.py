"""What the word above a clause makes of it: complements, adverbial and relative clauses.

Every function takes the clause's place and the value of its governor (already composed from
the root downwards), and returns the context the clause stands in.
"""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.conditions import asked, condition_of, link
from extractors.factuality.idioms import idiom
from extractors.factuality.lattice import CONDITION, FACT, QUESTION, UNKNOWN, State, within
from extractors.factuality.lexicon import Effect, lexicon
from extractors.factuality.places import (
    COPULAS,
    FINITE,
    VERBAL,
    Place,
    particle,
    past,
    perfect,
    unit,
)
from extractors.factuality.tree import children
from graph.model import Modality

_LEXICON = lexicon()
_NEGATION = _LEXICON.words["negation"]
_FACTUAL_PREPOSITIONS = _LEXICON.words["conditions"]["factual"]
_CHOICES = _LEXICON.words["choices"]["words"]
_WISHED = State(modality=Modality.DESIRED)
_PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
_DETERMINERS = frozenset({"the", "this", "that", "these", "those"})


def context(where: Place, above: State) -> State:
    """Return the context of a clause."""
    clause, dep, governor = where.word, where.dep, where.governor
    if governor is None:
        return QUESTION if asked(clause) else FACT
    if dep == "advcl":
        return _adverbial(clause, governor, where, above)
    if dep in {"ccomp", "xcomp", "acl", "csubj", "csubjpass", "oprd", "dobj"}:
        return _complement(clause, governor, where, above)
    if dep == "relcl":
        if where.frame == "to":  # "a lawyer to oversee the sale" often comes as a relative clause
            return _complement(clause, governor, where, above)
        return _relative(clause, governor, above)
    if where.preposition is not None:
        return prepositional(clause, governor, where.preposition, where, above)
    if dep in {"attr", "acomp", "dep", "prep", "agent", "advmod"} and governor.pos_ in VERBAL:
        return above
    return FACT


def apply(effect: Effect, above: State, word: Token) -> State:
    """Return the context that an embedding word of that value gives what it embeds."""
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


def definite(noun: Token) -> bool:
    """Whether a noun phrase refers to something given: a name, the, this, a possessive."""
    if noun.pos_ in {"PROPN", "PRON"}:
        return True
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in _DETERMINERS)
        for child in children(noun)
    )


def reports(clause: Token) -> bool:
    """Whether an "if" attached to this clause belongs to what it reports ("said … if …")."""
    return clause.tag_ in FINITE and any(child.dep_ == "ccomp" for child in children(clause))


def _complement(clause: Token, governor: Token, where: Place, above: State) -> State:
    frame = where.frame
    if where.dep == "ccomp" and frame == "that":
        if link(clause) == "condition":
            return CONDITION
        if not _marked(clause):
            if asked(clause):
                return QUESTION
            if clause.i < governor.i:
                return _quoted(clause, governor, above)
    if where.dep == "acl" and clause.tag_ == "VBN" and frame == "that" and not _finite(clause):
        return FACT  # a reduced relative: "areas occupied by the army"
    if where.dep.startswith("csubj"):
        return QUESTION if frame == "whether" else above.affirmed()
    fixed = idiom(clause, governor, where, above)
    if fixed is not None:
        return fixed
    if where.claim is not None:
        state = apply(where.claim, above, governor)
        # A refused call has not been acted on: "rejected calls to resign".
        return within(State(modality=Modality.FUTURE), state) if frame == "to" else state
    found = _embedding(clause, governor, where)
    state = _unlisted(clause, where, above) if found is None else apply(found[1], above, found[0])
    return _conditioned(clause, governor, state) if frame == "that" else state


def _unlisted(clause: Token, where: Place, above: State) -> State:
    """Context of the complement of a word that is not in the lexicon."""
    frame = where.frame
    if frame == "whether":
        return QUESTION
    if frame == "to" or (frame == "that" and _mandative(clause)):
        return _WISHED.under(above)
    if frame == "ing" or where.dep == "xcomp":
        return above
    return UNKNOWN if above.negated else above


def _marked(clause: Token) -> bool:
    return any(child.dep_ == "mark" for child in children(clause))


def _finite(clause: Token) -> bool:
    return any(child.dep_ in {"mark", "nsubj", "nsubjpass"} for child in children(clause))


def _mandative(clause: Token) -> bool:
    """Whether the clause is a subjunctive: "insisted that the king leave" (Quirk et al. 16.30)."""
    if clause.tag_ not in {"VB", "VBP"}:
        return False
    third_person = False
    for child in children(clause):
        if child.dep_ == "aux":
            return False
        if child.dep_ in {"nsubj", "nsubjpass"}:
            third_person = child.tag_ in {"NN", "NNP"} or child.lower_ in {"he", "she", "it"}
            third_person = third_person and not any(c.dep_ == "conj" for c in children(child))
    return third_person


def _quoted(clause: Token, governor: Token, above: State) -> State:
    """Context of what precedes its cue ("X will win, he believes"): the cue only holds it."""
    if governor.lemma_ in COPULAS:
        return FACT  # two statements: "it is over: nobody is left"
    held = UNKNOWN if above.negated else State().under(above)
    return _conditioned(clause, governor, held)


def _conditioned(clause: Token, governor: Token, state: State) -> State:
    """Give the content the condition that the parser attached to its cue."""
    if reports(governor):
        condition = condition_of(governor, actual=False)
        if condition is not None and condition.i != clause.i:
            return within(UNKNOWN._replace(condition=condition), state)
    return state


def _past(word: Token) -> bool:
    clause = unit(word)
    return past(clause) or perfect(clause)


def _embedding(clause: Token, governor: Token, where: Place) -> tuple[Token, Effect] | None:
    """Return the word that embeds the clause, and its effect."""
    frame = where.frame
    if governor.lemma_ in COPULAS:  # "it is likely that", "the aim is to": a predicative decides
        for child in children(governor):
            if child.i < clause.i and (child.dep_ in _PREDICATIVE or child.dep_ == "nsubj"):
                effect = _LEXICON.effect(frame, child.lemma_)
                if effect is not None:
                    return child, effect
    part = particle(governor)
    if any(child.lower_ == "for" and child.dep_ == "mark" for child in children(clause)):
        effect = _LEXICON.effect("for", governor.lemma_, part)
        if effect is not None:
            return governor, effect
    effect = _LEXICON.effect(frame, governor.lemma_, part)
    return None if effect is None else (governor, effect)


def _adverbial(clause: Token, governor: Token, where: Place, above: State) -> State:
    kind = link(clause)
    if kind == "condition":
        return CONDITION
    if kind == "question":
        return QUESTION
    if kind in {"concession", "unreal"}:
        return UNKNOWN
    if kind == "lest":
        return State(True, Modality.DESIRED, "unknown")
    if kind == "contrast":
        return above._replace(negated=True)
    if kind == "infinitive":
        return _complement(clause, governor, where, above)
    if kind == "purpose":
        return _WISHED.under(above)
    if kind == "circumstance" or past(clause) or (kind == "participle" and clause.tag_ == "VBN"):
        return FACT
    if kind == "once" and above.modality is not Modality.ACTUAL:
        return CONDITION
    return above.affirmed()


def _relative(clause: Token, antecedent: Token, above: State) -> State:
    """A relative clause on a definite noun is presupposed; on another it shares its fate."""
    if past(clause) or perfect(clause) or definite(antecedent):
        return FACT
    return UNKNOWN if above.negated else above


def prepositional(
    word: Token, governor: Token, preposition: Token, where: Place, above: State
) -> State:
    """Return the context of the object of a preposition: "without a deal", "accused of lying"."""
    name = preposition.lower_
    if where.claim is not None:
        return apply(where.claim, above, governor)
    if name in _NEGATION["prepositions"] or _contrast(preposition):
        return State(negated=True, cues=(preposition,))
    if name == "but" and governor.lower_ in _CHOICES:  # "no choice but to resign"
        return State(modality=Modality.OBLIGATION).under(above)
    if _in_case(governor, name) or (where.dep == "pcomp" and link(word) == "condition"):
        return CONDITION
    frame = "to noun" if name == "to" and word.tag_ != "VB" else name  # "to": the infinitive
    effect = _LEXICON.effect(frame, governor.lemma_, particle(governor))
    if effect is not None:
        return apply(effect, above, governor)
    if where.frame == "whether":
        return QUESTION
    if name == "for" and where.frame == "ing" and governor.pos_ == "NOUN":
        return _WISHED.under(above)  # "a timetable for withdrawing"
    if name in _FACTUAL_PREPOSITIONS:
        return FACT
    if where.dep == "pobj" and (
        word.pos_ == "PROPN" or (definite(word) and governor.pos_ in VERBAL)
    ):
        return FACT
    return UNKNOWN if above.negated else above


def _contrast(preposition: Token) -> bool:
    """Whether this ends "instead of", "far from", "anything but"."""
    if not preposition.i:
        return False
    return f"{preposition.nbor(-1).lower_} {preposition.lower_}" in _NEGATION["contrast"]


def _in_case(governor: Token, name: str) -> bool:
    return name == "of" and governor.lower_ in {"event", "case"} and governor.head.lower_ == "in"
