"""Phrases that are all but names: "US officials", "the Darfur region", "eastern Chad"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from extractors.coreference.bodies import Bodies
from extractors.coreference.expressions import Expression, Referent
from extractors.words import Words, children, words_of
from graph.ids import entity_id
from graph.resolve.tables import tables

_DIRECTIONS = frozenset(
    "eastern western northern southern central north-eastern north-western south-eastern "
    "south-western northeastern northwestern southeastern southwestern".split()
)
_DIVISIBLE = frozenset({"country", "state", "continent"})
_AREAS = frozenset(
    "region area province state city town district county peninsula island territory oblast "
    "valley basin continent capital strip".split()
)
_STANDING = tables().led | frozenset(
    "parliament army military navy police senate congress judiciary presidency legislature".split()
)
_TOWNS = frozenset({"city", "state"})
_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod"})


class Groups:
    """Groups of people of a country or body, and places, that common nouns name."""

    def __init__(self, doc: Doc, bodies: Bodies, found: list[Expression]) -> None:
        self._doc = doc
        self._bodies = bodies
        self._at = {one.head: one for one in found}
        self._known: dict[str, Referent] = {}

    def find(self, one: Expression) -> Referent | None:
        """Return the referent of a phrase like "US officials" or "the Darfur region"."""
        head = self._doc[one.head]
        role = one.role
        if role is not None and not one.plural and role.noun in _AREAS:
            return self._area(head)
        if role is None or role.of is None or role.modifiers:
            return None
        if one.type in {"Thing", "Event"} or not (one.plural or role.noun in _STANDING):
            return None
        wholes: list[str] = []
        for child in children(head):
            if child.dep_ in _MODIFIERS:
                name = self._name(child)
                joined = any(part.dep_ == "conj" for part in children(child))
                if name is None or joined or name.kind in _TOWNS:
                    return None
                if name.type == "Person" and role.noun not in tables().led:
                    return None
                wholes.append(name.label or "")
            elif child.dep_ in {"relcl", "acl", "prep", "nummod"}:
                return None
        if not wholes:
            return None
        words = words_of(self._doc)
        noun = words.phrase(one.start, one.end).lower()
        entity = entity_id(" ".join([*wholes, noun]))
        if entity not in self._known:
            label = _label(words, one)
            kind = "Group" if one.plural else "Organization"
            self._known[entity] = Referent(label, entity, kind, plural=one.plural)
        return self._known[entity]

    def part(self, one: Expression) -> Referent | None:
        """Return "eastern Chad" where the name stands with a direction before it."""
        head = self._doc[one.head]
        if one.referent is None or one.referent.kind not in _DIVISIBLE or one.start == 0:
            return None
        before = self._doc[one.start - 1]
        if before.lower_ not in _DIRECTIONS or before.ent_type_ or before.head != head:
            return None
        if head.dep_ == "compound":
            return None
        label = f"{before.lower_} {one.referent.label}"
        entity = entity_id(label)
        if entity not in self._known:
            self._known[entity] = Referent(label, entity, "Place", kind="area")
        return self._known[entity]

    def _area(self, head: Token) -> Referent | None:
        for child in children(head):
            if child.dep_ in {"compound", "nmod"} or (
                child.dep_ == "prep" and child.lower_ == "of"
            ):
                inner = child if child.dep_ != "prep" else next(child.children, child)
                name = self._at.get(inner.i)
                if name is not None and name.type == "Place" and name.referent is not None:
                    return name.referent
        return None

    def _name(self, token: Token) -> Referent | None:
        name = self._at.get(token.i)
        if name is None or name.type is None or name.role is not None:
            return None
        if name.type == "Group":
            return self._bodies.country(token.text)
        return name.referent


def _label(words: Words, one: Expression) -> str:
    """Return a noun with the modifiers before it: no article, and no "only"."""
    start = one.start
    while start > words.left[one.head] and words.dep[start - 1] != "det":
        start -= 1
    while words.dep[start] == "advmod":
        start += 1
    return words.phrase(start, one.end)
