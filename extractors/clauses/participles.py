"""Participles that the parser took for adjectives: "has illegally seized land" owns nothing."""

from __future__ import annotations

from extractors.clauses.lexicon import words
from extractors.clauses.tree import Node

_DEGREE = words("adverbs", "degree")
_OF_NOUN = frozenset({"amod", "compound", "det", "nummod", "poss", "nmod", "prep", "relcl", "acl"})


def mend_participle(part: Node) -> None:
    """Make a participle the verb of its clause when auxiliary or subject show that it is."""
    noun = part.head
    if part.kid("aux") is not None and part.kid("nsubj") is not None:
        _promote(part, noun)
        return
    auxiliary = noun.kid("aux")
    if auxiliary is not None:
        if auxiliary.lemma == "have" and auxiliary.i < part.i < noun.i and noun.dep != "dobj":
            _promote(part, noun)
        return
    if _is_perfect(part, noun):
        _promote(part, noun.head, auxiliary=noun.head)


def _is_perfect(part: Node, noun: Node) -> bool:
    """Return whether "has" directly before an adverb and the participle is an auxiliary."""
    have, adverb = noun.head, part.kid("advmod")
    if noun.dep != "dobj" or have.lemma != "have" or have.kid("aux") is not None:
        return False
    if adverb is None or adverb.lower in _DEGREE or not adverb.lower.endswith("ly"):
        return False
    return adverb.i == have.i + 1 and noun.kid("det", "poss", "nummod") is None


def _promote(part: Node, old: Node, auxiliary: Node | None = None) -> None:
    """Put a participle in the place of a wrong head; its noun becomes the object."""
    noun = part.head
    left, right = old.left, old.right
    noun.kids.remove(part)
    part.replace(old)
    part.pos = "VERB"
    if auxiliary is None:
        part.adopt(*[kid for kid in old.kids if kid.dep not in _OF_NOUN])
    else:
        part.adopt(*old.kids)
        auxiliary.dep = "aux"
        part.adopt(auxiliary)
    part.adopt(*[] if noun.head is part else [noun])
    noun.dep, noun.left = "dobj", part.i + 1
    part.left, part.right = left, right
