"""The claims as a networkx multigraph: what claims are about, joined by who does what to what.

One edge for each (subject, object, kind): a kind is a relation and its status, so that "acquired",
"NOT acquired" and "may acquire" between the same two nodes stay three edges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import networkx as nx

from graph.status import View

# How a status reads in front of a relation; asserted relations stand alone.
_PREFIX = {View.ASSERTED: "", View.ATTRIBUTED: "said to ", View.DENIED: "NOT ", View.MAYBE: "may "}
_QUOTE = 300  # characters of the sample sentence an edge carries


@dataclass(frozen=True, slots=True)
class Link:
    """One claim as a link between two nodes."""

    claim: str
    subject: str
    object: str
    relation: str
    view: View
    polarity: str
    modality: str
    confidence: float
    source: str
    article: str
    published: str | None
    quote: str

    @property
    def kind(self) -> str:
        """Relation and status in words: what keeps parallel edges apart."""
        return _PREFIX[self.view] + self.relation

    @property
    def day(self) -> str | None:
        """Publication day, ISO 8601."""
        return self.published[:10] if self.published else None


@dataclass(frozen=True, slots=True)
class Node:
    """What a claim can be about."""

    id: str
    label: str
    type: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the graph is wanted; the default is all of it."""

    since: str | None = None  # ISO day, inclusive; claims without a date are then left out
    until: str | None = None
    min_sources: int = 1
    min_confidence: float = 0.0
    ego: str | None = None  # node id: only what lies within `depth` steps of it
    depth: int = 1
    top: int | None = None  # the nodes with most claims

    def admits(self, link: Link) -> bool:
        """Tell whether a claim passes the filters on claims."""
        day = link.day
        if (self.since or self.until) and day is None:
            return False
        return (
            link.confidence >= self.min_confidence
            and (self.since is None or (day or "") >= self.since)
            and (self.until is None or (day or "") <= self.until)
        )


@dataclass(slots=True)
class _Tally:
    """What is counted on a node or an edge while links go by."""

    claims: list[str] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)

    def add(self, link: Link) -> None:
        self.claims.append(link.claim)
        self.sources.add(link.source)
        self.articles.add(link.article)
        if link.day:
            self.days.add(link.day)

    def attributes(self) -> dict[str, object]:
        days = sorted(self.days)
        return {
            "claim_count": len(self.claims),
            "source_count": len(self.sources),
            "article_count": len(self.articles),
            "sources": sorted(self.sources),
            "first_seen": days[0] if days else "",
            "last_seen": days[-1] if days else "",
            "days": days,
        }


def network(
    nodes: Iterable[Node], links: Iterable[Link], selection: Selection | None = None
) -> nx.MultiDiGraph:
    """Return the multigraph of the claims that `selection` admits, in sorted order.

    Edge keys are kinds. A node or edge is `disputed` when one side affirms what another denies.
    """
    selection = selection or Selection()
    grouped: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
    for link in links:
        if selection.admits(link):
            grouped[link.subject, link.object, link.kind].append(link)
    known = {node.id: node for node in nodes}
    graph = nx.MultiDiGraph()
    disputed = _disputed(grouped)
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for subject, obj, kind in sorted(grouped):
        group = sorted(grouped[subject, obj, kind], key=lambda link: link.claim)
        edge = _edge(group)
        if edge["source_count"] < selection.min_sources:  # type: ignore[operator]
            continue
        for end in {subject, obj}:
            for link in group:
                tallies[end].add(link)
        relation = group[0].relation
        graph.add_edge(
            subject, obj, key=kind, **edge, disputed=(subject, obj, relation) in disputed
        )
    at_stake = {end for subject, obj, _ in disputed for end in (subject, obj)}
    for identifier, tally in tallies.items():
        node = known.get(identifier, Node(identifier, identifier, "Thing"))
        graph.add_node(
            identifier,
            label=node.label,
            type=node.type,
            aliases=list(node.aliases),
            disputed=identifier in at_stake,
            **tally.attributes(),
        )
    return _cut(graph, selection)


def _edge(group: list[Link]) -> dict[str, object]:
    tally = _Tally()
    for link in group:
        tally.add(link)
    best = max(group, key=lambda link: (link.confidence, link.claim))
    return {
        **tally.attributes(),
        "label": best.kind,
        "relation": best.relation,
        "view": best.view.value,
        "polarity": best.polarity,
        "modality": best.modality,
        "confidence": best.confidence,
        "claim_ids": tally.claims,
        "quote": best.quote[:_QUOTE],
    }


def _disputed(grouped: Iterable[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    """Return (subject, object, relation) that stand both with and without a denial."""
    denial = _PREFIX[View.DENIED]
    plain = {(s, o, kind) for s, o, kind in grouped}
    found = set()
    for subject, obj, kind in plain:
        if kind.startswith(denial):
            relation = kind.removeprefix(denial)
            if any((subject, obj, prefix + relation) in plain for prefix in _affirming()):
                found.add((subject, obj, relation))
    return found


def _affirming() -> Iterator[str]:
    return (prefix for view, prefix in _PREFIX.items() if view is not View.DENIED)


def _cut(graph: nx.MultiDiGraph, selection: Selection) -> nx.MultiDiGraph:
    if selection.ego is not None:
        if selection.ego not in graph:
            return nx.MultiDiGraph()
        graph = nx.ego_graph(graph, selection.ego, radius=selection.depth, undirected=True)
    if selection.top is not None:
        ranked = sorted(graph.nodes, key=lambda n: (-graph.nodes[n]["claim_count"], n))
        graph = graph.subgraph(ranked[: selection.top]).copy()
    return graph
