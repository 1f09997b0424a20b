"""From a predicate's words to its canonical relation.

Longest match wins: light verb with object noun ("make" + "threat"), then verb with preposition
("call" + "for"), then the word alone. All look-ups are one dictionary probe each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from graph.relations import Relation, relation_id, relations, wordings

_VERB, _NOUN, _ADJECTIVE = "VERB", "NOUN", "ADJ"
_CLASSES = {"AUX": _VERB, "PROPN": _NOUN, "ADV": _ADJECTIVE}
_AMERICAN = re.compile(r"(?<=[a-z]{2})([iy])z(?=e|ation|ing)")
# "decline to" is falling to, "decline to do" refusing; elsewhere "to" is enough.
_OPENINGS = {"that": ("that",), "to": ("to do", "to"), "for": ("for",)}
_APART = re.compile(r"[\s\u2010-\u2015-]+")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The canonical relation of a predicate.

    `flip`: the words mean the relation with reversed polarity ("unaware of" -> know). `known`: the
    lexicon lists them; otherwise the relation is made from the lemma. `words` is what matched.
    """

    relation: str
    event: str | None = None
    flip: bool = False
    known: bool = False
    words: str = ""

    @property
    def entry(self) -> Relation | None:
        """The canonical relation's own record; None when it is made from a lemma."""
        return relations().get(self.relation)


@lru_cache(maxsize=16384)
def relation_for(
    lemma: str, pos: str = _VERB, preposition: str = "", noun: str = "", content: str = ""
) -> Resolved:
    """Return the canonical relation of a predicate.

    Args:
        lemma: dictionary form, with its particle if it has one ("rule out").
        pos: coarse part of speech of the predicating word (Universal Dependencies tag).
        preposition: the preposition that governs the complement, if any.
        noun: lemma of the object's head noun, for light verbs ("make", noun="threat").
        content: how a clause that is its complement begins, "that" or "to": "observe that" is
            saying, "observe a holiday" is not.

    An unknown predicate keeps its lemma and preposition: "grapple with" -> rel:grapple-with.
    """
    word, preposition, noun = _normal(lemma), _normal(preposition), _normal(noun)
    table = _index()
    word_class = _CLASSES.get(pos, pos)
    for opening in _OPENINGS.get(content, ()):
        found = table.get((word_class, f"{word} {opening}"))
        if found is not None and found.entry is not None:
            return found
    for key in _keys(word, word_class, preposition, noun):
        found = table.get(key)
        if found is not None:
            return found
    words = f"{word} {preposition}" if preposition and word else word
    return Resolved(relation_id(words or lemma), words=words)


def _keys(word: str, word_class: str, preposition: str, noun: str) -> Iterator[tuple[str, str]]:
    if noun and word_class == _VERB:
        yield _VERB, f"{word} {noun}"
    if preposition:
        yield word_class, f"{word} {preposition}"
    yield word_class, word
    if word.startswith("be "):  # "be willing": the copula adds nothing to the adjective
        yield from _keys(word[3:], _ADJECTIVE, preposition, "")


@cache
def _index() -> dict[tuple[str, str], Resolved]:
    table: dict[tuple[str, str], Resolved] = {}
    known = relations()
    for relation, words in wordings().items():
        event = known[relation].event
        for word_class, entries in (
            (_VERB, words.verbs),
            (_ADJECTIVE, words.adjs),
            (_VERB, _pairs(words.light)),
        ):
            for entry in entries:
                plain = entry.removeprefix("!")
                flip = plain != entry
                for form in _spellings(_normal(plain)):
                    found = Resolved(relation, event, flip, known=True, words=form)
                    table[word_class, form] = found
        for kind in words.kinds:
            _add_verb(table, kind, event)
    for verb in _plain_verbs():
        _add_verb(table, verb, None)
    for relation, words in wordings().items():
        for entry in words.nouns:
            noun, _, verb = entry.partition(">")
            known_verb = table.get((_VERB, _normal(verb)))
            found = known_verb or Resolved(relation, known[relation].event, known=True)
            for form in _spellings(_normal(noun)):
                table[_NOUN, form] = replace(found, words=form)
    return table


def _add_verb(table: dict[tuple[str, str], Resolved], verb: str, event: str | None) -> None:
    """Add a verb that is a relation of its own, under its one spelling."""
    for form in _spellings(_normal(verb)):
        table[_VERB, form] = Resolved(relation_id(verb), event, known=True, words=form)


def _plain_verbs() -> Iterator[str]:
    text = (files("extractors") / "data" / "verbs.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _pairs(entries: tuple[str, ...]) -> tuple[str, ...]:
    """Return "make demand", "make request", … for "make/issue demand/request"."""
    halves = (entry.split(" ", 1) for entry in entries)
    return tuple(
        f"{verb} {noun}"
        for verbs, nouns in halves
        for verb in verbs.split("/")
        for noun in nouns.split("/")
    )


def _spellings(words: str) -> set[str]:
    """Return the words with -ize and with -ise (Oxford and British spelling)."""
    return {words, _AMERICAN.sub(r"\1s", words)}


@lru_cache(maxsize=16384)
def _normal(words: str) -> str:
    return _APART.sub(" ", words.casefold()).strip()
