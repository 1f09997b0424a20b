"""What a document as a whole tells of its names: full names explain short ones, most decide."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from extractors.firms import club, short
from extractors.namespans import NAMED, TEAM, VESSELS, Name, is_heading, spelling, surname
from extractors.nametypes import headed, vessel
from extractors.nouns import nouns
from extractors.words import words_of
from graph.gazetteer import gazetteer

_SURE = 100  # votes of a sign that leaves no doubt
_NEAR = 2  # words
_OF_FIRMS = frozenset(
    "ceo cfo chairman chairwoman executive headquarters share shareholder stock subsidiary".split()
)
_MODIFIER = frozenset({"compound", "nmod", "amod"})
_LOCATIVE = frozenset("in near from at outside".split())


def full_names(doc: Doc, blocks: Iterable[Span], models: Iterable[list[Name]]) -> frozenset[str]:
    """Return the surnames of the persons whom running text names in full."""
    found: set[str] = set()
    doubtful: set[str] = set()
    for block, names in zip(blocks, models, strict=True):
        people = {
            surname(doc, start, end)
            for start, end, label in names
            if label == "PERSON" and end - start > 1 and doc[end - 1].tag_ in {"NNP", "NNPS"}
        }
        (doubtful if is_heading(block) else found).update(people)
    return frozenset(found or doubtful)


def agreed(doc: Doc, names: list[Name], full: frozenset[str], known: set[int]) -> Iterator[Name]:
    """Give all mentions of a name the label that the document as a whole supports.

    Args:
        doc: the document.
        names: its names so far.
        full: the surnames of the persons whom it names in full.
        known: tokens of names that the gazetteer vouches for, which keep their label.
    """
    full -= _firms(doc, names, full)
    open_names = [
        name for name in names if name[2] in NAMED and known.isdisjoint(range(name[0], name[1]))
    ]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    keys = {name: _key(doc, name[0], name[1]) for name in open_names}
    for start, end, label in open_names:
        key = keys[start, end, label]
        votes[key][label] += 1
        if end - start == 1:
            votes[key].update(_signs(doc, start, label, full))
    winners = {
        key: max(labels, key=lambda label: (labels[label], label == "PERSON"))
        for key, labels in votes.items()
    }
    winners |= dict.fromkeys(_ships(doc, open_names), "PRODUCT")
    winners |= dict.fromkeys(_first_words(doc, open_names), "ORG")
    winners |= dict.fromkeys(_last_names(doc, names), "PERSON")
    texts = words_of(doc).text
    for name in names:
        start, end, label = name
        if name not in keys:
            yield name
            continue
        known_person = end - start == 1 and texts[start] in full
        label = "PERSON" if known_person else winners[keys[name]]
        if not (label == "PERSON" and end - start == 1 and _is_common(doc, start, full)):
            yield start, end, label


def _ships(doc: Doc, names: list[Name]) -> Iterator[str]:
    """Yield the keys of ships' names without their prefix: "the Wexcombe" is HMS Wexcombe."""
    texts = words_of(doc).text
    for start, end, label in names:
        if label == "PRODUCT" and end - start > 1 and texts[start] in VESSELS:
            yield _key(doc, start + 1, end)


def _first_words(doc: Doc, names: list[Name]) -> Iterator[str]:
    """Yield the keys of the short names of firms: "Acme" beside "Acme Energy"."""
    for start, end, label in names:
        first = short(words_of(doc).phrase(start, end)) if label == "ORG" else None
        if first is not None:
            yield spelling(first)


def _last_names(doc: Doc, names: list[Name]) -> Iterator[str]:
    """Yield the keys of last names of several words: "Mendoza Rey" beside "Ana Mendoza Rey"."""
    texts = words_of(doc).text
    for start, end, label in names:
        if label == "PERSON":
            for first in range(start + 1, end - 1):
                if texts[first] != "-":
                    yield _key(doc, first, end)


def _key(doc: Doc, start: int, end: int) -> str:
    return " ".join(map(spelling, words_of(doc).text[start:end]))


