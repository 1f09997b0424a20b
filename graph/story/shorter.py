"""What one name of a story may stand for: rules for pairs that hold where homonyms are rare.

Each says what a name is to a fuller one, or nothing. Whether there is no other that it could be is
for graph/story/names.py to see.
"""

from __future__ import annotations

from graph.gazetteer import gazetteer
from graph.resolve.body import MINOR
from graph.resolve.tables import tables
from graph.story.called import Called, initials
from graph.story.persons import SLIP, person_for
from graph.story.slips import is_slip

CLIPPED = "clipped name"  # what a body, a place or a product is to one of more words
_WORD = 6  # letters of a word of a body's name that a slip may be in,
_ALONE = 8  # and where it is the whole name
_CLIPPED = 5  # letters of a word that is the end of another ("Wolves")


def stands_for(one: Called, other: Called) -> str:
    """Return what a name is to the fuller one that it may stand for, "" if it may not."""
    if one.person is not None and other.person is not None:
        return person_for(one.person, other.person)
    if other.person is not None:
        return _typed_otherwise(one, other)
    if other.ship and other.ship == one.words and one.kind != "place":
        return CLIPPED
    if one.person is None and _comparable(one, other):
        return _short(one, other) or (SLIP if _slip(one.words, other.words) else "")
    return ""


def _typed_otherwise(one: Called, other: Called) -> str:
    """Return what a body is to a person: models take names that they never saw for either."""
    if len(one.words) > 1:
        return "name" if one.words == other.words else ""
    person = other.person
    is_his = person is not None and person.given and person.surname == one.words[0]
    return "surname" if is_his else ""


def _comparable(one: Called, other: Called) -> bool:
    kinds = {one.kind, other.kind}
    if len(kinds) == 1:
        return True
    if "thing" in kinds:
        return "product" in kinds
    several = len(one.words) > 1 and len(other.words) > 1
    return several and kinds == {"place", "organization"}


def _short(one: Called, other: Called) -> str:
    """Return what a name is to one of more words."""
    if one.profile.acronym and other.kind == "organization":
        return "initials" if one.words[0] == initials(other.words) else ""
    if one.kind == "organization" and _is_clipped(one.words, other.words):
        return CLIPPED
    if len(one.words) >= len(other.words) or one.words[0] in MINOR:
        return ""
    if any(word.isdigit() for word in one.words):
        return ""
    kinds = {"organization": _body, "place": _place, "product": _product}
    fits = kinds.get(other.kind if one.kind == "thing" else one.kind)
    return CLIPPED if fits and fits(one.words, other.words) else ""


def _body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    known = tables()
    if _is_of_state(one) or _is_place(one):
        return False
    if other[-len(one) :] == one:
        head = one[-1]
        club = len(one) == 1 and head.endswith("s") and _is_place(other[: -len(one)])
        return other[-len(one) - 1] not in MINOR and (club or head in known.heads)
    if other[: len(one)] != one:
        return False
    rest = other[len(one) :]
    if one[-1] in known.heads and rest[0] in MINOR:
        return True
    said = known.trades | known.sorts
    return said.issuperset(rest) and one[-1] not in said


def _place(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    known = tables()
    before = other[: -len(one)]
    if other[-len(one) :] != one or not known.others.isdisjoint(before) or before[-1] in MINOR:
        return False
    if any(word[0].isdigit() for word in before):
        return False
    return len(one) > 1 or known.features.issuperset(before)


def _product(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    places = range(len(other) - len(one) + 1)
    place = next((n for n in places if other[n : n + len(one)] == one), None)
    if place is None:
        return False
    rest = other[:place] + other[place + len(one) :]
    # "Boeing 737" is what a report means by its Boeing, but the fifth model is not all models.
    return place > 0 or not all(any(sign.isdigit() for sign in word) for word in rest)


def _is_clipped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether a name is the end of another's last word ("Wolves" of "Timberwolves")."""
    own, last = one[-1], other[-1]
    return (
        len(one) == 1
        and len(own) >= _CLIPPED
        and own.endswith("s")
        and last.endswith(own)
        and len(last) > len(own) + 1
    )


def _is_of_state(words: tuple[str, ...]) -> bool:
    """Tell whether any state has a body of that name ("Navy", "Foreign Ministry")."""
    return not tables().ministries.isdisjoint(words) or tables().institutions.issuperset(words)


def _is_place(words: tuple[str, ...]) -> bool:
    name = " ".join(words).title()
    return any(entry.type == "Place" for entry in gazetteer().names.get(name, ()))


def _slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other):
        return False
    pairs = [(own, second) for own, second in zip(one, other, strict=True) if own != second]
    return len(pairs) == 1 and is_slip(*pairs[0], _WORD if len(one) > 1 else _ALONE)
