"""What a clause is worth by its own words: negation, mood, condition, what a conjunct shares."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.complements import reports
from extractors.factuality.conditions import condition_of
from extractors.factuality.effects import effect_of
from extractors.factuality.lattice import State
from extractors.factuality.lexicon import lexicon
from extractors.factuality.modality import Mood, mood
from extractors.factuality.negation import negators
from extractors.factuality.places import FINITE, first_conjunct, past
from extractors.words import children
from graph.model import Modality

_SEMI_AUXILIARIES = {
    word: Modality(name)
    for name, words in lexicon().words["semi_auxiliaries"].items()
    for word in words
}
_SHARED = frozenset({"and", "or", "nor", ","})


def own(clause: Token) -> State:
    """Return the value a clause has from its own words (and those its first conjunct shares)."""
    said = mood(clause)
    negative = negators(clause)
    first = first_conjunct(clause)
    if first is not clause:
        said, negative = _shared(clause, said, negative, first)
    modality = said.modality
    condition = _condition(clause, first, modality is Modality.ACTUAL)
    if condition is not None:
        modality = Modality.HYPOTHETICAL
    elif said.would and modality is Modality.HYPOTHETICAL and _backshifted(clause):
        modality = Modality.FUTURE
    elif modality is Modality.ACTUAL and clause.lemma_ in _SEMI_AUXILIARIES:
        modality = _semi_auxiliary(clause)
    certainty = "unknown" if modality is Modality.HYPOTHETICAL else said.certainty
    negated = (len(negative) + contrasted(clause)) % 2 == 1
    cues = (*negative, *said.cues)
    return State(negated, modality, certainty, condition, cues=cues, hedges=said.hedges)


def _condition(clause: Token, first: Token, actual: bool) -> Token | None:
    if clause.tag_ == "VBG" and clause.dep_ in {"advcl", "acl", "pcomp"}:
        return None  # "…, citing losses if": the condition belongs to what is cited
    condition = condition_of(clause, actual)
    if condition is not None and reports(clause):
        condition = None
    if condition is None and first is not clause:
        shared = condition_of(first, actual)
        if shared is not None and shared.i < first.i:
            condition = shared
    return condition if condition is None or condition.i != clause.i else None


def contrasted(clause: Token) -> bool:
    """Whether "rather than" or "instead of" joins this conjunct to what is said in its place."""
    return clause.dep_ == "conj" and any(
        word.lower_ in {"than", "of"} and word.i and word.nbor(-1).lower_ in {"rather", "instead"}
        for word in children(clause.head)
        if word.dep_ == "cc" and word.i < clause.i
    )


def _shared(
    clause: Token, said: Mood, negative: list[Token], first: Token
) -> tuple[Mood, list[Token]]:
    """Add what a conjunct shares with the first: "will not buy or sell", "nobody came or left"."""
    theirs = mood(first)
    if said.subject is not None or said.auxiliary or not _parallel(clause, first, theirs):
        return said, negative
    words = children(clause.head)
    joint = next((c.lower_ for c in words if c.dep_ == "cc" and c.i < clause.i), ",")
    if joint == "but" and first.lemma_ == "help":  # "cannot help but laugh"
        return said, negative
    if not negative and joint in _SHARED:
        finite = clause.tag_ in FINITE
        negative = [
            word
            for word in negators(first)
            if word.i < first.i and word.dep_ != "preconj" and not (finite and word.dep_ == "neg")
        ]
    if theirs.modality is not Modality.ACTUAL and said.modality is Modality.ACTUAL:
        said = theirs._replace(subject=None, hedges=said.hedges)
    return said, negative


def _parallel(clause: Token, first: Token, theirs: Mood) -> bool:
    """Whether both verbs can hang on one auxiliary.

    A base form is often tagged as a present, and after a modal a participle as a past tense.
    """
    pair = (first.tag_, clause.tag_)
    if pair == ("VBN", "VBD"):
        return theirs.modality is not Modality.ACTUAL
    return first.tag_ == clause.tag_ or pair == ("VB", "VBP")


def _backshifted(clause: Token) -> bool:
    """Whether a past-tense governor makes "would" a future in the past (Quirk et al. 4.48)."""
    if clause.dep_ == "acl" or (clause.dep_ == "ccomp" and clause.head.pos_ == "NOUN"):
        # "the pledge that it would": nouns of speech have no tense
        return True
    expected = effect_of(clause.head, "that") if clause.dep_ == "ccomp" else None
    if expected is not None and expected.positive.modality is Modality.FUTURE:
        return True  # "it is expected that rates would fall"
    if any(c.dep_ in {"parataxis", "ccomp"} and c.tag_ == "VBD" for c in children(clause)):
        return True
    word = clause
    while word.head.i != word.i and word.dep_ not in {"relcl", "parataxis"}:
        word = word.head
        if past(word):
            return True
    return False


def _semi_auxiliary(clause: Token) -> Modality:
    """Return the modality of "has to", "is going to", "is set to" (Quirk et al. 3.40-3.47)."""
    if any(child.lower_ == "yet" for child in children(clause)):  # "has yet to rule"
        return Modality.ACTUAL
    for child in children(clause):
        if child.dep_ == "xcomp" and any(c.tag_ == "TO" for c in children(child)):
            return _SEMI_AUXILIARIES[clause.lemma_]
    return Modality.ACTUAL
