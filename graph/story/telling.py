"""What an article brings to a story: one JSON literal, so that others can be held against it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.model import Article
from graph.record import Record
from graph.resolve.names import Names
from graph.story.actor import Actor
from graph.story.actors import actors
from graph.story.called import tellable
from graph.story.cast import cast
from graph.story.names import Aliases
from graph.story.player import Player
from graph.story.stars import SHARED
from graph.story.stated import stated
from graph.story.words import story_words


@dataclass(frozen=True, slots=True)
class Telling:
    """When an article was published, the words that tell its event, its cast and deeds.

    Who is named is given as a variant: who that is is resolved over articles. `names` has what
    variants are called, `stated` those that the article says are other names, with whose.
    """

    published: str | None
    words: frozenset[str]
    played: dict[str, list[Player]] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)
    deeds: dict[str, list[Actor]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    stated: dict[str, str] = field(default_factory=dict)

    def dump(self) -> str:
        """Return the telling as compact JSON."""
        played = {part: [one.row() for one in players] for part, players in self.played.items()}
        deeds = {deed: [one.row() for one in actors] for deed, actors in self.deeds.items()}
        named = [self.named, deeds, self.names, self.stated]
        data = [self.published, sorted(self.words), played, *named]
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def meaning(self, aliases: Aliases) -> Telling:
        """Return the telling with what its names stand for in the place of those who are named."""

        def meant(variant: str) -> str:
            return aliases[variant].to if variant in aliases else variant

        named = {part: sorted(set(map(meant, keys))) for part, keys in self.named.items()}
        deeds = {deed: [one.called(meant) for one in own] for deed, own in self.deeds.items()}
        return replace(self, named=named, deeds=deeds)

    @classmethod
    def load(cls, text: str) -> Telling:
        """Return the telling of such JSON."""
        published, words, played, named, deeds, names, stated = json.loads(text)
        players = {part: [Player.from_row(row) for row in rows] for part, rows in played.items()}
        actors = {deed: [Actor.from_row(row) for row in rows] for deed, rows in deeds.items()}
        return cls(published, frozenset(words), players, named, actors, names, stated)


def telling(
    key: str,
    article: Article,
    mentions: Sequence[Sequence[Any]],
    records: Mapping[str, Record],
    variant: Callable[[str], str],
    names: Mapping[str, Names],
) -> Telling | None:
    """Return what an article brings to a story; None if it says too little of its event.

    Args:
        key: the article's CURIE.
        article: the article.
        mentions: its table of mentions.
        records: its claims.
        variant: gives the variant of each of its identifiers.
        names: its names by variant.
    """
    words = story_words(article)
    if len(words) < SHARED:
        return None
    text = article.text
    whole = cast(key, text, mentions)
    acting = actors(key, text, mentions, records)
    return Telling(
        article.published.isoformat()[:10] if article.published else None,
        words,
        whole.played,
        {part: sorted({variant(one) for one in keys}) for part, keys in whole.named.items()},
        {deed: [one.called(variant) for one in own] for deed, own in acting.items()},
        {one: own.label for one, own in sorted(names.items()) if tellable(one, own.label)},
        {variant(other): variant(one) for other, one in sorted(stated(text, mentions).items())},
    )
