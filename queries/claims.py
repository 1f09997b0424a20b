"""Claims by what is said, who says it, where, when and in what way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import QueryError
from graph.terms.names import node
from queries.claim_listing import VIEWS, view
from queries.metonyms import resolved
from queries.names import UnknownName, fold
from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store

Record = dict[str, Any]
ALL = "all"
_NEVER = "9999"


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
    min_confidence: float | None = None
    metonyms: bool = False  # an entity's name means also what stands for it ("Oslo" for Norway)


Test = Callable[[Record], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person names: entities, any of which will do, or where nothing is so called, words."""

    entities: frozenset[str]
    words: str = ""

    def fits(self, part: Record | None) -> bool:
        """Tell whether an argument, a qualifier or a holder is it."""
        if part is None:
            return False
        if self.entities:
            return part["entity"] in self.entities
        return self.words in fold(part.get("label") or part["text"] or "")

    def is_part(self, record: Record) -> bool:
        """Tell whether it is subject, object or in a qualifier of a claim."""
        return any(map(self.fits, (record["subject"], record["object"], *record["qualifiers"])))

    def is_holder(self, record: Record) -> bool:
        """Tell whether it is among those who say so."""
        return any(map(self.fits, record["attribution"]))


def claims(store: Store, wanted: Filter | None = None) -> Iterator[Record]:
    """Yield the public records of all claims that fit, by article and place.

    Raises ClaimgraphError when `wanted.article` is no article, QueryError for an unknown view.
    """
    wanted = wanted or Filter()
    if wanted.view not in (ALL, *VIEWS.values()):
        raise QueryError(f"no view {wanted.view!r}; there is {', '.join(VIEWS.values())} and {ALL}")
    named = {
        place: find(store, name, with_metonyms=wanted.metonyms)
        for place in ("subject", "object", "speaker", "about")
        if (name := getattr(wanted, place)) is not None
    }
    tests = [*_tests(wanted), *(_PLACES[place](one) for place, one in named.items())]
    entities = [one.entities for one in named.values() if one.entities]
    for article in _articles(store, wanted, entities):
        for record in store.records(article):
            if all(test(record) for test in tests):
                yield record


def find(store: Store, name: str, *, with_metonyms: bool = False) -> Wanted:
    """Return the entity of that name, or its words where nothing is called that."""
    try:
        return Wanted(frozenset(resolved(store, name, with_metonyms=with_metonyms)))
    except UnknownName:
        return Wanted(frozenset(), fold(name))


def claims_with(store: Store, entities: frozenset[str]) -> Iterator[Record]:
    """Yield the records of the articles in whose claims any of these entities takes part."""
    for article in _articles(store, Filter(), [entities]):
        yield from store.records(article)


_PLACES: dict[str, Callable[[Wanted], Test]] = {
    "subject": lambda one: lambda record: one.fits(record["subject"]),
    "object": lambda one: lambda record: one.fits(record["object"]),
    "speaker": lambda one: one.is_holder,
    "about": lambda one: one.is_part,
}


def _articles(store: Store, wanted: Filter, entities: Sequence[frozenset[str]]) -> Iterator[str]:
    """Yield the articles in which such claims can be: their records alone are read."""
    if wanted.article is not None:
        yield wanted.article
        return
    told = [
        {row[1] for one in either for row in select(store, "articles", {"entity": node(one)})}
        for either in entities
    ]
    since, until = wanted.since or "", wanted.until or _NEVER
    dated = wanted.since is not None or wanted.until is not None
    for one in store.articles():
        day = one.published or ""
        if (
            all(f"art:{one.id}" in articles for articles in told)
            and (wanted.source is None or fold(one.publisher or "") == fold(wanted.source))
            # A day includes all its hours: "2026-03-01T10:00" is not after "2026-03-01".
            and (not dated or (since <= day and "" < day[: len(until)] <= until))
        ):
            yield one.id


def _tests(wanted: Filter) -> Iterator[Test]:
    if wanted.view != ALL:
        yield lambda record: view(record) == wanted.view
    if wanted.polarity is not None:
        yield lambda record: bool(record["polarity"] == wanted.polarity)
    if wanted.modality is not None:
        yield lambda record: bool(record["modality"] == wanted.modality)
    if (least := wanted.min_confidence) is not None:
        yield lambda record: bool(record["confidence"] >= least)
    if wanted.predicate is not None:
        relation = fold(wanted.predicate).removeprefix("rel:").replace(" ", "-")
        yield lambda record: relation in _relations(record)
    if wanted.text is not None:
        words = fold(wanted.text)
        yield lambda record: words in fold(record["evidence"]["quote"])


def _relations(record: Record) -> set[str]:
    predicate = record["predicate"]
    return {predicate["relation"].removeprefix("rel:"), predicate["lemma"].replace(" ", "-")}
