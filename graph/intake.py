"""Articles into the evidence: one named graph each, written, replaced and dropped as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from graph.database import Database
from graph.model import Article, Reading
from graph.terms.derived import INDEX, PENDING
from graph.terms.evidence import (
    CLAIM,
    KEY,
    RECORD,
    RUN,
    TYPE,
    article_graph,
    description,
)
from graph.terms.names import Quad, Term, article_node, literal, run_node

Outcome = Literal["added", "unchanged", "replaced"]


class Intake:
    """The evidence of a store as it is written; each article touched is marked as pending."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put_all(
        self,
        readings: Iterable[Reading],
        *,
        software: str,
        model: str,
        at: datetime | None = None,
    ) -> list[Outcome]:
        """Write readings in place of their older versions, new ones in one transaction."""
        outcomes: list[Outcome] = []
        fresh: list[Quad] = []
        seen: set[str] = set()
        for reading in readings:
            article = reading.article
            if not seen.isdisjoint({article.id, article.key}):
                self._db.write(fresh)
                fresh, seen = [], set()
            outcome = self.standing(article, software, model)
            outcomes.append(outcome)
            if outcome == "unchanged":
                continue
            graph = article_node(article.id)
            older = self._versions(article)
            quads = list(article_graph(reading, software=software, model=model, at=at))
            quads += [(name, PENDING, literal("true"), INDEX) for name in {graph, *older}]
            if older:
                self._db.write(quads, drop=sorted(older))
            else:
                fresh += quads
                seen |= {article.id, article.key}
        self._db.write(fresh)
        return outcomes

    def remove(self, graph: Term) -> int:
        """Drop an article's graph and return how many claims went with it."""
        count = sum(1 for _ in self._db.match(None, TYPE, CLAIM, graph))
        self._db.write([(graph, PENDING, literal("true"), INDEX)], drop=[graph])
        return count

    def standing(self, article: Article, software: str, model: str) -> Outcome:
        """Return what becomes of an article that was read by these versions."""
        graph = article_node(article.id)
        run = self._db.value(graph, RUN, graph)
        if run is None:
            return "replaced" if self._versions(article) else "added"
        kept = literal(self._db.value(graph, RECORD, graph) or "")
        ours = description(article)
        if kept != ours and literal(self._db.value(graph, KEY, graph) or "") != literal(
            article.key
        ):
            # The same bytes under two names are one article; which one comes first must not matter.
            return "unchanged" if kept < ours else "replaced"
        return (
            "unchanged" if kept == ours and f"<{run}>" == run_node(software, model) else "replaced"
        )

    def _versions(self, article: Article) -> set[Term]:
        """Return the graphs that this article's graph takes the place of."""
        graph = article_node(article.id)
        found = {
            name for name in self._db.subjects(KEY, literal(article.key), None) if name != graph
        }
        return found | {graph} if self._db.has(graph, RUN, None, graph) else found
