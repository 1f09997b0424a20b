"""Mends what the parser regularly gets wrong, before the clauses are read off the tree."""

from __future__ import annotations

from collections.abc import Callable

from extractors.clauses.attachments import (
    COMPLEX_TRANSITIVE,
    lacks_object,
    mend_attachment,
    mend_hyphen,
    mend_objects,
    mend_range,
    mend_split_name,
    mend_swallowed_name,
)
from extractors.clauses.auxiliaries import mend_semi_auxiliary
from extractors.clauses.conjuncts import (
    mend_duration,
    mend_owners,
    mend_possessed,
    mend_resumed,
)
from extractors.clauses.control import (
    mend_addressed,
    mend_asked,
    mend_author,
    mend_shown,
    mend_unjoined,
)
from extractors.clauses.lexicon import words
from extractors.clauses.participles import mend_participle
from extractors.clauses.tree import Node

REPORTING = words("verbs", "reporting")
TELLING = words("verbs", "telling")
OBJECT_CONTROL = words("verbs", "object_control")
SUBJECT_CONTROL = words("verbs", "subject_control")
PREPOSITIONAL = words("verbs", "prepositional")
_VERBAL = frozenset({"VERB", "AUX"})
_PROMISING = words("verbs", "promising")
ACTS = words("nouns", "acts")
_CONTRACTED = {"s": "be", "re": "be", "m": "be", "ve": "have", "ll": "will", "d": "would"}


def is_preposition(node: Node) -> bool:
    """Return whether a participle does a preposition's work: "following the vote"."""
    if node.lower not in PREPOSITIONAL or node.dep not in {"advcl", "acl", "prep"}:
        return False
    return node.kid("nsubj", "nsubjpass", "aux", "auxpass") is None


def repair(nodes: list[Node]) -> None:
    """Mend lemmas, attachments and labels of a tree in place."""
    for node in nodes:
        if node.pos in _VERBAL:
            _mend_lemma(node)
        for mend in _MENDERS.get(node.dep, ()):
            mend(node)
        if node.text == "-":
            mend_hyphen(node)


def _mend_lemma(verb: Node) -> None:
    """Give contractions with a curly quote and full verbs taken for auxiliaries their lemma."""
    if verb.lower[:1] in {"'", "’"}:
        verb.lemma = _CONTRACTED.get(verb.lower[1:], verb.lemma)
    elif verb.tag == "VBZ" and verb.lemma == verb.lower and verb.lower[-1:] == "s":
        verb.lemma = verb.lower[:-2] if verb.lower.endswith(("shes", "sses")) else verb.lower[:-1]


def _mend_open_complement(verb: Node) -> None:
    """Tell a purpose ("… to see") from a complement, and find its adjective."""
    last = verb.head.kid("conj") if verb.head.pos == "ADJ" else None
    if last is not None and last.i < verb.i:  # "vague, costly and hard to enforce"
        while (later := last.kid("conj")) is not None and later.i < verb.i:
            last = later
        last.adopt(verb)
    first = verb.kid("aux")
    if first is not None and first.tag == "TO" and verb.head.pos == "VERB":
        governor = verb.head
        things = [kid for kid in governor.kids if kid.dep == "dobj" and kid.i < verb.i]
        if things and governor.lemma not in OBJECT_CONTROL | _PROMISING:
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
    verb.dep = "ccomp"
    teller.adopt(verb)


def _mend_bare_relative(verb: Node) -> None:
    """Hang a clause right after a governed noun on it: "spoke of land the king had bought"."""
    governor = verb.head
    if governor.pos not in _VERBAL or governor.lemma in REPORTING or governor.lemma in TELLING:
        return
    subject = verb.kid("nsubj", "nsubjpass")
    if subject is None or verb.kid("mark") is not None or subject.left != verb.left:
        return
    for preposition in governor.all("prep"):
        noun = preposition.kid("pobj")
        if noun is not None and preposition.right + 1 == verb.left and noun.pos == "NOUN":
            verb.dep = "relcl"
            noun.adopt(verb)
            return


def _mend_fronted_object(modifier: Node) -> None:
    """Read "terms Oslo has rejected" as a noun with its clause: a plural modifies no name."""
    noun, name = modifier, modifier.head
    if modifier.dep == "appos":
        noun, name = name, modifier
    verb = modifier.head.head
    if noun.tag != "NNS" or name.pos != "PROPN" or noun.after is not name:
        return
    if modifier.head.dep != "nsubj" or verb.pos not in _VERBAL:
        return
    if lacks_object(verb):
        noun.dep, name.dep = "dobj", "nsubj"
        verb.adopt(noun, name)
        name.left, noun.right = name.i, noun.i
        verb.dep = "parataxis" if verb.dep == "ccomp" else verb.dep


def _mend_act_content(verb: Node) -> None:
    """Hang "for Oslo to leave" on the demand right before it."""
    opener = verb.kid("mark")
    if opener is None or opener.lower != "for" or opener.i != verb.left or not verb.kid("aux"):
        return
    noun = opener.before
    if noun is None or noun.lemma not in ACTS or noun.pos != "NOUN":
        return
    verb.dep = "acl"
    noun.adopt(verb)


def _mend_small_clause(thing: Node) -> None:
    """Read "consider the town a target" as object and complement, not as a clause."""
    governor = thing.head
    if governor.lemma not in COMPLEX_TRANSITIVE or thing.pos not in {"NOUN", "PROPN", "ADJ"}:
        return
    subject = thing.kid("nsubj")
    if subject is None or subject.lower == "it" or thing.kid("aux", "cop", "mark") is not None:
        return
    thing.left = subject.right + 1
    thing.dep, subject.dep = "oprd", "dobj"
    governor.adopt(subject)


def _mend_added_participle(verb: Node) -> None:
    """Read "refused to talk, angering all" as a circumstance, not as a second complement.

    Taken for a conjunct it may belong to any clause before it, and is left out.
    """
    if verb.tag != "VBG" or verb.before is None or verb.before.text != ",":
        return
    if verb.head.pos not in _VERBAL or verb.kid("nsubj", "aux") is not None:
        return
    if verb.dep == "xcomp":
        verb.dep = "advcl"
    elif verb.head.tag != "VBG":
        verb.dep = "meta"


def _mend_adjectival(part: Node) -> None:
    if part.tag == "VBN":
        mend_participle(part)


_MENDERS: dict[str, tuple[Callable[[Node], None], ...]] = {
    "xcomp": (_mend_open_complement, mend_semi_auxiliary, _mend_added_participle, mend_shown),
    "conj": (_mend_added_participle, mend_unjoined, mend_resumed, mend_owners),
    "agent": (mend_author,),
    "relcl": (_mend_told_content,),
    "acl": (_mend_told_content,),
    "ccomp": (_mend_bare_relative, _mend_small_clause),
    "nsubj": (mend_possessed, mend_split_name),
    "nmod": (mend_swallowed_name,),
    "compound": (mend_swallowed_name, _mend_fronted_object),
    "appos": (_mend_fronted_object,),
    "advcl": (_mend_act_content, mend_asked),
    "dobj": (mend_duration, mend_objects),
    "prep": (mend_addressed, mend_range, mend_attachment),
    "amod": (_mend_adjectival,),
}
