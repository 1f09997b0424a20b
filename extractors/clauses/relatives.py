"""Relative clauses: their pronouns, and the noun that each of them is about."""

from __future__ import annotations

from extractors.clauses.tree import Node

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_SINGULAR = frozenset({"GPE", "LOC", "PERSON"})  # a body may be many: "the council have"
_VERBAL = frozenset({"VERB", "AUX"})


def is_relative(node: Node) -> bool:
    """Return whether a word is a relative pronoun inside a relative clause."""
    if node.tag == "DT" and node.lower == "that":  # "… that works and that lasts": the second
        return node.head.dep == "conj" and relative_of(node.head) is not None
    return is_pronoun(node)


def is_pronoun(node: Node) -> bool:
    """Return whether a word has the form of a relative pronoun."""
    return node.lower in _RELATIVES and node.tag in {"WDT", "WP", "IN"}


def relative_of(verb: Node) -> Node | None:
    """Return the antecedent when the verb stands in a relative clause, else None."""
    while verb.dep == "conj" and verb.head.pos in _VERBAL:
        verb = verb.head
    while verb.dep in {"ccomp", "xcomp"} and verb.head.pos in _VERBAL and _moved(verb):
        verb = verb.head  # "which, she said, will open": the pronoun has moved out of its clause
    if verb.dep == "relcl" and verb.head.pos not in _VERBAL:
        return _agreeing(verb, verb.head)
    return None


def _agreeing(verb: Node, noun: Node) -> Node:
    """Return the noun a relative clause belongs to: the near one that agrees with its verb.

    "donors in the country who give": not the country; "the home of boys who sing": not the home.
    """
    subject = stated_subject(verb)
    first = verb.kid("aux", "auxpass") or verb
    if subject is None or not is_pronoun(subject):
        return noun
    thing = subject.lower == "which" and noun.entity == "PERSON" and noun.pos == "PROPN"
    if _agrees(first, noun) and not thing:
        return noun
    inner = noun
    while (governed := _governed(inner)) is not None and governed.i < subject.i:
        inner = governed
    if inner is not noun and inner.kid("conj") is None and _agrees(first, inner):
        return inner
    outer = noun.head if noun.dep == "pobj" else noun
    while outer.dep == "prep" and outer.head is not outer:
        outer = outer.head
    return outer if outer.pos == "NOUN" and _agrees(first, outer) else noun


def _governed(noun: Node) -> Node | None:
    """Return the noun in a phrase after another: "cost of steel", "cost of making steel"."""
    preposition = noun.kid("prep")
    inner = preposition.kid("pobj", "pcomp") if preposition is not None else None
    return inner.kid("dobj") if inner is not None and inner.dep == "pcomp" else inner


def _agrees(verb: Node, noun: Node) -> bool:
    name = noun.tag == "NNP" and noun.entity in _SINGULAR
    if not (name or noun.tag in {"NN", "NNS"}) or noun.kid("conj") is not None:
        return True
    plural = noun.tag == "NNS"
    if verb.lower in {"was", "is", "has", "does"} or verb.tag == "VBZ":
        return not plural
    return plural or not (verb.lower in {"were", "are", "have", "do"} or verb.tag == "VBP")


def _moved(verb: Node) -> bool:
    return any(kid.i < verb.head.i and is_pronoun(kid) for kid in verb.kids)


def stated_subject(verb: Node) -> Node | None:
    """Return the word that heads the verb's own subject; of two the nearer one."""
    first = nearest = None
    for kid in verb.kids:
        if kid.dep in SUBJECTS:
            first = first or kid
            if kid.i < verb.i:
                nearest = kid
    return nearest or first
