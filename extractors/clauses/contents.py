"""Clauses as arguments: what is said, thought, or announced by "it"."""

from __future__ import annotations

from extractors.clause import Complement
from extractors.clauses.lexicon import words
from extractors.clauses.phrases import clause_phrase, trimmed
from extractors.clauses.repair import REPORTING
from extractors.clauses.tree import Node, Phrase

_DISPUTING = words("verbs", "disputing")
_TELLING = words("verbs", "telling")


def is_fronted_content(clause: Node) -> bool:
    """Return whether a clause before the verb is what the verb says, not a sentence of its own."""
    verb = clause.head
    if verb.lemma not in REPORTING:
        return False
    if verb.kid("dobj") is not None and verb.lemma not in _TELLING:
        return False  # of "two officials told the daily" the daily is who was told
    return not any(kid.dep == "punct" and kid.text in {";", ":"} for kid in verb.kids)


def content(head: Node) -> Complement:
    """Return a clause as the content of the verb it hangs on."""
    inner = _announced(head)
    phrase = clause_phrase(inner)
    verb = head.head
    if phrase.start < verb.i < inner.i:  # "which, she said, will open": what follows the verb
        phrase = Phrase(verb.i + 1, phrase.end, inner)
    return Complement("content", phrase.span(), inner.token, content=inner.token)


def interrupted(verb: Node) -> Complement:
    """Return the sentence that "she said" interrupts, as far as it stands in one piece."""
    head = verb.head
    whole = clause_phrase(head)
    start, end = whole.start, whole.end
    if verb.i < head.i:
        start = min(verb.right + 1, head.i)
    elif verb.left < end:
        end = max(verb.left, head.i + 1)
    kept = trimmed(head, start, end).span()
    return Complement("content", kept, head.token, content=head.token)


def disputed(pronoun: Node) -> Complement | None:
    """Return what is disputed in "it backs the rebels, which Oslo denies": the clause before."""
    verb, comma = pronoun.head, pronoun.before
    if pronoun.lower != "which" or verb.lemma not in _DISPUTING or verb.dep != "relcl":
        return None
    stated = verb.head
    while stated.pos not in {"VERB", "AUX"} and stated.head is not stated:
        stated = stated.head
    if comma is None or comma.text != "," or stated.i > comma.i:
        return None
    phrase = clause_phrase(stated)
    phrase = Phrase(phrase.start, min(phrase.end, comma.i), stated)
    return Complement("content", phrase.span(), stated.token, content=stated.token)


def _announced(head: Node) -> Node:
    """Return the clause that "it" stands for in "make it clear that …"."""
    subject = head.kid("nsubj")
    if head.pos == "ADJ" and subject is not None and subject.lower == "it":
        for kid in head.kids:
            if kid.i > head.i and kid.dep in {"ccomp", "advcl", "xcomp", "acl"}:
                return kid
    return head
