"""Reading back: articles, claim records and mentions as the store holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from graph.article_record import article_from, mention_from
from graph.database import Database
from graph.decisions import decided
from graph.errors import ClaimgraphError
from graph.merge import names_of
from graph.model import Article
from graph.placing import State, placed, stored_state, variants
from graph.record import Record, mention_record
from graph.resolve import Names, from_mentions
from graph.stories import stored_aliases, stored_players
from graph.story.described import Described
from graph.terms.derived import ALIASES, ENTITIES, INDEX, PLAYERS, PREF_LABEL
from graph.terms.evidence import (
    ARTICLE,
    BODY,
    CLAIMS,
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

Resolved = tuple[str, str | None]  # entity, label


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
        self._states: dict[str, State | None] = {}
        self._labels: dict[str, str | None] = {}

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
            described = self._described(graph)
            names = from_mentions(rows) | described.names
            resolved = self._resolved(graph, names)
            for row in sorted(rows, key=lambda row: (row[0], row[1])):
                record = mention_record(mention_from(row), summary.name)
                record["entity"] = record["entity"] or described.once.get(record["start"])
                _settle(record, resolved)
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

    def _raw(self, graph: Term) -> list[Record]:
        found: list[Record] = json.loads(self._db.value(graph, CLAIMS, graph) or "[]")
        return found

    def _claims(self, graph: Term) -> list[Record]:
        found = self._raw(graph)
        mentions = json.loads(self._db.value(graph, MENTIONS, graph) or "[]")
        described = self._described(graph)
        names = names_of({record["id"]: record for record in found}, mentions) | described.names
        resolved = self._resolved(graph, names)
        for record in found:
            for part in (record["subject"], record["object"], *record["attribution"]):
                if part:
                    part["entity"] = described.key(part) or part["entity"]
                    _settle(part, resolved)
            for qualifier in record["qualifiers"]:
                if qualifier["entity"] in resolved:
                    qualifier["entity"] = resolved[qualifier["entity"]][0]
        return sorted(found, key=lambda r: (r["evidence"]["start"], r["evidence"]["end"], r["id"]))

    def _described(self, graph: Term) -> Described:
        return Described(stored_players(self._db.value(graph, PLAYERS, INDEX)))

    def _resolved(self, graph: Term, names: Mapping[str, Names]) -> dict[str, Resolved]:
        """Return the entity and label of each identifier that an article gave."""
        article = name_of(graph)
        found = {}
        aliases = stored_aliases(self._db.value(graph, ALIASES, INDEX))
        for key, variant in variants(article, names, self._scoped, aliases).items():
            if variant not in self._states:
                self._states[variant] = stored_state(self._db.value, variant)
            state = self._states[variant]
            entity = placed(*state, article) if state else key
            if entity not in self._labels:
                self._labels[entity] = self._db.value(node(entity), PREF_LABEL, ENTITIES)
            found[key] = entity, self._labels[entity]
        return found

    @cached_property
    def _scoped(self) -> frozenset[str]:
        return decided(self._db).of_articles()


def _settle(part: dict[str, Any], resolved: Mapping[str, Resolved]) -> None:
    if part["entity"] in resolved:
        part["entity"], label = resolved[part["entity"]]
        part["label"] = label or part["label"]
