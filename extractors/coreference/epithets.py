"""Descriptions that take up what was just named: "The Kenyan minister …", "the two leaders"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extractors.coreference.clausal import governor
from extractors.coreference.expressions import Expression, Referent, Role
from extractors.coreference.joined import Joined
from extractors.nouns import nouns
from extractors.words import children
from graph.model import MentionKind

_NEAR = 2  # sentences; a paragraph break counts as one
_WINDOW = 40  # expressions looked back at
_CONTRASTING = frozenset(
    "other another same latter next last first second third only remaining younger older alleged "
    "suspected possible potential future average typical ordinary new rival opposing".split()
)
# callings by which a text may take somebody up without having said what he is
_CALLINGS = frozenset(
    "actor actress singer rapper musician comedian comic entertainer author novelist writer poet "
    "playwright filmmaker artist painter designer businessman businesswoman billionaire tycoon "
    "mogul lawmaker congressman congresswoman politician economist historian philosopher physicist "
    "striker midfielder goalkeeper quarterback golfer footballer cricketer sprinter swimmer boxer "
    "athlete native old".split()  # "the 43-year-old"
)
_DEFINING = frozenset({"relcl", "acl", "appos", "nummod", "conj", "prep"})
_NUMBERS = {"two": 2, "both": 2, "three": 3}
_GROUPS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3}
_ANY = frozenset({"side", "party", "rival"})
_STATES = frozenset({"country", "state", "city", "continent"})


def epithet(
    doc: Doc, one: Expression, role: Role, history: Sequence[Expression]
) -> Referent | None:
    """Return the person who was the subject of the sentence before, if the description can be his.

    "The writer Ann Lee left. The Kenyan activist said …": a definite description that nobody in
    the text is said to fit, and that says something new, takes up whom the text is about
    (centering: Grosz, Joshi & Weinstein 1995, the subject of the sentence before is the preferred
    centre). It must be a calling, or the text must have said before what he is. The office of a
    country or body ("the Kenyan minister") names its holder by itself: it may well be another.
    """
    head = doc[one.head]
    if (
        not one.subject
        or role.modifiers & _CONTRASTING
        or governor(head).dep_ != "ROOT"
        or not _plain(head)
    ):
        return None
    calling = role.noun in _CALLINGS
    telling = bool(role.modifiers) if role.of is None else not _is_office(role)
    if not (calling or telling):
        return None
    person = _centre(doc, one, history)
    if person is None or person.label is None or person.type != "Person" or person.plural:
        return None
    if not (calling or person.roles):
        return None
    gender = nouns().gender.get(role.noun)
    if gender is not None and person.gender not in {None, gender}:
        return None
    return person if _can_be(person, role) else None


def together(
    doc: Doc, one: Expression, role: Role, history: Sequence[Expression], joined: Joined
) -> Referent | None:
    """Return the two or three that "the two leaders", "both countries" or "the pair" takes up."""
    if one.plural and (stated := joined.opening(one.end)):
        return stated  # "producers Ann Lee and Tom Fox"
    number = _number(one, doc[one.head], role)
    if number is None:
        return None
    near = [e for e in history[-_WINDOW:] if 0 <= one.sentence - e.sentence <= _NEAR]
    for before in reversed(near):
        members = before.referent.members if before.referent is not None else ()
        if len(members) == number and all(_of_kind(member, one, role) for member in members):
            return before.referent
    if role.noun in _ANY:
        return None
    named = [e for e in near if e.kind is MentionKind.NAME and e.referent is not None]
    found = dict.fromkeys(
        e.referent for e in named if e.referent and _of_kind(e.referent, one, role)
    )
    return joined.of([r for r in found if r]) if len(found) == number else None


def _plain(head: Token) -> bool:
    """Tell whether a phrase has "the" and nothing more that says who is meant."""
    below = children(head)
    return any(child.lower_ == "the" for child in below) and not any(
        child.dep_ in _DEFINING or child.ent_type_ == "ORDINAL" for child in below
    )


def _centre(doc: Doc, one: Expression, history: Sequence[Expression]) -> Referent | None:
    """Return the main subject of the nearest sentence before."""
    sentence: int | None = None
    for before in reversed(history[-_WINDOW:]):
        if before.sentence >= one.sentence:
            continue
        if sentence is None:
            sentence = before.sentence
        if before.sentence != sentence or one.sentence - sentence > _NEAR:
            return None
        if before.subject and governor(doc[before.head]).dep_ == "ROOT":
            return before.referent
    return None


def _can_be(person: Referent, role: Role) -> bool:
    """Tell whether nothing said of a person speaks against a further role."""
    known = nouns()
    if person.side is not None and role.of is not None and person.side.entity != role.of:
        return False
    for held in person.roles:
        if known.same.get(held.noun, held.noun) == known.same.get(role.noun, role.noun):
            return False
        if _is_office(role) and _is_office(held):
            return False
    return True


def _is_office(role: Role) -> bool:
    return role.noun in nouns().office or role.noun in nouns().leader


def _number(one: Expression, head: Token, role: Role) -> int | None:
    if not one.plural and role.noun not in _GROUPS:
        return None
    words = {child.lower_ for child in _before(head)}
    if role.noun in _GROUPS:
        return _GROUPS[role.noun] if words & {"the", "this", "that"} else None
    if not words & {"both", "the", "these", "those"}:
        return None
    return next((_NUMBERS[word] for word in sorted(words) if word in _NUMBERS), None)


def _before(head: Token) -> Iterator[Token]:
    return (child for child in children(head) if child.dep_ in {"det", "nummod", "predet", "poss"})


def _of_kind(referent: Referent, one: Expression, role: Role) -> bool:
    if referent.label is None or referent.plural:
        return False
    if role.noun in _ANY:
        return True
    if one.type == "Person" or role.noun in _GROUPS:
        gender = nouns().gender.get(role.noun)
        return referent.type == "Person" and (not gender or referent.gender in {None, gender})
    if one.type == "Place":
        return referent.kind in _STATES
    return referent.type == one.type
