"""Descriptions by office in dated articles: "the Chilean president" is who it was on that day.

Only a definite phrase that says the office and nothing more ("the late …", "the next …", "a …"
mean somebody else), on a day when the office surely had one holder, and only if the article names
that person: texts also speak of an office as such ("the president of Chile has a veto").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from spacy.tokens import Doc

from extractors.coreference.expressions import Expression, Referent, Role
from extractors.coreference.people import compatible
from extractors.coreference.roles import Roles
from extractors.namespans import spelling
from extractors.words import words_of
from graph.leaders import Term, holder
from graph.model import MentionKind

_IN_YEAR = re.compile(r"\b(?:by|during|in|of|until) (?:[A-Z]\w+ )?((?:19|20)\d\d)\b", re.IGNORECASE)
_CLITICS = frozenset({"'s", "’s", "'", "’"})
_INNER = frozenset({"JJ", "NN", "NNP", "NNPS", "VBG", "VBN", "RB", "HYPH", "POS", "FW"})
_LINKS = frozenset({"of", "for"})
_DEFINING = frozenset({"who", "whose", "when", "-", *_LINKS})
_ROLES = frozenset({"as", "become", "becomes", "becoming"})  # "as the Chilean president she would"
_LONGEST = 8  # words of a phrase before its noun
_ARTICLE = re.compile(r"(?:al|el)-", re.IGNORECASE)  # "al-Hakim", "Hakim"


class Incumbents:
    """Finds the person an office names by itself, among the persons an article names."""

    def __init__(
        self, doc: Doc, found: Iterable[Expression], roles: Roles, published: date | None
    ) -> None:
        self._doc = doc
        self._words = words_of(doc)
        self._roles = roles
        self._on = published.date() if isinstance(published, datetime) else published
        names = [one for one in found if one.kind is MentionKind.NAME]
        self._names = {i: one for one in names for i in range(one.start, one.end)}
        self._people = list(
            dict.fromkeys(one.referent for one in names if one.referent and one.type == "Person")
        )

    def find(self, one: Expression, role: Role) -> Referent | None:
        """Return who held the office on the day of the article, None where that is not certain."""
        if self._on is None or role.of is None or one.predicate:
            return None
        title = self._title(one, role.of)
        term = holder(role.of, title, self._on) if title else None
        if term is None or self._tells_of_the_past(one, term):
            return None
        people = [person for person in self._people if _is(person, term)]
        return people[0] if len(people) == 1 else None

    def _title(self, one: Expression, of: str) -> str | None:
        """Return the words of the office, None if the phrase says more than office and whose."""
        words = self._words
        place, rest, owner = one.end - 1, list[str](), None
        while place >= 0 and one.end - place <= _LONGEST:
            if name := self._names.get(place):
                if self._entity(name) != of:
                    return None
                owner, place = name, name.start - 1
                continue
            if words.tag[place] not in _INNER and words.lower[place] not in _CLITICS:
                break
            if words.lower[place].isalpha():
                rest.append(words.lower[place])
            place -= 1
        article = place >= 0 and words.lower[place] == "the"
        owned = owner is not None and words.lower[owner.end] in _CLITICS
        before = words.lower[place - article] if place >= article else ""
        if not (article or owned) or before in _ROLES:
            return None
        end = one.end if owner is not None else self._owner(one.end, of)
        if end is None or self._goes_on(end):
            return None
        return " ".join(reversed(rest))

    def _owner(self, place: int, of: str) -> int | None:
        """Return the end of what follows an office: "of Chile", "of the European Commission"."""
        lower = self._words.lower
        if lower[place : place + 1] and lower[place] in _LINKS:
            place += 2 if lower[place + 1 : place + 2] == ["the"] else 1
            if (name := self._names.get(place)) and self._entity(name) == of:
                return name.end
        return None

    def _goes_on(self, place: int) -> bool:
        """Tell whether more of a phrase follows: "-elect", "who …", "of …", "at the time"."""
        lower = self._words.lower
        if place < len(lower) and lower[place] in _DEFINING:
            return True
        return lower[place : place + 3] in (["at", "the", "time"], ["at", "that", "time"])

    def _entity(self, name: Expression) -> str | None:
        return self._roles.whole(self._doc[name.head])

    def _tells_of_the_past(self, one: Expression, term: Term) -> bool:
        """Tell whether the sentence speaks of a year before the term."""
        years = _IN_YEAR.findall(self._doc[one.head].sent.text)
        return any(int(year) < term.first.year for year in years)


def _is(person: Referent, term: Term) -> bool:
    """Tell whether a person of the article can be the one in the list."""
    words = _plain(person.label or "")
    if not words:
        return False
    for known in map(_plain, (term.name, *term.others)):
        if len(words) == 1 or len(known) == 1:
            if spelling(words[-1]) == spelling(known[-1]) and (len(words) == 1 or words == known):
                return True
        elif spelling(words[-1]) == spelling(known[-1]) and compatible(words, known):
            return True
    return False


def _plain(name: str) -> list[str]:
    return [_ARTICLE.sub("", word) for word in name.split()]
