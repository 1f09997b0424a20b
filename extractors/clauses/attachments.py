"""Where noun phrases and prepositional phrases hang, mended."""

from __future__ import annotations

from extractors.clauses.lexicon import governing, words
from extractors.clauses.tree import Node

COMPLEX_TRANSITIVE = words("verbs", "complex_transitive")
GOVERNED = governing("prepositions")
_DITRANSITIVE = words("verbs", "ditransitive")
_ACTS = words("nouns", "acts")
_TIMES = frozenset({"DATE", "TIME"})
_AFTER = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "prep"})
_VERBAL = frozenset({"VERB", "AUX"})
_QUOTES = frozenset({"”", "''", '"', "’"})


def mend_split_name(subject: Node) -> None:
    """Join "counterpart | Ann Lee" where the parser saw two subjects of one verb."""
    verb = subject.head
    for other in verb.kids:
        if other.dep == "nsubj" and other.left == subject.right + 1 and other.pos == "PROPN":
            if subject.tag == "NNS":  # "terms Oslo has rejected"
                subject.dep = "dobj" if lacks_object(verb) else "meta"
                return
            subject.dep = "compound"
            other.adopt(subject)
            other.left = subject.left
            return


def lacks_object(verb: Node) -> bool:
    """Return whether nothing after a verb can be its object or complement."""
    return not any(kid.i > verb.i and kid.dep in _AFTER for kid in verb.kids)


def mend_swallowed_name(name: Node) -> None:
    """Read "Ann Lee, adviser to the king" as a name with its role, not the other way round."""
    role = name.head
    comma = name.after
    if comma is None or comma.text != "," or name.entity != "PERSON" or name.pos != "PROPN":
        return
    if role.i < name.i or role.pos != "NOUN" or name.left != role.left:
        return
    role.kids.remove(name)
    name.replace(role)
    role.dep, role.left, name.right = "appos", comma.i + 1, role.right
    name.adopt(role)


def mend_hyphen(hyphen: Node) -> None:
    """Make one word of "non-negotiable" in three tokens that hang side by side."""
    first, last = hyphen.before, hyphen.after
    if first is None or last is None or first.head is not last.head or first.dep != last.dep:
        return
    if first.i + 1 == hyphen.i == last.i - 1 and not first.token.whitespace_:
        first.dep = "compound"
        hyphen.dep = "punct"
        last.adopt(first, hyphen)
        last.left = first.left


def mend_objects(second: Node) -> None:
    """Tell apart two objects: what a thing is called, or to whom something is given."""
    verb = second.head
    first = verb.kid("dobj")
    before = verb.token.doc[second.left - 1 if second.left else 0]
    if before.i and before.text in _QUOTES:
        before = before.nbor(-1)
    if second.left > verb.i + 1 and before.text == ",":
        if verb.kid("ccomp") is not None:
            second.dep = "meta"  # "would continue what he had begun, a phrase that …"
        return
    if first is None or first is second or first.i > second.i:
        return
    if verb.lemma in COMPLEX_TRANSITIVE:
        second.dep = "oprd"
    elif verb.lemma in _DITRANSITIVE:
        first.dep = "dative"
    else:
        second.dep = "meta"  # "when we began this journey we …": of another clause


def mend_range(preposition: Node) -> None:
    """Make one phrase of a period: "from 1949 to 1952"."""
    noun = preposition.kid("pobj")
    if preposition.lower not in {"to", "until"} or noun is None or noun.entity not in _TIMES:
        return
    for other in preposition.head.kids:
        if other.dep == "prep" and other.lower == "from" and other.right + 1 == preposition.left:
            other.adopt(preposition)
            other.right = preposition.right
            return


def mend_attachment(preposition: Node) -> None:
    """Hang "to Y" on the verb in "link X to Y", and a time on the verb it dates (Hindle 1993).

    Only a phrase at the right edge of the object moves, so that every span stays contiguous.
    """
    thing = preposition.head
    while thing.dep in {"pobj", "prep", "conj", "appos"} and thing.head is not thing:
        if preposition.right != thing.right:
            return
        thing = thing.head
    verb = thing.head
    if thing.dep != "dobj" or verb.pos not in _VERBAL or preposition.right != thing.right:
        return
    if not verb.i < thing.i < preposition.i:
        return
    noun = preposition.kid("pobj")
    dated = noun is not None and noun.entity in _TIMES and preposition.lower not in {"of", "from"}
    if dated and thing.lemma in _ACTS and preposition.lower == "in":
        return  # "condemned the seizure of the island in 1983": the act has the date
    if not dated and preposition.lower not in GOVERNED.get(verb.lemma, ()):
        return
    node = preposition.head
    while node is not verb:
        node.right = preposition.left - 1
        node = node.head
    verb.adopt(preposition)
