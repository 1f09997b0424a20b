"""What the words around its mentions say of a person or thing, by which others are told from it.

A trait is written as "aspect:value"; who has two values of one aspect is two.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from graph.gazetteer import gazetteer
from graph.story.player import words_before
from graph.story.tables import tables

SEVERAL = "several:yes"  # the article speaks of more than one
_PRONOUNS = 3  # that agree: one alone is resolved wrongly too often
_NEAR = 60  # characters that are looked at before and after a mention
_AGE_BEFORE = re.compile(r"\b(\d{1,2}|1[01]\d)\W{1,3}years?\W{1,3}old((?: [\w-]+){0,3}) ?$")
_AGE_AFTER = re.compile(
    r" ?(?:, ?|\()(?:aged )?(\d{1,2}|1[01]\d) ?(?:[,.;)]|who\b|of\b|from\b|and\b)"
)
_FIGURE = re.compile(r"\b\d{1,3}\b")
_WORDS = re.compile(r"[\w-]+")
_LINKS = frozenset("and or of by with for to from in on at a an the his her their".split())
_PERSONS = frozenset({"people", "persons"})
_ADULT = 20
_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
_NO_PLURAL = ("ss", "us", "is")
_PLURALS = frozenset("men women people children police".split())


def traits(text: str, rows: Iterable[Sequence[Any]]) -> frozenset[str]:
    """Return what an article says of a thing, given its rows of the table of mentions.

    An aspect of which it says two things is left out, but for the number: "two" of them are two.
    """
    found: dict[str, set[str]] = defaultdict(set)
    said: list[str] = []
    for _, end, surface, kind, _, _, type_, _ in rows:
        words = surface.lower().split()
        noun = words[-1] if words else ""
        if kind == "pronoun":
            said += _gender().get(noun, ())
            continue
        start = end - len(noun if kind == "nominal" else surface)  # "old" may be part of a mention
        before = text[max(0, start - _NEAR) : start]
        if age := _age(before, text[end : end + _NEAR], kind):
            found["age"].add(age)
            found["grown"].update(["man"] if int(age) >= _ADULT else ())
        if kind == "nominal":
            _add_noun(found, noun, type_)
            _, modifiers = words_before(text, start)
            _add_number(found, noun, modifiers.union(words[:-1]))
            found["nation"].update(_nations(before))
        elif type_:
            found["kind"].add(type_.lower())
            title = _WORDS.findall(before.lower())[-1:]
            found["gender"].update(value for word in title for value in _gender().get(word, ()))
    if len(said) >= _PRONOUNS and not found["gender"]:
        found["gender"].update(said)
    if len(found["count"]) > 1:
        found["several"].add("yes")
    return frozenset(
        f"{aspect}:{value}" for aspect, values in found.items() if len(values) == 1
        for value in values
    )  # fmt: skip


def has_figure(text: str, row: Sequence[Any]) -> bool:
    """Tell whether a figure stands near a mention, so that it may be an age."""
    return _FIGURE.search(text, max(0, row[0] - _NEAR), row[1] + _NEAR) is not None


def agree(traits: Iterable[str]) -> bool:
    """Tell whether all may be traits of one thing; persons have birthdays between reports."""
    values: dict[str, set[str]] = defaultdict(set)
    for one in traits:
        aspect, _, value = one.partition(":")
        values[aspect].add(value)
    ages = [int(age) for age in values.pop("age", ())]
    return (
        "several" not in values
        and all(len(found) == 1 for found in values.values())
        and (not ages or max(ages) - min(ages) < 2)
    )


def _add_noun(found: Mapping[str, set[str]], noun: str, type_: str | None) -> None:
    plural = noun in _PLURALS or (noun.endswith("s") and not noun.endswith(_NO_PLURAL))
    kind = (type_ or "thing").lower()
    if tables().parts.get(noun, ("", ""))[0] in _PERSONS or noun in plain_nouns():
        kind = "person"
    found["kind"].add("group" if kind == "person" and plural else kind)
    found["gender"].update(_gender().get(noun, ()))
    for aspect, value in _apart().get(noun, ()):
        found[aspect].add(value)


def _add_number(found: Mapping[str, set[str]], noun: str, before: frozenset[str]) -> None:
    """Add that there are several, or how many there are and of what, if it is a group."""
    if "group" not in found["kind"]:
        if not tables().several.isdisjoint(before - {"one"}):
            found["several"].add("yes")
        return
    numbers = {str(_NUMBERS.get(word, word)) for word in before}
    found["count"].update(number for number in numbers if number.isdigit())
    if not tables().several.isdisjoint(before - _NUMBERS.keys()):
        found["several"].add("yes")
    if noun.removesuffix("s") not in plain_nouns():
        found["members"].add(tables().parts.get(noun, ("", noun))[1])


def _age(before: str, after: str, kind: str) -> str | None:
    if told := _AGE_BEFORE.search(before):
        between = told.group(2).split()
        if kind == "name" and not _names(between, after):
            return None
        if _LINKS.isdisjoint(word.lower() for word in between):
            return told.group(1)
    return stated.group(1) if (stated := _AGE_AFTER.match(after)) else None


def _names(between: Sequence[str], after: str) -> bool:
    """Tell whether an age before a name is its bearer's.

    It is not in "the 52-year-old succeeds Ann Hale" and "a 52-year-old Dunmore man".
    """
    noun = _WORDS.match(after.lstrip().lower())
    return all(word[0].isupper() for word in between) and not (noun and noun.group() in _apart())


def _nations(before: str) -> set[str]:
    """Return the countries whose adjective stands before the noun ("a young Danish painter")."""
    found = set()
    for word in reversed(_WORDS.findall(before)[-2:]):
        if word.lower() in _LINKS:
            break
        entry = gazetteer().demonyms.get(word.title() if word.isupper() else word)
        if entry and entry.kind == "country":
            found.add(entry.entity)
    return found


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("graph").joinpath("data", "traits.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def plain_nouns() -> frozenset[str]:
    """Return the nouns by which an article may mean somebody whom it also calls something else."""
    return frozenset(_data()["plain"]["nouns"].split())


@lru_cache(maxsize=1)
def nobody() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before a noun, and the nouns, that describe nobody who has a deed."""
    words, nouns = (frozenset(_data()["nobody"][key].split()) for key in ("words", "nouns"))
    return words, nouns


@lru_cache(maxsize=1)
def _gender() -> Mapping[str, tuple[str, ...]]:
    return {
        word: (gender,) for gender, words in _data()["gender"].items() for word in words.split()
    }


@lru_cache(maxsize=1)
def _apart() -> Mapping[str, list[tuple[str, str]]]:
    """Return noun -> the lists that it stands in, each with the first of its synonyms."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for side, words in _data()["side"].items():
        for noun in words.split():
            found[noun].append(("side", side))
    for aspect, words in _data()["apart"].items():
        for nouns in (group.split("=") for group in words.split()):
            for noun in nouns:
                found[noun].append((aspect, nouns[0]))
    return found
