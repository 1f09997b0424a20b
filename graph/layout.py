"""Places for the nodes of a network, so that a graph program opens it as a picture, not a cloud."""

from __future__ import annotations

import math

import networkx as nx

Place = tuple[float, float]

_SPRING_LIMIT = 500  # networkx's force layouts are quadratic in nodes
_GOLDEN = math.pi * (3 - math.sqrt(5))
_SCALE = 100.0


def communities(graph: nx.MultiDiGraph) -> dict[str, int]:
    """Return the Louvain community of each node, largest first (Blondel et al. 2008)."""
    found = nx.community.louvain_communities(nx.Graph(graph), seed=0)
    ranked = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(ranked) for node in members}


def places(graph: nx.MultiDiGraph, community: dict[str, int]) -> dict[str, Place]:
    """Return x, y of every node: by springs in small graphs, by communities in large ones.

    Beyond 500 nodes each community is a disc of its members in phyllotactic order, and the discs
    lie in the same order around the largest: linear, and legible enough to start from.
    """
    if len(graph) <= _SPRING_LIMIT:
        spread = _SCALE * math.sqrt(len(graph) or 1)
        found = nx.spring_layout(nx.Graph(graph), seed=0, iterations=100, scale=spread)
        return {node: (float(x), float(y)) for node, (x, y) in found.items()}
    members: dict[int, list[str]] = {}
    for node in sorted(graph.nodes, key=lambda n: (-graph.degree(n), n)):
        members.setdefault(community[node], []).append(node)
    positions: dict[str, Place] = {}
    area = 0.0
    for number in sorted(members):
        group = members[number]
        cx, cy = _spiral(area + len(group) / 2)
        area += 2.5 * len(group)  # a disc needs more room than its nodes
        for index, node in enumerate(group):
            dx, dy = _spiral(index)
            positions[node] = (cx + dx, cy + dy)
    return positions


def _spiral(index: float) -> Place:
    """Return a point of Vogel's sunflower spiral (1979)."""
    radius = _SCALE * math.sqrt(index)
    return radius * math.cos(index * _GOLDEN), radius * math.sin(index * _GOLDEN)
