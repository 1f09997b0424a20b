"""What names of places, bodies and peoples mean: the gazetteer, acronyms, short forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from extractors.coreference.expressions import Expression, Referent
from extractors.firms import club, core, opening, short
from extractors.namespans import VESSELS
from extractors.nouns import nouns
from extractors.words import words_of
from graph.gazetteer import Entry, gazetteer
from graph.ids import entity_id

_LOCATIVE = frozenset(
    "in at near outside around across inside throughout within through via toward towards".split()
)
_MOTION = frozenset(
    "go come travel fly arrive return move drive head visit leave walk sail march run live be born "
    "fall reach enter flee evacuate withdraw hit strike bomb shell attack capture seize".split()
)
_OF_STATES = frozenset("governor gov. senator sen. senate legislature lawmakers state".split())
_OF_GOVERNMENT = frozenset(
    "ally behalf side enemy rival critic partner demand policy support criticism part".split()
)
_OF = frozenset({"of", "for", "on"})
_MINOR = frozenset("of the for and in on to a de du la".split())


class Bodies:
    """The places and bodies an article names."""

    def __init__(self, doc: Doc, names: list[Expression]) -> None:
        self._doc = doc
        self._data = gazetteer()
        self._known: dict[tuple[str, str | None], Referent] = {}
        self._by_entity: dict[str, Referent] = {}
        phrase = words_of(doc).phrase
        texts = {phrase(n.start, n.end) for n in names}
        self._in_state = self._us_states(texts)
        self._expansions = self._expanded(names)
        products = (phrase(n.start, n.end) for n in names if n.type == "Product")
        ships = (text.split(maxsplit=1) for text in dict.fromkeys(products) if " " in text)
        self._ships = {rest: f"{first} {rest}" for first, rest in ships if first in VESSELS}

    def find(self, name: Expression) -> tuple[Referent, str]:
        """Return the referent of a name that is not a person's, and the rule that found it."""
        words = words_of(self._doc)
        text = " ".join(words.phrase(name.start, name.end).split())
        if name.type == "Group":
            return self._people(text, name), "name"
        entry = self._entry(text, name)
        if entry is not None:
            return self._of(entry), "metonym" if entry.kind == "capital" else "name"
        if name.type == "Organization":
            article = name.start and words.lower[name.start - 1] == "the"
            full = self._expansions.get(text) or (article and self._expansions.get(f"The {text}"))
            label = core(full or text) or text
            known = self._data.names.get(label) if full else None
            referent = self._of(known[0]) if known else self._plain(label, name.type)
            return referent, "name" if label == text else "short name"
        full = self._ships.get(text, text) if name.type == "Product" else text
        return self._plain(full, name.type), "name" if full == text else "short name"

    def known(self, entity: str) -> Referent | None:
        """Return the referent of an entity that the article or the gazetteer names."""
        if entity in self._data.entities:
            return self._of(self._data.entities[entity])
        return self._by_entity.get(entity)

    def country(self, demonym: str) -> Referent | None:
        """Return the country or area whose people or things a demonym names."""
        entry = self._data.demonyms.get(demonym)
        return self._of(entry) if entry else None

    def _entry(self, text: str, name: Expression) -> Entry | None:
        entries = self._data.names.get(text)
        if entries is None and text.isupper() and len(text) > 3:
            entries = self._data.names.get(text.title())
        if entries is None:
            return None
        if name.type == "Organization" and entries[0].type == "Place" and not entries[0].strong:
            return None  # a club or firm that bears the name of a town
        plain = [one for one in entries if one.kind not in {"state", "capital"}]
        state = next((one for one in entries if one.kind == "state"), None)
        capital = next((one for one in entries if one.kind == "capital"), None)
        if state is not None and (self._means_state(name, entries) or not (plain or capital)):
            return state
        if capital is not None and not _locative(self._doc[name.head]):
            return capital
        if plain:
            return plain[0]
        return self._data.entities.get(capital.city) if capital and capital.city else capital

    def _means_state(self, name: Expression, entries: tuple[Entry, ...]) -> bool:
        """Tell whether "Georgia" is the American state: "Atlanta, Georgia", or a text about it."""
        before = self._doc[name.start - 1].text if name.start else ""
        if before == "," and name.start > 1 and self._doc[name.start - 2].pos_ == "PROPN":
            return self._in_state or self._doc[name.start - 2].ent_type_ == "GPE"
        if name.end < len(self._doc) and self._doc[name.end].lower_ in _OF_STATES:
            return True
        return self._in_state and any(entry.kind == "country" for entry in entries)

    def _us_states(self, texts: set[str]) -> bool:
        """Tell whether the article names American states and no country east of the Atlantic."""
        states = cities = abroad = 0
        for text in texts:
            entries = self._data.names.get(text, ())
            if len(entries) == 1:
                states += entries[0].kind == "state"
                cities += entries[0].kind == "city" and entries[0].country == "US"
                abroad += entries[0].kind == "country" and entries[0].country != "US"
        return states + cities > abroad

    def _expanded(self, names: list[Expression]) -> dict[str, str]:
        """Return short names with the full names of this article that they stand for.

        Acronyms by initials (Schwartz & Hearst 2003), surnames of companies by their first word.
        """
        of_doc = words_of(self._doc)
        full = dict.fromkeys(
            of_doc.phrase(n.start, n.end)
            for n in names
            if n.type == "Organization" and n.end - n.start > 1
        )
        found: dict[str, str] = {}
        doubtful: set[str] = set()
        firms = self._firms(full)
        alone = {of_doc.text[n.start] for n in names if n.end - n.start == 1}
        for text in full:
            words = text.split()
            shorts = {initials(words), initials(words, minor=True)}
            shorts.add(core(text))
            shorts.update(filter(None, (short(text), club(text))))
            if len(words) == 2 and words[1].endswith("s") and words[1] in alone:
                shorts.add(words[1])  # "Hale Rovers", "Rovers"
            if words[0] in self._data.demonyms and len(words) > 2:
                shorts.add(" ".join(words[1:]))
            if all(entry.kind != "seat" for entry in self._data.names.get(text, ())):
                shorts.add(f"The {words[-1]}")  # "The Post", but "the House" is not the White House
            if len(words) > 2 and words[1] in _OF:
                shorts.add(f"The {words[0]}")  # "the Institute of Health Policy", "the Institute"
            for form in sorted(shorts - {text}):
                if form in found and found[form] != text:
                    doubtful.add(form)
                found[form] = text
        return firms | {form: text for form, text in found.items() if form not in doubtful}

    def _firms(self, full: Iterable[str]) -> dict[str, str]:
        """Return the first words of firms' names with the only name that begins with each."""
        begun: dict[str, set[str]] = defaultdict(set)
        for text in full:
            begun[text.split()[0]].add(core(text))
        found = {}
        for text in full:
            first = opening(text)
            sole = first and len(begun[first]) == 1 and first not in self._data.demonyms
            if first and sole and nouns().type_of(first.lower()) is None:
                found[first] = text
        return found

    def _people(self, text: str, name: Expression) -> Referent:
        referent = self._plain(text, "Group")
        referent.plural = name.plural
        return referent

    def _of(self, entry: Entry) -> Referent:
        if entry.entity not in self._by_entity:
            self._by_entity[entry.entity] = Referent(
                entry.name, entry.entity, entry.type, kind=entry.kind
            )
        return self._by_entity[entry.entity]

    def _plain(self, label: str, kind: str | None) -> Referent:
        key = (label, kind)
        if key not in self._known:
            entity = entity_id(label)
            if entity in self._data.entities or (
                kind != "Organization" and (label, "Organization") in self._known
            ):
                entity = entity_id(f"{label} {kind}")
            self._known[key] = self._by_entity[entity] = Referent(label, entity, kind)
        return self._known[key]


def initials(words: list[str], minor: bool = False) -> str:
    """Return the initials of a name, small words left out or kept."""
    return "".join(w[0] for w in words if w[0].isupper() or (minor and w.lower() in _MINOR))


def _locative(token: Token) -> bool:
    """Tell whether a capital is meant as a town: where something is, goes or is done."""
    while token.dep_ in {"conj", "appos", "compound"} and token.head != token:
        if token.dep_ == "compound" and token.head.pos_ == "NOUN":
            return True
        token = token.head
    head = token.head
    if token.i + 2 < len(token.doc) and token.nbor(1).text == "-" and not token.whitespace_:
        return True  # "Oslo-based"
    if token.dep_ == "pobj":
        if head.lower_ in _LOCATIVE or (
            head.lower_ == "of" and head.head.lemma_ not in _OF_GOVERNMENT
        ):
            return True
        return head.lower_ in {"to", "from", "into", "on", "of", "for"} and (
            head.head.lemma_ in _MOTION
            or head.head.lemma_
            in {"trip", "visit", "attack", "city", "streets", "street", "flight", "resident"}
        )
    if token.dep_ in {"dobj", "nsubjpass"}:
        return head.lemma_ in _MOTION
    return token.dep_ == "ROOT"
