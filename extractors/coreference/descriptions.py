"""Definite descriptions: "the Kenyan president", "the company", "the suspect", "the bloc"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.coreference.bodynouns import LESSER, BodyNouns, fits, owner_of
from extractors.coreference.epithets import epithet, together
from extractors.coreference.expressions import Expression, Referent, Role
from extractors.coreference.incumbents import Incumbents
from extractors.coreference.joined import Joined
from extractors.coreference.kinds import Kinds
from extractors.coreference.roles import FURTHER, Roles
from extractors.coreference.suspects import Suspects
from extractors.nouns import nouns
from extractors.words import words_of
from graph.model import MentionKind

_DEFINITE = frozenset("the this that these those".split())
# where a text says "police" again without an article, it is the same police
_BARE = frozenset("police authority investigator prosecutor military navy army".split())
_LEADERS = frozenset({"leader", "ruler", "strongman"})
_STATED = frozenset({"title", "apposition", "predicate"})  # who holds a role is asked first
_STOPS = frozenset({".", "?", "!", "”", '"'})
_ANEW = FURTHER | {"new"}
_WINDOW = 60  # expressions looked back at
_NEAR = 3  # sentences
_FAR = 40


class Descriptions:
    """Finds what a definite phrase of a common noun refers to."""

    def __init__(
        self,
        doc: Doc,
        roles: Roles,
        joined: Joined,
        incumbents: Incumbents,
        kinds: Kinds,
        suspects: Suspects,
    ) -> None:
        self._suspects = suspects
        self._doc = doc
        self._children = words_of(doc).children
        self._joined = joined
        self._roles = roles
        self._bodies = BodyNouns(words_of(doc), roles, kinds)
        self._incumbents = incumbents
        self._opened: set[str] = set()
        self._same = nouns().same

    def find(self, one: Expression, history: Sequence[Expression]) -> tuple[Referent, str] | None:
        """Return the referent and the rule, None when the text does not settle it."""
        role = one.role
        if role is None:
            return None
        if pair := together(self._doc, one, role, history, self._joined):
            return pair, "several"
        if not self._definite(one):
            if role.noun in _BARE:
                return self._repeated(one, role, history)
            headed = self._heads(one) and not self._roles.several(role.noun)
            return self._holder(one, role, history) if headed else None
        person = one.type == "Person"
        if person and any(child.tag_ == "PRP$" for child in self._children[one.head]):
            return None  # "his rival": whose rival is not yet known
        found = None
        if person and not one.plural:
            found = self._holder(one, role, history)
            if found is None and (incumbent := self._incumbents.find(one, role)):
                found = incumbent, "incumbent"
            elif found is None and (suspect := self._suspects.find(one, role)):
                found = suspect, "deed"
        elif not one.plural:
            found = self._bodies.find(one, role, history)
        return found or self._repeated(one, role, history) or self._epithet(one, role, history)

    def _heads(self, one: Expression) -> bool:
        """Tell whether a person's noun stands bare in a headline, which leaves articles out."""
        if one.sentence or one.plural or one.type != "Person":
            return False
        bare = not any(child.dep_ == "det" for child in self._children[one.head])
        return bare and self._doc[one.head].sent[-1].text not in _STOPS

    def _epithet(
        self, one: Expression, role: Role, history: Sequence[Expression]
    ) -> tuple[Referent, str] | None:
        if one.type != "Person" or one.plural or self._held(role):
            return None
        person = epithet(self._doc, one, role, history)
        if person is None:
            return None
        self._roles.give(person, role)
        return person, "epithet"

    def _definite(self, one: Expression) -> bool:
        head = self._doc[one.head]
        for child in self._children[head.i]:
            if child.dep_ in {"det", "poss"}:
                return child.dep_ == "poss" or child.lower_ in _DEFINITE
        capital = head.text[0].isupper() and not head.is_sent_start
        return capital and one.role is not None and one.role.of is not None

    def _holder(
        self, one: Expression, role: Role, history: Sequence[Expression]
    ) -> tuple[Referent, str] | None:
        """The person said to hold the role; "leader" names the holder of any top office."""
        held = self._held(role)
        exact = [pair for pair in held if role.of is None or pair[0].of == role.of]
        found = list(dict.fromkeys(person for _, person in exact or held))
        if len(found) > 1 and role.of is None:
            recent = [e.referent for e in reversed(history[-_WINDOW:]) if e.referent in found]
            near = [
                e.referent
                for e in history[-_WINDOW:]
                if e.referent in found and one.sentence - e.sentence <= 1
            ]
            found = [r for r in recent[:1] if r is not None] if len(set(near)) == 1 else []
        return (found[0], "role") if len(found) == 1 else None

    def _held(self, role: Role) -> list[tuple[Role, Referent]]:
        names = nouns().leader if role.noun in _LEADERS else {role.noun}
        return [
            (held, person)
            for noun in sorted(names)
            for held, person in self._roles.holders(noun)
            if person.type == "Person" and fits(role, held)
        ]

    def opening(self, one: Expression, history: Sequence[Expression]) -> Referent | None:
        """Under "Woman dies in fire" the first "a woman" is the bare noun of the headline."""
        if one.plural or one.role is None or one.role.noun in self._opened:
            return None
        before = {child.lower_ for child in self._children[one.head]}
        if before.isdisjoint({"a", "an"}):
            return None
        self._opened.add(one.role.noun)
        for other in history[:_WINDOW]:
            if other.sentence > 0:
                break
            bare = other.kind is MentionKind.NOMINAL and not other.plural and other.head != one.head
            if bare and other.role is not None and other.role.noun == one.role.noun:
                parts = self._children[other.head]
                det = any(c.dep_ in {"det", "poss"} for c in parts)
                known = det or other.reason == "introduced"  # another man: that one has his name
                anew = before & _ANEW - {c.lower_ for c in parts}
                named = any(
                    later.kind is MentionKind.NAME and later.sentence
                    for later in history
                    if later.referent is other.referent
                )
                return None if known or anew or named else other.referent
        return None

    def _repeated(
        self, one: Expression, role: Role, history: Sequence[Expression]
    ) -> tuple[Referent, str] | None:
        """The same noun again: "a suspect … the suspect" (Raghunathan 2010, strict head match)."""
        if any(child.dep_ in {"relcl", "acl"} for child in self._children[one.head]):
            return None
        reach = _FAR if one.type in {"Person", "Event"} and not one.plural else 2 * _NEAR
        for other in reversed(history[-_WINDOW:]):
            if one.sentence - other.sentence > reach:
                return None
            if other.role is None or other.referent is None or other.reason in _STATED:
                continue
            if other.reason == "incumbent" and role.of is not None:
                continue  # that office would have been asked for again
            if self._alike(other.role.noun, role.noun) and other.plural == one.plural:
                same = role.of in {None, other.role.of}
                extra = other.role.modifiers - role.modifiers
                same = same and self._shares_owner(one, other, other.role, history)
                same = same and not self._another(one, other)
                if same and role.modifiers <= other.role.modifiers and not extra & LESSER:
                    return other.referent, "repetition"
                return None
        return None

    def _another(self, one: Expression, other: Expression) -> bool:
        """Tell whether a phrase is far from "a second teacher" and may mean the first."""
        further = [any(c.lower_ in FURTHER for c in self._children[e.head]) for e in (one, other)]
        return further == [False, True] and one.sentence - other.sentence > 2

    def _shares_owner(
        self, one: Expression, other: Expression, held: Role, history: Sequence[Expression]
    ) -> bool:
        """Tell whether "her taxes" can be those of before: hers, or no other's by all it says."""
        owner = owner_of(self._children[one.head], history[-_WINDOW:])
        if owner is None:
            return True
        before = owner_of(self._children[other.head], history[-_WINDOW:])
        if before is not None:
            return before == owner
        if any(child.lower_ == "own" for child in self._children[one.head]):
            return False  # "its own drug" is not the one before
        if held.of is not None:
            return isinstance(owner, Referent) and owner.entity == held.of
        return not held.modifiers

    def _alike(self, one: str, other: str) -> bool:
        return self._same.get(one, one) == self._same.get(other, other)
