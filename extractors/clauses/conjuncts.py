"""Verbs and nouns whose form shows that the parser joined them to the wrong word."""

from __future__ import annotations

from extractors.clauses.lexicon import words
from extractors.clauses.tree import Node

_REPORTING = words("verbs", "reporting")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LENGTHS = words("nouns", "adverbial") | {"life", "summer", "winter"}
_SPENDING = frozenset({"devote", "give", "spend", "take", "waste"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def mend_resumed(verb: Node) -> None:
    """Hang "threatens" on "demands" in "demands that he leave and threatens to sue".

    The tense tells: a verb joined to what is said that has the tense of the saying, and not that
    of its own first conjunct, goes on with the saying.
    """
    first = verb.head
    cue = first.head
    if first.dep not in {"ccomp", "xcomp"} or cue is first or verb.kid(*_SUBJECTS) is not None:
        return
    if verb.tag not in _FINITE or verb.kid("aux", "auxpass") is not None or verb.i < cue.i:
        return
    tense = _tense(first)
    if tense != "VB" and (verb.tag != cue.tag or not _goes_on(verb, first, tense)):
        return
    verb.adopt(*[kid for kid in first.kids if kid.i > verb.i and kid.dep != "punct"])
    verb.right = max([verb.right, *[kid.right for kid in verb.kids]])
    first.right = verb.left - 1
    cue.adopt(verb)


def _goes_on(verb: Node, first: Node, tense: str) -> bool:
    if verb.lemma in _REPORTING and verb.pos == "VERB":
        return tense != verb.tag
    perfect = first.tag == "VBN" and verb.tag == "VBD"  # "may be done and presented"
    return verb.pos == "VERB" and not perfect and tense != verb.tag


def _tense(verb: Node) -> str:
    first = verb.kid("aux", "auxpass")
    return verb.tag if first is None or first.i > verb.i else first.tag


def mend_possessed(owner: Node) -> None:
    """Read "the country's expanding power" as a thing owned, not as the country's expanding it."""
    verb = owner.head
    mark = owner.kid("case")
    if mark is None or verb.tag != "VBG" or verb.before is not mark:
        return
    thing = verb.kid("dobj")
    if thing is None or thing.left != verb.i + 1:
        return
    left, right = owner.left, max(verb.right, owner.right)
    thing.replace(verb)
    thing.adopt(owner, *[kid for kid in verb.kids if kid is not thing and kid is not owner], verb)
    owner.dep, verb.dep = "poss", "amod"
    owner.right, verb.left, verb.right, verb.kids = mark.i, verb.i, verb.i, []
    thing.left, thing.right = left, right
    if thing.dep in {"ccomp", "xcomp"}:
        thing.dep = "dobj"


def mend_owners(thing: Node) -> None:
    """Read "Ann and Bob's firm" as the firm of both, not as Ann beside the firm."""
    first, owner = thing.head, thing.kid("poss")
    if owner is None or thing.pos != "NOUN" or {first.pos, owner.pos} != {"PROPN"}:
        return
    joined = first.kid("cc")
    if joined is None or joined.i != owner.left - 1 or joined.i != first.i + 1:
        return
    left, right = first.left, max(first.right, thing.right)
    thing.replace(first)
    thing.adopt(first)
    first.dep, thing.left, thing.right = "poss", left, right
    first.right = joined.i - 1


def mend_duration(noun: Node) -> None:
    """Read "worked all her life" as a time, not as what was worked."""
    first = noun.kid("predet", "det")
    if first is None or first.lower != "all" or noun.lemma not in _LENGTHS:
        return
    if noun.head.lemma not in _SPENDING:
        noun.dep = "npadvmod"
