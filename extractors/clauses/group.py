"""The verb group: auxiliaries, negation, adverbs inside it, the verb, its particle."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.clauses.tree import Node

_AUXILIARY = frozenset({"aux", "auxpass"})
# Irregular verbs that take an object and whose past form is their participle (Quirk 3.18).
_ALIKE = frozenset(
    "beaten bound bought brought built caught cut dealt dug fed found fought held hit hung hurt "
    "kept laid led left lent let lost made meant met paid put read said seized sent set shot "
    "shut sold sought spent spread struck stuck swept taught thrown told won wound".split()
)
_ADVERBS = frozenset({"RB", "RBR", "RBS"})


@dataclass(slots=True)
class Group:
    """The words of a verb group in order, and the contiguous stretch [start, end) of its verb."""

    words: tuple[Node, ...]
    start: int
    end: int
    passive: bool
    lemma: str


def verb_group(verb: Node) -> Group:
    """Return the group of a verb; a conjoined verb takes the auxiliaries it shares.

    Adverbs belong to it when nothing stands between them and the rest of the group.
    """
    members = {verb.i: verb}
    for kid in verb.kids:
        if kid.dep in _AUXILIARY or kid.dep in {"neg", "prt"}:
            members[kid.i] = kid
    for kid in reversed(verb.kids):
        if kid.after is not None and kid.after.i in members and _inner_adverb(kid):
            members |= {part.i: part for part in (*kid.kids, kid)}
    if verb.lemma == "be":
        after = verb.after
        while after is not None and after.head is verb and after.dep in {"neg", "advmod"}:
            if after.dep == "advmod" and not _inner_adverb(after):
                break
            members[after.i] = after
            after = after.after
    if verb.before is not None and verb.before.text == "-" and verb.before.before is not None:
        prefix = verb.before.before  # "re-opened", in three tokens
        members |= {prefix.i: prefix, verb.before.i: verb.before}
    first = last = verb
    while first.before is not None and first.before.i in members:
        first = first.before
    while last.after is not None and last.after.i in members:
        last = last.after
    own = [members[i] for i in sorted(members)]
    shared = _shared(verb)
    particle = verb.kid("prt")
    return Group(
        words=tuple(shared + own),
        start=first.i,
        end=last.i + 1,
        passive=_is_passive(verb, shared),
        lemma=f"{verb.lemma} {particle.lower}" if particle else verb.lemma,
    )


def _inner_adverb(node: Node) -> bool:
    if node.dep != "advmod" or node.tag not in _ADVERBS:
        return False
    return all(kid is node.before and not kid.kids for kid in node.kids)  # "no longer"


def _is_passive(verb: Node, shared: list[Node]) -> bool:
    if any(word.dep == "auxpass" or word is verb.head for word in shared):
        return verb.tag in {"VBN", "VBD"}
    auxiliary = verb.kid("auxpass")
    if auxiliary is not None and auxiliary.lower in {"'s", "’s"} and verb.kid("dobj") is not None:
        return False  # "she's done nothing": has, not is
    for kid in verb.kids:
        if kid.dep in {"auxpass", "nsubjpass", "agent"}:
            return True
    if verb.kid("aux") is not None:
        return False
    first = verb
    while first.dep == "conj" and first.head.tag == "VBN":
        first = first.head
    return verb.tag == "VBN" and first.dep in {"acl", "advcl"}


def _shared(verb: Node) -> list[Node]:
    """Return the auxiliaries of the first conjunct that a later one leaves out."""
    tag = "VBN" if verb.tag == "VBD" and _is_participle(verb) else verb.tag
    if verb.dep != "conj" or tag not in {"VB", "VBN", "VBG"}:
        return []
    if any(kid.dep in _AUXILIARY or kid.dep in {"nsubj", "nsubjpass"} for kid in verb.kids):
        return []
    first = verb.head
    if first.lemma == "be" and tag == "VBN":
        return [first]  # "is cheap and considered safe"
    same = first.tag == tag
    if not same or first.kid(*_AUXILIARY) is None:
        return _shared(first) if same and first.dep == "conj" else []
    return [k for k in first.kids if k.i < first.i and k.dep in {"aux", "auxpass", "neg"}]


def _is_participle(verb: Node) -> bool:
    """Return whether a past form is a participle: "was hit and then shot", with nothing shot."""
    if verb.kid("neg", "agent") is not None:
        return True
    first = verb.head
    passive = first.tag == "VBN" and first.kid("auxpass") is not None
    bare = verb.kid("dobj", "ccomp", "xcomp", "prt", "acomp", "attr") is None
    return passive and bare and verb.lower in _ALIKE


def words_text(words: list[Node] | tuple[Node, ...]) -> str:
    """Return words as they stand: the article's own spacing where they are neighbours."""
    pieces = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        pieces.append(word.text)
        if following is not None and (following.i != word.i + 1 or word.token.whitespace_):
            pieces.append(" ")
    return "".join(pieces)
