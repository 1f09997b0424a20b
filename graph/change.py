"""What some changed articles mean for the derived layer: a transaction in the making.

The layer is read through the change, never half changed: `before` has what the changed articles
contributed so far, `after` what they contribute now, and every other article stands as stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import pyoxigraph as ox

from graph.database import BULK, Database, native_quads
from graph.merge import Contribution, Row
from graph.terms.derived import (
    CONTRIBUTION,
    COPY_OF,
    INDEX,
    LINKS,
    PENDING,
    UNFINISHED,
    claim_quads,
    copy_quads,
    index_quad,
)
from graph.terms.evidence import CLAIM, TYPE
from graph.terms.names import Quad, Term, literal, name_of, node
from graph.witnesses import Member

NOTHING = Contribution(None, None)


class Change:
    """A change of the derived layer. Nodes are CURIEs, `Term` is N-Triples syntax."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self.before: dict[str, Contribution] = {}
        self.after: dict[str, Contribution] = {}
        self.reports: dict[str, str] = {}  # article -> first copy of its report, where it changed
        self._others: dict[str, tuple[Contribution, dict[str, Row]]] = {}
        self._homes: dict[str, str] = {}  # claim -> article, of the others that were read
        self._insert: dict[Quad, None] = {}
        self._delete: dict[Quad, None] = {}

    def commit(self) -> None:
        """Write all of it in one transaction, or, where that is much faster, under a mark.

        Whoever finds the mark of a killed run computes the derived layer anew.
        """
        insert, delete = self._insert.keys(), self._delete.keys()
        if len(insert) < BULK:
            self.db.write(insert, delete)
            return
        self.db.write([UNFINISHED])
        self.db.write(insert)
        self.db.write((), [*delete, UNFINISHED])

    def replace(self, old: Iterable[ox.Quad], new: Iterable[Quad]) -> None:
        """Put quads in place of those that the store holds."""
        standing = set(old)
        if not standing:
            self._insert.update(dict.fromkeys(new))
            return
        wanted = set(native_quads(new))
        self._delete.update(dict.fromkeys(map(_plain, standing - wanted)))
        self._insert.update(dict.fromkeys(map(_plain, wanted - standing)))

    def swap(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        """Put quads in place of others, where the old ones are known without looking."""
        standing = dict.fromkeys(old)
        if not standing:
            self._insert.update(dict.fromkeys(new))
            return
        wanted = dict.fromkeys(new)
        self._delete.update({quad: None for quad in standing if quad not in wanted})
        self._insert.update({quad: None for quad in wanted if quad not in standing})

    def contribute(self, article: str, contribution: Contribution) -> None:
        """Exchange what an article contributes."""
        stored = self.db.value(node(article), CONTRIBUTION, INDEX)
        before = Contribution.load(stored) if stored else NOTHING
        self.before[article], self.after[article] = before, contribution
        empty = contribution is NOTHING
        self.swap(
            _quads(article, before, stored),
            _quads(article, contribution, None if empty else contribution.dump()),
        )

    def settled(self, article: str) -> None:
        """Take the mark of an article away."""
        self.swap([index_quad(article, PENDING, "true")], [])

    def stored(self, article: str) -> Contribution:
        """Return what an article contributed when it was last settled."""
        stored = self.db.value(node(article), CONTRIBUTION, INDEX)
        return Contribution.load(stored) if stored else NOTHING

    def members(self, stored: Iterable[Term], rows: Iterable[tuple[str, Row]]) -> list[Member]:
        """Return the claims of a group: the stored ones that stand, and the changed articles' own.

        Args:
            stored: the group's claims in the store.
            rows: the group's claims in the changed articles, each with its article.
        """
        found = [self._member(article, self.after[article], row) for article, row in rows]
        for claim in stored:
            name = name_of(claim)
            if name not in self._old_claims:
                article = self.article_of(claim)
                contribution, by_id = self._other(article)
                found.append(self._member(article, contribution, by_id[name]))
        return found

    def links(self, claims: Iterable[Term], kinds: frozenset[Term]) -> Iterator[ox.Quad]:
        """Yield the stored links of these kinds that start at the claims."""
        for claim in claims:
            for quad in self.db.match(claim, None, None, LINKS):
                if f"<{quad.predicate.value}>" in kinds:
                    yield quad

    def article_of(self, claim: Term) -> str:
        """Return the article of a settled claim."""
        name = name_of(claim)
        if name in self._homes:
            return self._homes[name]
        for quad in self.db.match(claim, TYPE, CLAIM, None):
            return name_of(str(quad.graph_name))
        return self._orphans[name]

    def report(self, article: str) -> str:
        """Return the article that stands for all copies of one report."""
        if article not in self.reports:
            first = self.db.value(node(article), COPY_OF, LINKS)
            self.reports[article] = name_of(f"<{first}>") if first else article
        return self.reports[article]

    def rows_of(self, article: str) -> list[Row]:
        """Return the claims of an article that the change leaves as they are."""
        return self._other(article)[0].rows

    def _member(self, article: str, contribution: Contribution, row: Row) -> Member:
        report = self.report(article)
        return Member(row, article, report, contribution.publisher, contribution.published)

    def _other(self, article: str) -> tuple[Contribution, dict[str, Row]]:
        if article not in self._others:
            contribution = self.stored(article)
            self._others[article] = contribution, {row.id: row for row in contribution.rows}
            self._homes.update((row.id, article) for row in contribution.rows)
        return self._others[article]

    @cached_property
    def _old_claims(self) -> set[str]:
        return {row.id for old in self.before.values() for row in old.rows}

    @cached_property
    def _orphans(self) -> dict[str, str]:
        """Claims whose evidence is gone but whose article waits for a later batch."""
        waiting = self.db.subjects(PENDING, literal("true"), INDEX)
        articles = [name_of(article) for article in waiting]
        return {row.id: article for article in articles for row in self.stored(article).rows}


def _quads(article: str, contribution: Contribution, dump: str | None) -> Iterator[Quad]:
    for row in contribution.rows:
        yield from claim_quads(row)
    yield from copy_quads(article, contribution.keys)
    if dump is not None:
        yield index_quad(article, CONTRIBUTION, dump)


def _plain(quad: ox.Quad) -> Quad:
    return str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)
