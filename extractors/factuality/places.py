"""Where a predication stands: the word that carries it, the word that governs it, the frame."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from extractors.factuality.lexicon import lexicon

_LEXICON = lexicon()
_TRANSPARENT = _LEXICON.words["transparent"]["nouns"]
_PREDICATIVE = frozenset({"acomp", "attr", "oprd"})
COPULAS = frozenset({"be", "become", "remain", "stay", "seem", "appear", "look", "get", "feel"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BARE = frozenset({"let", "make", "help", "see", "have", "hear", "watch"})
_WH = frozenset({"WP", "WRB", "WDT", "WP$"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_PREPOSITIONAL = frozenset({"pobj", "pcomp"})


class Place(NamedTuple):
    """The grammatical place of a unit; `governor` None = it stands by itself."""

    dep: str
    governor: Token | None
    frame: str = ""
    preposition: Token | None = None


def unit(word: Token) -> Token:
    """Return the word that carries the auxiliaries and the negation of a predication."""
    if word.dep_ in {"aux", "auxpass"}:
        return word.head
    first = first_conjunct(word) if word.pos_ == "ADJ" else word
    if first.dep_ in _PREDICATIVE and first.head.lemma_ in COPULAS and first.head is not first:
        return first.head
    return word


def is_noun(word: Token) -> bool:
    """Whether a unit is an event noun: a noun that is not the whole of its sentence."""
    return word.pos_ in NOMINAL and word.dep_ != "ROOT"


def first_conjunct(word: Token) -> Token:
    """Return the first member of the coordination a word belongs to."""
    while word.dep_ == "conj" and word.head.i != word.i:
        word = word.head
    return word


def particle(word: Token) -> str:
    """Return the particle of a phrasal verb, or ""."""
    return next((child.lower_ for child in word.children if child.dep_ == "prt"), "")


def place(word: Token) -> Place:
    """Return the place of a unit (a token that `unit` returned)."""
    first = first_conjunct(word)
    frame = "" if is_noun(first) else frame_of(first)
    if first is not word and word.tag_ in FINITE and frame == "to" and first.dep_ != "ROOT":
        # A finite verb cannot continue an infinitive: "agreed to buy and sold" was misparsed.
        return place(unit(first.head))
    dep, governor = first.dep_, first.head
    if dep in {"ROOT", "parataxis", "conj"} or governor.i == first.i:
        return Place("ROOT", None)
    if dep in _PREPOSITIONAL:
        if governor.head.i == governor.i:
            return Place("ROOT", None)
        return Place(dep, governor.head, frame, governor)
    if governor.lemma_ in _TRANSPARENT and governor.dep_ in _OBJECTS and _denies(governor.head):
        return Place(dep, governor.head, frame)
    return Place(dep, governor, frame)


def _denies(verb: Token) -> bool:
    effect = _LEXICON.effect("claim", verb.lemma_, particle(verb))
    return effect is not None and effect.positive.negated


def frame_of(clause: Token) -> str:
    """Return the frame of a clause as a complement: to, ing, whether, wh or that."""
    wh = ""
    for child in clause.children:
        if child.i > clause.i:
            break
        tag, dep = child.tag_, child.dep_
        if dep == "mark" and child.lower_ in {"whether", "if"}:
            return "whether"
        if tag == "TO" and dep == "aux":
            return wh or "to"
        if tag in _WH:
            wh = "wh"
    if wh:
        return wh
    if clause.tag_ == "VBG" and not any(child.dep_ == "aux" for child in clause.children):
        return "ing"
    if clause.tag_ == "VB" and clause.head.lemma_ in _BARE:
        return "to"
    return "that"
