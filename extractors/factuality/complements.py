"""What the word above a complement clause makes of it.

Every function takes the clause's place and the value of its governor, already composed from the
root downwards, and returns the context the clause stands in.
"""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.conditions import asked, condition_of, in_case, link
from extractors.factuality.effects import apply, embedding
from extractors.factuality.idioms import idiom
from extractors.factuality.lattice import (
    CONDITION,
    FACT,
    QUESTION,
    UNKNOWN,
    WISHED,
    State,
    within,
)
from extractors.factuality.places import COPULAS, FINITE, NOMINAL, Place, free_relative, past
from extractors.words import children
from graph.model import Modality

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLANNED = State(modality=Modality.FUTURE)


def complement(where: Place, governor: Token, above: State) -> State:
    """Return the context of a complement clause, an infinitive or a clausal subject."""
    clause, dep, frame = where.word, where.dep, where.frame
    if dep == "ccomp" and frame == "that":
        found = _main_clause(clause, governor, above)
        if found is not None:
            return found
    if dep == "acl" and clause.tag_ == "VBN" and frame == "that" and not _finite(clause):
        return FACT  # a reduced relative: "areas occupied by the army"
    if dep.startswith("csubj"):
        return _subject(where, governor, above)
    if dep == "acl" and in_case(governor):
        return CONDITION
    fixed = idiom(clause, governor, where, above)
    if fixed is not None:
        return fixed
    if where.claim is not None:
        state = apply(where.claim, above, governor)
        # A refused call has not been acted on: "rejected calls to resign".
        return within(_PLANNED, state) if frame == "to" else state
    listed = embedding(where, governor)
    state = _unlisted(where, above) if listed is None else apply(listed[1], above, listed[0])
    return _conditioned(clause, governor, state) if frame == "that" else state


def reports(clause: Token) -> bool:
    """Whether an "if" attached to this clause belongs to what it reports ("said … if …")."""
    return clause.tag_ in FINITE and any(child.dep_ == "ccomp" for child in children(clause))


def _main_clause(clause: Token, governor: Token, above: State) -> State | None:
    """Return the context of a "complement" that is a main clause: a quotation, a condition."""
    if link(clause) == "condition":
        return CONDITION
    if any(child.dep_ == "mark" for child in children(clause)):
        return None
    if asked(clause):
        return QUESTION
    if clause.i > governor.i:
        return None
    if governor.lemma_ in COPULAS or governor.lemma_ == "have":
        return FACT  # two statements: "it is over: nobody is left"
    # "X will win, he believes": the cue only holds it.
    return _conditioned(clause, governor, UNKNOWN if above.negated else FACT)


def _subject(where: Place, governor: Token, above: State) -> State:
    """Return the context of a clausal subject: "whether he left is unclear", "leaving is wise"."""
    if where.frame == "whether":
        return QUESTION
    if where.frame in {"ing", "to"} and not past(governor):
        return within(UNKNOWN, above.affirmed())  # of no particular event
    return above.affirmed()


def _unlisted(where: Place, above: State) -> State:
    """Return the context of the complement of a word that is not in the lexicon."""
    frame = where.frame
    if frame == "whether":
        return QUESTION
    if frame == "to" and where.word.head.dep_ == "ROOT" and where.word.head.pos_ in NOMINAL:
        return _PLANNED  # a headline: "Envoy to visit Lima"
    if frame in {"to", "wh to"} or (frame == "that" and _mandative(where.word)):
        return WISHED.under(above)
    if frame == "wh" and free_relative(where.word):
        return FACT
    if frame == "ing" or where.dep == "xcomp":
        return above
    return UNKNOWN if above.negated else above


def _finite(clause: Token) -> bool:
    return any(child.dep_ == "mark" or child.dep_ in _SUBJECTS for child in children(clause))


def _mandative(clause: Token) -> bool:
    """Whether the clause is a subjunctive: "insisted that the king leave" (Quirk et al. 16.30)."""
    if clause.tag_ not in {"VB", "VBP"}:
        return False
    third_person = False
    for child in children(clause):
        if child.dep_ == "aux":
            return False
        if child.dep_ in _SUBJECTS:
            third_person = child.tag_ in {"NN", "NNP"} or child.lower_ in {"he", "she", "it"}
            third_person = third_person and not any(c.dep_ == "conj" for c in children(child))
    return third_person


def _conditioned(clause: Token, governor: Token, state: State) -> State:
    """Give the content the condition that the parser attached to its cue."""
    if reports(governor):
        condition = condition_of(governor, actual=False)
        if condition is not None and condition.i != clause.i:
            return within(UNKNOWN._replace(condition=condition), state)
    return state
