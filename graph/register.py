"""The register of names in a store: which article-level names each entity consists of, and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.change import Change
from graph.database import Database
from graph.decisions import check, decided, decision_quads
from graph.errors import DecisionError
from graph.naming import Naming
from graph.placing import placed, scope
from graph.resolve import Names
from graph.resolve.decided import Decided, Decision
from graph.resolve.variant import Variant, parsed
from graph.terms.derived import APART, INDEX, NAMED_IN, NAMES, PENDING, RESOLVED
from graph.terms.evidence import ARTICLE, TYPE
from graph.terms.names import Quad, Term, literal, name_of, node


@dataclass(frozen=True, slots=True)
class Entry:
    """One article-level name: a variant, what it is called, where, and which entity it is.

    `apart`: it is another entity in each article, `entity` with the article's mark.
    """

    variant: str
    entity: str
    apart: bool
    names: Names
    articles: tuple[str, ...]  # CURIEs

    def placed(self) -> Iterator[tuple[str, str]]:
        """Yield the variant and the entity of each article where they are of one alone."""
        own = parsed(self.variant)
        for article in self.articles:
            alone = Variant(own.base, own.kind, scope(article))
            yield str(alone), placed(self.entity, self.apart, article)


class Register:
    """The names in a store, and the decisions about them."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def entries(self, entity: str | None = None) -> Iterator[Entry]:
        """Yield all names, or those of one entity."""
        target = node(entity) if entity else None
        for quad in sorted(self._db.match(None, RESOLVED, target, INDEX), key=str):
            own = str(quad.subject)
            articles = self._db.match(own, NAMED_IN, None, INDEX)
            yield Entry(
                name_of(own),
                name_of(str(quad.object)),
                self._db.has(own, APART, None, INDEX),
                Names.from_table(json.loads(self._db.value(own, NAMES, INDEX) or "[{},{},{}]")),
                tuple(sorted(name_of(str(one.object)) for one in articles)),
            )

    def reasons(self, variants: Iterable[str]) -> dict[str, str]:
        """Return the rule that made each of these part of its entity."""
        return Naming(Change(self._db), decided(self._db)).reasons(variants)

    def decided(self) -> Decided:
        """Return all decisions."""
        return decided(self._db)

    def decide(self, one: Decision) -> Decision:
        """Record a decision under the next number; the names it covers wait to be settled.

        Raises DecisionError when other decisions contradict it or it is there already.
        """
        known = self.decided()
        for other in known.decisions:
            if (other.verdict, {other.first, other.second}) == (
                one.verdict,
                {one.first, one.second},
            ):
                raise DecisionError(f"that is decision {other.number} already")
        number = max((other.number for other in known.decisions), default=0) + 1
        first, second = tuple(sorted(one.first)), tuple(sorted(one.second))
        fresh = replace(one, number=number, first=first, second=second)
        check(known, fresh)
        self._db.write([*decision_quads(fresh), *self._marks(fresh)])
        return fresh

    def undo(self, number: int | None = None) -> Decision:
        """Take a decision back, the last one unless told which. Raises DecisionError."""
        known = {one.number: one for one in self.decided().decisions}
        if not known:
            raise DecisionError("there is no decision to undo")
        if number is None:
            number = max(known)
        if number not in known:
            raise DecisionError(f"there is no decision {number}")
        gone = known[number]
        self._db.write(self._marks(gone), list(decision_quads(gone)))
        return gone

    def _marks(self, one: Decision) -> list[Quad]:
        """Return the marks of what a decision makes wait: names, and articles it singles out."""
        marked: set[Term] = {node(variant) for variant in one.variants}
        singled = {parsed(variant).article for variant in one.variants} - {""}
        if singled:
            articles = self._db.match(None, TYPE, ARTICLE, None)
            names = {str(quad.subject) for quad in articles}
            marked |= {name for name in names if scope(name_of(name)) in singled}
        return [(name, PENDING, literal("true"), INDEX) for name in sorted(marked)]
