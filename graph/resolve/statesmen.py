"""Whose surname is mostly a head of state's or government's: "Merkel" is hardly another Merkel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from graph.leaders import rows
from graph.resolve.person import PersonName, person_name
from graph.resolve.profile import common_surnames
from graph.resolve.spelling import spelling
from graph.resolve.tables import tables

_TITLES = frozenset({"president", "prime minister", "chancellor", "premier"})


def may_bear(surname: str, bearer: PersonName) -> bool:
    """Tell whether a surname alone may be this person's; a head's is only the head's."""
    known = _statesmen().get(surname, frozenset())
    return not known or any(
        one.form == bearer.form or one.may_be(bearer) or bearer.may_be(one) for one in known
    )


@lru_cache(maxsize=1)
def _statesmen() -> Mapping[str, frozenset[PersonName]]:
    """Return the heads of states and governments of the last decades by surname, if it is rare."""
    found: dict[str, set[PersonName]] = defaultdict(set)
    shared = common_surnames() | {spelling(family) for family in tables().family_first}
    for _, titles, term in rows():
        for name in (term.name, *term.others) if not _TITLES.isdisjoint(titles) else ():
            known = person_name(name)
            if known.given and known.surname not in shared:
                found[known.surname].add(known)
    return {surname: frozenset(names) for surname, names in found.items()}
