"""Mends what the parser regularly gets wrong, before the clauses are read off the tree."""

from __future__ import annotations

from extractors.clauses.lexicon import words
from extractors.clauses.tree import Node

TELLING = words("verbs", "telling")
OBJECT_CONTROL = words("verbs", "object_control")
SUBJECT_CONTROL = words("verbs", "subject_control")
_DEGREE = words("adverbs", "degree")
_VERBAL = frozenset({"VERB", "AUX"})
_CONTRACTED = {"s": "be", "re": "be", "m": "be", "ve": "have", "ll": "will", "d": "would"}
_OF_NOUN = frozenset({"amod", "compound", "det", "nummod", "poss", "nmod", "prep", "relcl", "acl"})


def repair(nodes: list[Node]) -> None:
    """Mend lemmas, attachments and labels of a tree in place."""
    for node in nodes:
        if node.pos in _VERBAL:
            _mend_lemma(node)
        if node.dep == "xcomp":
            _mend_open_complement(node)
        elif node.dep in {"relcl", "acl"}:
            _mend_told_content(node)
        elif node.dep == "amod" and node.tag == "VBN":
            _mend_hidden_participle(node)


def _mend_lemma(verb: Node) -> None:
    """Give contractions with a curly apostrophe and capitalised headline verbs their lemma."""
    if verb.lower[:1] in {"'", "’"}:
        verb.lemma = _CONTRACTED.get(verb.lower[1:], verb.lemma)
    elif verb.tag == "VBZ" and verb.lemma == verb.lower and verb.lower[-1:] == "s":
        verb.lemma = verb.lower[:-2] if verb.lower.endswith(("shes", "sses")) else verb.lower[:-1]


def _mend_open_complement(verb: Node) -> None:
    """Tell an added participle ("…, hardening") and a purpose ("… to see") from a complement."""
    first = verb.kid("aux")
    if verb.tag == "VBG" and verb.before is not None and verb.before.text == ",":
        verb.dep = "advcl"
    elif first is not None and first.tag == "TO" and verb.head.pos == "VERB":
        governor = verb.head
        things = [kid for kid in governor.kids if kid.dep == "dobj" and kid.i < verb.i]
        if things and governor.lemma not in OBJECT_CONTROL | SUBJECT_CONTROL:
            verb.dep = "advcl"


def _mend_told_content(verb: Node) -> None:
    """Hang "that …" on "told", not on whoever was told."""
    hearer = verb.head
    teller = hearer.head
    if hearer.dep not in {"dobj", "dative"} or teller.lemma not in TELLING:
        return
    opener = next((kid for kid in verb.kids if kid.lower == "that" and kid.i == verb.left), None)
    subject = verb.kid("nsubj", "nsubjpass")
    if opener is None or subject is None or subject is opener:
        return
    if opener.dep == "dobj":
        return
    hearer.kids.remove(verb)
    verb.head, verb.dep = teller, "ccomp"
    _adopt(teller, [verb])


def _mend_hidden_participle(part: Node) -> None:
    """Read "has illegally seized land" as a perfect tense, not as owning seized land."""
    noun = part.head
    auxiliary = noun.kid("aux")
    if auxiliary is not None and auxiliary.lemma == "have" and noun.dep != "dobj":
        if auxiliary.i < part.i < noun.i:
            _promote(part, noun, [kid for kid in noun.kids if kid.dep not in _OF_NOUN])
        return
    have = noun.head
    if noun.dep != "dobj" or have.lemma != "have" or have.kid("aux") is not None:
        return
    adverb = part.kid("advmod")
    if adverb is None or adverb.lower in _DEGREE or not adverb.lower.endswith("ly"):
        return
    if adverb.i != have.i + 1 or noun.kid("det", "poss", "nummod") is not None:
        return
    kids = [kid for kid in have.kids if kid is not noun]
    _promote(part, have, kids)
    have.dep, have.head = "aux", part
    noun.dep, noun.head = "dobj", part
    have.kids.clear()
    _adopt(part, [have, noun])


def _promote(part: Node, old: Node, kids: list[Node]) -> None:
    """Put a participle in the place of a wrong head; that one becomes its object."""
    noun = part.head
    noun.kids.remove(part)
    noun.left = part.i + 1
    part.pos, part.dep = "VERB", old.dep
    part.left, part.right = old.left, old.right
    if old.head is old:
        part.head = part
    else:
        part.head = old.head
        old.head.kids[old.head.kids.index(old)] = part
    for kid in kids:
        kid.head = part
        old.kids.remove(kid)
    _adopt(part, kids)
    if old is noun:
        noun.dep, noun.head = "dobj", part
        _adopt(part, [noun])


def _adopt(parent: Node, kids: list[Node]) -> None:
    parent.kids.extend(kids)
    parent.kids.sort(key=_position)


def _position(node: Node) -> int:
    return node.i
