"""Claims by what is said, who says it, where, when and in what way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import QueryError
from queries.claim_listing import VIEWS, view
from queries.names import UnknownName, fold, resolve

if TYPE_CHECKING:
    from graph.store import Store

Record = dict[str, Any]
ALL = "all"


@dataclass(frozen=True, slots=True)
class Filter:
    """What claims must be like; what is None does not matter.

    Subject, object and speaker are names of entities, by any of their names, or else words that
    the claim has there. A predicate is a relation ("demand", "rel:demand") or a lemma. Dates
    are ISO 8601; claims of articles without a date fit no `since` or `until`.
    """

    subject: str | None = None
    predicate: str | None = None
    object: str | None = None
    speaker: str | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    polarity: str | None = None
    modality: str | None = None
    view: str = ALL
    about: str | None = None  # subject, object or qualifier
    text: str | None = None  # in the evidence's words
    article: str | None = None


Test = Callable[[Record], bool]


def claims(store: Store, wanted: Filter | None = None) -> Iterator[Record]:
    """Yield the public records of all claims that fit, by article and place.

    Raises ClaimgraphError when `wanted.article` is no article, QueryError for an unknown view.
    """
    wanted = wanted or Filter()
    tests = list(_tests(store, wanted))
    for record in store.records(wanted.article):
        if all(test(record) for test in tests):
            yield record


def _tests(store: Store, wanted: Filter) -> Iterator[Test]:
    if wanted.view not in (ALL, *VIEWS.values()):
        raise QueryError(f"no view {wanted.view!r}; there is {', '.join(VIEWS.values())} and {ALL}")
    if wanted.view != ALL:
        yield lambda record: view(record) == wanted.view
    if wanted.polarity is not None:
        yield lambda record: bool(record["polarity"] == wanted.polarity)
    if wanted.modality is not None:
        yield lambda record: bool(record["modality"] == wanted.modality)
    if wanted.subject is not None:
        acts = _matcher(store, wanted.subject)
        yield lambda record: acts(record["subject"])
    if wanted.object is not None:
        undergoes = _matcher(store, wanted.object)
        yield lambda record: undergoes(record["object"])
    if wanted.speaker is not None:
        speaks = _matcher(store, wanted.speaker)
        yield lambda record: any(map(speaks, record["attribution"]))
    if wanted.about is not None:
        concerns = _matcher(store, wanted.about)
        yield lambda record: any(map(concerns, _parts(record)))
    if wanted.predicate is not None:
        relation = fold(wanted.predicate).removeprefix("rel:").replace(" ", "-")
        yield lambda record: relation in _relations(record)
    yield from _circumstances(wanted)


def _circumstances(wanted: Filter) -> Iterator[Test]:
    if (source := wanted.source) is not None:
        yield lambda record: fold(record["source"] or "") == fold(source)
    if (since := wanted.since) is not None:
        yield lambda record: (record["published"] or "") >= since
    if (until := wanted.until) is not None:
        # A day includes all its hours: "2026-03-01T10:00" is not after "2026-03-01".
        yield lambda record: "" < (record["published"] or "")[: len(until)] <= until
    if wanted.text is not None:
        words = fold(wanted.text)
        yield lambda record: words in fold(record["evidence"]["quote"])


def _parts(record: Record) -> Iterator[Record | None]:
    yield record["subject"]
    yield record["object"]
    yield from record["qualifiers"]


def _relations(record: Record) -> set[str]:
    predicate = record["predicate"]
    return {predicate["relation"].removeprefix("rel:"), predicate["lemma"].replace(" ", "-")}


def _matcher(store: Store, name: str) -> Callable[[Record | None], bool]:
    """Return a test of an argument: is it that entity, or has it those words where none is."""
    try:
        entity = resolve(store, name)
    except UnknownName:
        words = fold(name)
        return lambda part: part is not None and words in fold(part.get("label") or part["text"])
    return lambda part: part is not None and part["entity"] == entity
