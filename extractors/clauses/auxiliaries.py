"""Semi-auxiliaries: "has to find" and "is going to find" are one predication (Quirk 3.40-3.47)."""

from __future__ import annotations

from extractors.clauses.tree import Node

_MODIFIERS = frozenset({"nsubj", "nsubjpass", "aux", "neg", "advmod", "punct", "mark", "xcomp"})
_OUTER = frozenset({"cc", "conj", "prep", "npadvmod", "advcl", "expl"})
_VERBS = frozenset({"VB", "VBN"})  # "to tell", "to be told"
_WISHED = frozenset({"were"})  # "if she were to win": hypothetical, so no more than an auxiliary


def mend_semi_auxiliary(verb: Node) -> None:
    """Make the infinitive after a semi-auxiliary the verb of the clause."""
    governor = verb.head
    opener = verb.kid("aux")
    if governor is verb or opener is None or opener.tag != "TO" or verb.tag not in _VERBS:
        return
    if not _is_semi_auxiliary(governor):
        return
    between = [kid for kid in governor.kids if governor.i < kid.i < verb.left]
    if any(kid.dep not in {"advmod", "neg"} for kid in between):
        return
    if any(kid.dep not in _MODIFIERS | _OUTER for kid in governor.kids):
        return
    left, right = governor.left, governor.right
    verb.replace(governor)
    verb.adopt(*[kid for kid in governor.kids if kid is not verb])
    governor.dep, governor.kids = "aux", []
    governor.left = governor.right = governor.i
    verb.adopt(governor)
    verb.left, verb.right = left, right


def _is_semi_auxiliary(verb: Node) -> bool:
    """Return whether a verb before an infinitive only says when or whether it must be done."""
    if verb.lemma == "have":
        return True
    if verb.lemma == "ought" or verb.lower == "gon":
        return True
    if verb.lemma == "go":
        return verb.tag == "VBG" and verb.kid("aux") is not None
    if verb.lower == "got":
        return (have := verb.kid("aux")) is not None and have.lemma == "have"
    return verb.lower in _WISHED and verb.dep == "advcl"
