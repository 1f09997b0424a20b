"""Negation of a clause or a noun phrase: which words negate it, and what only looks like it."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.factuality.lexicon import lexicon
from extractors.words import children

_NEGATION = lexicon().words["negation"]
_WORDS, _ADVERBS, _PRONOUNS = _NEGATION["words"], _NEGATION["adverbs"], _NEGATION["pronouns"]
_ALMOST, _SCALAR = _NEGATION["almost"], _NEGATION["scalar"]
_DETERMINERS = _NEGATION["determiners"]
_NOT_BEFORE, _NO_BEFORE = _NEGATION["not_before"], _NEGATION["no_before"]
_CIRCUMSTANCES = _NEGATION["circumstances"]
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "oprd", "acomp"})
_DECIDED = frozenset({"det", "neg", "advmod", "preconj", "amod", "predet"})


def negators(clause: Token) -> list[Token]:
    """Return the words that negate the clause headed by `clause`, its own scope only.

    Covered: not and its kin, never, hardly, neither/nor, negative subjects, objects and
    predicates ("no concessions", "nobody"), "under no circumstances", "no longer"
    (Quirk et al. 1985, 10.54-10.70). "Not only" and "no fewer than" negate nothing.
    """
    found: list[Token] = []
    correlative = False
    for child in children(clause):
        dep = child.dep_
        if dep == "neg":
            if _is_negative(child) and not _of_the_reason(child, clause):
                found.append(child)
        elif dep == "preconj" or dep == "cc":
            if not correlative and _correlative(child, clause):
                found.append(child)
                correlative = True
        elif dep == "advmod":
            found.extend(_adverb(child))
            if child.lower_ in _ALMOST and _misses(child, clause):
                found.append(child)
        elif dep in _ARGUMENTS:
            found.extend(noun_negators(child))
        elif dep == "prep":
            found.extend(_circumstance(child))
    if not correlative and clause.dep_ == "conj":
        found.extend(nor_before(clause))
    return found


def _misses(adverb: Token, clause: Token) -> bool:
    """Whether "almost" says that it did not happen: "nearly doubled" still grew."""
    return adverb.i < clause.i and clause.pos_ == "VERB" and clause.lemma_ not in _SCALAR


def noun_negators(noun: Token) -> list[Token]:
    """Return the words that make a noun phrase negative: "no talks", "not all", "hardly anyone"."""
    if noun.lower_ in _PRONOUNS:
        but = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "but"
        return [] if but else [noun]  # "nothing but a trick"
    if not noun.n_lefts:
        return []
    found: list[Token] = []
    for child in children(noun):
        dep = child.dep_
        if dep == "neg" or (dep in _DECIDED and child.lower_ in _DETERMINERS):
            if _is_negative(child):
                found.append(child)
        elif dep == "advmod" and child.lower_ in _ADVERBS:
            found.append(child)
        elif dep == "det":
            found.extend(word for word in children(child) if word.dep_ == "neg")
    return found


def _of_the_reason(word: Token, clause: Token) -> bool:
    """Whether "not" stands before the conjunction: "not because sales fell" says that they fell."""
    return any(child.dep_ == "mark" and child.i > word.i for child in children(clause))


def _is_negative(word: Token) -> bool:
    if word.lower_ not in _WORDS and word.lower_ not in _DETERMINERS:
        return False
    following = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if word.lower_ == "no":
        return following not in _NO_BEFORE
    return following not in _NOT_BEFORE or word.lower_ == "never"


def _correlative(word: Token, clause: Token) -> bool:
    """Whether "neither"/"nor" negates this clause, not the one it is joined to."""
    if word.lower_ == "neither":
        return True
    return word.lower_ == "nor" and word.i < clause.i


def nor_before(clause: Token) -> list[Token]:
    """Return the "nor" that joins this conjunct to the one before it."""
    return [
        word
        for word in children(clause.head)
        if word.dep_ == "cc" and word.lower_ == "nor" and word.i < clause.i
    ]


def _adverb(adverb: Token) -> list[Token]:
    if adverb.lower_ in _ADVERBS:
        return [adverb]
    if adverb.lower_ in {"longer", "more"}:  # "no longer", "not … any more" has its own "not"
        return [word for word in children(adverb) if word.lower_ == "no"]
    return []


def _circumstance(preposition: Token) -> list[Token]:
    """Return the "no" of "under no circumstances", "at no point", "in no way"."""
    return [
        word
        for noun in children(preposition)
        if noun.dep_ == "pobj" and noun.lower_ in _CIRCUMSTANCES
        for word in noun_negators(noun)
    ]
