"""Which fuller name of a person a shorter or misspelt one may stand for in a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from graph.leaders import rows
from graph.resolve.person import PersonName, person_name
from graph.resolve.profile import common_surnames
from graph.resolve.tables import tables
from graph.story.slips import is_slip, sounds_alike

_SURNAME = 4  # letters of a surname that a slip may be in, the given name being the same
_HEADS = frozenset({"president", "prime minister", "chancellor", "premier"})
SLIP = "spelling"


def person_for(one: PersonName, other: PersonName) -> str:
    """Return what a person's name is to the fuller one that it may stand for, "" if it may not."""
    if not other.given:
        return ""
    if not one.given:
        if one.generation:
            return ""
        if one.surname == other.surname:
            return "surname" if _may_bear(one.surname, other) else ""
        rare = len(one.surname) > 2 and one.surname not in tables().given
        return "given name" if rare and one.surname == other.given[0] else ""
    if one.may_be(other):
        return "shorter form"
    if other.generation and not one.generation:
        plain = replace(other, generation="")
        return "shorter form" if one.form == plain.form or one.may_be(plain) else ""
    if one.generation != other.generation:
        return ""
    if one.given == other.given:
        return SLIP if is_slip(one.surname, other.surname, _SURNAME) else ""
    if one.surname == other.surname and one.given[1:] == other.given[1:]:
        return SLIP if sounds_alike(one.given[0], other.given[0]) else ""
    return ""


def _may_bear(surname: str, other: PersonName) -> bool:
    """Tell whether a surname alone may be this person's: a head of government's is mostly his."""
    known = _heads().get(surname, frozenset())
    return not known or any(
        one.form == other.form or one.may_be(other) or other.may_be(one) for one in known
    )


@lru_cache(maxsize=1)
def _heads() -> Mapping[str, frozenset[PersonName]]:
    """Return the heads of states and governments of the last decades by surname, if it is rare."""
    found: dict[str, set[PersonName]] = defaultdict(set)
    for _, titles, term in rows():
        for name in (term.name, *term.others) if not _HEADS.isdisjoint(titles) else ():
            known = person_name(name)
            if known.given and known.surname not in common_surnames():
                found[known.surname].add(known)
    return {surname: frozenset(names) for surname, names in found.items()}
