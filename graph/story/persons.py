"""Which fuller name of a person a shorter or misspelt one may stand for in a story."""

from __future__ import annotations

from dataclasses import replace

from graph.resolve.person import PersonName
from graph.resolve.statesmen import may_bear
from graph.resolve.tables import tables
from graph.story.slips import is_slip, sounds_alike

_SURNAME = 4  # letters of a surname that a slip may be in, the given name being the same
SLIP, SHORTER, GIVEN = "spelling", "shorter form", "given name"  # what a name is to a fuller one


def person_for(one: PersonName, other: PersonName) -> str:
    """Return what a person's name is to the fuller one that it may stand for, "" if it may not."""
    if not other.given:
        return ""
    if not one.given:
        if one.generation:
            return ""
        if one.surname == other.surname:
            return "surname" if may_bear(one.surname, other) else ""
        rare = len(one.surname) > 2 and one.surname not in tables().given
        return GIVEN if rare and one.surname == other.given[0] else ""
    if one.may_be(other):
        return SHORTER
    if other.generation and not one.generation:
        plain = replace(other, generation="")
        return SHORTER if one.form == plain.form or one.may_be(plain) else ""
    if one.generation != other.generation:
        return ""
    if one.given == other.given:
        return SLIP if is_slip(one.surname, other.surname, _SURNAME) else ""
    if one.surname == other.surname and one.given[1:] == other.given[1:]:
        return SLIP if sounds_alike(one.given[0], other.given[0]) else ""
    return ""
