"""Whom a person's name means within one article: full names, surnames, given names, spellings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from extractors.coreference.expressions import Expression, Referent
from extractors.namespans import surname
from extractors.nouns import nouns
from graph.gazetteer import gazetteer
from graph.ids import entity_id

_SUFFIX = re.compile(r"\W*\b(?:Jr|Sr|II|III|IV)\b\.?$")
_DOUBLED = re.compile(r"(\w)\1")


def spelling(name: str) -> str:
    """Return a key that transliterations of one name share ("Zelenskyi", "Zelensky").

    The letters that romanisations of Slavic names vary in: doubled letters, final -y/-i/-iy/-yi,
    soft signs and diacritics (ISO 9, BGN/PCGN).
    """
    plain = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = _DOUBLED.sub(r"\1", plain.replace("iy", "y").replace("yi", "y").replace("ij", "y"))
    return plain[:-1] + "y" if len(plain) > 4 and plain.endswith("i") else plain


class People:
    """The persons an article names. First every full name is known, then names are looked up."""

    def __init__(self, doc: Doc, names: Iterable[Expression]) -> None:
        self._doc = doc
        self._by_surname: dict[str, list[Referent]] = defaultdict(list)
        self._by_given: dict[str, list[Referent]] = defaultdict(list)
        self._alone: dict[str, Referent] = {}
        self._words: dict[Referent, list[str]] = {}
        for name in names:
            words = self._parts(name)
            if len(words) > 1:
                self._full(words, surname(doc, name.start, name.end))

    def find(self, name: Expression) -> tuple[Referent | None, str]:
        """Return the referent of a person's name and the rule that found it.

        None when several persons of the article bear the name and nothing tells them apart.
        """
        words = self._parts(name)
        if len(words) > 1:
            return self._full(words, surname(self._doc, name.start, name.end)), "name"
        word = words[0]
        bearers = self._by_surname.get(spelling(word)) or []
        reason = "surname"
        if not bearers:
            bearers, reason = self._by_given.get(word, []), "given name"
        title = self._title_gender(name)
        if title and len(bearers) > 1:
            bearers = [one for one in bearers if one.gender == title]
        if len(bearers) > 1:  # once one of them has been called by it, the short name is taken
            bearers = [one for one in bearers if word in self._words[one]]
        if len(bearers) == 1:
            if title and bearers[0].gender is None:
                bearers[0].gender = title
            self._words[bearers[0]].append(word)
            return bearers[0], reason
        if self._by_surname.get(spelling(word)):
            return None, "ambiguous surname"
        return self._single(word, title), "name"

    def _parts(self, name: Expression) -> list[str]:
        text = self._doc[name.start : name.end].text
        return _SUFFIX.sub("", text).split() or [text]

    def _full(self, words: list[str], last: str) -> Referent:
        for one in self._by_surname[spelling(last)]:
            known = (one.label or "").split()
            if _same_given(known, words):
                if len(words) > len(known) and len(words) < 5:
                    one.label, one.entity = " ".join(words), person_id(" ".join(words))
                return one
        label = " ".join(words)
        gender = nouns().gender.get(words[0])
        person = Referent(label, person_id(label), "Person", gender)
        self._by_surname[spelling(last)].append(person)
        self._by_given[words[0]].append(person)
        self._words[person] = []
        return person

    def _single(self, word: str, gender: str | None) -> Referent:
        key = spelling(word)
        if key not in self._alone:
            gender = gender or nouns().gender.get(word)
            self._alone[key] = Referent(word, person_id(word), "Person", gender)
        return self._alone[key]

    def _title_gender(self, name: Expression) -> str | None:
        if not name.start:
            return None
        return nouns().gender.get(self._doc[name.start - 1].lower_.rstrip("."))


def person_id(label: str) -> str:
    """Return the entity of a person's name, told apart from a place that bears the same."""
    entity = entity_id(label)
    return entity_id(f"{label} person") if entity in gazetteer().entities else entity


def _same_given(known: list[str], words: list[str]) -> bool:
    """Tell whether two full names of one surname can be one person's."""
    if spelling(known[-1]) != spelling(words[-1]):
        return False
    first, second = known[0].rstrip("."), words[0].rstrip(".")
    if spelling(first) == spelling(second):
        return True
    return (len(first) == 1 or len(second) == 1) and first[0] == second[0]
