"""Who and what plays which part in the event that an article reports.

An article is asked for each part by itself, and answers only where it has one in that part: no
"second gunman", no two that it introduces anew ("a driver … a driver"). The words before a noun
are read off the text, so that nothing more than the table of mentions is needed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graph.ids import is_local
from graph.story.player import (
    DEFINITE,
    INDEFINITE,
    OWNERS,
    Player,
    once_key,
    plain,
    player,
    words_before,
)
from graph.story.tables import tables

OPENS = 1000  # characters in which an article has spoken of its event,
_OPENING = {"persons": 300}  # and in which it has said whom it is about
_ALONE = frozenset({"persons", "places"})  # kinds of which an article may have one
_COUNTED = frozenset({"groups", "services"})  # kinds of several
_POINTED = frozenset({"events", "places"})  # kinds that an article must point at with "the"


@dataclass(slots=True)
class Cast:
    """The parts of an event in one article: played by things without a name, and by named ones.

    A part is its noun, after what tells it from others ("driver", "bus driver").
    """

    played: dict[str, list[Player]] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)


class _Noun(NamedTuple):
    """One mention by a noun of the table."""

    row: Sequence[Any]
    kind: str
    key: str
    named: bool
    determiner: str
    before: frozenset[str]


def cast(article: str, text: str, mentions: Sequence[Sequence[Any]]) -> Cast:
    """Return the cast of an article (CURIE) from its text and its table of mentions."""
    found: dict[str, list[_Noun]] = defaultdict(list)
    mentioned: dict[str, list[Sequence[Any]]] = defaultdict(list)
    for row in mentions:
        if row[5]:
            mentioned[row[5]].append(row)
        if row[3] == "nominal" and (words := row[2].lower().split()):
            kind, part = tables().parts.get(words[-1], ("", ""))
            if kind:
                found[part].append(_noun(article, text, row, kind, words[:-1]))
    whole = Cast()
    for noun, nouns in sorted(found.items()):
        told = frozenset().union(*(one.before for one in nouns)) & tables().apart
        part = " ".join([*sorted(told), noun])
        if nouns[0].kind == "groups":
            nouns = _pointed(nouns)
        if named := {one.key for one in nouns if one.named}:
            whole.named[part] = sorted(named)
        elif nouns and len(told) < 2 and _is_one(nouns):
            whole.played[part] = _players(nouns, mentioned)
    return whole


def _noun(article: str, text: str, row: Sequence[Any], kind: str, within: list[str]) -> _Noun:
    entity = row[5]
    determiner, before = words_before(text, row[0])
    key = entity or once_key(article, row)
    named = entity is not None and not is_local(entity)
    return _Noun(row, kind, key, named, determiner, before.union(within))


def _pointed(nouns: list[_Noun]) -> list[_Noun]:
    """Return the nouns for those of a kind whom an article counts, or points at with "the"."""
    keys = {
        noun.key
        for noun in nouns
        if noun.determiner in DEFINITE or any(word.isdigit() for word in noun.before)
    }
    return [noun for noun in nouns if noun.key in keys and not noun.named]


def _is_one(nouns: list[_Noun]) -> bool:
    """Tell whether all of these nouns are for one thing."""
    keys = {noun.key for noun in nouns}
    if len(keys) > 1 and nouns[0].kind in _ALONE:
        return False
    if nouns[0].kind in _POINTED and all(noun.determiner not in DEFINITE for noun in nouns):
        return False
    first = min(noun.row[0] for noun in nouns)
    if first > _OPENING.get(nouns[0].kind, OPENS):
        return False
    if len({noun.key for noun in nouns if noun.determiner in INDEFINITE}) > 1:
        return False
    if len(keys) > 1 and any(noun.determiner in OWNERS for noun in nouns):
        return False  # "the captain … and its captain": that may be another ship's
    before = frozenset[str]().union(*(noun.before for noun in nouns))
    sizes = [word for word in before if word.isdigit()]
    return before.isdisjoint(tables().several | tables().others) and len(sizes) <= (
        nouns[0].kind in _COUNTED
    )


def _players(nouns: list[_Noun], mentioned: Mapping[str, list[Sequence[Any]]]) -> list[Player]:
    once = {noun.key: noun.row for noun in nouns if not noun.row[5]}
    labels = {noun.key: noun.row[4] or plain(noun.row[2]) for noun in reversed(nouns)}
    return [
        player(key, [once[key]] if key in once else mentioned[key], label)
        for key, label in sorted(labels.items())
    ]
