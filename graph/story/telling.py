"""What an article brings to a story: one JSON literal, so that others can be held against it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from graph.model import Article
from graph.resolve.names import Names
from graph.story.called import tellable
from graph.story.cast import Cast, Player
from graph.story.names import Aliases
from graph.story.stars import SHARED
from graph.story.words import story_words


@dataclass(frozen=True, slots=True)
class Telling:
    """When an article was published, the words that tell its event, and its cast.

    `named` has variants: who they are is resolved over articles. `names` has what variants are
    called.
    """

    published: str | None
    words: frozenset[str]
    played: dict[str, list[Player]] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def dump(self) -> str:
        """Return the telling as compact JSON."""
        played = {part: [one.row() for one in players] for part, players in self.played.items()}
        data = [self.published, sorted(self.words), played, self.named, self.names]
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def meaning(self, aliases: Aliases) -> Telling:
        """Return the telling with what its names stand for in the place of those who are named."""
        named = {
            part: sorted({aliases[one].to if one in aliases else one for one in variants})
            for part, variants in self.named.items()
        }
        return replace(self, named=named)

    @classmethod
    def load(cls, text: str) -> Telling:
        """Return the telling of such JSON."""
        published, words, played, named, names = json.loads(text)
        players = {part: [Player.from_row(row) for row in rows] for part, rows in played.items()}
        return cls(published, frozenset(words), players, named, names)


def telling(
    article: Article, whole: Cast, variant: Callable[[str], str], names: Mapping[str, Names]
) -> Telling | None:
    """Return what an article brings to a story; None if it says too little of its event.

    Args:
        article: the article.
        whole: its cast.
        variant: gives the variant of each of its identifiers.
        names: its names by variant.
    """
    words = story_words(article)
    if len(words) < SHARED:
        return None
    return Telling(
        article.published.isoformat()[:10] if article.published else None,
        words,
        whole.played,
        {part: sorted({variant(key) for key in keys}) for part, keys in whole.named.items()},
        {key: own.label for key, own in sorted(names.items()) if tellable(key, own.label)},
    )
