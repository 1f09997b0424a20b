"""What pronouns refer to: agreement, binding, subject preference, recency (Lappin & Leass 1994)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extractors.coreference.expressions import Expression, Referent
from graph.model import MentionKind

_WINDOW = 40  # expressions looked back at
_REACH = 3  # sentences; a paragraph break counts as one
_THINGS = frozenset({"Organization", "Place", "Event", "Product", "CreativeWork"})
_CLAUSE = frozenset(
    {"ROOT", "ccomp", "advcl", "relcl", "xcomp", "acl", "conj", "pcomp", "parataxis", "csubj"}
)
_MARGIN = 1.0  # by how much the best candidate must win
_RAISING = frozenset("seem appear happen remain turn".split())
_WEATHER = frozenset("rain snow".split())
_EXTRAPOSED = frozenset({"ccomp", "csubj", "advcl", "xcomp", "acl"})


def personal(
    doc: Doc,
    one: Expression,
    history: Sequence[Expression],
    excluded: frozenset[Referent],
) -> Referent | None:
    """Return the referent of he, she, it or they and their other forms; None when unsure."""
    token = doc[one.head]
    if one.gender == "thing" and pleonastic(token):
        return None
    scores: dict[Referent, float] = {}
    clause = _governor(token)
    possessive = token.tag_ == "PRP$"
    reflexive = token.lower_.endswith(("self", "selves"))
    seen = 0
    for other in reversed(history[-_WINDOW:]):
        distance = one.sentence - other.sentence
        if distance > _REACH:
            break
        referent = other.referent
        if referent is None or referent in excluded or not _agrees(one, referent, other):
            continue
        seen += 1
        same_clause = distance == 0 and _governor(doc[other.head]) is clause
        if same_clause and not (possessive or reflexive):
            scores.setdefault(referent, -99.0)
            if not _apart(doc, other, token):
                scores[referent] = -99.0
                continue
        if reflexive and not (same_clause and other.subject):
            continue
        score = _weight(doc, one, other, referent, distance, seen, same_clause and possessive)
        if scores.get(referent, -1.0) > -99.0 or scores[referent] == -99.0 and distance:
            scores[referent] = max(scores.get(referent, -98.0), score)
    ranked = sorted(
        ((s, i, r) for i, (r, s) in enumerate(scores.items()) if s > 0), key=lambda x: (-x[0], x[1])
    )
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    return ranked[0][2]


def pleonastic(token: Token) -> bool:
    """Tell whether "it" refers to nothing: "it rained", "it is clear that", "it seems" (Lappin & Leass 1994, 2.3)."""
    head = token.head
    if token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return token.dep_ == "dobj" and any(
            c.dep_ in _EXTRAPOSED and c.i > token.i for c in head.children
        )
    if token.dep_ == "expl" or head.lemma_ in _RAISING or head.lemma_ in _WEATHER:
        return True
    if token.dep_ == "nsubjpass":
        return any(child.dep_ in {"ccomp", "csubj", "xcomp"} for child in head.children)
    if head.lemma_ == "be":
        parts = list(head.children)
        filled = any(p.dep_ in {"acomp", "attr", "prep", "npadvmod"} for p in parts)
        inner = [c for p in parts if p.dep_ in {"acomp", "attr"} for c in p.children]
        return filled and any(
            p.dep_ in _EXTRAPOSED | {"relcl"} and p.i > head.i for p in (*parts, *inner)
        )
    return head.lemma_ in {"take", "make"} and any(c.dep_ == "xcomp" for c in head.children)


def relative(token: Token) -> Iterator[Token]:
    """Yield the heads that a relative pronoun may stand for, nearest first."""
    node = token
    while node.dep_ != "relcl":
        if node.head is node:
            return
        node = node.head
    yield node.head


def _weight(
    doc: Doc,
    one: Expression,
    other: Expression,
    referent: Referent,
    distance: int,
    rank: int,
    own: bool,
) -> float:
    score = 6.0 - 2.0 * distance - 0.15 * min(rank, 10)
    score += 2.0 if other.subject else 0.0
    score += 1.5 if own and other.subject else 0.0
    score += 1.0 if other.kind is MentionKind.PRONOUN and other.subject else 0.0
    score += 0.5 if other.kind is not MentionKind.NOMINAL else 0.0
    score += min(referent.mentions, 6) * 0.15
    if one.gender in {"male", "female"} and referent.gender == one.gender:
        score += 1.5
    if one.subject and other.subject and doc[other.head].head.dep_ == "ROOT":
        score += 1.0
    if doc[other.head].dep_ == "poss":
        score -= 1.0
    return score


def _agrees(one: Expression, referent: Referent, other: Expression) -> bool:
    if one.gender in {"male", "female"}:
        return (
            referent.type == "Person"
            and not referent.plural
            and referent.gender in {None, one.gender}
        )
    if one.gender == "thing":
        return referent.type in _THINGS and not referent.plural and other.type != "Group"
    return referent.plural or other.plural


def _governor(token: Token) -> Token:
    """Return the predicate of the clause that a token stands in."""
    node = token
    while node.dep_ not in _CLAUSE and node.head is not node:
        node = node.head
    if node.dep_ == "conj" and node.pos_ not in {"VERB", "AUX"}:
        return _governor(node.head) if node.head is not node else node
    return node


def _apart(doc: Doc, other: Expression, token: Token) -> bool:
    """Tell whether two words of one clause may corefer: the other only modifies an argument."""
    head = doc[other.head]
    return head.dep_ in {"poss", "compound", "nmod", "appos"} and head.head is not token
