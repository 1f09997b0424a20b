"""GEXF 1.3 as Gephi's importer reads it (https://gexf.net/schema.html; Gephi 0.10 and later).

networkx's own writer leaves out `kind`, without which Gephi merges parallel edges (so that
"acquired" and "denied" became one edge), writes no timestamps Gephi reads, and lets control
characters through.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Mapping
from typing import BinaryIO
from xml.sax.saxutils import XMLGenerator

import networkx as nx

from graph.layout import communities, places

_NAMESPACE = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
# Outside the Char production of XML 1.0, section 2.2: one of them makes the file unreadable.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NODE_COLUMNS = {
    "type": "string",
    "aliases": "liststring",
    "claim_count": "integer",
    "source_count": "integer",
    "article_count": "integer",
    "first_seen": "string",
    "last_seen": "string",
    "disputed": "boolean",
    "modularity_class": "integer",
    "iri": "string",
}
_EDGE_COLUMNS = {
    "relation": "string",
    "view": "string",
    "polarity": "string",
    "modality": "string",
    "confidence": "double",
    "claim_count": "integer",
    "source_count": "integer",
    "sources": "liststring",
    "first_seen": "string",
    "last_seen": "string",
    "claim_ids": "liststring",
    "quote": "string",
    "disputed": "boolean",
}
# Okabe & Ito (2008), told apart by colour-blind readers too.
_TYPE_COLOURS = {
    "Person": (0, 114, 178),
    "Organization": (230, 159, 0),
    "Place": (0, 158, 115),
    "Proposition": (204, 121, 167),
    "Concept": (153, 153, 153),
}
_OTHER = (86, 180, 233)
_VIEW_COLOURS = {
    "rel": (0, 158, 115),
    "said": (86, 180, 233),
    "maybe": (240, 228, 66),
    "denied": (213, 94, 0),
}


def write(graph: nx.MultiDiGraph, out: BinaryIO, description: str = "") -> None:
    """Write the network; the same network gives the same bytes.

    Every node is placed, coloured by type and sized by its number of sources; every edge has a
    `kind`, a positive weight (its number of sources) and its publication days as timestamps.
    """
    xml = _Writer(out)
    community = communities(graph)
    place = places(graph, community)
    days = sorted({day for _, data in graph.nodes(data=True) for day in data["days"]})
    xml.open("gexf", {"xmlns": _NAMESPACE, "xmlns:viz": _VIZ, "version": "1.3"})
    xml.open("meta", {"lastmodifieddate": days[-1]} if days else {})
    xml.text("creator", "claimgraph")
    xml.text("description", description)
    xml.close("meta")
    xml.open("graph", _graph_attributes())
    _columns(xml, "node", _NODE_COLUMNS)
    _columns(xml, "edge", _EDGE_COLUMNS)
    xml.open("nodes")
    for node in sorted(graph.nodes):
        values = {**graph.nodes[node], "modularity_class": community[node], "iri": node}
        _node(xml, node, values, place[node])
    xml.close("nodes")
    xml.open("edges")
    for number, (subject, obj, kind) in enumerate(sorted(graph.edges(keys=True)), start=1):
        _edge(xml, f"e{number}", (subject, obj, kind), graph.edges[subject, obj, kind])
    xml.close("edges")
    xml.close("graph")
    xml.close("gexf")
    xml.end()


def legal(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def _graph_attributes() -> dict[str, str]:
    return {
        "mode": "dynamic",
        "defaultedgetype": "directed",
        "timeformat": "date",
        "timerepresentation": "timestamp",
        "timezone": "UTC",
        "idtype": "string",
    }


def _columns(xml: _Writer, owner: str, columns: Mapping[str, str]) -> None:
    xml.open("attributes", {"class": owner, "mode": "static"})
    for name, kind in columns.items():
        xml.empty("attribute", {"id": name, "title": name, "type": kind})
    xml.close("attributes")


def _node(
    xml: _Writer, node: str, values: Mapping[str, object], place: tuple[float, float]
) -> None:
    xml.open("node", {"id": node, "label": str(values["label"]) or node, **_times(values["days"])})
    _values(xml, _NODE_COLUMNS, values)
    red, green, blue = _TYPE_COLOURS.get(str(values["type"]), _OTHER)
    size = 6 * math.sqrt(float(str(values["source_count"]))) + 4
    xml.empty("viz:color", {"r": str(red), "g": str(green), "b": str(blue)})
    xml.empty("viz:position", {"x": f"{place[0]:.2f}", "y": f"{place[1]:.2f}", "z": "0"})
    xml.empty("viz:size", {"value": f"{size:.2f}"})
    xml.close("node")


def _edge(
    xml: _Writer, identifier: str, key: tuple[str, str, str], values: Mapping[str, object]
) -> None:
    subject, obj, kind = key
    attributes = {
        "id": identifier,
        "source": subject,
        "target": obj,
        "kind": kind,
        "label": kind,
        "weight": f"{values['source_count']}.0",
        **_times(values["days"]),
    }
    xml.open("edge", attributes)
    _values(xml, _EDGE_COLUMNS, values)
    red, green, blue = _VIEW_COLOURS.get(str(values["view"]), _OTHER)
    xml.empty("viz:color", {"r": str(red), "g": str(green), "b": str(blue)})
    xml.close("edge")


def _times(days: object) -> dict[str, str]:
    found = ", ".join(map(str, days)) if isinstance(days, list) else ""
    return {"timestamps": f"<[{found}]>"} if found else {}


def _values(xml: _Writer, columns: Mapping[str, str], values: Mapping[str, object]) -> None:
    xml.open("attvalues")
    for name in columns:
        text = _value(values[name])
        if text:  # an empty value is read as a missing one; leaving it out says the same
            xml.empty("attvalue", {"for": name, "value": text})
    xml.close("attvalues")


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _list(value)
    # Gephi reads the bare word as no value at all; a zero-width joiner keeps it a word.
    return "null\u200d" if value == "null" else str(value)


def _list(items: Iterable[object]) -> str:
    """Return a liststring; quotation marks inside differ between readers, so they become '."""
    quoted = ", ".join('"' + legal(str(item)).replace('"', "'") + '"' for item in items)
    return f"[{quoted}]" if quoted else ""


class _Writer:
    """A streaming XML writer that refuses nothing and writes only legal characters."""

    def __init__(self, out: BinaryIO) -> None:
        self._buffer = io.TextIOWrapper(out, encoding="utf-8", newline="\n", write_through=False)
        self._xml = XMLGenerator(self._buffer, encoding="utf-8", short_empty_elements=True)
        self._xml.startDocument()

    def open(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        legal_ones = {key: legal(value) for key, value in (attributes or {}).items()}
        self._xml.startElement(name, legal_ones)  # type: ignore[arg-type]

    def close(self, name: str) -> None:
        self._xml.endElement(name)
        self._xml.ignorableWhitespace("\n")

    def empty(self, name: str, attributes: Mapping[str, str]) -> None:
        self.open(name, attributes)
        self._xml.endElement(name)

    def text(self, name: str, content: str) -> None:
        self.open(name)
        self._xml.characters(legal(content))
        self.close(name)

    def end(self) -> None:
        self._xml.endDocument()
        self._buffer.flush()
        self._buffer.detach()
