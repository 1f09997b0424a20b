"""Whom a person's name means within one article: full names, surnames, given names, spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from extractors.coreference.expressions import Expression, Referent
from extractors.namespans import REGNAL, is_heading, spelling, surname
from extractors.nouns import nouns
from extractors.words import words_of
from graph.gazetteer import gazetteer
from graph.ids import entity_id
from graph.resolve.tables import tables

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class People:
    """The persons an article names. First every full name is known, then names are looked up."""

    def __init__(self, doc: Doc, names: Iterable[Expression]) -> None:
        self._doc = doc
        self._by_surname: dict[str, list[Referent]] = defaultdict(list)
        self._by_given: dict[str, list[Referent]] = defaultdict(list)
        self._by_middle: dict[str, list[Referent]] = defaultdict(list)
        self._by_name: dict[str, Referent | None] = {}
        self._alone: dict[tuple[str, str | None], Referent] = {}
        self._called: dict[Referent, set[str]] = defaultdict(set)  # short names used so far
        self._unsure: dict[str, Referent] = {}
        self._first: dict[Referent, int] = {}
        self._seen: dict[Referent, set[int]] = defaultdict(set)  # sentences of full names
        self._full: Counter[Referent] = Counter()  # how often named in full
        full = [(name, words) for name in names if len(words := self._words(name)) > 1]
        self._bare = _introduced(doc, full)
        for name, words in sorted(
            full, key=lambda pair: (_regnal(pair[1]), not _split(pair[1])[1])
        ):
            if _regnal(words) and len(self._by_given[words[1]]) == 1:  # "Prince Faisal"
                self._by_name[" ".join(words)] = self._by_given[words[1]][0]
            else:
                self._introduce(words, name)

    def find(self, name: Expression) -> tuple[Referent | None, str]:
        """Return the referent of a person's name and the rule that found it.

        None when several persons of the article bear the name and nothing tells them apart.
        """
        words = self._words(name)
        if len(words) > 1:
            person = self._by_name[" ".join(words)]
            return person, "name" if person is not None else "ambiguous name"
        word = words[0]
        title = self._title_gender(name)
        for reason, bearers in (
            ("surname", self._by_surname.get(spelling(word), [])),
            ("given name", self._by_given.get(word) or self._called_short(word)),
            ("middle name", self._by_middle.get(word, [])),
        ):
            fitting = [one for one in bearers if title is None or one.gender in {None, title}]
            if fitting:
                return self._choice(word, name, title, fitting, reason)
        return self._single(word, title), "name"

    def bearers(self, name: Expression) -> list[Referent]:
        """Return whom a name that several bear may mean; one without a name if nobody can tell.

        "She" tells which of two it is if one is a woman and the other is a man.
        """
        if name.type != "Person":
            return []
        key = spelling(self._words(name)[-1])
        known = self._by_surname.get(key, [])
        genders = {one.gender for one in known}
        if len(genders) == len(known) and None not in genders:
            return known
        genders.discard(None)
        gender = next(iter(genders)) if len(genders) == 1 else None
        return [self._unsure.setdefault(key, Referent(None, None, "Person", gender))]

    def _called_short(self, word: str) -> list[Referent]:
        """Return the persons whose given name a word is short for: "Ben" for Benjamin."""
        long = tables().long_forms.get(word.lower())
        if long is None:
            return []
        return [p for name in self._by_given if name.lower() in long for p in self._by_given[name]]

    def _choice(
        self, word: str, name: Expression, title: str | None, bearers: list[Referent], reason: str
    ) -> tuple[Referent | None, str]:
        """News names a person in full first and by surname after: whoever has been named counts."""
        known = [one for one in bearers if self._first[one] < name.start] or bearers
        if len(known) > 1:
            most = max(known, key=lambda one: self._full[one])
            rest = max(self._full[one] for one in known if one is not most)
            known = [most] if self._full[most] >= 3 * rest else known
        if len(known) > 1:  # once one of them has been called by it, the short name is taken
            known = [one for one in known if word in self._called[one]]
        if len(known) != 1:
            return None, "ambiguous name"
        self._called[known[0]].add(word)
        known[0].gender = known[0].gender or title
        return known[0], reason

    def _words(self, name: Expression) -> list[str]:
        return words_of(self._doc).phrase(name.start, name.end).split()

    def _introduce(self, words: list[str], name: Expression) -> None:
        text = " ".join(words)
        if text in self._by_name:
            if (known := self._by_name[text]) is not None:
                self._seen[known].add(name.sentence)
                self._full[known] += 1
            return
        key = spelling(surname(self._doc, name.start, name.end))
        same = [one for one in self._by_surname[key] if self._is(one, words, name)]
        if len({_split((one.label or "").split())[1] for one in same}) > 1:
            self._by_name[text] = None  # "Martin Hale" beside Martin Hale Sr. and Jr.
            return
        person = same[0] if same else None
        if person is None:
            person = Referent(text, person_id(text), "Person", nouns().gender.get(words[0]))
            self._by_surname[key].append(person)
            self._by_given[words[0]].append(person)
            for word in words[1:-1]:
                if len(word) > 3:
                    self._by_middle[word].append(person)
            self._first[person] = name.start
        elif _fuller(words, (person.label or "").split()):
            person.label, person.entity = text, person_id(text)
        self._by_name[text] = person
        self._full[person] += 1
        self._seen[person].add(name.sentence)

    def _is(self, person: Referent, words: list[str], name: Expression) -> bool:
        """Tell whether another full name can be the same person's.

        Two forms in one sentence name two people ("John Hale and John P. Hale"), and who was
        introduced without a suffix is not the one who has it.
        """
        if name.sentence in self._seen[person]:
            return False
        known = (person.label or "").split()
        if " ".join(words) in self._bare and _split(known)[1]:
            return False
        return compatible(known, words)

    def _single(self, word: str, gender: str | None) -> Referent:
        key = spelling(word)
        for known in (gender, None):
            if (key, known) in self._alone:
                return self._alone[key, known]
        person = Referent(word, person_id(word), "Person", gender or nouns().gender.get(word))
        self._alone[key, gender] = person
        self._alone.setdefault((key, None), person)
        return person

    def _title_gender(self, name: Expression) -> str | None:
        if not name.start:
            return None
        return nouns().gender.get(words_of(self._doc).lower[name.start - 1].rstrip("."))


def _introduced(doc: Doc, full: Sequence[tuple[Expression, list[str]]]) -> frozenset[str]:
    """Return the full names without a suffix that running text uses before any with one.

    News introduces a person by the fullest form: Martin Hale is not the Martin Hale Jr. who comes
    later. Headlines leave suffixes out.
    """
    suffixed = [name.start for name, words in full if _split(words)[1]]
    if not suffixed:
        return frozenset()
    return frozenset(
        " ".join(words)
        for name, words in full
        if name.start < suffixed[0] and not is_heading(doc[name.head].sent)
    )


def person_id(label: str) -> str:
    """Return the entity of a person's name, told apart from a place that bears the same."""
    entity = entity_id(label)
    return entity_id(f"{label} person") if entity in gazetteer().entities else entity


