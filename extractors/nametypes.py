"""What a name is, by its own words and the words beside it: they know better than the model.

The head noun of a name names its kind ("Harbour Bridge", "Ministry of Works"); an age, a title or
an apposition tells a person (the clues of Collins & Singer 1999).
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from extractors.firms import is_firm
from extractors.namespans import PLACES, TEAM, VESSELS, Name
from extractors.nouns import nouns
from extractors.offices import field
from extractors.words import Words, words_of
from graph.gazetteer import gazetteer

_CAMEL = re.compile(r"[a-z][A-Z]")  # "the PlayStation 3"
_PARTY = re.compile(r"[DRI]-[A-Z]")  # "(D-Ohio)"
_JUNK = re.compile(r"[@\[\]{}<>=|\\]|://")  # handles, addresses, editors' brackets
_DEGREES = frozenset("md phd mba jd rn mp mep qc kc obe cbe mbe dds esq cpa".split())
_DOUBTFUL = frozenset({"MS", "MT", "RV", "SS"})  # also what stands before a person or a firm
_SHIPS = frozenset("destroyer frigate ship submarine tanker trawler warship yacht".split())
_BODIES = frozenset({"Organization", "Place"})
_RANKS = frozenset("acting deputy former interim junior new next senior".split())
_LINKS = frozenset("of for on in at and against".split())
_UNSURE = PLACES | {"ORG", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"}
_ACRONYM = range(3, 6)  # letters
_INDEFINITE = frozenset({"a", "an", "another", "any", "each", "every", "this", "that"})
_FURTHER = 3  # words that a name may go on for
_LONGEST = 5  # words before a head noun
_JOINING = frozenset({"and", "&", "-", "/"})


def typed(doc: Doc, name: Name) -> Name | None:
    """Return a name with the label that its words give it, None if it is no name at all."""
    start, end, label = name
    if label != "PERSON" and label not in _UNSURE:
        return name
    if _is_none(doc, start, end):
        return None
    if stop := field(words_of(doc), start, end):
        return (stop, end, "PERSON") if stop < end else None
    if label != "ORG" and is_firm(words_of(doc).phrase(start, end)):
        return start, end, "ORG"
    if vessel := _vessel(doc, start, end, label):
        return vessel
    texts = words_of(doc).text
    if end < len(texts) and texts[end][0].isdigit() and TEAM.fullmatch(texts[end]):
        return start, end + 1, "ORG"
    if label in {"ORG", "PRODUCT"} and _is_model(doc, start, end):
        return start, end + 1, "PRODUCT"
    if label != "PERSON":
        start, end = _begun(doc, start, end), _extended(doc, end)
    kind = _kind(doc, start, end)
    if kind == "EVENT" or (kind and not (label == "PERSON" and _is_given(doc, start, end))):
        kept = label == "LAW" or (kind == "FAC" and label in PLACES)
        return start, end, label if kept else kind
    if label != "PERSON" and kind is None and _is_person(doc, start, end):
        return start, end, "PERSON"
    if label == "PERSON" and end - start == 1 and _is_acronym(texts[start]):
        return start, end, "ORG"
    return start, end, label


def _is_model(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a number makes a name one thing of a kind: "a Boeing 737" is no Boeing."""
    words = words_of(doc)
    if not start or end >= len(doc) or not words.text[end].isdigit():
        return False
    counted = words.lower[start - 1] in _INDEFINITE or words.pos[start - 1] == "NUM"
    counted |= words.lower[start - 1] == "the" and _CAMEL.search(words.text[end - 1]) is not None
    return counted and (start <= words.head[end] < end or words.head[end - 1] == end)


