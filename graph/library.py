"""Reading back: articles, claim records and mentions as the store holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from graph.article_record import article_from, mention_from
from graph.database import Database
from graph.errors import ClaimgraphError
from graph.model import Article
from graph.record import Record, mention_record
from graph.terms.derived import ENTITIES, INDEX, PREF_LABEL, RESOLVED
from graph.terms.evidence import (
    ARTICLE,
    BODY,
    COUNT,
    FURNITURE,
    MENTIONS,
    NAME,
    RECORD,
    RUN,
    TYPE,
    URL,
)
from graph.terms.names import Term, article_node, literal, name_of, node


@dataclass(frozen=True, slots=True)
class Summary:
    """One line about an article."""

    id: str
    name: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article's graph holds, before any resolution over articles."""

    article: Article
    records: dict[str, Record]
    mentions: list[list[Any]]


class Library:
    """The records in a store, with entities and labels as its derived layer resolved them."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._known: dict[str, tuple[str, str | None]] = {}

    def articles(self) -> list[Summary]:
        """Return all articles, sorted by name."""
        return [summary for _, summary in self._shelf()]

    def article(self, graph: Term) -> Article:
        """Return the article of a graph."""
        record = json.loads(self._db.value(graph, RECORD, graph) or "{}")
        furniture = json.loads(self._db.value(graph, FURNITURE, graph) or "[]")
        return article_from(record, self._db.value(graph, BODY, graph) or "", furniture)

    def evidence(self, graph: Term) -> Evidence | None:
        """Return the evidence in a graph, or None when the article is gone."""
        if not self._db.has(graph, BODY, None, graph):
            return None
        mentions = json.loads(self._db.value(graph, MENTIONS, graph) or "[]")
        records = {record["id"]: record for record in self._raw(graph)}
        return Evidence(self.article(graph), records, mentions)

    def find(self, name: str) -> Term:
        """Return the graph of the article of that name, id or URL.

        Raises ClaimgraphError when there is none, or more than one.
        """
        graph = article_node(name.removeprefix("art:"))
        if self._db.has(graph, RUN, None, graph):
            return graph
        found = {
            *self._db.subjects(NAME, literal(name), None),
            *self._db.subjects(URL, literal(name, "xsd:anyURI"), None),
        }
        if len(found) == 1:
            return found.pop()
        if found:
            ids = ", ".join(sorted(name_of(graph) for graph in found))
            raise ClaimgraphError(f"{name!r} is the name of several articles: say which of {ids}")
        near = get_close_matches(name, [one.name for one in self.articles()], n=3, cutoff=0.4)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise ClaimgraphError(f"there is no article {name!r} in the store{hint}")

    def records(self, graph: Term | None = None) -> Iterator[Record]:
        """Yield the claim records of one article or all, in the order of names and places."""
        graphs = [graph] if graph else [name for name, _ in self._shelf()]
        for name in graphs:
            yield from self._claims(name)

    def mentions(self) -> Iterator[Record]:
        """Yield the mentions of all articles, in the order of names and places."""
        for graph, summary in self._shelf():
            rows = json.loads(self._db.value(graph, MENTIONS, graph) or "[]")
            for row in sorted(rows, key=lambda row: (row[0], row[1])):
                record = mention_record(mention_from(row), summary.name)
                self._settle(record)
                yield record

    def _shelf(self) -> list[tuple[Term, Summary]]:
        found = []
        for quad in self._db.match(None, TYPE, ARTICLE, None):
            graph = str(quad.subject)
            record = json.loads(self._db.value(graph, RECORD, graph) or "{}")
            claims = int(self._db.value(graph, COUNT, graph) or 0)
            summary = Summary(
                id=record["id"],
                name=record["name"],
                title=record["title"],
                publisher=record["publisher"],
                published=record["published"],
                url=record["url"],
                claims=claims,
            )
            found.append((graph, summary))
        return sorted(found, key=lambda entry: (entry[1].name, entry[1].id))

    def _raw(self, graph: Term) -> Iterator[Record]:
        for value in self._db.values(None, RECORD, graph):
            record = json.loads(value)
            if "evidence" in record:  # the other one is the article's own description
                yield record

    def _claims(self, graph: Term) -> list[Record]:
        found = []
        for record in self._raw(graph):
            for part in (record["subject"], record["object"], *record["attribution"]):
                self._settle(part)
            for qualifier in record["qualifiers"]:
                if qualifier["entity"]:
                    qualifier["entity"] = self._resolved(qualifier["entity"])[0]
            found.append(record)
        return sorted(found, key=lambda r: (r["evidence"]["start"], r["evidence"]["end"], r["id"]))

    def _settle(self, part: dict[str, Any] | None) -> None:
        if part and part["entity"]:
            entity, label = self._resolved(part["entity"])
            part["entity"] = entity
            part["label"] = label or part["label"]

    def _resolved(self, entity: str) -> tuple[str, str | None]:
        if entity not in self._known:
            own = node(entity)
            other = self._db.value(own, RESOLVED, INDEX)
            resolved = f"<{other}>" if other else own
            label = self._db.value(resolved, PREF_LABEL, ENTITIES)
            self._known[entity] = name_of(resolved), label
        return self._known[entity]
