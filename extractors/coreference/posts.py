"""Offices spoken of as such: "nominated as auditor general", "the post of governor of Ohio".

Who is nominated, or wants to be, does not hold the office, so it is a thing of its own: the same
one in all articles where the text says whose it is. Only offices that a country or body has one of
("president", "finance minister", not "senator").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Doc

from extractors.coreference.bodies import Bodies
from extractors.coreference.expressions import Expression, Referent
from extractors.nouns import nouns
from extractors.offices import noun_of, title
from extractors.words import Words, words_of
from graph.ids import entity_id
from graph.leaders import led

TYPE = "Occupation"
_NAMING = frozenset(
    "announce appoint approach ask assign choose consider designate elect expect install hire name "
    "nominate pick promote propose recommend recruit replace return select suggest swear take tap "
    "want".split()
)
_MODIFYING = frozenset({"amod", "compound", "nmod"})
_COPULAS = frozenset({"be", "become"})
_INFINITIVES = frozenset({"xcomp", "acl", "ccomp", "advcl"})
_LINKS = frozenset({"for", "of"})
_OWNERS = frozenset("country nation state government republic".split())
_NEXT = frozenset({"new", "next", "future", "permanent", "first", "female", "woman", "male"})
_OTHER = frozenset({"assistant", "associate", "deputy", "ex", "vice"})
_BODIES = frozenset({"Organization", "Place"})


class Posts:
    """The offices of one article, by title and whose they are."""

    def __init__(
        self,
        doc: Doc,
        names: Sequence[Expression],
        common: Sequence[Expression],
        bodies: Bodies,
    ) -> None:
        self._words = words_of(doc)
        self._names = names
        self._bodies = bodies
        self._of: dict[str, set[str]] = defaultdict(set)
        self._known: dict[tuple[str, str | None], Referent] = {}
        for one in common:
            if (
                one.type == "Person"
                and one.role
                and one.role.of
                and self._bodies.known(one.role.of)
            ):
                self._of[self._title(one)].add(one.role.of)

    def find(self, one: Expression) -> Referent | None:
        """Return the office that a phrase means, None where it means a person or is not certain."""
        role = one.role
        if role is None or one.type != "Person" or one.plural or not self._is_single(one):
            return None
        name = self._title(one)
        rest = role.modifiers.difference(name.split(), _NEXT)
        if not rest <= _OWNERS or not _OTHER.isdisjoint(name.split()):
            return None
        if not is_office(self._words, one):
            return None
        of = role.of
        if of is None:
            if " " not in name:
                return None  # "will be president"
            stated = self._of[name]
            if len(stated) > 1:
                return None
            national = not stated and noun_of(self._words, one.head) in nouns().national
            known = self._countries if national else stated
            of = next(iter(known)) if len(known) == 1 else None
        return self._referent(name, of)

    @cached_property
    def _countries(self) -> set[str]:
        """The countries that the article names, or whose leaders it names in full."""
        referents = {one.referent for one in self._names if one.referent is not None}
        found = {one.entity for one in referents if one.entity and one.kind == "country"}
        for one in referents:
            if one.type == "Person" and one.label:
                found |= led(one.label)
        return found

    def _referent(self, name: str, of: str | None) -> Referent | None:
        if (name, of) not in self._known:
            label = entity = None
            if of is not None:
                owner = self._bodies.known(of)
                if owner is None or owner.label is None or owner.type not in _BODIES:
                    return None
                label = f"{owner.label} {name}"
                entity = entity_id(label)
            self._known[name, of] = Referent(label, entity, TYPE)
        return self._known[name, of]

    def _title(self, one: Expression) -> str:
        return title(self._words, one.start, one.end, one.head)

    def _is_single(self, one: Expression) -> bool:
        known, noun = nouns(), noun_of(self._words, one.head)
        fielded = noun in known.fielded and one.end - one.start > 1
        return fielded or known.same.get(noun, noun) in known.single or noun in known.single


def is_office(words: Words, one: Expression) -> bool:
    """Tell whether a phrase stands where an office is meant and not who holds it."""
    head, dep = one.head, words.dep[one.head]
    above = words.head[head]
    if any(words.lower[child.i] in {"a", "an"} for child in words.children[head]):
        return False
    if _is_filled(words, head):
        return True
    if dep == "pobj":
        beyond = words.head[above]
        if words.lower[above] == "as":
            person = nouns().type_of(words.lemma[beyond].lower()) == "Person"
            return (
                words.pos[beyond] == "VERB" or person or words.tokens[beyond].ent_type_ == "PERSON"
            )
        return words.lower[above] == "for" and words.lemma[beyond] in _NAMING
    if dep == "attr" and words.lemma[above] in _COPULAS:
        parts = words.children[above]
        unreal = words.dep[above] in _INFINITIVES and any(part.tag_ == "TO" for part in parts)
        return unreal or any(part.tag_ == "MD" or part.dep_ == "neg" for part in parts)
    return dep == "oprd" and words.lemma[above] in _NAMING


def _is_filled(words: Words, head: int) -> bool:
    """Tell whether a noun is what somebody is to fill: "candidate for [mayor]", "[mayor]'s job"."""
    dep, above = words.dep[head], words.head[head]
    if dep == "pobj":
        linked = words.lower[above] in _LINKS
        return linked and words.lemma[words.head[above]].lower() in nouns().post
    modifies = (dep in _MODIFYING or dep == "poss") and above > head
    return modifies and words.lemma[above].lower() in nouns().post
