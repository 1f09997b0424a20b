"""What pronouns refer to: agreement, binding, subject preference, recency (Lappin & Leass 1994)."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extractors.coreference.expressions import Expression, Referent
from graph.model import MentionKind

_WINDOW = 40  # expressions looked back at
_REACH = 3  # sentences; a paragraph break counts as one
_THINGS = frozenset({"Organization", "Place", "Event", "Product", "CreativeWork", "Thing"})
_CLAUSE = frozenset("ROOT ccomp advcl relcl xcomp acl conj pcomp parataxis csubj csubjpass".split())
_SHARING = frozenset({"conj", "xcomp", "advcl", "acl", "pcomp"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_MARGIN = 1.0  # by how much the best candidate must win
_ENOUGH = 6.5  # what a thing must weigh: most things that "it" may mean are never named


def personal(
    doc: Doc, one: Expression, history: Sequence[Expression], excluded: frozenset[Referent]
) -> Referent | None:
    """Return the referent of he, she, it or they in any of their forms; None when unsure."""
    token = doc[one.head]
    clause = governor(token)
    subject_of = {clause.i, *(verb.i for verb in _sharing(clause))}
    possessive = token.tag_ == "PRP$"
    reflexive = token.lower_.endswith(("self", "selves"))
    hosts = _hosts(token)
    scores: dict[Referent, float] = {}
    barred: set[Referent] = set()
    acting: set[Referent] = set()
    for rank, other in enumerate(reversed(history[-_WINDOW:])):
        distance = one.sentence - other.sentence
        if distance > _REACH:
            break
        referent = other.referent
        if referent is None or referent in excluded or not agrees(one, other, referent):
            continue
        head = doc[other.head]
        owner = governor(head).i if distance == 0 else -1
        bound = owner == clause.i or (other.subject and owner in subject_of)
        if reflexive:
            if not (bound and other.subject):
                continue
        elif bound and not possessive and _argument(head, token):
            barred.add(referent)
            continue
        if other.subject:
            acting.add(referent)
        score = _weight(doc, one, other, referent, distance, rank)
        if possessive and bound and other.subject:
            score += 4.0
        if head.dep_ == "poss" and head.head.i in hosts:
            score += 2.5  # "Lee's claim that she won"
        scores[referent] = max(scores.get(referent, 0.0), score)
    floor = 0.0 if one.gender in {"male", "female"} else _ENOUGH
    allowed = ((s, r) for r, s in scores.items() if r not in barred and s > floor)
    ranked = sorted(allowed, key=lambda x: -x[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    best = ranked[0][1]
    return best if best.type != "Thing" or best in acting else None


def cataphoric(
    doc: Doc, one: Expression, ahead: Sequence[Expression], excluded: frozenset[Referent]
) -> Referent | None:
    """Return the main subject that a pronoun in a fronted adjunct points to.

    "Speaking at her annual review, Ann Lee said …"; the adjunct must hang on the main verb and
    precede its subject (Carden 1982: backward anaphora only out of subordinate material).
    """
    node = doc[one.head]
    while node.dep_ not in {"advcl", "prep"} or node.head.dep_ not in {"ROOT", "ccomp", "conj"}:
        if node.head == node:
            return None
        node = node.head
    main = node.head
    for other in ahead[:8]:
        if other.sentence != one.sentence:
            break
        if other.subject and governor(doc[other.head]) == main and other.head > one.head:
            referent = other.referent
            if referent is None or other.kind is MentionKind.PRONOUN or referent in excluded:
                return None
            return referent if agrees(one, other, referent) else None
    return None


def antecedent(token: Token) -> Token | None:
    """Return the noun that the relative clause around a relative pronoun modifies."""
    node = token
    while node.dep_ != "relcl":
        if node.head == node:
            return None
        node = node.head
    return node.head if node.head.i < token.i else None


def agrees(one: Expression, other: Expression, referent: Referent) -> bool:
    """Tell whether gender, number and animacy allow the pronoun to mean the referent."""
    if one.gender in {"male", "female"}:
        return (
            referent.type == "Person"
            and not (referent.plural or other.plural)
            and referent.gender in {None, one.gender}
        )
    if one.gender == "thing":
        return referent.type in _THINGS and not (referent.plural or other.plural)
    return (referent.plural or other.plural) and referent.type != "Place"


def governor(token: Token) -> Token:
    """Return the predicate of the clause that a token stands in."""
    node = token
    while node.head != node:
        if node.dep_ in _CLAUSE and not (node.dep_ == "conj" and node.pos_ not in {"VERB", "AUX"}):
            break
        node = node.head
    return node


def _sharing(clause: Token) -> list[Token]:
    """Return the predicates whose subject is also that of a clause without one."""
    found: list[Token] = []
    node = clause
    while node.dep_ in _SHARING and node.head != node:
        if any(child.dep_ in _SUBJECT for child in node.children):
            break
        node = governor(node.head)
        found.append(node)
    return found


def _hosts(token: Token) -> set[int]:
    """Return the nouns in whose clauses a token stands ("the claim that … she …")."""
    found: set[int] = set()
    node = token
    while node.head != node:
        if node.dep_ in {"acl", "relcl", "ccomp"} and node.head.pos_ == "NOUN":
            found.add(node.head.i)
        node = node.head
    return found


def _argument(head: Token, token: Token) -> bool:
    """Tell whether a word is itself an argument of the clause, not the owner or part of one."""
    return head.dep_ not in {"poss", "compound", "nmod", "amod", "appos"} or head.head == token


def _weight(
    doc: Doc, one: Expression, other: Expression, referent: Referent, distance: int, rank: int
) -> float:
    """Return the salience of a candidate (weights set on news of our own, then left alone)."""
    score = 7.0 - 2.0 * distance - 0.15 * min(rank, 10) + 0.15 * min(referent.mentions, 6)
    head = doc[other.head]
    if other.subject:
        score += 2.0
        if one.subject and governor(head).dep_ == "ROOT":
            score += 1.0
        if other.kind is MentionKind.PRONOUN:
            score += 1.0
    elif head.dep_ in {"poss", "compound", "nmod", "amod"}:
        score -= 1.0
    if other.kind is not MentionKind.NOMINAL:
        score += 0.5
    if one.gender == referent.gender and one.gender is not None:
        score += 1.5
    return score
