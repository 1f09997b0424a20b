"""What a clause says of its own modality: auxiliaries, adverbs, imperatives."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from extractors.factuality.lattice import stronger, weaker
from extractors.factuality.lexicon import lexicon
from extractors.factuality.places import perfect
from extractors.words import children
from graph.model import Modality

_WORDS = lexicon().words
_MODALS = {w: Modality(name) for name, listed in _WORDS["modals"].items() for w in listed}
_POSSIBLE, _PROBABLE = _WORDS["adverbs"]["possible"], _WORDS["adverbs"]["probable"]
_WISHES = _WORDS["wishes"]["verbs"]
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_DEGREE = {Modality.POSSIBLE: "possible", Modality.HYPOTHETICAL: "unknown"}


class Mood(NamedTuple):
    """The clause's own operators; `would` and the subject are what its context needs to know."""

    modality: Modality
    certainty: str
    cues: tuple[Token, ...]
    hedges: tuple[Token, ...]
    would: bool
    subject: Token | None
    auxiliary: bool


def _modal(word: Token, clause: Token) -> Modality | None:
    """Return the modality of a modal; "must have left" is a guess (Quirk et al. 4.54)."""
    if word.tag_ != "MD" and word.lower_ != "need":
        return None
    if word.lower_ == "must" and clause.tag_ == "VBN" and perfect(clause):
        return Modality.POSSIBLE
    return _MODALS.get(word.lower_)


def mood(clause: Token) -> Mood:
    """Return the modality a clause has from its own words (Palmer 2001; Quirk et al. 4.49-4.66)."""
    modality, certainty = Modality.ACTUAL, "certain"
    cues: list[Token] = []
    hedges: list[Token] = []
    would, subject, auxiliary = False, None, False
    for child in children(clause):
        dep = child.dep_
        if dep == "aux":
            auxiliary = auxiliary or child.lower_ != "do"
            found = _modal(child, clause)
            if found is None:
                continue
            if found is Modality.HYPOTHETICAL:
                would = True
                found = Modality.DESIRED if clause.lemma_ in _WISHES else found
        elif dep == "auxpass":
            auxiliary = True
            continue
        elif dep in _SUBJECTS:
            subject = subject or child
            continue
        elif dep == "advmod":
            word = child.lower_
            if word in _PROBABLE:
                certainty = weaker(certainty, "probable")
            elif word not in _POSSIBLE:
                continue
            hedges.append(child)
            if word not in _POSSIBLE:
                continue
            found = Modality.POSSIBLE
        else:
            continue
        cues.append(child)
        modality = stronger(modality, found)
        certainty = weaker(certainty, _DEGREE.get(found, "certain"))
    if (
        clause.tag_ == "VB"
        and subject is None
        and not auxiliary
        and clause.dep_ in {"ROOT", "ccomp"}
    ):
        modality = Modality.DESIRED  # an imperative
    return Mood(modality, certainty, tuple(cues), tuple(hedges), would, subject, auxiliary)
