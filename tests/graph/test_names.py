"""CURIEs, IRIs and literals: reversible, and no text can break out of its term."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.database import native
from graph.errors import InvalidRecord
from graph.terms.names import (
    PREFIXES,
    contract,
    expand,
    literal,
    moment,
    name_of,
    node,
    number,
    resource,
    term_label,
    term_name,
)

any_text = st.text(st.characters(codec=None), max_size=30)


@given(st.sampled_from(sorted(PREFIXES)), any_text)
def test_expanding_is_the_inverse_of_contracting(prefix, local):
    iri = expand(f"{prefix}:{local}")
    assert expand(contract(iri)) == iri if contract(iri) != iri else True
    assert native(node(f"{prefix}:{local}")).value == iri


@given(any_text)
def test_a_literal_holds_its_text(text):
    assert native(literal(text)).value == "".join(
        "\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text
    )


@given(any_text)
def test_json_in_a_literal_comes_back(text):
    clean = text.encode("utf-8", "replace").decode()
    held = native(literal(json.dumps({"text": clean}, ensure_ascii=False))).value
    assert json.loads(held) == {"text": clean}


@given(any_text)
def test_a_term_is_named_and_stable(label):
    curie = term_name(label)
    assert name_of(node(curie)) == curie
    assert term_name(term_label(curie)) == curie or "--" in curie or "%" in curie


@pytest.mark.parametrize(
    ("label", "curie", "words"),
    [
        ("The frozen assets", "term:frozen-assets", "frozen assets"),
        ("frozen-assets", "term:frozen-assets", "frozen assets"),
        ("their own plan", "term:own-plan", "own plan"),
        ("“a deal”", "term:a-deal", "a deal"),
        ("the", "term:the", "the"),
        ("$40m loan", "term:%2440m-loan", "$40m loan"),
        ("50% of it", "term:50%25-of-it", "50% of it"),
        ("a/b#c?d", "term:a%2Fb%23c%3Fd", "a/b#c?d"),
    ],
)
def test_terms(label, curie, words):
    assert term_name(label) == curie
    assert term_label(curie) == words


def test_long_labels_are_cut_but_kept_apart():
    one, other = term_name("word " * 40 + "one"), term_name("word " * 40 + "other")
    assert one != other
    assert len(one) < 110
    assert term_label(one).endswith(" …")


@pytest.mark.parametrize(
    ("value", "term"),
    [
        (3, '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (0.86, '"0.86"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (1.0, '"1"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("1.05E+11", '"105000000000"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("2.50", '"2.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("1E+999999999", '"1E+999999999"'),
        ("NaN", '"NaN"'),
        ("many", '"many"'),
    ],
)
def test_numbers(value, term):
    assert number(value) == term


@pytest.mark.parametrize(
    ("value", "term"),
    [
        (date(2026, 3, 1), '"2026-03-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("2026-03-01", '"2026-03-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (
            datetime(2026, 3, 1, 8, tzinfo=UTC),
            '"2026-03-01T08:00:00+00:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
        ),
        ("some day", '"some day"'),
    ],
)
def test_moments(value, term):
    assert moment(value) == term


@pytest.mark.parametrize("bad", ["ent", "no:thing", "", ":x"])
def test_what_is_no_curie_is_refused(bad):
    with pytest.raises(InvalidRecord):
        expand(bad)


@pytest.mark.parametrize("bad", ["http://a b", "plain", "http://x/<y>", 'http://x/"'])
def test_what_is_no_iri_is_refused(bad):
    with pytest.raises(InvalidRecord):
        resource(bad)


def test_a_name_cannot_end_its_iri():
    assert node("ent:a> <urn:x> <urn:y") == "<urn:claimgraph:ent/a%3E%20%3Curn%3Ax%3E%20%3Curn%3Ay>"
