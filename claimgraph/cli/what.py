"""What `extract` can print of an article: claims, attributions, mentions or plain triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from claimgraph.pipeline import extract
from extractors.articles.inputs import Unreadable
from graph.model import Article, Reading
from graph.record import attribution_record, claim_record, mention_record
from queries.claim_listing import claim_listing
from queries.listing import Listing, columns

Record = dict[str, Any]
Inputs = Iterable[Article | Unreadable]
WHAT = ("claims", "attributions", "mentions", "triples")

_COLUMNS = {
    "attributions": columns(
        "article", "source=label", "text", "cue", "form", "start=content_start", "end=content_end"
    ),
    "mentions": columns("article", "start", "end", "text", "kind", "label", "entity", "type"),
    "triples": columns("article", "subject", "predicate", "object", "args", "confidence"),
}


def listing(what: str, records: Iterable[Record]) -> Listing:
    """Return records of one of WHAT with their columns."""
    return claim_listing(records) if what == "claims" else Listing(records, _COLUMNS[what])


def records(
    inputs: Inputs, what: str, model: str, processes: int = 1
) -> Iterator[Record | Unreadable]:
    """Yield the records of one of WHAT, article by article; unreadable inputs in their place."""
    if what == "triples":
        yield from _triples(inputs, model)
        return
    for reading in extract(inputs, model, processes):
        if isinstance(reading, Unreadable):
            yield reading
        else:
            yield from _of(reading, what)


def _of(reading: Reading, what: str) -> Iterator[Record]:
    name = reading.article.name
    match what:
        case "claims":
            yield from map(claim_record, reading.claims)
        case "attributions":
            yield from (attribution_record(held, name) for held in reading.attributions)
        case _:
            yield from (mention_record(mention, name) for mention in reading.mentions)


def _triples(inputs: Inputs, model: str) -> Iterator[Record | Unreadable]:
    """Yield plain OpenIE triples, which are made from clauses and pass no claim."""
    from extractors.analysis import analyse, load_model
    from extractors.reading import openie

    unreadable: list[Unreadable] = []
    articles = _apart(inputs, unreadable)
    for article, doc in analyse(articles, load_model(model)):
        for sentence, triple in openie(doc):
            yield {
                "article": article.name,
                "sent": sentence.text,
                "subject": triple.subject,
                "predicate": triple.predicate,
                "object": triple.object,
                "args": list(triple.args),
                "confidence": triple.confidence,
            }
    yield from unreadable


def _apart(inputs: Inputs, unreadable: list[Unreadable]) -> Iterator[Article]:
    for item in inputs:
        if isinstance(item, Unreadable):
            unreadable.append(item)
        else:
            yield item