def compatible(known: list[str], words: list[str]) -> bool:
    """Tell whether two full names of one surname agree in given names, initials and suffix."""
    (first, tail), (second, other) = _split(known), _split(words)
    if tail and other and tail != other:
        return False
    if _ends(first, second) or _ends(second, first):
        return True
    return all(_same_given(one, two) for one, two in zip(first, second, strict=False))


def _ends(longer: list[str], shorter: list[str]) -> bool:
    """Tell whether a name lacks given names only: "Mendoza Rey", "Vega Ruiz" are no first names."""
    rest = longer[-len(shorter) :]
    return len(longer) > len(shorter) > 0 and rest == shorter and rest[0] not in nouns().gender


def _same_given(one: str, two: str) -> bool:
    """Tell whether two given names can be one: spelt alike, an initial, a short form."""
    if spelling(one) == spelling(two):
        return True
    if 1 in (len(one.rstrip(".")), len(two.rstrip("."))):
        return one[0] == two[0]
    return _short_for(one, two) or _short_for(two, one)


def _short_for(short: str, name: str) -> bool:
    return name.lower() in tables().long_forms.get(short.lower(), ())


def _fuller(words: list[str], known: list[str]) -> bool:
    """Tell whether a full name says more than another: "Benjamin Hale" more than "Ben Hale"."""
    return len(words) > len(known) or (
        len(words) == len(known) and bool(words) and _short_for(known[0], words[0])
    )


def _split(words: list[str]) -> tuple[list[str], str]:
    """Return the given names and the generational suffix of a full name."""
    suffix = words[-1].strip(".,").lower()
    if suffix in _SUFFIXES:
        return [word.rstrip(",") for word in words[:-2]], suffix
    return words[:-1], ""


def _regnal(words: list[str]) -> bool:
    return len(words) == 2 and words[0].lower() in REGNAL
