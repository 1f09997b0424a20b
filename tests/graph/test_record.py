"""The public record: documented keys in order, and nothing lost on the way back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.article_record import (
    article_from,
    article_record,
    furniture_rows,
    mention_from,
    mention_rows,
)
from graph.errors import InvalidRecord
from graph.model import Article, Furniture
from graph.record import attribution_from, attribution_record, claim_from, claim_record
from tests.graph.synthetic import claim, claims, readings


@given(claims)
def test_a_claim_survives_its_record(one):
    record = json.loads(json.dumps(claim_record(one)))
    assert claim_from(record) == one
    assert claim_record(claim_from(record)) == record


def test_keys_stand_in_the_documented_order():
    record = claim_record(claim(speaker="Ana Ruiz"))
    assert list(record) == [
        "id", "article", "source", "published", "subject", "predicate", "object", "qualifiers",
        "polarity", "modality", "condition", "attribution", "hedges", "confidence", "rule",
        "evidence",
    ]  # fmt: skip
    assert list(record["object"])[-2:] == ["claim", "quantity"]
    assert list(record["attribution"][0]) == [
        "text", "start", "end", "label", "entity", "cue", "cue_start", "cue_end", "form",
        "content_start", "content_end", "content_spans", "nested",
        "anonymous", "secondhand",
    ]  # fmt: skip


@given(readings)
def test_articles_and_mentions_survive(reading):
    article = reading.article
    record = json.loads(json.dumps(article_record(article)))
    assert article_from(record, article.text, furniture_rows(article)) == article
    rows = json.loads(json.dumps(mention_rows(reading.mentions)))
    assert tuple(map(mention_from, rows)) == reading.mentions


def test_furniture_survives():
    article = Article("i", "n", "some text", furniture=(Furniture(0, 4, "teaser"),))
    assert article_from(article_record(article), "some text", furniture_rows(article)) == article


def test_attributions_name_their_article():
    attribution = claim(speaker="Ana Ruiz").attribution[0]
    record = attribution_record(attribution, "a")
    assert record["article"] == "a"
    assert attribution_from(record) == attribution


@pytest.mark.parametrize(
    "change",
    [{"polarity": "maybe"}, {"subject": None}, {"evidence": {}}, {"id": 3}, {"confidence": 7}],
)
def test_a_broken_record_is_refused(change):
    with pytest.raises(InvalidRecord):
        claim_from(claim_record(claim()) | change)


@given(st.dictionaries(st.text(max_size=5), st.integers(), max_size=3))
def test_any_other_data_is_refused(data):
    with pytest.raises(InvalidRecord):
        claim_from(data)
