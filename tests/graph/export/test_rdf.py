"""Exports hold the same quads for every reader, whatever characters the articles hold."""

from __future__ import annotations

import io
import warnings
from datetime import UTC, datetime

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export.rdf import DATASETS, FORMATS, TRIPLES, write_rdf
from graph.store import Store
from tests.graph.synthetic import VERSIONS, claim, reading

HOSTILE = (
    'Quote " back \\ slash\tnew\nline\r nul \x00 bell \x07 del \x7f \x85 \u2028 '
    "rtl \u202eabc 😀 \ud800 <b> é"
)


def exported(store: Store, syntax: str) -> bytes:
    output = io.BytesIO()
    write_rdf(store, output, syntax)
    return output.getvalue()


def store_of(*texts: str) -> Store:
    store = Store.in_memory()
    for text in texts:
        one = reading(
            "a " + text,
            [claim(obj=text, speaker=text)],
            text="Text: " + text,
            published=datetime(2026, 3, 1, 8, tzinfo=UTC),
        )
        store.put(one, **VERSIONS)
    store.settle()
    return store


def oxigraph(data: bytes) -> set[str]:
    return {str(quad) for quad in ox.parse(data, format=ox.RdfFormat.TRIG)}


def by_rdflib(data: bytes) -> set[str]:
    dataset = rdflib.Dataset(default_union=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's use of its own old names
        dataset.parse(data=data, format="trig")
        lines = dataset.serialize(format="nquads").encode()
    return {str(quad) for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}


def held(store: Store) -> set[str]:
    return {str(quad) for quad in store.quads() if "graph/index" not in quad.graph_name.value}


def test_hostile_text_reads_back_the_same_everywhere():
    with store_of(HOSTILE) as store:
        data = exported(store, "trig")
        assert oxigraph(data) == held(store)
        assert by_rdflib(data) == held(store)


@pytest.fixture(scope="module", autouse=True)
def _as_written():
    """Keep rdflib from writing a time's "Z" as "+00:00": the same value in other characters."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rdflib, "NORMALIZE_LITERALS", False)
        yield


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_any_text_reads_back_the_same_everywhere(text):
    with store_of(text) as store:
        data = exported(store, "trig")
        assert oxigraph(data) == held(store) == by_rdflib(data)


@pytest.mark.parametrize("syntax", FORMATS)
def test_exports_are_deterministic_and_complete(syntax):
    with store_of("one", "two") as store, store_of("two", "one") as other:
        assert exported(store, syntax) == exported(other, syntax)
        read = {
            quad.triple
            for quad in ox.parse(exported(store, syntax), format=(DATASETS | TRIPLES)[syntax])
        }
        assert len(read) == len(
            {quad.triple for quad in store.quads() if "index" not in str(quad.graph_name)}
        )
