"""Where in its sentence an expression stands: its clause, and whose subject that clause shares."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.clauses.lexicon import words as classes

_CLAUSE = frozenset("ROOT ccomp advcl relcl xcomp acl conj pcomp parataxis csubj csubjpass".split())
_SHARING = frozenset({"conj", "xcomp", "advcl", "acl", "pcomp"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative"})
_VERBAL = frozenset({"VERB", "AUX"})


def governor(token: Token) -> Token:
    """Return the predicate of the clause that a token stands in."""
    node = token
    while node.head != node:
        if node.dep_ in _CLAUSE and not (node.dep_ == "conj" and node.pos_ not in _VERBAL):
            break
        node = node.head
    return node


def sharing(clause: Token) -> tuple[list[Token], list[Token]]:
    """Return what is understood to be the subject of a clause without one.

    First the predicates whose subject it shares; then the nouns that do it by themselves: the
    object of "allow members to vote", the noun of "people waiting for visas" (Quirk 16.50).
    """
    verbs: list[Token] = []
    doers: list[Token] = []
    node = clause
    while node.dep_ in _SHARING and node.head != node:
        if any(child.dep_ in _SUBJECT for child in node.children):
            break
        if node.dep_ == "acl" and node.tag_ in {"VBG", "VBN"}:
            doers.append(node.head)
            break
        inner, node = node, governor(node.head)
        if inner.dep_ == "xcomp" and node.lemma_ in classes("verbs", "object_control"):
            hearer = next((c for c in node.children if c.dep_ in {"dobj", "dative"}), None)
            if hearer is not None and hearer.i < inner.i:
                doers.append(hearer)
                break
        verbs.append(node)
    return verbs, doers


def hosts(token: Token) -> set[int]:
    """Return the nouns in whose clauses a token stands ("the claim that … she …")."""
    found: set[int] = set()
    node = token
    while node.head != node:
        if node.dep_ in {"acl", "relcl", "ccomp"} and node.head.pos_ == "NOUN":
            found.add(node.head.i)
        node = node.head
    return found


def within(token: Token) -> set[int]:
    """Return the nouns that a token is part of the naming of, which it cannot mean.

    "the damage to its economy", "Peru, Chile's ally and its lifeline"; but "Peru and its allies",
    "Peru, with its long coast" (the i-within-i condition).
    """
    found: set[int] = set()
    node, inside = token, False
    while node.head != node and node.dep_ not in _CLAUSE - {"conj"} | _ARGUMENTS:
        if node.dep_ == "prep" and node.lower_ == "with":
            break
        inside = inside or node.dep_ in {"appos", "prep"}
        node = node.head
        if inside and node.pos_ in {"NOUN", "PROPN"}:
            found.add(node.i)
    return found


def argument(head: Token, token: Token) -> bool:
    """Tell whether a word is itself an argument of the clause, not the owner or part of one."""
    return head.dep_ not in {"poss", "compound", "nmod", "amod", "appos"} or head.head == token
