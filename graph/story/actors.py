"""Who has which deed in an article, by its claims.

That two play one part in one event is the strongest sign over articles that they are one (Lee,
Recasens, Chang, Surdeanu & Jurafsky 2012).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.record import Record
from graph.story.actor import Actor
from graph.story.deeds import deeds, post, tables
from graph.story.mentioned import Mentioned
from graph.story.traits import SEVERAL, agree


def actors(
    article: str, text: str, mentions: Sequence[Sequence[Any]], records: Mapping[str, Record]
) -> dict[str, list[Actor]]:
    """Return who has which deed in an article (CURIE), from its claims and table of mentions."""
    mentioned = Mentioned(article, text, mentions)
    found: dict[str, dict[str, Actor]] = defaultdict(dict)
    for person, age in mentioned.aged():
        found[f"one aged {age}"][person.key] = person
    told = [
        (deed, record, mentioned.of(part))
        for record in records.values()
        for deed, part in deeds(record)
    ]
    for deed, record, one in told:
        if one and _may_have(one, deed):
            found[deed][one.key] = _as(one, deed, record)
    for deed, key in _several(told):
        if key in found[deed]:
            found[deed][key] = found[deed][key].of_several()
    for deed, other in tables().against.items():
        _keep_apart(found[deed], found[other])
    return {
        deed: [by_key[key] for key in sorted(by_key)]
        for deed, by_key in sorted(found.items())
        if by_key
    }


def _several(told: Sequence[tuple[str, Record, Actor | None]]) -> Iterator[tuple[str, str]]:
    """Yield the deeds that several have, with who has them: of one verb, or beside what is unknown.

    What is bought is not always a mention ("a share of 40 percent").
    """
    verbs: dict[tuple[str, int], set[str]] = defaultdict(set)
    unknown = {deed for deed, _, one in told if not one and "person" not in tables().kinds[deed]}
    for deed, record, one in told:
        if one and _may_have(one, deed):
            verbs[deed, record["predicate"]["start"]].add(one.key)
    for (deed, _), keys in verbs.items():
        if deed in unknown or len(keys) > 1:
            yield from ((deed, key) for key in keys)


def _keep_apart(one: dict[str, Actor], other: dict[str, Actor]) -> None:
    """Leave out who is on both sides, by two deeds or a deed and what he is called."""
    for key in one.keys() & other.keys():
        del one[key], other[key]
    for side in (one, other):
        for key in [key for key, actor in side.items() if not agree(actor.traits - {SEVERAL})]:
            del side[key]  # "the gunman was killed too"


def _as(one: Actor, deed: str, record: Record) -> Actor:
    """Return somebody with what a deed tells of him: the office that it gives, or his side."""
    known = tables()
    if deed in known.posts and (office := post(record)):
        return one._replace(traits=one.traits | {f"post:{office}"})
    if deed in known.against:
        return one._replace(traits=one.traits | {"side:victim"})
    if deed in known.against.values():
        return one._replace(traits=one.traits | {"side:culprit"})
    return one


def _may_have(one: Actor, deed: str) -> bool:
    """Tell whether it may have the deed: a car hits people too, and is not who is meant.

    Several persons have a person's deed: that there are two tells that it is not one's.
    """
    kinds, own = tables().kinds[deed], one.told("kind")
    return not own.isdisjoint(kinds) or ("group" in own and "person" in kinds)
