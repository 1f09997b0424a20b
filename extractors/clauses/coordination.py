"""Which phrases a coordination is made of, and which only look like one."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.clauses.lexicon import words
from extractors.clauses.tree import Node

_BRACKETS = frozenset({"(", "[", "-LRB-"})
ROLES = words("nouns", "roles")
_NOUNS = frozenset({"NOUN", "PROPN"})
_AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT", "CARDINAL"})
_NAMES = frozenset({"ORG", "WORK_OF_ART", "LAW", "FAC", "PRODUCT", "EVENT"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


def conjuncts(head: Node) -> list[Node]:
    """Return the heads of the coordination that starts at `head`, itself first."""
    return [head] if is_one(head) else list(_chain(head))


def is_one(head: Node) -> bool:
    """Return whether a coordination is not to be split.

    "between X and Y", names such as "Marks and Spencer", adjectives before one noun ("Danish and
    Polish officials"), parts of a hyphenated word.
    """
    first = head.kid("conj")
    if first is None:
        return False
    if {head.lemma, first.lemma} <= ROLES and first.kid("det", "poss") is None:
        return any(kid.entity == "PERSON" for kid in (*head.all("appos"), *first.all("appos")))
    if head.head.lower == "between" or (head.after is not None and head.after.text == "-"):
        return True
    joined = head.kid("cc")
    if joined is not None and joined.text == "&":
        return True
    last = list(_chain(head))[-1]
    if head.pos == "NUM" and head.entity == last.entity == "DATE" and last.pos in _NOUNS:
        return True  # "3 and 4 May"
    adjective = head.pos == "ADJ" and head.dep not in {"acomp", "oprd", "attr"}
    if adjective or (head.entity == "NORP" and head.tag != "NNPS"):
        return last.pos in {"NOUN", "PROPN"}
    return head.entity in _NAMES and _one_name(head, last)


def _chain(head: Node) -> Iterator[Node]:
    yield head
    for kid in head.kids:
        conjoined = kid.dep == "conj" and (kid.pos in _NOMINAL or kid.tag == "VBG")
        if conjoined and (_is_excluded(kid) or _is_gloss(kid)):
            continue
        if conjoined or (kid.dep == "appos" and is_listed(head, kid)):
            yield from _chain(kid)


def _is_excluded(other: Node) -> bool:
    """Return whether a conjunct is what is not meant: "the mayor and not the council"."""
    before = other.sentence.words.lower[other.left - 1] if other.left else ""
    return before in {"not", "than"} or other.kid("neg") is not None


def _is_gloss(amount: Node) -> bool:
    """Return whether an amount says another one anew: "a loss of $5m, or $2 a share"."""
    if amount.entity not in _AMOUNTS:
        return False
    joint = amount.head.kid("cc")
    return (
        joint is not None
        and joint.lower == "or"
        and joint.before is not None
        and joint.before.text == ","
    )


def is_bracketed(node: Node) -> bool:
    """Return whether a phrase stands in brackets."""
    doc = node.token.doc  # the parser hangs the opening bracket inside or outside
    return any(doc[i].text in _BRACKETS for i in (node.left - 1, node.left) if i >= 0)


def is_listed(noun: Node, other: Node) -> bool:
    """Return whether the parser took a list ("X, Y and Z") for an apposition."""
    last = other.kid("conj") or noun.kid("conj")
    if last is None or last.i < other.i or noun.pos != other.pos or is_bracketed(other):
        return False
    marked = [node.kid("det", "poss", "nummod") is not None for node in (noun, other, last)]
    if noun.pos == "NOUN" and any(marked):  # "the banker, his wife and a driver"
        return all(marked)
    return (noun.lower in ROLES) == (other.lower in ROLES)


def _one_name(first: Node, last: Node) -> bool:
    doc = first.token.doc
    return all(doc[i].ent_iob_ == "I" for i in range(first.i + 1, last.i + 1))
