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
from extractors.coreference.groups import Groups
from extractors.coreference.people import People
from extractors.coreference.pleonastic import pleonastic
from extractors.coreference.pronouns import antecedent, cataphoric, personal
from extractors.coreference.quoted import Voices
from extractors.coreference.roles import Roles
from graph.model import MentionKind

__all__ = ["Expression", "Referent", "resolve"]


def resolve(doc: Doc, frames: Sequence[Frame] = ()) -> list[Expression]:
    """Return the referring expressions of an article, with their referents where certain."""
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
    groups = Groups(doc, bodies, found)
    for name in names:
        if part := groups.part(name):
            name.start -= 1
            name.referent = part
    common = [one for one in found if one.kind is MentionKind.NOMINAL]
    for one in common:
        one.role = roles.describe(one)
    for name in names:
        roles.read(name)
    for one in common:
        if one.referent is None and (group := groups.find(one)):
            one.settle(group, "group")
    _in_order(doc, found, Descriptions(doc, roles), Voices(doc, frames, found))
    return found


def _in_order(
    doc: Doc, found: list[Expression], descriptions: Descriptions, voices: Voices
) -> None:
    history: list[Expression] = []
    at = {one.head: one for one in found}
    for position, one in enumerate(found):
        if one.kind is MentionKind.NOMINAL and one.referent is None:
            _nominal(one, history, descriptions)
        elif one.kind is MentionKind.PRONOUN:
            if gloss := _gloss(doc, one, at):
                one.settle(gloss, "gloss")
            elif one.gender == "relative":
                _relative(doc, one, at)
            elif one.gender == "speaker":
                if referent := voices.speaker(one):
                    one.settle(referent, "side" if one.plural else "speaker")
            elif one.gender != "thing" or not pleonastic(doc[one.head]):
                excluded = voices.excluded(one)
                ahead = found[position + 1 : position + 9]
                near = [before for before in history[-12:] if before.sentence == one.sentence]
                referent = (
                    personal(doc, one, near, excluded)
                    or cataphoric(doc, one, ahead, excluded)
                    or personal(doc, one, history, excluded)
                )
                if referent is not None:
                    one.settle(referent, "pronoun")
        if one.referent is not None:
            history.append(one)


def _nominal(one: Expression, history: list[Expression], descriptions: Descriptions) -> None:
    known = descriptions.find(one, history)
    if known is not None:
        one.settle(*known)
    elif first := descriptions.opening(one, history):
        one.settle(first, "headline")
    else:
        own = Referent(None, None, one.type, one.gender, one.plural)
        one.settle(own, "own")


def _relative(doc: Doc, one: Expression, at: dict[int, Expression]) -> None:
    head = antecedent(doc[one.head])
    before = at.get(head.i) if head is not None else None
    if before is not None and before.referent is not None:
        one.settle(before.referent, "relative")


def _gloss(doc: Doc, one: Expression, at: dict[int, Expression]) -> Referent | None:
    """Return what an editor's brackets explain a pronoun to mean: "they [the unions] agreed"."""
    if doc[one.end : one.end + 1].text != "[":
        return None
    for position in range(one.end + 1, min(one.end + 6, len(doc))):
        inside = at.get(position)
        if inside is not None and inside.referent is not None:
            return inside.referent
        if doc[position].text == "]":
            break
    return None
