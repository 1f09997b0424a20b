"""Names taken up by a noun for bodies and places: "the company", "the team", "our country"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from extractors.coreference.expressions import Expression, Referent, Role
from extractors.coreference.kinds import Kinds
from extractors.coreference.roles import Roles
from extractors.words import Words
from graph.model import MentionKind

LESSER = frozenset("former ex vice deputy assistant acting interim associate shadow".split())
_BUSINESS = frozenset(
    "company firm corporation enterprise conglomerate manufacturer maker automaker "
    "carmaker planemaker chipmaker drugmaker retailer supermarket airline carrier lender insurer "
    "brokerage startup start-up producer brewer hotelier giant".split()
)
_BODIES = frozenset("organisation organization agency body group union institution".split())
_KINDS = {
    "country": {"country"}, "nation": {"country"}, "state": {"state"}, "republic": {"country"},
    "kingdom": {"country"}, "city": {"city"}, "town": {"city"}, "continent": {"continent"},
    "region": {"area", "state"}, "province": {"area", "state"}, "territory": {"area"},
    "peninsula": {"area"}, "sea": {"area"},
}  # fmt: skip
_BLOCS = {
    "bloc": ("ent:european-union", "ent:asean", "ent:mercosur", "ent:brics", "ent:ecowas"),
    "alliance": ("ent:nato",),
}
_WINDOW = 80  # expressions looked back at
_NEAR = 3  # sentences


class BodyNouns:
    """Finds the name that a definite phrase of a noun for bodies and places takes up."""

    def __init__(self, words: Words, roles: Roles, kinds: Kinds) -> None:
        self._children = words.children
        self._roles = roles
        self._kinds = kinds

    def find(
        self, one: Expression, role: Role, history: Sequence[Expression]
    ) -> tuple[Referent, str] | None:
        """Return the body or place and the rule, None when the text does not settle it."""
        if role.of is not None or role.modifiers:
            for held, body in self._roles.holders(role.noun):
                if body.type == one.type and held.of == role.of and fits(role, held):
                    return body, "role"
        if role.of is not None:
            return None
        if any(child.dep_ == "poss" for child in self._children[one.head]):
            return self._homeland(one, role, history)  # "his company" need not be one named
        named = [
            e
            for e in history[-_WINDOW:]
            if e.referent is not None and e.referent.label and e.kind is MentionKind.NAME
        ]
        if blocs := _BLOCS.get(role.noun):
            found = {e.referent for e in named if e.referent and e.referent.entity in blocs}
            return (found.pop(), "kind") if len(found) == 1 else None
        return None if role.modifiers else self._named(one, role.noun, named)

    def _named(
        self, one: Expression, noun: str, named: Sequence[Expression]
    ) -> tuple[Referent, str] | None:
        """Return the one of those named that a noun without modifiers fits."""
        if kind := self._kinds.meant(noun):
            alike = [e for e in named if e.referent and kind in self._kinds.of(e.referent)]
            if alike and (only := self._kinds.only(kind)):
                return only, "kind"
            if alike:  # ships are seldom all named
                return None if kind == "ship" else _nearest(one, alike)
        if kinds := _KINDS.get(noun):
            return _nearest(one, [e for e in named if e.referent and e.referent.kind in kinds], 2)
        bodies = [e for e in named if e.referent and e.referent.type == "Organization"]
        spelt = [e for e in bodies if e.referent and _spelt(noun, one.type, e.referent)]
        if spelt:
            return _nearest(one, spelt, _WINDOW)
        if noun in _BUSINESS:
            plain = (e for e in bodies if e.referent and not e.referent.kind)
            firms = [e for e in plain if e.referent and self._kinds.is_firm(e.referent)]
            return _nearest(one, firms, _WINDOW if _is_one(firms) else _NEAR)
        return _nearest(one, bodies) if noun in _BODIES else None

    def _homeland(
        self, one: Expression, role: Role, history: Sequence[Expression]
    ) -> tuple[Referent, str] | None:
        """Return whose "our country" or "his country" is, by what we or he stands for."""
        owner = owner_of(self._children[one.head], history[-_WINDOW:])
        kinds = _KINDS.get(role.noun, set())
        if role.modifiers or not isinstance(owner, Referent):
            return None
        for own in (owner, owner.side):
            if own is not None and own.kind in kinds:
                return own, "kind"
        return None


def owner_of(children: Iterable[Token], history: Sequence[Expression]) -> Referent | str | None:
    """Return who "his" or "their" before a noun is, or the word itself if that is not known."""
    for child in children:
        if child.tag_ == "PRP$":
            known = (e.referent for e in reversed(history) if e.head == child.i)
            return next(known, None) or child.lower_
    return None


def fits(wanted: Role, held: Role) -> bool:
    """Tell whether a role that somebody holds can be the one that a phrase names."""
    if not wanted.modifiers <= held.modifiers:
        return False
    if (held.modifiers - wanted.modifiers) & LESSER:
        return False
    return wanted.of is None or held.of is None or wanted.of == held.of


def _nearest(
    one: Expression, candidates: list[Expression], reach: int = _NEAR
) -> tuple[Referent, str] | None:
    """The last one named, unless another of the kind is as near and neither is a subject."""
    near = [e for e in candidates if one.sentence - e.sentence <= reach]
    if not near:
        return None
    last = [e for e in near if e.sentence == near[-1].sentence]
    subjects = [e for e in last if e.subject]
    choice = {e.referent for e in (subjects or last) if e.referent}
    return (choice.pop(), "kind") if len(choice) == 1 else None


def _spelt(noun: str, kind: str | None, body: Referent) -> bool:
    """Tell whether a name has the noun in it: as its head where the noun may mean any thing."""
    words = (body.label or "").lower().split()
    if noun not in words or kind not in {"Thing", "Place"}:
        return noun in words
    return words[-1] == noun or "of" in words[words.index(noun) + 1 : words.index(noun) + 2]


def _is_one(candidates: Iterable[Expression]) -> bool:
    return len({e.referent for e in candidates}) == 1
