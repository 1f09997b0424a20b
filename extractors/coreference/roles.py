"""The roles a text states: titles before names, appositions, "X is the president of Y"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractors.coreference.bodies import Bodies
from extractors.coreference.expressions import Expression, Referent, Role
from extractors.namespans import REGNAL
from extractors.nouns import nouns
from graph.model import MentionKind

_NAMING = frozenset(
    "name appoint elect choose select pick hire install nominate crown tap confirm unveil "
    "introduce announce make designate promote".split()
)
_SERVING = frozenset("serve work act return resign retire continue".split())
_UNKNOWN = "?"  # of something that has no name: matches nothing
_COMPLEMENTS = frozenset("of to for in at with".split())
# who is called so speaks for himself, not for the body or country he is of
_OWN_VOICE = frozenset(
    "candidate nominee contender lawmaker senator representative legislator mp member native "
    "citizen resident critic opponent voter supporter journalist reporter".split()
)
_TITLE_PARTS = frozenset({"PROPN", "NOUN", "ADJ"})
_IGNORED = frozenset("late incoming current new entire whole same".split())


class Roles:
    """Who holds which role in one article."""

    def __init__(self, doc: Doc, found: list[Expression], bodies: Bodies) -> None:
        self._doc = doc
        self._bodies = bodies
        self._at = {one.head: one for one in found}
        self._holders: dict[str, list[tuple[Role, Referent]]] = defaultdict(list)

    def holders(self, noun: str) -> list[tuple[Role, Referent]]:
        """Return who is said to be a `noun` of something."""
        return self._holders.get(noun, [])

    def describe(self, one: Expression) -> Role:
        """Return the role that a common noun phrase names, with its modifiers and its whole."""
        head = self._doc[one.head]
        modifiers: set[str] = set()
        whole: str | None = None
        for child in head.children:
            if child.dep_ in {"amod", "compound", "nmod", "poss"}:
                entity = self._whole(child)
                if entity is None and child.tag_ != "PRP$":
                    modifiers.add(child.lower_)
                whole = whole or entity
            elif child.dep_ == "prep" and child.lower_ in _COMPLEMENTS:
                noun = next((noun for noun in child.children if noun.dep_ == "pobj"), None)
                entity = self._whole(noun) if noun is not None else None
                whole = whole or entity or (_UNKNOWN if child.lower_ == "of" else None)
        return Role(head.lemma_.lower(), frozenset(modifiers - _IGNORED), whole)

    def read(self, one: Expression) -> None:
        """Record the roles stated of a name: before it, after it, by a copula."""
        if one.referent is None:
            return
        if one.type == "Person":
            self._title(one, one.referent)
            if self._doc[one.start].lower_ in REGNAL:  # "Pope Leo": the title is in the name
                self._give(one.referent, Role(self._doc[one.start].lower_))
        head = self._doc[one.head]
        for child in head.children:
            if child.dep_ == "appos":
                self._join(self._at.get(child.i), one, "apposition")
        if head.dep_ == "appos":
            self._join(self._at.get(head.head.i), one, "apposition")
        for noun in predicated(head):
            self._join(self._at.get(noun.i), one, "predicate")

    def _title(self, one: Expression, person: Referent) -> None:
        """Read "Kenyan Foreign Minister", "his lawyer", "Acme chief executive" before a name."""
        known = nouns()
        words: list[str] = []
        noun: Token | None = None
        whole: str | None = None
        position = one.start - 1
        floor = max(self._doc[one.head].sent.start, one.start - 8)
        while position >= floor:
            token = self._doc[position]
            if token.ent_type_ == "PERSON" or token.tag_ == "POS":
                break
            lemma = token.lemma_.lower()
            if whole is None and token.ent_type_:
                whole = self._whole(token)
            elif noun is None and not token.is_space:
                if known.type_of(lemma) != "Person" and lemma not in known.honorific:
                    break
                noun = token
            elif token.pos_ in _TITLE_PARTS and not token.ent_type_:
                words.append(token.lower_)
            elif not (token.ent_type_ or token.text == "-" or token.is_space):
                break
            position -= 1
        if noun is None:
            return
        owner = self._doc[position - 1] if position > floor else None
        if whole is None and owner is not None and self._doc[position].tag_ == "POS":
            whole = self._whole(owner)
        self._give(person, Role(noun.lemma_.lower(), frozenset(words) - _IGNORED, whole))
        common = self._at.get(noun.i)
        if common is not None and common.referent is None and common.type == "Person":
            common.settle(person, "title")

    def _join(self, noun: Expression | None, name: Expression, rule: str) -> None:
        """Settle a common noun phrase that the text equates with a name."""
        if noun is None or name.referent is None or noun.kind is not MentionKind.NOMINAL:
            return
        if noun.referent is not None or noun.type != name.type or noun.plural != name.plural:
            return
        noun.settle(name.referent, rule)
        if noun.role is not None:
            self._give(name.referent, noun.role)

    def _give(self, holder: Referent, role: Role) -> None:
        if role in holder.roles:
            return
        holder.roles.append(role)
        self._holders[role.noun].append((role, holder))
        gender = nouns().gender.get(role.noun)
        if holder.type == "Person":
            holder.gender = holder.gender or gender
            if role.of is not None and holder.side is None and role.noun not in _OWN_VOICE:
                owner = self._bodies.known(role.of)
                if owner is not None and owner.type != "Person":
                    holder.side = owner

    def _whole(self, token: Token) -> str | None:
        """Return the entity that a modifier stands for; demonyms stand for their country."""
        name = self._at.get(token.i)
        if name is None or name.kind is not MentionKind.NAME:
            return None
        if name.type == "Group":
            country = self._bodies.country(token.text)
            return country.entity if country else None
        if name.referent is None:
            return None
        return name.referent.entity


def predicated(name: Token) -> Iterator[Token]:
    """Yield the nouns that a clause says a name is, was made or serves as.

    "X is the chair", "X was named chair", "X as chair"; not what X is not, may be or denies being.
    """
    verb = name.head
    parts = list(verb.children)
    if verb.dep_ == "xcomp" or any(p.dep_ == "neg" or p.tag_ == "MD" for p in parts):
        return
    if name.dep_ == "nsubj" and verb.lemma_ in {"be", "become", "remain"}:
        yield from (part for part in parts if part.dep_ == "attr")
    elif name.dep_ == "attr" and verb.lemma_ == "be":
        yield from (part for part in parts if part.dep_ == "nsubj")
    elif name.dep_ in {"nsubjpass", "dobj"} or (name.dep_ == "nsubj" and verb.lemma_ in _SERVING):
        if name.dep_ != "nsubj" and verb.lemma_ not in _NAMING:
            return
        for part in parts:
            if part.dep_ == "oprd" and name.dep_ != "nsubj":
                yield part
            elif part.dep_ == "prep" and part.lower_ == "as" and part.i > verb.i:
                yield from (noun for noun in part.children if noun.dep_ == "pobj")
