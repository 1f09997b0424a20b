"""What the store keeps of an article besides its claims: its description and compact tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from graph.model import Article, Furniture, Mention, MentionKind
from graph.record import Record


def article_record(article: Article) -> Record:
    """Return what identifies and describes an article, without its text and furniture."""
    return {
        "id": article.id,
        "name": article.name,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
    }


def article_from(
    record: Mapping[str, Any], text: str, furniture: Sequence[Sequence[Any]]
) -> Article:
    """Return the article of a record, its text and its table of furniture."""
    stated = record["published"]
    published: date | datetime | None = None
    if stated:
        published = (datetime if len(stated) > 10 else date).fromisoformat(stated)
    return Article(
        **{**record, "authors": tuple(record["authors"]), "published": published},
        text=text,
        furniture=tuple(Furniture(*row) for row in furniture),
    )


def furniture_rows(article: Article) -> list[list[Any]]:
    """Return the furniture as a compact table: start, end, kind."""
    return [[piece.start, piece.end, piece.kind] for piece in article.furniture]


def mention_rows(mentions: tuple[Mention, ...]) -> list[list[Any]]:
    """Return mentions as a compact table in the order of the model's fields."""
    return [
        [m.start, m.end, m.text, m.kind.value, m.label, m.entity, m.type, m.reason]
        for m in mentions
    ]


def mention_from(row: Sequence[Any]) -> Mention:
    """Return the mention of a row of the compact table."""
    start, end, text, kind, *resolution = row
    return Mention(start, end, text, MentionKind(kind), *resolution)
