"""Settling names: counted over all articles, resolved to entities, described."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice

from graph.change import Change
from graph.ids import digest
from graph.placing import State, placed, stored_state, variants
from graph.resolve.component import Found, component, entities, reasons
from graph.resolve.decided import Decided
from graph.resolve.names import Names, describe
from graph.resolve.profile import Profile, profile
from graph.resolve.variant import parsed
from graph.story.names import Aliases
from graph.terms import derived as d
from graph.terms.names import Quad, name_of, node

_COMPANY = 20  # articles of a name that are looked at for what they name beside it


class Naming:
    """The names of some changed articles, and what they do to the entities of all."""

    def __init__(self, change: Change, decided: Decided) -> None:
        self._change = change
        self._db = change.db
        self._decided = decided
        self._scoped = decided.of_articles()
        self._keys: dict[str, dict[str, str]] = {}  # article -> identifier -> variant
        self._names: dict[str, Mapping[str, Names]] = {}  # article -> variant -> names
        self._before: dict[str, Mapping[str, Names]] = {}
        self._totals: dict[str, Names] = {}
        self._stored: dict[str, str | None] = {}
        self._states: dict[str, State] = {}
        self._beside: dict[str, frozenset[str]] = {}

    def variants(
        self, article: str, names: Mapping[str, Names], aliases: Aliases
    ) -> dict[str, Names]:
        """Return an article's names by variant, not by its own identifiers (placing.variants)."""
        found = variants(article, names, self._scoped, aliases)
        self._keys[article] = found
        merged: dict[str, Names] = {}
        for key, own in names.items():
            merged.setdefault(found[key], Names()).add(own)
        for plain, alias in aliases.items():
            if (variant := alias.variant(plain)) in merged:
                merged[variant].parts[alias.mark] = 1
        return merged

    def variant(self, article: str, key: str) -> str:
        """Return the variant of an identifier of an article whose names were given."""
        return self._keys[article].get(key, key)

    def entities(self, article: str) -> Callable[[str], str]:
        """Return what gives the entity of an identifier of that article."""

        def entity(key: str) -> str:
            variant = self._keys[article].get(key)
            state = self._state(variant) if variant else None
            return placed(*state, article) if state else key

        return entity

    def settle(self, names: Mapping[str, Mapping[str, Names]], touched: Iterable[str]) -> set[str]:
        """Count and resolve anew; return the other articles whose claims this re-resolves.

        Args:
            names: the names of each changed article, by variant; none for one that is gone.
            touched: variants that decisions changed.
        """
        starts = set(touched)
        for article in sorted(names):
            self._before[article] = self._change.stored(article).names
            self._names[article] = names[article]
            self._count(article)
            starts |= self._before[article].keys() | names[article].keys()
        fresh: dict[str, set[str]] = {}
        left: set[str] = set()  # blocks that the variants looked at before
        for variant in sorted(starts):
            old = _profile(variant, _load(self._db.value(node(variant), d.NAMES, d.INDEX)))
            new = _profile(variant, self._total(variant))
            for block in new.blocks if new else ():
                fresh.setdefault(block, set()).add(variant)
            left.update(old.looks if old else ())
            self._change.swap(_blocks(variant, old), _blocks(variant, new))
        near = starts.union(*map(self._sharing, left))

        def sharing(block: str) -> set[str]:
            return self._sharing(block) | fresh.get(block, set())

        members = component(sorted(near), self._total, sharing, self._decided)
        found = entities(members, self._company, self._decided)
        for variant, total in sorted(self._totals.items()):
            self._store(variant, total)
        return self._write(found, near - members.keys())

    def reasons(self, variants: Iterable[str]) -> dict[str, str]:
        """Return why each variant is part of its entity, as the store stands."""
        wanted = sorted(variants)
        members = component(wanted, self._total, self._sharing, self._decided)
        return reasons(members, wanted, self._company, self._decided)

    def _count(self, article: str) -> None:
        before, after = self._before[article], self._names[article]
        for variant in sorted(before.keys() | after.keys()):
            old, new = before.get(variant, Names()), after.get(variant, Names())
            self._change.swap(
                [(node(variant), d.NAMED_IN, node(article), d.INDEX)] if old else [],
                [(node(variant), d.NAMED_IN, node(article), d.INDEX)] if new else [],
            )
            if old == new:
                continue
            if variant not in self._totals:
                self._stored[variant] = self._db.value(node(variant), d.NAMES, d.INDEX)
                self._totals[variant] = _load(self._stored[variant])
            self._totals[variant].add(old, -1)
            self._totals[variant].add(new)

    def _store(self, variant: str, total: Names) -> None:
        old, new = self._stored[variant], json.dumps(total.table(), ensure_ascii=False)
        self._change.swap(
            [d.index_quad(variant, d.NAMES, old)] if old is not None else [],
            [d.index_quad(variant, d.NAMES, new)] if total else [],
        )

    def _write(self, found: Iterable[Found], gone: Iterable[str]) -> set[str]:
        """Write the entities in place of what the same variants were; return articles to redo."""
        described: dict[str, list[Quad]] = {}
        earlier: set[str] = set()
        moved: set[str] = set()
        states: dict[str, State | None] = dict.fromkeys(gone)
        for one in found:
            states.update(dict.fromkeys(one.variants, (one.entity, one.apart)))
            if not one.apart:
                names = Names()
                for variant in one.variants:
                    names.add(self._total(variant))
                described[one.entity] = list(d.entity_quads(one.entity, describe(names, one.label)))
        for variant, new in sorted(states.items()):
            old = self._old(variant)
            self._change.swap(_state(variant, old), _state(variant, new))
            if old != new and old is not None:
                moved.update(self._articles(variant))
            for article in self._placed(variant, old, new):
                if old is not None and article not in self._added(variant):
                    earlier.add(placed(*old, article))
                if new is not None and new[1] and (names := self._in(article, variant)):
                    entity = placed(*new, article)
                    described[entity] = list(d.entity_quads(entity, describe(names)))
            if old is not None and not old[1]:
                earlier.add(old[0])
            if new is not None:
                self._states[variant] = new
        for entity in sorted(earlier | described.keys()):
            standing = self._db.match(node(entity), None, None, d.ENTITIES)
            self._change.replace(standing, described.get(entity, ()))
        return moved - self._names.keys()

    def _placed(self, variant: str, old: State | None, new: State | None) -> set[str]:
        """Return the articles in which a variant is, or was, an entity of its own to write."""
        if not (old and old[1]) and not (new and new[1]):
            return set()
        changed = {
            article
            for article in self._names
            if variant in self._names[article] or variant in self._before[article]
        }
        return changed if old == new else changed | self._articles(variant)

    def _added(self, variant: str) -> set[str]:
        return {
            article
            for article, before in self._before.items()
            if variant in self._names[article] and variant not in before
        }

    def _in(self, article: str, variant: str) -> Names:
        known = self._names.get(article)
        names = self._change.stored(article).names if known is None else known
        return names.get(variant, Names())

    def _state(self, variant: str) -> State | None:
        if variant not in self._states and (old := self._old(variant)):
            self._states[variant] = old
        return self._states.get(variant)

    def _old(self, variant: str) -> State | None:
        return stored_state(self._db.value, variant)

    def _articles(self, variant: str) -> set[str]:
        stored = self._db.match(node(variant), d.NAMED_IN, None, d.INDEX)
        return {name_of(str(quad.object)) for quad in stored}

    def _company(self, variants: Collection[str]) -> frozenset[str]:
        for variant in variants:
            if variant not in self._beside:
                self._beside[variant] = self._company_of(variant)
        return frozenset().union(*(self._beside[variant] for variant in variants))

    def _company_of(self, variant: str) -> frozenset[str]:
        """Return the things, places apart, that the first articles of a variant name with it."""
        articles = self._articles(variant) - self._names.keys()
        articles |= {article for article, names in self._names.items() if variant in names}
        beside: set[str] = set()
        for article in islice(sorted(articles), _COMPANY):
            if article in self._names:
                beside |= self._names[article].keys()
            else:
                beside |= {
                    name_of(v) for v in self._db.subjects(d.NAMED_IN, node(article), d.INDEX)
                }
        return frozenset(other for other in beside - {variant} if parsed(other).kind)

    def _sharing(self, block: str) -> set[str]:
        return {name_of(term) for term in self._db.subjects(d.BLOCK, _block(block), d.INDEX)}

    def _total(self, variant: str) -> Names:
        if variant not in self._totals:
            return _load(self._db.value(node(variant), d.NAMES, d.INDEX))
        return self._totals[variant]


def _load(table: str | None) -> Names:
    return Names.from_table(json.loads(table)) if table else Names()


def _block(block: str) -> str:
    return node("index:block-" + digest(block))


def _profile(variant: str, names: Names) -> Profile | None:
    return profile(variant, names) if names else None


def _blocks(variant: str, known: Profile | None) -> Iterator[Quad]:
    for block in known.blocks if known else ():
        yield node(variant), d.BLOCK, _block(block), d.INDEX


def _state(variant: str, state: State | None) -> Iterator[Quad]:
    if state is not None:
        yield node(variant), d.RESOLVED, node(state[0]), d.INDEX
        if state[1]:
            yield d.index_quad(variant, d.APART, "true")
