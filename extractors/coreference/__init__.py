"""Coreference within one article: which expressions refer to one thing.

Names first (an article settles what its names mean as a whole), then the roles it states, then
descriptions and pronouns in reading order. Unsure means unresolved.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.attribution.frame import Frame
from extractors.coreference.bodies import Bodies
from extractors.coreference.collect import expressions
from extractors.coreference.descriptions import Descriptions
from extractors.coreference.expressions import Expression, Referent
from extractors.coreference.people import People
from extractors.coreference.pronouns import personal, relative
from extractors.coreference.quoted import Voices
from extractors.coreference.roles import Roles
from graph.model import MentionKind

__all__ = ["Expression", "Referent", "resolve"]


def resolve(doc: Doc, frames: Sequence[Frame] = ()) -> list[Expression]:
    """Return the referring expressions of an article, each with its referent where it is certain."""
    found = expressions(doc)
    names = [one for one in found if one.kind is MentionKind.NAME]
    people = People(doc, [one for one in names if one.type == "Person"])
    bodies = Bodies(doc, [one for one in names if one.type != "Person"])
    for name in names:
        referent, rule = people.find(name) if name.type == "Person" else bodies.find(name)
        if referent is not None:
            name.settle(referent, rule)
        else:
            name.reason = rule
    roles = Roles(doc, found, bodies)
    for one in found:
        if one.kind is MentionKind.NOMINAL:
            one.role = roles.describe(one)
    for name in names:
        roles.read(name)
    _in_order(doc, found, Descriptions(doc, roles), Voices(doc, frames, found))
    return found


def _in_order(
    doc: Doc, found: list[Expression], descriptions: Descriptions, voices: Voices
) -> None:
    history: list[Expression] = []
    at = {one.head: one for one in found}
    for one in found:
        if one.kind is MentionKind.NOMINAL and one.referent is None:
            known = descriptions.find(one, history)
            if known is not None:
                one.settle(*known)
            else:
                one.settle(
                    Referent(None, None, one.type, one.gender, one.plural, named=False), "own"
                )
        elif one.kind is MentionKind.PRONOUN:
            _pronoun(doc, one, history, at, voices)
        if one.referent is not None:
            history.append(one)


def _pronoun(
    doc: Doc,
    one: Expression,
    history: list[Expression],
    at: dict[int, Expression],
    voices: Voices,
) -> None:
    if one.gender == "relative":
        for head in relative(doc[one.head]):
            antecedent = at.get(head.i)
            if antecedent is not None and antecedent.referent is not None:
                one.settle(antecedent.referent, "relative")
        return
    if one.gender == "speaker":
        referent = voices.speaker(one)
        if referent is not None:
            one.settle(referent, "speaker" if not one.plural else "side")
        return
    referent = personal(doc, one, history, voices.excluded(one))
    if referent is not None:
        one.settle(referent, "pronoun")
