"""Open complements and participles hung where their subject is (Quirk 16.36-16.52)."""

from __future__ import annotations

from extractors.clauses.lexicon import governing, words
from extractors.clauses.tree import Node

_ADDRESSING = governing("addressing")
_NAMING = words("verbs", "naming")
_PERCEIVING = words("verbs", "perceiving")
_OPEN = frozenset({"xcomp", "advcl", "acl", "relcl"})
_VERBAL = frozenset({"VERB", "AUX"})


def mend_addressed(preposition: Node) -> None:
    """Read "called on the court to act" as the court's acting, asked for by the caller."""
    verb = preposition.head
    if preposition.lower not in _ADDRESSING.get(verb.lemma, ()) or verb.pos not in _VERBAL:
        return
    hearer = preposition.kid("pobj")
    if hearer is None or verb.kid("dobj") is not None:
        return
    for act in (*hearer.kids, *verb.kids):
        opener = act.kid("aux")
        if act.i < hearer.i or act.dep not in _OPEN or opener is None or opener.tag != "TO":
            continue
        if act.tag != "VB" or opener.before is None or opener.before.i > preposition.right:
            continue
        if act.head is hearer:
            preposition.right = hearer.right = act.left - 1
            verb.adopt(act)
        act.dep = "xcomp"
        preposition.dep = "dative"
        return


def mend_asked(verb: Node) -> None:
    """Read "pushed for Oslo to pay" as what is pushed for, not as a circumstance."""
    mark = verb.kid("mark")
    if mark is None or mark.lower != "for" or verb.kid("nsubj", "nsubjpass") is None:
        return
    if "for" in _ADDRESSING.get(verb.head.lemma, ()) and verb.i > verb.head.i:
        verb.dep = "ccomp"


def mend_author(agent: Node) -> None:
    """Hang "by" on the work in "a book titled X by Y": nobody is told who gave the title."""
    part = agent.head
    if part.dep == "acl" and part.lemma in _NAMING and part.kid("oprd", "dobj", "attr"):
        agent.dep = "prep"
        part.head.adopt(agent)


def mend_shown(verb: Node) -> None:
    """Read "released footage of an officer aiming" as the officer's aiming."""
    governor = verb.head
    if verb.tag != "VBG" or governor.pos not in _VERBAL or governor.lemma in _PERCEIVING:
        return
    thing = governor.kid("dobj")
    if thing is None or thing.i < governor.i or thing.right + 1 != verb.left:
        return
    while (preposition := thing.kids[-1] if thing.kids else None) is not None:
        inner = preposition.kid("pobj") if preposition.dep == "prep" else None
        if inner is None or inner.right != thing.right:
            break
        thing = inner
    verb.dep = "acl"
    thing.adopt(verb)


def mend_unjoined(verb: Node) -> None:
    """Leave out a verb that the parser joined without a conjunction: "came home convinced"."""
    if verb.left == 0 or verb.tag not in {"VBN", "VBD"} or verb.kid("nsubj") is not None:
        return
    joined = any(kid.dep == "cc" and kid.i < verb.i for kid in verb.head.kids)
    if joined and verb.tag == verb.head.tag:
        return  # "not only saw it, but also bought it"
    before = verb.token.doc[verb.left - 1]
    if not before.is_punct and before.tag_ not in {"CC", "IN", ":", ","}:
        verb.dep = "meta"
