"""Mends what the parser regularly gets wrong, before the clauses are read off the tree."""

from __future__ import annotations

from extractors.clauses.lexicon import governed, words
from extractors.clauses.tree import Node

REPORTING = words("verbs", "reporting")
TELLING = words("verbs", "telling")
OBJECT_CONTROL = words("verbs", "object_control")
SUBJECT_CONTROL = words("verbs", "subject_control")
COMPLEX_TRANSITIVE = words("verbs", "complex_transitive")
PREPOSITIONAL = words("verbs", "prepositional")
_GOVERNED = governed()
_ACTS = words("nouns", "acts")
_TIMES = frozenset({"DATE", "TIME"})
_DEGREE = words("adverbs", "degree")
_VERBAL = frozenset({"VERB", "AUX"})
_CONTRACTED = {"s": "be", "re": "be", "m": "be", "ve": "have", "ll": "will", "d": "would"}
_OF_NOUN = frozenset({"amod", "compound", "det", "nummod", "poss", "nmod", "prep", "relcl", "acl"})


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
        if node.dep == "xcomp":
            _mend_open_complement(node)
        elif node.dep in {"relcl", "acl"}:
            _mend_told_content(node)
        elif node.dep == "ccomp":
            _mend_relative(node)
            _mend_small_clause(node)
        elif node.dep == "nsubj":
            _mend_split_name(node)
        elif node.dep == "dobj":
            _mend_objects(node)
        elif node.dep == "prep":
            _mend_range(node)
            _mend_attachment(node)
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
    last = verb.head.kid("conj") if verb.head.pos == "ADJ" else None
    if last is not None and last.i < verb.i:  # "vague, costly and hard to enforce"
        verb.head.kids.remove(verb)
        while (later := last.kid("conj")) is not None and later.i < verb.i:
            last = later
        verb.head = last
        _adopt(last, [verb])
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


def _mend_relative(verb: Node) -> None:
    """Hang "that …" on the object right before it unless the verb takes such a clause."""
    governor = verb.head
    first = verb.kid("mark", "dobj")
    if first is None or first.lower != "that" or first.i != verb.left:
        return
    if governor.lemma in TELLING or governor.lemma in REPORTING or verb.i < governor.i:
        return
    thing = governor.kid("dobj")
    gap = not any(kid.dep in {"dobj", "attr", "acomp", "ccomp"} for kid in verb.kids)
    if thing is None or thing.right + 1 != first.i or not gap:
        return
    governor.kids.remove(verb)
    first.tag = "WDT"
    verb.head, verb.dep = thing, "relcl"
    _adopt(thing, [verb])


def _mend_small_clause(thing: Node) -> None:
    """Read "consider the town a target" as object and complement, not as a clause."""
    governor = thing.head
    if governor.lemma not in COMPLEX_TRANSITIVE or thing.pos not in {"NOUN", "PROPN", "ADJ"}:
        return
    subject = thing.kid("nsubj")
    if subject is None or subject.lower == "it" or thing.kid("aux", "cop", "mark") is not None:
        return
    thing.kids.remove(subject)
    thing.left = subject.right + 1
    thing.dep, subject.dep, subject.head = "oprd", "dobj", governor
    _adopt(governor, [subject])


def _mend_split_name(subject: Node) -> None:
    """Join "counterpart | Ann Lee" where the parser saw two subjects of one verb."""
    verb = subject.head
    other = next((k for k in verb.kids if k.dep == "nsubj" and k.left == subject.right + 1), None)
    if other is None or other.pos != "PROPN" or other.tag == "WP":
        return
    verb.kids.remove(subject)
    subject.head, subject.dep = other, "compound"
    other.left = subject.left
    _adopt(other, [subject])


def _mend_objects(second: Node) -> None:
    """Tell apart two objects: what a thing is called, or to whom something is given."""
    verb = second.head
    first = verb.kid("dobj")
    if first is None or first is second or first.i > second.i:
        return
    if verb.lemma in COMPLEX_TRANSITIVE:
        second.dep = "oprd"
    else:
        first.dep = "dative"


def _mend_range(preposition: Node) -> None:
    """Make one phrase of a period: "from 1949 to 1952"."""
    noun = preposition.kid("pobj")
    if preposition.lower not in {"to", "until"} or noun is None or noun.entity not in _TIMES:
        return
    governor = preposition.head
    for other in governor.kids:
        if other.dep == "prep" and other.lower == "from" and other.right + 1 == preposition.left:
            governor.kids.remove(preposition)
            preposition.head = other
            other.right = preposition.right
            _adopt(other, [preposition])
            return


def _mend_attachment(preposition: Node) -> None:
    """Hang "to Y" on the verb in "link X to Y", and a time on the verb it dates (Hindle 1993).

    Only a phrase at the right edge of the object moves, so that every span stays contiguous.
    """
    thing = preposition.head
    while thing.dep in {"pobj", "prep", "conj", "appos"} and thing.head is not thing:
        if preposition.right != thing.right:
            return
        thing = thing.head
    verb = thing.head
    if thing.dep != "dobj" or verb.pos not in _VERBAL or preposition.i < thing.i < verb.i:
        return
    if preposition.right != thing.right or thing.i < verb.i:
        return
    noun = preposition.kid("pobj")
    dated = noun is not None and noun.entity in _TIMES and preposition.lower not in {"of", "from"}
    if dated and thing.lemma in _ACTS and preposition.lower == "in":
        return  # "condemned the seizure of the island in 1983": the act has the date
    if not dated and preposition.lower not in _GOVERNED.get(verb.lemma, ()):
        return
    node = preposition.head
    node.kids.remove(preposition)
    while node is not verb:
        node.right = preposition.left - 1
        node = node.head
    preposition.head = verb
    _adopt(verb, [preposition])


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
