"""Articles: a text, where it is from, and which stretches of it are page and not prose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from graph.errors import InvalidRecord
from graph.span import check_offsets


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of an article that is page, not prose: kept, marked, never read for claims."""

    start: int
    end: int
    kind: str  # the section of furniture.toml that matched: teaser, comments, heading, …

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, "furniture")


@dataclass(frozen=True, slots=True)
class Article:
    """One article: `id` is the hash of its bytes, `name` what a person calls it."""

    id: str
    name: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: date | datetime | None = None  # None is *unknown*: never guessed
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise InvalidRecord("an article needs an id and a name")
        if not self.text.strip():
            raise InvalidRecord(f"{self.name}: the article has no text")
        for piece in self.furniture:
            if piece.end > len(self.text):
                raise InvalidRecord(f"{self.name}: furniture {piece.start}..{piece.end} is outside")

    @property
    def source(self) -> str | None:
        """The outlet as printed in records."""
        return self.publisher

    @property
    def key(self) -> str:
        """What makes two texts versions of one article: the URL, else the name."""
        return self.url or self.name
