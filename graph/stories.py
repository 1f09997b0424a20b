"""Settling which articles report one event, and which of their descriptions mean the same.

Near the changed articles only: a story depends on how many articles have each of its words, and
that changes where a changed article has them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from graph.change import Change
from graph.resolve import Names
from graph.story.joins import joined
from graph.story.names import Alias, Aliases, aliases
from graph.story.player import Player
from graph.story.stars import COMMONEST, RAREST, SHARED, alike, stars
from graph.story.stated import said
from graph.story.telling import Telling
from graph.terms import derived as d
from graph.terms.names import Quad, Term, name_of, node


class _Having(NamedTuple):
    """The articles that have or had a word, and whether it told an event from others, and does."""

    articles: set[str]
    told: bool
    tells: bool


class Stories:
    """The stories around some changed articles (CURIEs), and what is described alike in them."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._db = change.db
        self._after: dict[str, Telling | None] = {}
        self._before: dict[str, Telling | None] = {}
        self._players: dict[str, list[Player]] = {}
        self._aliases: dict[str, Aliases] = {}
        self._tellings: dict[str, Telling | None] = {}
        self._fresh: dict[str, set[str]] = defaultdict(set)  # word -> changed articles that have it
        self._rares: dict[str, frozenset[str]] = {}
        self._words_in: dict[str, _Having] = {}
        self._links: dict[str, set[str]] = {}

    def names(self, article: str) -> dict[str, Names]:
        """Return the names of `players` by identifier."""
        return {one.key: one.names for one in self.players(article)}

    def players(self, article: str) -> list[Player]:
        """Return what an article describes as others of its story do."""
        if article not in self._players:
            self._players[article] = stored_players(
                self._db.value(node(article), d.PLAYERS, d.INDEX)
            )
        return self._players[article]

    def aliases(self, article: str) -> Aliases:
        """Return what the names of an article stand for in its story."""
        if article not in self._aliases:
            self._aliases[article] = stored_aliases(
                self._db.value(node(article), d.ALIASES, d.INDEX)
            )
        return self._aliases[article]

    def settle(self, tellings: Mapping[str, Telling | None]) -> set[str]:
        """Find the stories anew around changed articles; return the others that this changes.

        Args:
            tellings: what each changed article brings; None for one that is gone, or says nothing.
        """
        self._after = dict(tellings)
        for article, own in sorted(tellings.items()):
            for word in own.words if own else ():
                self._fresh[word].add(article)
            self._before[article] = self._stored(article)
            self._change.swap(_quads(article, self._before[article]), _quads(article, own))
        near = self._component(self._starts())
        players: dict[str, list[Player]] = {article: [] for article in near | tellings.keys()}
        tells = {article: own for article in sorted(near) if (own := self._of(article))}
        stand = {article: said(own.stated, own.names) for article, own in tells.items()}
        links = {article: self._alike(article) for article in sorted(near)}
        for story in stars(links):
            told = {article: tells[article] for article in sorted(story)}
            meant = aliases({article: own.names for article, own in told.items()})
            for article, own in told.items():
                stand[article] = meant.get(article, {}) | stand[article]
                told[article] = own.meaning(stand[article])
            players.update(joined(told))
        return {
            article
            for article, found in sorted(players.items())
            if self._write(article, found, stand.get(article, {})) and article not in tellings
        }

    def _write(self, article: str, found: list[Player], stand: Aliases) -> bool:
        """Write what is joined in an article; tell whether that is something else than before."""
        self._players[article] = sorted(found, key=lambda one: one.key)
        self._aliases[article] = stand
        players = self._swap(article, d.PLAYERS, [one.row() for one in self._players[article]])
        return self._swap(article, d.ALIASES, sorted(stand.items())) or players

    def _swap(self, article: str, kind: Term, rows: list[Any]) -> bool:
        """Write a table in place of the stored one; tell whether it is another."""
        old = self._db.value(node(article), kind, d.INDEX)
        new = json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else None
        self._change.swap(
            [d.index_quad(article, kind, old)] if old else [],
            [d.index_quad(article, kind, new)] if new else [],
        )
        return old != new

    def _starts(self) -> set[str]:
        """Return the articles whose links may have changed, and all that they were linked to."""
        changed = set(self._after)
        for word in sorted(self._words(changed)):
            having = self._having(word)
            if having.told != having.tells:
                changed |= having.articles
        found = set(changed)
        for article in sorted(changed):
            found |= self._sharing(self._words([article]))
        return {article for article in found if self._of(article)}

    def _component(self, starts: Iterable[str]) -> set[str]:
        """Return all articles that a chain of likenesses leads to."""
        found = set(starts)
        waiting = sorted(found)
        while waiting:
            fresh = self._alike(waiting.pop()) - found
            found |= fresh
            waiting += sorted(fresh)
        return found

    def _alike(self, article: str) -> set[str]:
        """Return the articles that report the same event by their words and dates."""
        if article not in self._links:
            own, rare = self._of(article), self._rare(article)
            self._links[article] = {
                other
                for other in self._sharing(rare)
                if own and other != article and (second := self._of(other))
                and alike(rare, self._rare(other), own.published, second.published)
            }  # fmt: skip
        return self._links[article]

    def _sharing(self, words: Iterable[str]) -> set[str]:
        """Return the articles that share, or shared, enough of these words as far as they tell."""
        shared = Counter[str]()
        for word in words:
            shared.update(self._having(word).articles)
        return {article for article, count in shared.items() if count >= SHARED}

    def _rare(self, article: str) -> frozenset[str]:
        if article not in self._rares:
            own = self._of(article)
            words = own.words if own else ()
            self._rares[article] = frozenset(w for w in words if self._having(w).tells)
        return self._rares[article]

    def _words(self, articles: Iterable[str]) -> set[str]:
        """Return the words of articles, also those that they had before."""
        tellings = [one for a in articles for one in (self._of(a), self._before.get(a)) if one]
        return set().union(*(one.words for one in tellings))

    def _having(self, word: str) -> _Having:
        """Return the articles with a word, now and before, not many more than tell anything."""
        if word not in self._words_in:
            stored = self._db.subjects(d.TELLS, d.story_word(word), d.INDEX)
            most = COMMONEST + len(self._after) + 1
            then = {name_of(article) for article in islice(stored, most)}
            now = (then - self._after.keys()) | self._fresh.get(word, set())
            told, tells = _tells(then), _tells(now)
            self._words_in[word] = _Having(now | then if told or tells else set(), told, tells)
        return self._words_in[word]

    def _of(self, article: str) -> Telling | None:
        if article in self._after:
            return self._after[article]
        if article not in self._tellings:
            self._tellings[article] = self._stored(article)
        return self._tellings[article]

    def _stored(self, article: str) -> Telling | None:
        stored = self._db.value(node(article), d.TELLING, d.INDEX)
        return Telling.load(stored) if stored else None


def stored_players(table: str | None) -> list[Player]:
    """Return the joined descriptions of an article as the store holds them."""
    return [Player.from_row(row) for row in json.loads(table)] if table else []


def stored_aliases(table: str | None) -> Aliases:
    """Return what the names of an article stand for as the store holds it."""
    return {variant: Alias(*alias) for variant, alias in json.loads(table)} if table else {}


def _quads(article: str, own: Telling | None) -> list[Quad]:
    if own is None:
        return []
    words = [d.tells_quad(article, word) for word in sorted(own.words)]
    return [d.index_quad(article, d.TELLING, own.dump()), *words]


def _tells(articles: Collection[str]) -> bool:
    return RAREST <= len(articles) <= COMMONEST
