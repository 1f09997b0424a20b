"""Settling names: counted over all articles, resolved to entities, described."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from graph.change import Change
from graph.resolve import Names, describe, resolve
from graph.terms.derived import CLAIMS, ENTITIES, INDEX, NAMES, RESOLVED, entity_quads, index_quad
from graph.terms.names import name_of, node

_EMPTY = "[{},{},{}]"


class Naming:
    """The names of some changed articles, and what they do to the entities of all."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._db = change.db
        self._entities: dict[str, str] = {}
        self._totals: dict[str, Names] = {}
        self._stored: dict[str, str | None] = {}

    def entity(self, key: str) -> str:
        """Return the entity of an identifier that an article gave."""
        if key not in self._entities:
            other = self._db.value(node(key), RESOLVED, INDEX)
            self._entities[key] = name_of(f"<{other}>") if other else key
        return self._entities[key]

    def settle(self, names: Mapping[str, Mapping[str, Names]]) -> set[str]:
        """Count and resolve anew; return the other articles whose claims this re-resolves.

        Args:
            names: the names of each changed article, by identifier; none for one that is gone.
        """
        for article in sorted(names):
            self._count(self._change.stored(article).names, names[article])
        resolution = resolve(self._totals)
        affected: set[str] = set()
        moved: set[str] = set()
        for key, entity in sorted(resolution.items()):
            earlier = self.entity(key)
            affected |= {entity, earlier}
            if earlier != entity:
                moved.add(earlier)
                self._change.swap(_resolved(key, earlier), _resolved(key, entity))
        self._entities.update(resolution)
        for key, total in sorted(self._totals.items()):
            self._store(key, total)
        fresh: dict[str, list[str]] = {}
        for key in self._totals:
            fresh.setdefault(self.entity(key), []).append(key)
        for entity in sorted(affected):
            self._describe(entity, fresh.get(entity, []))
        return {article for entity in moved for article in self._articles_about(entity)}

    def _count(self, before: Mapping[str, Names], after: Mapping[str, Names]) -> None:
        for key in before.keys() | after.keys():
            old, new = before.get(key, Names()), after.get(key, Names())
            if old == new:
                continue
            if key not in self._totals:
                self._stored[key] = self._db.value(node(key), NAMES, INDEX)
                self._totals[key] = _load(self._stored[key])
            self._totals[key].add(old, -1)
            self._totals[key].add(new)

    def _store(self, key: str, total: Names) -> None:
        old, new = self._stored[key], json.dumps(total.table(), ensure_ascii=False)
        self._change.swap(
            [index_quad(key, NAMES, old)] if old is not None else [],
            [index_quad(key, NAMES, new)] if total else [],
        )

    def _describe(self, entity: str, fresh: Iterable[str]) -> None:
        stored = {name_of(key) for key in self._db.subjects(RESOLVED, node(entity), INDEX)}
        merged = Names()
        for key in sorted({*stored, entity, *fresh}):
            if self.entity(key) == entity:
                merged.add(self._total(key))
        old = self._db.match(node(entity), None, None, ENTITIES)
        self._change.replace(old, entity_quads(entity, describe(merged)) if merged else ())

    def _total(self, key: str) -> Names:
        if key not in self._totals:
            return _load(self._db.value(node(key), NAMES, INDEX))
        return self._totals[key]

    def _articles_about(self, entity: str) -> set[str]:
        quads = self._db.match(None, None, node(entity), CLAIMS)
        return {self._change.article_of(str(quad.subject)) for quad in quads}


def _load(table: str | None) -> Names:
    return Names.from_table(json.loads(table or _EMPTY))


def _resolved(key: str, entity: str) -> Iterable[tuple[str, str, str, str]]:
    return [(node(key), RESOLVED, node(entity), INDEX)] if entity != key else []
