"""The claims of a store as the network that graph tools draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx

from graph.model import Modality, Polarity
from graph.network import Link, Node, Selection, network
from graph.status import view
from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store


def claim_network(store: Store, selection: Selection | None = None) -> nx.MultiDiGraph:
    """Return the network of all claims that have an object and that `selection` admits."""
    return network(_nodes(store), _links(store), selection)


def _nodes(store: Store) -> Iterator[Node]:
    found: dict[str, tuple[str, str, list[str]]] = {}
    for node, label, alias, kind in select(store, "nodes"):
        _, _, aliases = found.setdefault(node, (label, _type(node, kind), []))
        if alias:
            aliases.append(alias)
    for node, (label, kind, aliases) in sorted(found.items()):
        yield Node(node, label, kind, tuple(sorted(aliases)))


def _type(node: str, kind: str) -> str:
    if kind:
        return kind.partition(":")[2]
    return "Concept" if node.startswith("term:") else "Thing"


def _links(store: Store) -> Iterator[Link]:
    for row in select(store, "links"):
        claim, subject, relation, target, voice, polarity, modality, confidence = row[:8]
        source, article, published, quote = row[8:]
        stance, mode = Polarity(_word(polarity)), Modality(_word(modality))
        yield Link(
            claim=claim,
            subject=subject,
            object=target,
            relation=_word(relation).replace("-", " "),
            view=view(stance, mode, attributed=voice == "cg:Attributed"),
            polarity=stance,
            modality=mode,
            confidence=float(confidence),
            source=source or article,
            article=article,
            published=published or None,
            quote=quote,
        )


def _word(curie: str) -> str:
    return curie.partition(":")[2].lower()
