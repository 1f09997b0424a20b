"""For which country or body a person says "we": its head or its spokesman, not all who are of it.

Analysts, soldiers and legislators say "we" of their whole country, directors of charities of all
who think like them: of 35 such "we" in news hardly one in two was the body that they are of.
"""

from __future__ import annotations

from extractors.coreference.expressions import Referent, Role
from extractors.nouns import nouns

_SPEAKING = frozenset(
    "ambassador captain ceo cfo chair chairman chairperson chairwoman chancellor chief co-founder "
    "coach coo emir emissary envoy executive founder governor head king leader manager mayor "
    "minister monarch negotiator owner premier president principal queen secretary "
    "spokesman spokesperson spokeswoman sultan superintendent".split()
)
_FORMER = frozenset({"former", "ex", "retired", "then", "ousted", "fired"})
_PRESS = frozenset({"press", "media"})  # "press secretary"
_LESSER = frozenset({"campaign", "opposition", "shadow"})
_WITH_CLIENT = frozenset({"lawyer", "attorney", "barrister", "solicitor", "counsel"})
_STATES = frozenset({"country", "state", "city"})
# what is everybody's: "our country", "our children"
_SHARED = frozenset(
    "child citizen city community country democracy economy generation government history kid life "
    "nation planet president problem republic school society state street world".split()
)


def side(role: Role, body: Referent) -> Referent | None:
    """Return the body whose "we" the holder of a role speaks, None for roles that do not."""
    if _SPEAKING.isdisjoint(role.noun.split()) or role.modifiers & (_FORMER | _LESSER):
        return None
    within = role.modifiers - _PRESS
    if any(nouns().type_of(word) == "Organization" for word in within):
        return None  # "Oslo police chief" speaks for the police, "Senate majority leader" for them
    return body if _speaks(body) else None


def represented(roles: set[str], owner: Referent) -> Referent | None:
    """Return whom a spokesman or lawyer of somebody says "we" of, None where it is not certain."""
    if owner.type == "Person":  # a candidate's spokesman says it of the campaign
        return owner if roles & _WITH_CLIENT else None
    return owner if _speaks(owner) else None


def shared(noun: str) -> bool:
    """Tell whether what "we" own is everybody's, and "we" no body: "our country"."""
    return noun in _SHARED


def _speaks(body: Referent) -> bool:
    """Tell whether "we" can be a body: not a continent, and not an area that is no state."""
    return body.type == "Organization" or (body.type == "Place" and body.kind in _STATES)
