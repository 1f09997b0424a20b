"""Whom an opening speaks of before it names him: "A nurse was shot on Friday. Ann Lee, 43, was …".

News introduces people whom nobody knows by what they are, and names them in the sentences after.
Who is named must be of the age that was told, or have done or suffered what was told, and be the
only one; what is said of two people alike settles neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from extractors.coreference.ages import age
from extractors.coreference.expressions import Expression, Referent
from extractors.coreference.roles import Roles
from extractors.deeds import deeds
from extractors.nouns import nouns
from extractors.words import Words, words_of
from graph.model import MentionKind

_OPENING = 12  # sentences in which a text says whom it is about; a paragraph break counts as one
_UNTIL = 8  # sentences after which the name must have come
_TOLD = 3  # sentences in which it is told what the named one did
_GENDERS = frozenset({"male", "female"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "ROOT"})
_OF = frozenset({"of", "by"})
_ANEW = frozenset({"a", "an", "one"})
_SEVERAL = frozenset("another other second third fourth fifth same each every any no".split())


@dataclass(slots=True)
class _Named:
    """A person whom the text names in full, with what it says of him near the first name."""

    person: Referent
    first: Expression
    ages: set[str] = field(default_factory=set)
    deeds: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)


def introduce(doc: Doc, found: Sequence[Expression], roles: Roles) -> None:
    """Settle the descriptions of an opening by the people whom the text names after them."""
    words = words_of(doc)
    opening = [one for one in found if _opens(words, one)]
    anew = {one.role.noun for one in opening if one.role and _determiners(words, one)}
    people = _named(words, found) if opening else []
    matches = {
        one: [
            named.person
            for named in people
            if one.sentence < named.first.sentence and _is(words, one, named)
        ]
        for one in opening
    }
    for one, persons in matches.items():
        bare = not _determiners(words, one) and age(words, one) is None
        if bare and one.role is not None and one.role.noun in anew:
            continue  # the headline "Nurse" is the nurse that the text brings up
        if len(persons) == 1 and not any(
            other is not one and persons[0] in matches[other] and _apart(words, one, other)
            for other in opening
        ):
            for same in (one, *_headlines(words, one, opening)):
                same.settle(persons[0], "introduced")
                if same.role is not None:
                    roles.give(persons[0], same.role)


def _named(words: Words, found: Sequence[Expression]) -> list[_Named]:
    """Return who is named in full, in the order of the text."""
    people: dict[Referent, _Named] = {}
    within: dict[int, set[Referent]] = defaultdict(set)
    for one in found:
        if one.kind is not MentionKind.NAME or one.type != "Person" or one.referent is None:
            continue
        within[one.sentence].add(one.referent)
        named = people.setdefault(one.referent, _Named(one.referent, one))
        if one.sentence - named.first.sentence <= _TOLD:
            named.deeds |= deeds(words, one.head)
            if known := age(words, one):
                named.ages.add(known)
    for one in found:
        alone = within.get(one.sentence, ())
        if one.gender in _GENDERS and one.kind is MentionKind.PRONOUN and len(alone) == 1:
            named = people[next(iter(alone))]
            if one.sentence == named.first.sentence and one.head > named.first.head:
                named.deeds |= deeds(words, one.head)
                named.genders.add(one.gender)
    return [named for named in people.values() if named.first.end - named.first.start > 1]


def _opens(words: Words, one: Expression) -> bool:
    """Tell whether an expression brings up a person without a name: "a nurse", headline "Nurse"."""
    if one.kind is not MentionKind.NOMINAL or one.referent is not None or one.predicate:
        return False
    if one.type != "Person" or one.plural or one.sentence > _OPENING:
        return False
    before = words.lower[words.left[one.head] : one.head]
    if not _SEVERAL.isdisjoint(before):
        return False
    determiners, above = _determiners(words, one), words.head[one.head]
    bare = words.dep[one.head] in _ARGUMENTS or words.lower[above] in _OF
    return _ANEW.issuperset(determiners) and (bool(determiners) or bare)


def _determiners(words: Words, one: Expression) -> list[str]:
    return [c.lower_ for c in words.children[one.head] if c.dep_ in {"det", "poss", "nummod"}]


def _is(words: Words, one: Expression, named: _Named) -> bool:
    """Tell whether what a description says is said of a person too."""
    told = age(words, one)
    if told is not None and named.ages:
        return told in named.ages
    if named.first.sentence - one.sentence > _UNTIL:
        return False
    gender = nouns().gender.get(one.role.noun) if one.role is not None else None
    genders: set[str | None] = {*named.genders} or {named.person.gender}
    if gender is not None and not genders <= {None, gender}:
        return False
    return not named.deeds.isdisjoint(deeds(words, one.head))


def _headlines(words: Words, one: Expression, opening: Sequence[Expression]) -> list[Expression]:
    """Return the bare nouns of the headline above "a nurse"."""
    return [
        other
        for other in opening
        if other.referent is None
        and other.sentence < one.sentence
        and other.role is not None
        and one.role is not None
        and other.role.noun == one.role.noun
        and not _determiners(words, other)
    ]


def _apart(words: Words, one: Expression, other: Expression) -> bool:
    """Tell whether two descriptions are of two people: both brought up anew, or of two ages."""
    first, second = age(words, one), age(words, other)
    if first and second:
        return first != second
    return not (first or second) and bool(_determiners(words, one) and _determiners(words, other))
