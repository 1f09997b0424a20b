"""The named graph of one article: what its text says, where, in whose voice.

The graph's name is the article's IRI. `cg:claims` holds the public records of its claims, which are
what the article yielded; every other statement here is a view of them for queries. Everything has
an IRI: no blank nodes. About thirteen quads a claim: what can be told from another statement (the
classes of selectors, which are the domains of their properties) is not written, since on disk a
quad costs 10 to 30 microseconds, as much as reading a word of the text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from graph.article_record import article_record, furniture_rows, mention_rows
from graph.errors import InvalidRecord
from graph.ids import digest
from graph.model import Article, Claim, Modality, Polarity, Quantity, Reading, Time
from graph.record import claim_record
from graph.terms.names import (
    Quad,
    Term,
    article_node,
    literal,
    moment,
    node,
    number,
    run_node,
)

TYPE = node("rdf:type")
NAME = node("cg:name")
KEY = node("cg:key")
RECORD = node("cg:record")
CLAIMS = node("cg:claims")
COUNT = node("cg:claimCount")
BODY = node("sdo:articleBody")
FURNITURE = node("cg:furniture")
MENTIONS = node("cg:mentions")
RUN = node("prov:wasGeneratedBy")
URL = node("sdo:url")
CLAIM = node("cg:Claim")
ARTICLE = node("sdo:NewsArticle")

_TEXT = node("sdo:text")
_POLARITY = node("cg:polarity")
_MODALITY = node("cg:modality")
_POLARITIES = {one: node("cg:" + one.capitalize()) for one in Polarity}
_MODALITIES = {one: node("cg:" + one.capitalize()) for one in Modality}
_CONFIDENCE = node("cg:confidence")
_EVENT = node("cg:eventType")
_CONDITION = node("cg:condition")
_HEDGE = node("cg:hedge")
_CUE = node("cg:cue")
_ANONYMOUS = node("cg:anonymous")
_SECOND_HAND = node("cg:secondHand")
_TRUE = literal("true", "xsd:boolean")
_DERIVED = node("prov:wasDerivedFrom")
_EVIDENCE = node("cg:evidence")
_SOURCE = node("oa:hasSource")
_SELECTOR = node("oa:hasSelector")
_START = node("oa:start")
_END = node("oa:end")
_EXACT = node("oa:exact")
_TIME = node("cg:eventTime")
_TIME_END = node("cg:eventTimeEnd")

Triple = tuple[Term, Term, Term]


def article_graph(
    reading: Reading, *, software: str, model: str, at: datetime | None = None
) -> Iterator[Quad]:
    """Yield the quads of one article's evidence. `at` is the time of reading, if it is to be kept.

    Raises InvalidRecord when two claims share an id or an id cannot become an IRI.
    """
    graph = article_node(reading.article.id)
    if len({claim.id for claim in reading.claims}) < len(reading.claims):
        raise InvalidRecord(f"{reading.article.name}: two claims share an id")
    for subject, predicate, obj in _article(reading, graph):
        yield subject, predicate, obj, graph
    for subject, predicate, obj in _run(graph, software, model, at):
        yield subject, predicate, obj, graph
    for claim in reading.claims:
        yield from [(s, p, o, graph) for s, p, o in _claim(claim, graph)]


def compact(value: Any) -> Term:
    """Return a value as a literal of compact JSON."""
    return literal(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def description(article: Article) -> Term:
    """Return the record of an article as the literal that its graph holds."""
    return compact(article_record(article))


def _article(reading: Reading, graph: Term) -> Iterator[Triple]:
    article = reading.article
    yield graph, TYPE, ARTICLE
    yield graph, NAME, literal(article.name)
    yield graph, KEY, literal(article.key)
    yield graph, RECORD, description(article)
    yield graph, node("cg:textDigest"), literal(digest(article.text))
    yield graph, COUNT, number(len(reading.claims))
    yield graph, BODY, literal(article.text)
    if reading.claims:
        yield graph, CLAIMS, compact([claim_record(claim) for claim in reading.claims])
    if article.furniture:
        yield graph, FURNITURE, compact(furniture_rows(article))
    if reading.mentions:
        yield graph, MENTIONS, compact(mention_rows(reading.mentions))
    if article.title:
        yield graph, node("sdo:headline"), literal(article.title, language=article.language)
    if article.published:
        yield graph, node("sdo:datePublished"), moment(article.published)
    if article.publisher:
        yield graph, node("sdo:publisher"), literal(article.publisher)
    if article.url:
        yield graph, URL, literal(article.url, "xsd:anyURI")
    if article.language:
        yield graph, node("sdo:inLanguage"), literal(article.language)
    for author in article.authors:
        yield graph, node("sdo:author"), literal(author)


def _run(graph: Term, software: str, model: str, at: datetime | None) -> Iterator[Triple]:
    run = run_node(software, model)
    agent = run_node(software, "")
    yield graph, RUN, run
    yield run, TYPE, node("prov:Activity")
    yield run, node("prov:wasAssociatedWith"), agent
    yield run, node("cg:model"), literal(model)
    yield agent, TYPE, node("prov:SoftwareAgent")
    yield agent, node("sdo:softwareVersion"), literal(software)
    if at is not None:
        yield graph, node("prov:generatedAtTime"), moment(at)


def _claim(claim: Claim, graph: Term) -> Iterator[Triple]:
    subject = node(claim.id)
    said = [claim.subject.text, claim.predicate.text]
    if claim.object:
        said.append(claim.object.text)
    yield subject, TYPE, CLAIM
    yield subject, _TEXT, literal(" ".join(" ".join(said).split()))
    yield subject, _POLARITY, _POLARITIES[claim.polarity]
    yield subject, _MODALITY, _MODALITIES[claim.modality]
    yield subject, _CONFIDENCE, number(float(claim.confidence))
    yield subject, _DERIVED, graph
    yield from _selectors(claim, subject, graph)
    if claim.predicate.event:
        yield subject, _EVENT, node("cg:" + claim.predicate.event)
    if claim.condition:
        yield subject, _CONDITION, node(claim.condition)
    for hedge in claim.hedges:
        yield subject, _HEDGE, literal(hedge)
    for holder in claim.attribution:
        if holder.cue:
            yield subject, _CUE, literal(holder.cue)
    if any(holder.anonymous for holder in claim.attribution):
        yield subject, _ANONYMOUS, _TRUE
    if any(holder.secondhand for holder in claim.attribution):
        yield subject, _SECOND_HAND, _TRUE
    for qualifier in claim.qualifiers:
        yield subject, node("role:" + qualifier.role), literal(qualifier.text)
        yield from _value(subject, qualifier.value)
    if claim.object:
        yield from _value(subject, claim.object.quantity)


def _selectors(claim: Claim, subject: Term, graph: Term) -> Iterator[Triple]:
    """Yield where the claim stands (W3C Web Annotation Data Model, sections 4, 4.2.4 and 4.2.5).

    One selector is both a TextPositionSelector and a TextQuoteSelector.
    """
    evidence = f"{subject[:-1]}/evidence>"
    selector = f"{subject[:-1]}/selector>"
    yield subject, _EVIDENCE, evidence
    yield evidence, _SOURCE, graph
    yield evidence, _SELECTOR, selector
    yield selector, _START, number(claim.evidence.start)
    yield selector, _END, number(claim.evidence.end)
    yield selector, _EXACT, literal(claim.evidence.quote)


def _value(subject: Term, value: Quantity | Time | None) -> Iterator[Triple]:
    """Yield the normalised value of a qualifier or object: a time, or an amount with its unit."""
    if isinstance(value, Time):
        if value.start:
            yield subject, _TIME, moment(value.start)
        if value.end and value.end != value.start:
            yield subject, _TIME_END, moment(value.end)
    elif value is not None:
        for name, amount in (
            ("sdo:value", value.value),
            ("sdo:minValue", value.minimum),
            ("sdo:maxValue", value.maximum),
        ):
            if amount is not None:
                yield subject, node(name), number(amount)
        if value.unit:
            yield subject, node("sdo:unitText"), literal(value.unit)
