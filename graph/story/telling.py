"""What an article brings to a story: one JSON literal, so that others can be held against it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.model import Article
from graph.story.cast import Cast, Player
from graph.story.stars import SHARED
from graph.story.words import story_words


@dataclass(frozen=True, slots=True)
class Telling:
    """When an article was published, the words that tell its event, and its cast.

    `named` has variants: who they are is resolved over articles.
    """

    published: str | None
    words: frozenset[str]
    played: dict[str, list[Player]] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)

    def dump(self) -> str:
        """Return the telling as compact JSON."""
        played = {part: [one.row() for one in players] for part, players in self.played.items()}
        data = [self.published, sorted(self.words), played, self.named]
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def load(cls, text: str) -> Telling:
        """Return the telling of such JSON."""
        published, words, played, named = json.loads(text)
        players = {part: [Player.from_row(row) for row in rows] for part, rows in played.items()}
        return cls(published, frozenset(words), players, named)


def telling(article: Article, whole: Cast, variant: Callable[[str], str]) -> Telling | None:
    """Return what an article brings to a story; None if it says too little of its event."""
    words = story_words(article)
    if len(words) < SHARED:
        return None
    return Telling(
        article.published.isoformat()[:10] if article.published else None,
        words,
        whole.played,
        {part: sorted({variant(key) for key in keys}) for part, keys in whole.named.items()},
    )
