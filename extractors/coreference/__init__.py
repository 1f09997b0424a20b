"""Coreference within one article: which expressions refer to one thing.

Names first (an article settles what its names mean as a whole), then the roles it states, then
descriptions and pronouns in reading order. Unsure means unresolved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from extractors.attribution.frame import Frame
from extractors.coreference.binding import commanded
from extractors.coreference.bodies import Bodies
from extractors.coreference.collect import expressions
from extractors.coreference.descriptions import Descriptions
from extractors.coreference.expressions import Expression, Referent
from extractors.coreference.groups import Groups
from extractors.coreference.incumbents import Incumbents
from extractors.coreference.introduced import introduce
from extractors.coreference.joined import Joined
from extractors.coreference.kinds import Kinds
from extractors.coreference.people import People
from extractors.coreference.pleonastic import pleonastic
from extractors.coreference.posts import Posts
from extractors.coreference.pronouns import cataphoric, emphasised, personal
from extractors.coreference.quoted import Voices
from extractors.coreference.relatives import relative
from extractors.coreference.roles import Roles
from extractors.coreference.suspects import Suspects
from extractors.words import words_of
from graph.model import MentionKind

__all__ = ["Expression", "Referent", "resolve"]

_GENDERS = frozenset({"male", "female"})
_STOPS = frozenset({",", "-", "--", "–", "—", "(", ";"})
_CLOSE = 6  # words between a noun and the examples of it
_ACTING = 8.0  # the weight of a subject in the pronoun's own sentence


def resolve(
    doc: Doc, frames: Sequence[Frame] = (), published: date | None = None
) -> list[Expression]:
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
    posts = Posts(doc, names, common, bodies)
    for one in common:
        if one.referent is None and (post := posts.find(one)):
            one.settle(post, "office")
    for one in common:
        if one.referent is None and (group := groups.find(one)):
            one.settle(group, "group")
    introduce(doc, found, roles)
    joined = Joined(doc, found)
    voices = Voices(doc, frames, found, joined)
    incumbents = Incumbents(doc, found, roles, published)
    words = words_of(doc)
    descriptions = Descriptions(
        doc, roles, joined, incumbents, Kinds(words, found), Suspects(words, found)
    )
    _in_order(doc, sorted(found, key=voices.place), people, descriptions, voices, joined)
    return found


def _in_order(
    doc: Doc,
    found: list[Expression],
    people: People,
    descriptions: Descriptions,
    voices: Voices,
    joined: Joined,
) -> None:
    history: list[Expression] = []
    at = {one.head: one for one in found}
    for position, one in enumerate(found):
        if one.kind is MentionKind.NOMINAL and one.referent is None:
            _nominal(one, history, descriptions)
        elif one.kind is MentionKind.PRONOUN:
            if one.gender == "thing" and pleonastic(doc[one.head]):
                continue
            if gloss := _gloss(doc, one, at):
                one.settle(gloss, "gloss")
            elif one.gender == "relative":
                relative(doc, one, at, joined)
            elif one.gender == "speaker":
                if referent := voices.speaker(one):
                    one.settle(referent, "side" if one.plural else "speaker")
            else:
                _third(doc, one, history, found[position + 1 : position + 9], voices)
        history += _meanable(one, people)
        if together := joined.after(one):
            history.append(together)


def _meanable(one: Expression, people: People) -> list[Expression]:
    """Return what a later pronoun can mean of an expression: no office, any bearer of a name."""
    if one.reason == "office":
        return []
    if one.referent is None and one.kind is MentionKind.NAME:
        return [replace(one, referent=bearer) for bearer in people.bearers(one)]
    return [one] if one.referent is not None or one.kind is MentionKind.PRONOUN else []


def _listed(doc: Doc, one: Expression, history: list[Expression]) -> Referent | None:
    """Return what "them" takes up in "other states, among them Chile": the noun just before."""
    words, head = words_of(doc), one.head
    if head < 2 or words.lower[head - 1] != "among" or words.text[head - 2] not in _STOPS:
        return None
    before = next((e for e in reversed(history) if e.end <= one.head - 2), None)
    fits = before is not None and before.plural and one.head - 2 - before.end <= _CLOSE
    return before.referent if before is not None and fits else None


def _third(
    doc: Doc,
    one: Expression,
    history: list[Expression],
    ahead: list[Expression],
    voices: Voices,
) -> None:
    """Settle a third-person pronoun: what acts in its own sentence comes first."""
    if listed := _listed(doc, one, history):
        one.settle(listed, "list")
        return
    words = words_of(doc)
    if stressed := emphasised(words, one, history):
        one.settle(stressed, "pronoun")
        return
    below = commanded(words, one, ahead)
    near = [before for before in history[-12:] if before.sentence == one.sentence]
    referent = (
        personal(doc, one, near, voices, below, _ACTING)
        or cataphoric(doc, one, ahead, voices.excluded(one))
        or personal(doc, one, history, voices, below)
    )
    if referent is not None:
        one.settle(referent, "pronoun")
        if referent.type == "Person" and one.gender in _GENDERS:
            referent.gender = referent.gender or one.gender  # nobody is he first and then she


def _nominal(one: Expression, history: list[Expression], descriptions: Descriptions) -> None:
    known = descriptions.find(one, history)
    if known is not None:
        one.settle(*known)
    elif first := descriptions.opening(one, history):
        one.settle(first, "headline")
    else:
        own = Referent(None, None, one.type, one.gender, one.plural)
        one.settle(own, "own")


def _gloss(doc: Doc, one: Expression, at: dict[int, Expression]) -> Referent | None:
    """Return what an editor's brackets explain a pronoun to mean: "they [the unions] agreed"."""
    texts = words_of(doc).text
    if one.end >= len(texts) or texts[one.end] != "[":
        return None
    for position in range(one.end + 1, min(one.end + 6, len(texts))):
        inside = at.get(position)
        if inside is not None and inside.referent is not None:
            return inside.referent
        if texts[position] == "]":
            break
    return None
