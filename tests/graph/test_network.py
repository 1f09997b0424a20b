"""The network: parallel edges stay apart, counts are of distinct things, filters filter."""

from dataclasses import replace

import pytest

from graph.layout import communities, places
from graph.network import Link, Node, Selection, network
from graph.status import View

BOUGHT = Link(
    claim="clm:1",
    subject="ent:acme",
    object="ent:beta",
    relation="acquire",
    view=View.ASSERTED,
    polarity="affirmed",
    modality="actual",
    confidence=0.9,
    source="Sample Post",
    article="art:1",
    published="2025-01-02T10:00:00+00:00",
    quote="Acme acquired Beta.",
)
DENIED = replace(
    BOUGHT,
    claim="clm:2",
    view=View.DENIED,
    polarity="negated",
    source="Sample Times",
    article="art:2",
    published="2025-01-05",
)
COPY = replace(BOUGHT, claim="clm:3", article="art:3", confidence=0.4, published=None)
ELSEWHERE = replace(BOUGHT, claim="clm:4", subject="ent:beta", object="ent:gamma")
NODES = [
    Node("ent:acme", "Acme", "Organization", ("Acme Inc",)),
    Node("ent:beta", "Beta", "Organization"),
]


def test_a_denial_is_another_edge_and_both_sides_are_disputed() -> None:
    graph = network(NODES, [BOUGHT, DENIED])
    assert sorted(key for *_, key in graph.edges(keys=True)) == ["NOT acquire", "acquire"]
    assert all(data["disputed"] for *_, data in graph.edges(data=True))
    assert graph.nodes["ent:acme"]["disputed"]


def test_claims_of_one_kind_are_one_edge_with_distinct_sources_counted() -> None:
    graph = network(NODES, [BOUGHT, COPY])
    edge = graph.edges["ent:acme", "ent:beta", "acquire"]
    assert (edge["claim_count"], edge["source_count"], edge["article_count"]) == (2, 1, 2)
    assert edge["confidence"] == 0.9
    assert (edge["first_seen"], edge["last_seen"]) == ("2025-01-02", "2025-01-02")
    assert not edge["disputed"]


def test_a_node_without_a_record_is_shown_by_its_id() -> None:
    assert network([], [BOUGHT]).nodes["ent:acme"]["label"] == "ent:acme"


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), {"clm:1", "clm:2", "clm:3", "clm:4"}),
        (Selection(since="2025-01-03"), {"clm:2"}),
        (Selection(until="2025-01-02"), {"clm:1", "clm:4"}),
        (Selection(min_confidence=0.5), {"clm:1", "clm:2", "clm:4"}),
        (Selection(min_sources=2), set()),
        (Selection(ego="ent:gamma"), {"clm:4"}),
        (Selection(ego="ent:gamma", depth=2), {"clm:1", "clm:2", "clm:3", "clm:4"}),
        (Selection(ego="ent:nowhere"), set()),
        (Selection(top=2), {"clm:1", "clm:2", "clm:3"}),
    ],
)
def test_selection(selection: Selection, expected: set[str]) -> None:
    graph = network(NODES, [BOUGHT, DENIED, COPY, ELSEWHERE], selection)
    assert {c for *_, data in graph.edges(data=True) for c in data["claim_ids"]} == expected


@pytest.mark.parametrize("size", [3, 600])
def test_every_node_has_its_own_place_and_a_community(size: int) -> None:
    links = [
        replace(BOUGHT, claim=f"clm:{n}", subject=f"ent:{n}", object=f"ent:{(n * 7 + 1) % size}")
        for n in range(size)
    ]
    graph = network([], links)
    community = communities(graph)
    place = places(graph, community)
    assert set(place) == set(community) == set(graph.nodes)
    assert len(set(place.values())) == len(place)
    assert place == places(graph, communities(graph))
