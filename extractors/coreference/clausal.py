"""Where in its sentence an expression stands: its clause, and whose subject that clause shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.lexicon import words as classes
from extractors.words import Words, children, words_of

_CLAUSE = frozenset("ROOT ccomp advcl relcl xcomp acl conj pcomp parataxis csubj csubjpass".split())
_SHARING = frozenset({"conj", "xcomp", "advcl", "acl", "pcomp"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative"})
_CONTENTS = frozenset({"acl", "relcl", "ccomp"})
_OUTSIDE = _CLAUSE - {"conj"} | _ARGUMENTS  # what is no part of a noun phrase
_VERBAL = frozenset({"VERB", "AUX"})


def governor(token: Token) -> Token:
    """Return the predicate of the clause that a token stands in."""
    words = words_of(token.doc)
    return words.tokens[governing(words, token.i)]


def governing(words: Words, place: int) -> int:
    """Return the index of the predicate of the clause that a word stands in."""
    dep, head = words.dep, words.head
    while (above := head[place]) != place:
        kind = dep[place]
        if kind in _CLAUSE and (kind != "conj" or words.pos[place] in _VERBAL):
            break
        place = above
    return place


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause around a pronoun: what binds it there and what it cannot mean."""

    pronoun: int
    dep: str  # of the pronoun
    form: str
    possessive: bool
    predicate: Token
    subject_of: frozenset[int]  # predicates whose subject is that of the clause
    doers: frozenset[int]  # nouns that are understood to be its subject
    above: frozenset[int]  # all words that govern it
    hosts: frozenset[int]  # nouns in whose clauses it stands
    within: frozenset[int]  # nouns that it is part of the naming of
    teller: int  # the subject of what says or thinks this clause, -1 if there is none

    @property
    def reflexive(self) -> bool:
        """Whether the pronoun is "himself", "themselves" and the like."""
        return self.form.endswith(("self", "selves"))


def clause_of(words: Words, place: int) -> Clause:
    """Return the clause around the pronoun at a place."""
    token = words.tokens[place]
    predicate = governor(token)
    verbs, doers = _sharing(predicate)
    return Clause(
        place,
        words.dep[place],
        words.lower[place],
        words.tag[place] == "PRP$",
        predicate,
        frozenset([predicate.i, *(verb.i for verb in verbs)]),
        frozenset(noun.i for noun in doers),
        frozenset(words.above(place)),
        frozenset(_hosts(words, place)),
        frozenset(_within(words, place)),
        _teller(words, place, verbs[-1] if verbs else predicate),
    )


def _teller(words: Words, place: int, predicate: Token) -> int:
    """Return the subject of the verb whose complement a clause is: "Lee said she …"."""
    if words.dep[predicate.i] != "ccomp":
        return -1
    verb = governing(words, words.head[predicate.i])
    told = (c.i for c in words.children[verb] if c.dep_ in _SUBJECT and c.i < place)
    return max(told, default=-1)


def _sharing(clause: Token) -> tuple[list[Token], list[Token]]:
    """Return what is understood to be the subject of a clause without one.

    First the predicates whose subject it shares; then the nouns that do it by themselves: the
    object of "allow members to vote", the noun of "people waiting for visas" (Quirk 16.50).
    """
    verbs: list[Token] = []
    doers: list[Token] = []
    node = clause
    while node.dep_ in _SHARING and node.head != node:
        if any(child.dep_ in _SUBJECT for child in children(node)):
            break
        if node.dep_ == "acl" and node.tag_ in {"VBG", "VBN"}:
            doers.append(node.head)
            break
        inner, node = node, governor(node.head)
        if inner.dep_ == "xcomp" and node.lemma_ in classes("verbs", "object_control"):
            hearer = next((c for c in children(node) if c.dep_ in {"dobj", "dative"}), None)
            if hearer is not None and hearer.i < inner.i:
                doers.append(hearer)
                break
        verbs.append(node)
    return verbs, doers


def _hosts(words: Words, place: int) -> Iterator[int]:
    """Yield the nouns in whose clauses a word stands ("the claim that … she …")."""
    while (above := words.head[place]) != place:
        if words.dep[place] in _CONTENTS and words.pos[above] == "NOUN":
            yield above
        place = above


def _within(words: Words, place: int) -> Iterator[int]:
    """Yield the nouns that a word is part of the naming of, which it cannot mean.

    "the damage to its economy", "Peru, Chile's ally and its lifeline"; but "Peru and its allies",
    "Peru, with its long coast" (the i-within-i condition).
    """
    inside = False
    while (above := words.head[place]) != place and (dep := words.dep[place]) not in _OUTSIDE:
        if dep == "prep" and words.lower[place] == "with":
            break
        inside = inside or dep in {"appos", "prep"}
        place = above
        if inside and words.pos[place] in {"NOUN", "PROPN"}:
            yield place
