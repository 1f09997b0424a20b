"""Where a predication stands: the word that carries it, the word that governs it, the frame."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from extractors.factuality.denials import denial
from extractors.factuality.lexicon import Effect
from extractors.words import children

_PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "appear", "look", "get", "feel"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_WH_ADVERBS = frozenset({"WP", "WRB", "WP$"})
_BARE = frozenset({"let", "make", "help", "see", "have", "hear", "watch"})
_WH = frozenset({"WP", "WRB", "WDT", "WP$"})
_CLAUSAL = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "acl", "relcl", "csubj", "pcomp"})
_PREPOSITIONAL = frozenset({"pobj", "pcomp"})


class Place(NamedTuple):
    """The grammatical place of a unit; `governor` None = it stands by itself.

    `word` is the unit itself or, in a coordination, the first member: the one that stands there.
    """

    word: Token
    dep: str
    governor: Token | None
    frame: str = ""
    preposition: Token | None = None
    claim: Effect | None = None  # what the governor does to a "claim that", if it works through one


def unit(word: Token) -> Token:
    """Return the word that carries the auxiliaries and the negation of a predication."""
    if word.dep_ in {"aux", "auxpass"}:
        return word.head
    first = first_conjunct(word) if word.pos_ == "ADJ" else word
    if first.dep_ in _PREDICATIVE and first.head.lemma_ in COPULAS and first.head is not first:
        return first.head
    return word


def is_noun(word: Token) -> bool:
    """Whether a unit is an event noun: a noun that does not stand where a clause stands."""
    return word.pos_ in NOMINAL and word.dep_ not in _CLAUSAL


def first_conjunct(word: Token) -> Token:
    """Return the first member of the coordination a word belongs to."""
    while word.dep_ == "conj" and word.head.i != word.i:
        word = word.head
    return word


def place(word: Token) -> Place:
    """Return the place of a unit (a token that `unit` returned)."""
    first = first_conjunct(word)
    dep, governor = first.dep_, first.head
    if dep in {"ROOT", "parataxis", "conj"} or governor.i == first.i:
        return Place(first, "ROOT", None)
    frame = "" if is_noun(first) else frame_of(first)
    if first is not word and _misjoined(word, first, frame):
        return place(unit(governor))
    preposition = None
    if dep in _PREPOSITIONAL:
        if governor.head.i == governor.i:
            return Place(first, "ROOT", None)
        governor, preposition = governor.head, governor
    denied = denial(governor, frame)
    if denied is not None:
        return Place(first, dep, denied[0], frame, preposition, denied[1])
    return Place(first, dep, governor, frame, preposition)


def frame_of(clause: Token) -> str:
    """Return the frame of a clause as a complement: to, ing, whether, wh, wh to or that."""
    wh = ""
    for child in children(clause):
        if child.i > clause.i:
            break
        tag, dep = child.tag_, child.dep_
        if dep == "mark" and child.lower_ in {"whether", "if"}:
            return "whether"
        if tag == "TO" and dep == "aux":
            return "wh to" if wh and clause.dep_ != "xcomp" else "to"
        if tag in _WH and dep != "mark":
            wh = "wh"
    if wh or (clause.dep_ == "ccomp" and clause.left_edge.tag_ in _WH_ADVERBS):
        return "wh"  # "how many people had died"
    if clause.tag_ == "VBG" and not any(child.dep_ == "aux" for child in children(clause)):
        return "ing"
    bare = clause.tag_ in {"VB", "VBP"} and clause.i > clause.head.i and not _marked(clause)
    if bare and clause.head.lemma_ in _BARE:
        return "to"
    return "that"


def _misjoined(word: Token, first: Token, frame: str) -> bool:
    """Whether a conjunct belongs to the verb above the first: their forms do not go together.

    "Agreed to buy and sold", "refused to pay, raising fears", "demands that he pay and threatens".
    """
    if word.tag_ == "VBG":
        return frame == "to" and not any(child.dep_ == "aux" for child in children(word))
    if word.tag_ not in FINITE:
        return False
    if frame == "to":
        return True
    subject = any(child.dep_ in {"nsubj", "nsubjpass", "mark"} for child in children(word))
    return first.tag_ == "VB" and word.tag_ != "VBP" and not subject


def free_relative(clause: Token) -> bool:
    """Whether a clause names a thing by what is said of it: "refused what he called a bribe"."""
    return clause.left_edge.lower_ in {"what", "whatever", "whoever"}


def _marked(clause: Token) -> bool:
    return any(child.dep_ in {"mark", "aux"} for child in children(clause))


def past(clause: Token) -> bool:
    """Whether a clause is in the past tense: "left", "was left", "had left", "did leave"."""
    if clause.tag_ == "VBD":
        return True
    return any(c.tag_ == "VBD" for c in children(clause) if c.dep_ in {"aux", "auxpass"})


def perfect(clause: Token) -> bool:
    """Whether a clause is in a perfect tense."""
    return any(c.lemma_ == "have" for c in children(clause) if c.dep_ == "aux")
