"""The deeds of a claim: who is charged by it, who resigned, what was bought.

Which deeds one event has one of is data (graph/data/deeds.toml). What is denied, wished or of
another year tells nobody from others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from graph.ids import slug
from graph.record import Record
from graph.story.cast import OPENS
from graph.story.player import core

_HAPPENED = frozenset({"actual", "future"})
_YEARS = frozenset({"year", "decade", "century"})
_PAST = re.compile(r"\b(?:last year|years? (?:ago|earlier|before)|[12]\d{3})\b")
_DIRECT = frozenset({"svo", "svoc", "passive"})  # rules of claims whose object is direct
_POSTS = {"ceo": "executive", "cfo": "financial", "coo": "operating"}  # chief … officer
_SPEAKERS = frozenset("i we you me us".split())  # who that is, quotations leave open too often


class _Wanted(NamedTuple):
    """What a relation says of one of its sides."""

    deed: str
    word: str  # that must stand after the verb


class Tables(NamedTuple):
    """The deeds by the relation of a claim, for its two sides; what each may be a deed of."""

    done: Mapping[str, list[_Wanted]]
    undergone: Mapping[str, list[_Wanted]]
    kinds: Mapping[str, frozenset[str]]
    against: Mapping[str, str]
    posts: frozenset[str]


def deeds(record: Record) -> Iterator[tuple[str, Record]]:
    """Yield the deeds that a claim tells, with the part of its record that has each."""
    predicate, rule = record["predicate"], record["rule"].split(".")
    first = predicate["lemma"].partition(" ")[0]
    names = (predicate["relation"].partition(":")[2], slug(predicate["lemma"]), first + "+")
    known = tables()
    if not any(name in known.done or name in known.undergone for name in names):
        return
    if not _counts(record):
        return
    said = _said(record)
    done = {one.deed for name in names for one in known.done.get(name, ()) if one.word in said}
    borne = {
        one.deed for name in names for one in known.undergone.get(name, ()) if one.word in said
    }
    subject, obj = record["subject"], record["object"]
    if "agentless" in rule:
        yield from _opens(borne, subject)
    elif obj and not obj["claim"] and not _DIRECT.isdisjoint(rule):
        yield from _opens(done, subject)
        yield from _opens(borne, obj)
    elif not borne:
        yield from _opens(done, subject)
    elif _is_participle(predicate["text"].partition(" ")[0].lower(), first):
        yield from _opens(borne, subject)


def _opens(found: set[str], part: Record) -> Iterator[tuple[str, Record]]:
    """Yield these deeds of a part that stands where an article tells its event."""
    told = part["start"] is not None and part["start"] < OPENS
    if told and part["text"].lower() not in _SPEAKERS:
        yield from ((deed, part) for deed in sorted(found))


def _is_participle(word: str, lemma: str) -> bool:
    """Tell whether a verb without its object is passive ("Woman killed in crash")."""
    return word != lemma and not word.endswith(("s", "ing"))


def _counts(record: Record) -> bool:
    """Tell whether a claim is of what happens in the event that is reported, and not before it."""
    if record["polarity"] != "affirmed" or record["modality"] not in _HAPPENED:
        return False
    if record["condition"] is not None:
        return False
    year = (record["published"] or "")[:4]
    return not any(
        _PAST.search(one["text"]) or _is_other_year(one["value"] or {}, year)
        for one in record["qualifiers"]
        if one["role"] == "time"
    )


def _is_other_year(time: Mapping[str, Any], year: str) -> bool:
    stated = (time.get("start") or year)[:4]
    return time.get("granularity") in _YEARS or (bool(year) and stated != year)


def post(record: Record) -> str:
    """Return the noun of the office that a claim gives somebody, "" where it says none."""
    texts = [one["text"] for one in record["qualifiers"] if one["role"] == "role"]
    lemma, rule = record["predicate"]["lemma"], record["rule"].split(".")
    if record["object"] and ("svc" in rule or lemma.endswith(" as")):
        texts.append(record["object"]["text"])
    if not texts:
        return ""
    office = core(texts[0].lower().removeprefix("as ")).removesuffix(" officer")
    office = office.rpartition(" ")[2]
    return _POSTS.get(office, office)


def _said(record: Record) -> frozenset[str]:
    """Return the words after the verb; "" is among them."""
    texts = [one["text"] for one in record["qualifiers"]]
    if record["object"]:
        texts.append(record["object"]["text"])
    return frozenset(" ".join(texts).lower().split()) | {""}


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return the deeds by relation and side, read at the first call."""
    data = tomllib.loads(files("graph").joinpath("data", "deeds.toml").read_text(encoding="utf-8"))
    sides: dict[str, dict[str, list[_Wanted]]] = {"done": {}, "undergone": {}}
    for deed, row in data.items():
        for side, wanted in sides.items():
            for entry in row.get(side, "").split():
                verb, sign, word = entry.partition("+")
                wanted.setdefault(verb + sign, []).append(_Wanted(deed, word))
    kinds = {deed: frozenset(row["of"].split()) for deed, row in data.items()}
    against = {deed: row["not"] for deed, row in data.items() if "not" in row}
    posts = frozenset(deed for deed, row in data.items() if row.get("post"))
    return Tables(sides["done"], sides["undergone"], kinds, against, posts)
