"""The roles a text states: titles before names, appositions, "X is the president of Y"."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc, Token

from extractors.coreference.bodies import Bodies
from extractors.coreference.expressions import Expression, Referent, Role
from extractors.coreference.posts import is_office
from extractors.coreference.predicated import predicated, relatives, seeker
from extractors.coreference.sides import side
from extractors.namespans import REGNAL
from extractors.nouns import nouns
from extractors.offices import field, noun_of, portfolio, titled
from extractors.words import children, words_of
from graph.model import MentionKind

_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
_TITLE = 8  # words of the longest title
_UNKNOWN = "?"  # of something that has no name: matches nothing
FURTHER = frozenset({"another", "other", "second", "third", "fellow"})
_COMPLEMENTS = frozenset("of to for in at with".split())
_TITLE_PARTS = frozenset({"PROPN", "NOUN", "ADJ"})
_IGNORED = frozenset(
    "affairs late incoming current new entire whole same longtime veteran embattled outgoing "
    "long-time own then powerful popular famed celebrated beleaguered".split()
)
_PARTIES = {"gop": "republican", "democrat": "democratic", "tory": "conservative", "lib": "liberal"}
_SEATS = {"r": "republican", "d": "democratic", "i": "independent"}  # "(R-Ohio)"


class Roles:
    """Who holds which role in one article."""

    def __init__(self, doc: Doc, found: list[Expression], bodies: Bodies) -> None:
        self._doc = doc
        self._bodies = bodies
        self._at = {one.head: one for one in found}
        self._same = nouns().same
        self._holders: dict[str, list[tuple[Role, Referent]]] = defaultdict(list)
        self._wholes: dict[str, set[str]] = defaultdict(set)
        self._further: set[str] = set()  # nouns of which there is another

    def holders(self, noun: str) -> list[tuple[Role, Referent]]:
        """Return who is said to be a `noun`, or what texts use for it, of something."""
        return self._holders.get(self._same.get(noun, noun), [])

    def describe(self, one: Expression) -> Role:
        """Return the role that a common noun phrase names, with its modifiers and its whole."""
        modifiers: set[str] = set()
        whole: str | None = None
        words = words_of(self._doc)
        noun = noun_of(words, one.head)
        inner = noun.split()
        below = list(words.children[one.head])
        for child in below:
            dep, word = words.dep[child.i], words.lower[child.i]
            if word.removesuffix("s") in inner:
                below += words.children[
                    child.i
                ]  # "US postmaster general", a [[US postmaster] general]
            elif dep in _MODIFIERS:
                party = _PARTIES.get(word)
                entity = self.whole(child) if party is None else None
                if entity is None and words.tag[child.i] != "PRP$":
                    modifiers.add(party or self._same.get(word, word))
                whole = whole or entity
            elif dep == "prep" and word in _COMPLEMENTS:
                part = next((noun for noun in children(child) if noun.dep_ == "pobj"), None)
                entity = self.whole(part) if part is not None else None
                area = portfolio(words, part.i) if part is not None and entity is None else None
                if area:
                    modifiers |= area
                else:
                    whole = whole or entity or (_UNKNOWN if word == "of" else None)
        if len(inner) == 1 and one.start < one.head and words.joins(one.head - 1):
            prefix = words.lower[one.head - 2]
            if nouns().type_of(prefix + noun) is not None:
                noun = prefix + noun  # "cease-fire"
            else:
                modifiers.add(prefix)  # "ex-minister"
        if whole is not None:
            self._wholes[noun].add(whole)
        if any(words.lower[child.i] in FURTHER for child in words.children[one.head]):
            self._further.add(noun)
        return Role(noun, frozenset(modifiers - _IGNORED), whole)

    def several(self, noun: str) -> bool:
        """Tell whether the article speaks of a `noun` of one thing and of another, or a second."""
        return len(self._wholes[noun]) > 1 or noun in self._further

    def read(self, one: Expression) -> None:
        """Record the roles stated of a name: before it, after it, by a copula."""
        if one.referent is None:
            return
        if one.type == "Person":
            self._title(one, one.referent)
            first = words_of(self._doc).lower[one.start]
            if first in REGNAL:  # "Pope Leo": the title is in the name
                self.give(one.referent, Role(first))
        head = self._doc[one.head]
        for child in children(head):
            if child.dep_ == "appos":
                self._join(self._at.get(child.i), one, "apposition")
        if head.dep_ == "appos":
            noun = seeker(head.head) or head.head  # "his nominee for judge, Ann Lee"
            self._join(self._at.get(noun.i), one, "apposition")
        for word in (head, *relatives(head)):
            for noun in predicated(word):
                self._join(self._at.get(noun.i), one, "predicate")

    def _title(self, one: Expression, person: Referent) -> None:
        """Read "Kenyan Foreign Minister", "his lawyer", "Acme chief executive" before a name."""
        floor = self._floor(one)
        before = self._before(one.start - 1, floor)
        if before is None:
            return
        noun, words, whole, position = before
        seat = self._seat(one)
        if seat is not None:
            words, whole = [*words, seat[0]], whole or seat[1]
        of_doc = words_of(self._doc)
        title = noun_of(of_doc, noun.i)
        self.give(person, Role(title, frozenset(words) - _IGNORED, whole))
        self._join(self._at.get(noun.i), one, "title")
        if position > floor and self._doc[position].lower_ == "and":  # "author and critic Ann Lee"
            other = self._before(position - 1, floor)
            if other is not None and noun_of(of_doc, other[0].i) not in nouns().office:
                self._join(self._at.get(other[0].i), one, "title")

    def _floor(self, one: Expression) -> int:
        """Return where a title before a name may begin, in the sentence of its head."""
        tokens, place = words_of(self._doc).tokens, one.head
        least = max(one.start - _TITLE, 0)
        while place > least and not tokens[place].is_sent_start:
            place -= 1
        return place

    def _before(self, position: int, floor: int) -> tuple[Token, list[str], str | None, int] | None:
        """Return the title that ends at a place: its noun, modifiers, whole, and what precedes."""
        known, of_doc = nouns(), words_of(self._doc)
        words: list[str] = []
        inner: list[str] = []  # of the noun: "attorney" before "general"
        noun: Token | None = None
        whole: str | None = None
        if complement := self._complement(position, floor):
            position, words, whole = complement
        while position >= floor:
            token = self._doc[position]
            if token.ent_type_ == "PERSON" or token.tag_ == "POS":
                break
            if token.lower_ in _PARTIES or (token.ent_type_ == "NORP" and not self.whole(token)):
                words.append(_PARTIES.get(token.lower_, token.lower_))
            elif whole is None and token.ent_type_:
                whole = self.whole(token)
            elif noun is None and not token.is_space:
                honorific = token.lemma_.lower() in known.honorific
                inner = noun_of(of_doc, token.i).split()
                if not honorific and known.type_of(" ".join(inner)) != "Person":
                    break
                noun = token
            elif token.pos_ in _TITLE_PARTS and not token.ent_type_:
                words.append(token.lower_)
            elif not (token.ent_type_ or token.text == "-" or token.is_space):
                break
            position -= 1
        if noun is None:
            return None
        if whole is None and position > floor and self._doc[position].tag_ == "POS":
            whole = self.whole(self._doc[position - 1])
        rest = [self._same.get(word, word) for word in words if word not in inner]
        return noun, rest, whole, position

    def _complement(self, position: int, floor: int) -> tuple[int, list[str], str | None] | None:
        """Return the place of an office, and its field or whole: "Secretary of State Ann Lee"."""
        words = words_of(self._doc)
        found = titled(words, position, floor)
        if found is None:
            return None
        office, first = found
        area = portfolio(words, position)
        whole = None if area else self.whole(self._doc[position])
        if area and field(words, first, position + 1) is None:
            return None
        return (office, sorted(area), whole) if area or whole else None

    def _seat(self, one: Expression) -> tuple[str, str | None] | None:
        """Return party and state of an American legislator: "Ann Lee (D-Ohio)"."""
        doc = self._doc
        if one.end + 4 > len(doc) or doc[one.end].text != "(" or doc[one.end + 2].text != "-":
            return None
        party = _SEATS.get(doc[one.end + 1].lower_)
        return (party, self.whole(doc[one.end + 3])) if party else None

    def _join(self, noun: Expression | None, name: Expression, rule: str) -> None:
        """Settle a common noun phrase that the text equates with a name."""
        if noun is None or name.referent is None or noun.kind is not MentionKind.NOMINAL:
            return
        if noun.referent is not None or noun.type != name.type or noun.plural != name.plural:
            return
        words = words_of(self._doc)
        if rule == "apposition" and is_office(words, noun):
            nominee = self._at.get(words.head[words.head[noun.head]])
            self._join(nominee, name, rule)  # "the nominee for mayor, Ann Lee"
            return
        noun.settle(name.referent, rule)
        if noun.role is not None:
            self.give(name.referent, noun.role)
        head = self._doc[noun.head]
        if head.dep_ == "appos":  # "his guest, the actress Ann Lee"
            self._join(self._at.get(head.head.i), name, rule)

    def give(self, holder: Referent, role: Role) -> None:
        """Record that somebody holds a role."""
        if role in holder.roles:
            return
        holder.roles.append(role)
        self._holders[self._same.get(role.noun, role.noun)].append((role, holder))
        if role.noun == "chief executive officer":
            self._holders["executive"].append((role, holder))
        gender = nouns().gender.get(role.noun)
        if holder.type == "Person":
            holder.gender = gender or holder.gender  # a given name tells less than "mother"
            owner = self._bodies.known(role.of) if role.of is not None else None
            if owner is not None and holder.side is None:
                holder.side = side(role, owner)

    def whole(self, token: Token) -> str | None:
        """Return the entity that a modifier stands for; demonyms stand for their country."""
        name = self._at.get(token.i)
        if name is None or name.kind is not MentionKind.NAME:
            return None
        if name.type == "Group":
            words = words_of(self._doc)  # an "African American" is of no American country
            country = self._bodies.country(words.phrase(name.start, name.end))
            return country.entity if country else None
        if name.referent is None:
            return None
        return name.referent.entity
