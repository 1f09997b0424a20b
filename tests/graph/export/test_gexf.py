"""GEXF as Gephi's importer reads it: what it would drop, merge or refuse must not be there."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.export.gexf import legal, write
from graph.network import Link, Node, network
from graph.status import View

NS = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
LINK = Link(
    claim="clm:1",
    subject="ent:a",
    object="ent:b",
    relation="acquire",
    view=View.ASSERTED,
    polarity="affirmed",
    modality="actual",
    confidence=0.9,
    source="Sample Post",
    article="art:1",
    published="2025-01-02",
    quote="A acquired B.",
)
DENIAL = replace(LINK, claim="clm:2", view=View.DENIED, published=None)


def exported(nodes: list[Node], links: list[Link]) -> ElementTree.Element:
    return ElementTree.fromstring(as_bytes(nodes, links))


def as_bytes(nodes: list[Node], links: list[Link]) -> bytes:
    out = io.BytesIO()
    write(network(nodes, links), out, "test")
    return out.getvalue()


def test_a_contradiction_stays_two_edges_under_gephis_merge_rule() -> None:
    edges = exported([], [LINK, DENIAL]).findall(".//g:edge", NS)
    assert len({(e.get("source"), e.get("target"), e.get("kind")) for e in edges}) == 2
    assert len({e.get("id") for e in edges}) == 2
    assert all(float(e.get("weight", "0")) > 0 for e in edges)


def test_every_node_is_placed_coloured_sized_and_labelled() -> None:
    for node in exported([Node("ent:a", "", "Person")], [LINK]).findall(".//g:node", NS):
        assert node.get("label")
        assert {child.tag.split("}")[1] for child in node} >= {"color", "position", "size"}


def test_dates_are_timestamps_and_undated_elements_have_none() -> None:
    root = exported([], [LINK, DENIAL])
    graph = root.find("g:graph", NS)
    assert graph is not None
    assert graph.get("timerepresentation") == "timestamp"
    assert graph.get("timezone") == "UTC"
    times = {e.get("kind"): e.get("timestamps") for e in root.findall(".//g:edge", NS)}
    assert times == {"acquire": "<[2025-01-02]>", "NOT acquire": None}


def test_values_have_declared_columns_and_no_reserved_ids() -> None:
    root = exported([], [LINK])
    for owner, element in (("node", "node"), ("edge", "edge")):
        declared = {
            a.get("id") for a in root.findall(f".//g:attributes[@class='{owner}']/g:attribute", NS)
        }
        used = {v.get("for") for v in root.findall(f".//g:{element}//g:attvalue", NS)}
        assert used <= declared
        assert not declared & {"id", "label", "interval", "timestamp", "timeset", "kind", "type_"}


def test_an_entity_called_null_keeps_its_values() -> None:
    (edge,) = exported([], [replace(LINK, quote="null")]).findall(".//g:edge", NS)
    values = {v.get("for"): v.get("value") for v in edge.findall(".//g:attvalue", NS)}
    assert values["quote"] not in (None, "null", "")


def test_networkx_reads_it_back() -> None:
    graph = nx.read_gexf(io.BytesIO(as_bytes([], [LINK, DENIAL])), version="1.3")
    assert set(graph.nodes) == {"ent:a", "ent:b"}


@given(st.text(), st.text())
def test_any_text_gives_a_readable_file_and_the_same_bytes_twice(label: str, quote: str) -> None:
    nodes, links = [Node("ent:a", label, "Person", (quote,))], [replace(LINK, quote=quote)]
    first = as_bytes(nodes, links)
    assert first == as_bytes(nodes, links)
    node = ElementTree.fromstring(first).find(".//g:node[@id='ent:a']", NS)
    assert node is not None


@given(st.text())
def test_legal_text_is_kept(text: str) -> None:
    kept = legal(text)
    assert all(char in text for char in kept)
    assert kept == legal(kept)
