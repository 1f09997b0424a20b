"""What a clause makes of its adverbial clauses, relative clauses and prepositional phrases."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.complements import complement
from extractors.factuality.conditions import in_case, link
from extractors.factuality.effects import apply, definite, effect_of
from extractors.factuality.lattice import CONDITION, FACT, QUESTION, UNKNOWN, WISHED, State
from extractors.factuality.lexicon import lexicon
from extractors.factuality.places import VERBAL, Place, free_relative, past, perfect
from extractors.words import children
from graph.model import Modality

_WORDS = lexicon().words
_WITHOUT, _CONTRAST = _WORDS["negation"]["prepositions"], _WORDS["negation"]["contrast"]
_FACTUAL = _WORDS["conditions"]["factual"]
_CHOICES, _HABITS = _WORDS["choices"]["words"], _WORDS["habits"]["nouns"]
_FIXED = {
    "condition": CONDITION,
    "question": QUESTION,
    "concession": UNKNOWN,
    "unreal": UNKNOWN,
    "lest": State(True, Modality.DESIRED, "unknown"),
    "circumstance": FACT,
}
_WH = frozenset({"WDT", "WP", "WP$", "WRB"})
_SET_OFF = frozenset({",", "-", "--", "–", "—", "("})
_POSSIBLE = State(modality=Modality.POSSIBLE)


def adverbial(where: Place, governor: Token, above: State) -> State:
    """Return the context of an adverbial clause."""
    clause = where.word
    kind = link(clause)
    fixed = _FIXED.get(kind)
    if fixed is not None:
        return fixed
    if kind == "contrast":
        return above._replace(negated=True)
    if kind == "infinitive":
        return complement(where, governor, above)
    if kind == "purpose":
        return WISHED.under(above)
    pending = kind in {"once", "until"} and above.modality is not Modality.ACTUAL
    if not pending and (past(clause) or (kind == "participle" and clause.tag_ == "VBN")):
        return FACT
    if pending and kind == "once":
        return CONDITION
    return above.affirmed()


def relative(where: Place, antecedent: Token, above: State) -> State:
    """Return the context of a relative clause.

    On a definite noun it is presupposed, on another it shares the fate of the noun.
    """
    clause = where.word
    if where.frame == "to" or _content(where, antecedent):
        # "A lawyer to oversee the sale", "claims that it kills" often come as relative clauses.
        return complement(where, antecedent, above)
    if in_case(antecedent):
        return CONDITION
    if definite(antecedent) or _supplementary(clause):
        return FACT
    if above.modality is not Modality.HYPOTHETICAL and (
        past(clause) or perfect(clause) or _named_subject(clause)
    ):
        return FACT  # "give up land that Oslo claims"
    return UNKNOWN if above.negated else above


def _supplementary(clause: Token) -> bool:
    """Whether a comma or dash sets the clause off: it says one thing more (Huddleston & Pullum)."""
    opener = clause.left_edge
    return opener.tag_ in _WH and opener.i > 0 and opener.nbor(-1).text in _SET_OFF


def _named_subject(clause: Token) -> bool:
    """Whether a relative clause says what somebody named does to its noun, in the present."""
    return clause.tag_ in {"VBZ", "VBP"} and any(
        child.dep_ == "nsubj" and child.pos_ == "PROPN" for child in children(clause)
    )


def _content(where: Place, noun: Token) -> bool:
    """Whether a "relative" clause says what the noun contains."""
    if where.claim is None and effect_of(noun, "that") is None:
        return False
    return any(c.tag_ == "IN" and c.lower_ == "that" for c in children(where.word))


def prepositional(where: Place, governor: Token, preposition: Token, above: State) -> State:
    """Return the context of the object of a preposition: "without a deal", "accused of lying"."""
    word, name = where.word, preposition.lower_
    if where.claim is not None:
        return apply(where.claim, above, governor)
    if name in _WITHOUT or (preposition.i and _pair(preposition) in _CONTRAST):
        return State(negated=True, cues=(preposition,))
    if name == "but" and governor.lower_ in _CHOICES:  # "no choice but to resign"
        return State(modality=Modality.OBLIGATION).under(above)
    if _in_case(governor, name) or (where.dep == "pcomp" and link(word) == "condition"):
        return CONDITION
    if where.frame == "wh" and free_relative(word):
        return FACT
    frame = "to noun" if name == "to" and word.tag_ != "VB" else name  # "to": the infinitive
    effect = effect_of(governor, frame)
    if effect is not None:
        return apply(effect, above, governor)
    if where.frame == "whether":
        return QUESTION
    open_ended = _open_ended(where, governor, name)
    if open_ended is not None:
        return open_ended.under(above)
    if name in _FACTUAL or _given(where, governor):
        return FACT
    return UNKNOWN if above.negated else above


def _open_ended(where: Place, governor: Token, name: str) -> State | None:
    """Return the value of what need not have come about, by the form alone."""
    if where.frame == "wh to":  # "divided about how to proceed"
        return WISHED
    if where.frame == "ing" and governor.pos_ == "NOUN":
        if name == "for":  # "a timetable for withdrawing"
            return WISHED
        if name == "of" and governor.lemma_ not in _HABITS:  # "the cost of rebuilding"
            return _POSSIBLE
    return None


def _given(where: Place, governor: Token) -> bool:
    noun = where.word
    if where.dep != "pobj":
        return False
    return noun.pos_ == "PROPN" or (definite(noun) and governor.pos_ in VERBAL)


def _pair(preposition: Token) -> str:
    return f"{preposition.nbor(-1).lower_} {preposition.lower_}"


def _in_case(governor: Token, name: str) -> bool:
    return name == "of" and governor.lower_ in {"event", "case"} and governor.head.lower_ == "in"
