"""What pronouns refer to: agreement, binding, subject preference, recency (Lappin & Leass 1994)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors.coreference.agreement import BODIES, LIFELESS, agrees, happening, suits
from extractors.coreference.binding import bond
from extractors.coreference.clausal import Clause, clause_of, governing
from extractors.coreference.expressions import Expression, Referent
from extractors.coreference.quoted import Voices
from extractors.words import Words, words_of
from graph.model import MentionKind

_WINDOW = 40  # expressions looked back at
_REACH = 3  # sentences; a paragraph break counts as one
_MARGIN = 1.0  # by how much the best candidate must win
_ENOUGH = 6.5  # what a thing must weigh: most things that "it" may mean are never named
_SELF = ("self", "selves")
_OWNERS = frozenset({"poss", "compound", "nmod", "amod"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_ASIDE = frozenset({"relcl", "acl"})
_ADJUNCTS = frozenset({"advcl", "prep"})
_MAIN = frozenset({"ROOT", "ccomp", "conj"})
_PERSONAL = frozenset({"male", "female"})


def personal(
    doc: Doc,
    one: Expression,
    history: Sequence[Expression],
    voices: Voices,
    commanded: frozenset[Referent],
    floor: float = 0.0,
) -> Referent | None:
    """Return the referent of he, she, it or they in any of their forms; None when unsure.

    A candidate must weigh more than `floor`, and clearly more than the next; who is named in what
    the pronoun says or does (`commanded`) is likely another.
    """
    if not history:
        return None
    words = words_of(doc)
    clause = clause_of(words, one.head)
    excluded = voices.excluded(one)
    quotation = voices.quotation(one)
    scores: dict[Referent, float] = {}
    barred: set[Referent] = set()
    acting: set[Referent] = set()
    for rank, other, referent in _candidates(words, clause, one, history):
        if referent in excluded or not agrees(one, other, referent):
            continue
        distance = abs(one.sentence - other.sentence)
        acts = governing(words, other.head)
        tie = bond(words, clause, other, acts, distance)
        if tie is None:
            barred.update((referent, *referent.members))
        elif clause.reflexive and not tie:
            continue
        elif suits(one, clause.predicate, other, words.tokens[acts], referent):
            score = tie + _weight(words, one, other, referent, acts, distance, rank)
            if distance and voices.speaks(one) and voices.speaks(other):
                score += 2.0  # who speaks goes on speaking
            if distance and (voices.quotation(other) < 0) != (quotation < 0):
                score -= 0.5
            if referent in commanded:
                score -= 2.0
            scores[referent] = max(scores.get(referent, 0.0), score)
            if other.subject:
                acting.add(referent)
    if clause.possessive and any(r.type in BODIES or r.members for r in scores):
        scores = {r: s for r, s in scores.items() if r.type not in LIFELESS}
    least = max(floor, 0.0 if one.gender in _PERSONAL else _ENOUGH)
    best = _winner([(s, r) for r, s in scores.items() if r not in barred and s > least])
    return best if best is None or best.type != "Thing" or best in acting else None


def _candidates(
    words: Words, clause: Clause, one: Expression, history: Sequence[Expression]
) -> Iterator[tuple[int, Expression, Referent]]:
    """Yield what was mentioned before, nearest first, up to where looking back ends."""
    for rank, other in enumerate(reversed(history[-_WINDOW:])):
        distance = abs(one.sentence - other.sentence)
        if distance > _REACH:
            return
        if other.referent is not None:
            yield rank, other, other.referent
        elif _open(words, one, other, distance) or _gap(words, clause, other):
            return


def _winner(allowed: list[tuple[float, Referent]]) -> Referent | None:
    """Return the candidate that clearly weighs most, if one does."""
    ranked = sorted(allowed, key=lambda x: -x[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    return ranked[0][1]


def emphasised(words: Words, one: Expression, history: Sequence[Expression]) -> Referent | None:
    """Return the noun that "himself" right after it only stresses: "Lee herself opened it"."""
    before = history[-1] if history else None
    if before is None or before.end != one.head or not words.lower[one.head].endswith(_SELF):
        return None
    if words.dep[before.head] == "dobj" and before.kind is not MentionKind.NAME:
        return None  # "they carried the signs themselves"
    known = before.referent
    return known if known is not None and agrees(one, before, known) else None


def cataphoric(
    doc: Doc, one: Expression, ahead: Sequence[Expression], excluded: frozenset[Referent]
) -> Referent | None:
    """Return the main subject that a pronoun in a fronted adjunct points to.

    "Speaking at her annual review, Ann Lee said …"; the adjunct must hang on the main verb and
    precede its subject (Carden 1982: backward anaphora only out of subordinate material).
    """
    words, place = words_of(doc), one.head
    main = words.head[place]
    while words.dep[place] not in _ADJUNCTS or words.dep[main] not in _MAIN:
        if main == place:
            return None
        place, main = main, words.head[main]
    for other in ahead[:8]:
        if other.sentence != one.sentence:
            break
        if other.subject and other.head > one.head and governing(words, other.head) == main:
            referent = other.referent
            if referent is None or other.kind is MentionKind.PRONOUN or referent in excluded:
                return None
            return referent if agrees(one, other, referent) else None
    return None


def _open(words: Words, one: Expression, other: Expression, distance: int) -> bool:
    """Tell whether a pronoun of the same form stands nearby that nothing settled.

    Pronouns in a row mean the same: what was not sure for the first is not for the next. An object
    may only have been barred by its subject.
    """
    if other.kind is not MentionKind.PRONOUN:
        return False
    same = other.gender == one.gender and other.plural == one.plural
    stressed = one.gender in _PERSONAL and words.lower[other.head].endswith(_SELF)
    if words.dep[other.head] in _OBJECTS and not stressed:
        return False
    return same and distance <= (0 if one.gender in _PERSONAL else 1)


def _gap(words: Words, clause: Clause, other: Expression) -> bool:
    """Tell whether the subject of a pronoun's own clause is a "that" which nothing settled."""
    if clause.form != "its" or other.gender != "relative":
        return False
    return governing(words, other.head) == clause.predicate.i


def _weight(
    words: Words,
    one: Expression,
    other: Expression,
    referent: Referent,
    acts: int,
    distance: int,
    rank: int,
) -> float:
    """Return the salience of a candidate (weights set on news of our own, then left alone)."""
    score = 7.0 - 2.0 * distance - 0.15 * min(rank, 10) + 0.15 * min(referent.mentions, 6)
    dep = words.dep[other.head]
    if other.subject and words.dep[acts] in _ASIDE:
        whose = other.kind is not MentionKind.PRONOUN  # "whose son was ill", not "who was ill"
        score += 2.0 if not distance else -1.0 if whose else 1.0
    elif other.subject:
        score += 2.0
        if one.subject and words.dep[acts] == "ROOT":
            score += 1.0
        if other.kind is MentionKind.PRONOUN:
            score += 1.0
    elif (dep in _OWNERS and other.kind is not MentionKind.PRONOUN) or (
        dep == "pobj" and one.gender == "thing"
    ):
        score -= 1.0
    if referent.type == "Event" and happening(words.tokens[governing(words, one.head)]):
        score += 2.5  # "agreed to talks … they take place"
    if other.collective and one.plural and not other.plural:
        score -= 1.0
    if other.kind is not MentionKind.NOMINAL:
        score += 0.5
    if one.gender == referent.gender and one.gender is not None:
        score += 1.5
    return score