def _signs(doc: Doc, start: int, label: str, full: frozenset[str]) -> Counter[str]:
    """Return the votes of the words around a name of one word."""
    found: Counter[str] = Counter()
    before, word = doc[start - 1], doc[start]
    near = label == "PERSON" and 0 < word.head.i - start <= _NEAR and word.dep_ in _MODIFIER
    if near and word.head.lemma_.lower() in nouns().product:
        found["PRODUCT"] = _SURE  # "the Tornado missile"; a firm's missile is not the firm
    if label == "PERSON" and _is_firm(doc, start):
        found["ORG"] = _SURE
    if not start:
        return found
    if before.lower_ in nouns().honorific and before.text[0].isupper():
        found["PERSON"] = _SURE
    elif label == "PERSON" and before.lower_ == "the" and word.tag_ == "NNPS":
        if word.text.removesuffix("s") not in full:
            found.update({"PERSON": -_SURE, "ORG": 0})  # "the Rangers"
    elif label in {"PERSON", "ORG", "GPE"} and before.lower_ in _LOCATIVE:
        entries = gazetteer().names.get(doc[start + 2 : start + 3].text, ())
        larger = any(entry.kind in {"country", "state"} for entry in entries)
        if larger and doc[start + 1].text == "," and nouns().type_of(word.lower_) is None:
            found["GPE"] = _SURE  # "in Hale, Ohio"
    return found


def _is_firm(doc: Doc, start: int) -> bool:
    """Tell whether a name stands where a firm's does: "Acme's shareholders", "paint maker Acme"."""
    word, before = doc[start], doc[start - 1]
    if word.dep_ == "poss":
        return word.head.lemma_.lower() in _OF_FIRMS
    kind = nouns().type_of(before.lower_) if before.dep_ == "compound" else None
    return kind == "Organization" and before.head == word and before.text.islower()


def _is_common(doc: Doc, start: int, full: frozenset[str]) -> bool:
    """Tell whether a "person" is the noun of a body or a title before a name."""
    known = nouns()
    word = doc[start].lower_
    if doc[start].text in full or doc[start].text in known.gender:
        return False
    if known.type_of(word) == "Organization" and word not in known.person | known.office:
        return True
    return word.rstrip(".") in known.honorific | {"jr", "sr"} and doc[start].text != word.upper()


def _firms(doc: Doc, names: list[Name], full: frozenset[str]) -> set[str]:
    """Return the surnames that a firm bears before any person does: they stay as they are."""
    seen: set[str] = set()
    firms: set[str] = set()
    if not full:
        return set()
    for start, end, label in sorted(names):
        word = surname(doc, start, end)
        if word in full and word not in seen and not is_heading(doc[start].sent):
            seen.add(word)
            if label == "ORG" and end - start == 1:
                firms.add(word)
    return firms


def missed(
    doc: Doc, blocks: Iterable[Span], names: list[Name], full: frozenset[str]
) -> Iterator[Name]:
    """Yield names that were overlooked: of persons and bodies of the document, teams, ships."""
    taken = {i for start, end, _ in names for i in range(start, end)}
    known = dict.fromkeys([*full, *_called(doc, names)], "PERSON") | _shortened(doc, names)
    texts = words_of(doc).text
    for block in blocks:
        heading = is_heading(block)
        for position in range(block.start, block.end):
            text = texts[position]
            if text in known and text[0].isupper():
                if position not in taken:
                    yield position, position + 1, known[text]
            elif position in taken:
                continue
            elif text[0].isdigit():
                if TEAM.fullmatch(text):
                    yield position, position + 1, "ORG"
            elif text[0].isupper() and (name := _headed(doc, position, heading)):
                yield name


def _headed(doc: Doc, position: int, heading: bool) -> Name | None:
    """Return the name of a ship after its prefix, or outside of headings one before its head."""
    if words_of(doc).text[position] in VESSELS:
        return vessel(doc, position)
    return None if heading else headed(doc, position)


def _shortened(doc: Doc, names: list[Name]) -> dict[str, str]:
    """Return the acronyms of bodies and what clubs are called, with their label."""
    words, found = words_of(doc), dict[str, str]()
    for start, end, label in names:
        if label == "ORG":
            letters = "".join(word[0] for word in words.text[start:end] if word[0].isupper())
            if len(letters) > 2:
                found[letters] = label
            if team := club(words.phrase(start, end)):
                found[team] = label
    return found


def _called(doc: Doc, names: list[Name]) -> Iterator[str]:
    """Yield the surnames that alone stand for a person, after a title and without one."""
    words, known = words_of(doc), nouns()
    alone = Counter(words.text[s] for s, e, label in names if label == "PERSON" and e - s == 1)
    for start, end, label in names:
        if label == "PERSON" and end - start == 1 and start and alone[words.text[start]] > 1:
            before = words.lower[start - 1].rstrip(".")
            if before in known.honorific and words.text[start - 1][0].isupper():
                yield words.text[start]