def _is_none(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words are no name: without capitals, a degree, a rank, a party's letter."""
    of_doc = words_of(doc)
    text = of_doc.phrase(start, end)
    if text.islower() or _PARTY.match(text) or _JUNK.search(text):
        return True
    if len(text) == 1 and text != "X":  # the platform
        return True
    known = nouns()
    words = [word.rstrip(".") for word in of_doc.lower[start:end]]
    if len(words) == 1:
        if words[0] in known.general and of_doc.lower[end : end + 1] == ["general"]:
            return True
        if words[0].replace(".", "") not in _DEGREES:
            return False
        before = of_doc.text[start - 1] if start else ""
        return words[0] in {"phd", "mba", "esq"} or before in {",", "."}
    first = _after_place(of_doc, start, end) - start
    titles = (known.office, known.honorific, known.general, known.titular, _RANKS)
    return all(any(word in title for title in titles) for word in words[first:])


def _after_place(words: Words, start: int, end: int) -> int:
    """Return where the words after a country's or town's name begin: "US [Postmaster General]"."""
    data = gazetteer()
    for stop in range(end - 1, start, -1):
        text = " ".join(words.phrase(start, stop).split())
        if text in data.demonyms or text in data.names:
            while stop < end and words.text[stop].isspace():
                stop += 1
            return stop
    return start


def _vessel(doc: Doc, start: int, end: int, label: str) -> Name | None:
    """Return the name of a ship: its prefix or what it is called, and the words after it."""
    words = words_of(doc)
    if start and words.text[start - 1] in VESSELS:
        start -= 1
    if words.text[start] in VESSELS:
        if label == "PERSON" and words.text[start] in _DOUBTFUL:
            return None
        while end < len(doc) and end - start <= _FURTHER and _goes_on(doc, end):
            end += 1
        return (start, end, "PRODUCT") if end - start > 1 else None
    if label not in {"ORG", "PERSON"} or _SHIPS.isdisjoint(words.lower[start : end - 1]):
        return None
    after = next(i for i in range(end - 1, start, -1) if words.lower[i - 1] in _SHIPS)
    body = nouns().type_of(words.lower[end - 1]) in _BODIES and words.text[after - 1][0].isupper()
    return None if body else (after, end, "PRODUCT")  # "Weston Yacht Club" is no yacht


def vessel(doc: Doc, position: int) -> Name | None:
    """Return the name of a ship that begins with its prefix at a place: "HMS Sandpiper"."""
    if words_of(doc).text[position] in _DOUBTFUL:
        return None
    return _vessel(doc, position, position + 1, "PRODUCT")


def _extended(doc: Doc, end: int) -> int:
    """Return the end of a name that a head noun with a capital closes ("Rila National" Park)."""
    stop = end
    while stop < len(doc) and stop - end < _FURTHER and _goes_on(doc, stop):
        stop += 1
        if _noun_kind(doc[stop - 1].lower_) is not None:
            return stop
    return end


def _begun(doc: Doc, start: int, end: int) -> int:
    """Return the start of a name of which only the head noun was seen (Rila "Glacier")."""
    first = start
    if end - start > 1 or _noun_kind(doc[start].lower_) is None:
        return start
    while first and start - first < _LONGEST and doc[first - 1].whitespace_:
        if not _goes_on(doc, first - 1):
            break
        first -= 1
    return first


def headed(doc: Doc, position: int) -> Name | None:
    """Return the name that ends in a noun which tells its kind: "the Weston Glacier".

    None where its beginning is not certain: "Upper and Lower Weston Alliance".
    """
    kind = _noun_kind(words_of(doc).lower[position]) if _goes_on(doc, position) else None
    if kind is None:
        return None
    start = _begun(doc, position, position + 1)
    before = words_of(doc).lower[start - 1] if start else ""
    if start == position or before in _JOINING or (start and _goes_on(doc, start - 1)):
        return None
    return start, position + 1, kind


def _goes_on(doc: Doc, position: int) -> bool:
    words = words_of(doc)
    if words.tag[position] not in {"NNP", "NNPS"} or not words.text[position][0].isupper():
        return False
    token = words.tokens[position]
    return not token.ent_type_ and bool(doc[position - 1].whitespace_) and not token.is_sent_start


def _kind(doc: Doc, start: int, end: int) -> str | None:
    """Return the label that the head noun of a longer name stands for."""
    if end - start == 1:
        return None
    words = words_of(doc)
    head = next((i for i in range(start + 1, end) if words.lower[i] in _LINKS), end) - 1
    if words.phrase(start, end) in gazetteer().names or not words.text[head][0].isupper():
        return None
    if words.lower[start] in {"mount", "mt", "mt.", "lake"} and end - start == 2:
        return "FAC"
    return _noun_kind(words.lower[head])


def _noun_kind(word: str) -> str | None:
    known = nouns()
    if word in known.body_name:
        return "ORG"
    if word in known.site_name:
        return "FAC"
    return "EVENT" if word in known.event_name else None


def _is_given(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name is a given name with what is then a surname: "Charlotte Church"."""
    return end - start == 2 and words_of(doc).text[start] in nouns().gender


def _is_person(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the text says of a name what it says of people alone."""
    data = gazetteer()
    words = [word for word in words_of(doc).text[start:end] if word != "-"]
    if " ".join(words) in data.names or any(
        word in data.demonyms or not word.istitle() or not word.isalpha() for word in words
    ):
        return False
    return _has_age(doc, end) or (len(words) > 1 and _is_described(doc, start, end))


def _has_age(doc: Doc, end: int) -> bool:
    """Tell whether an age stands in commas after a name: "Lee, 52, said"."""
    texts = words_of(doc).text
    if end + 2 >= len(texts) or texts[end] != "," or texts[end + 2] not in {",", "."}:
        return False
    age = texts[end + 1]
    return age.isdecimal() and len(age) == 2 and age >= "16"


def _is_described(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a title before a name or an apposition after it makes it a person's."""
    known = nouns()
    before = doc[start - 1] if start else None
    if before is not None and before.whitespace_ and not before.ent_type_:
        noun = before.lower_
        if known.type_of(noun) == "Person" and known.type_of(f"{noun}s") is None:
            return before.tag_ in {"NN", "NNP"} and noun not in known.organisation
    root = doc[start:end].root
    head = root.head  # "Lee, security adviser to Hale": taken for a modifier
    if head.i > end and doc[end].text == "," and known.type_of(head.lemma_) == "Person":
        return head.tag_ == "NN" and head.lemma_ not in known.organisation
    return any(
        child.dep_ == "appos"
        and child.tag_ == "NN"
        and child.i > root.i
        and known.type_of(child.lemma_) == "Person"
        and child.lemma_ not in known.organisation
        for child in root.children
    )


def _is_acronym(word: str) -> bool:
    return len(word) in _ACRONYM and word.isalpha() and word.isupper()
