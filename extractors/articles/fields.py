"""The metadata of an article, whatever it was read from, made safe to keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from extractors.articles.dates import parse_date
from extractors.articles.encoding import no_surrogates
from extractors.articles.furniture import mark
from graph.errors import ArticleError
from graph.model import Article, Furniture

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")
_WORD = re.compile(r"[^\W_]")
_AUTHORS = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_PUBLISHERS = ("publisher", "source", "publication")
_DATES = (
    "published",
    "date",
    "publishedat",
    "published_at",
    "datepublished",
    "date_published",
    "publication_date",
    "publish_date",
    "pubdate",
)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a reader found out about an article besides its text."""

    name: str | None = None  # the record's own id
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: date | datetime | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = field(default=())  # known before the text is looked at


def from_mapping(record: Mapping[str, object]) -> Fields:
    """Return the fields of a record or a front matter; keys in any case, unknown ones ignored."""
    known = {key.casefold().strip(): value for key, value in record.items()}
    return Fields(
        name=_label(known.get("id")),
        title=one_line(known.get("title")) or one_line(known.get("headline")),
        url=one_line(known.get("url")) or one_line(known.get("link")),
        publisher=next(filter(None, (_named(known.get(key)) for key in _PUBLISHERS)), None),
        authors=authors(known.get("authors") or known.get("author")),
        published=next(filter(None, (parse_date(known.get(key)) for key in _DATES)), None),
        language=one_line(known.get("language")) or one_line(known.get("lang")),
    )


def one_line(value: object) -> str | None:
    """Return a string as one line without control characters; None for anything else or blank."""
    if not isinstance(value, str):
        return None
    return no_surrogates(_CONTROL.sub(" ", value)).strip() or None


def authors(value: object) -> tuple[str, ...]:
    """Return the author names of a string, a record with a name, or a list of these."""
    items: Iterable[object] = value if isinstance(value, list) else [value]
    found: dict[str, None] = {}
    for item in items:
        line = _named(item)
        for name in _AUTHORS.split(_BY.sub("", line)) if line else ():
            if name:
                found[name] = None
    return tuple(found)


def article(text: str, digest: str, name: str, fields: Fields) -> Article:
    """Return the article, its furniture marked.

    Raises ArticleError when there is no word in the text.
    """
    known = fields.furniture
    begin = known[-1].end if known else 0
    body = text[begin:] if begin else text
    if not _WORD.search(body):
        raise ArticleError("no text")
    found = mark(body, fields.title, fields.publisher)
    if begin:
        found = tuple(Furniture(p.start + begin, p.end + begin, p.kind) for p in found)
    return Article(
        id=digest,
        name=fields.name or name,
        text=text,
        url=fields.url,
        title=fields.title,
        publisher=fields.publisher,
        authors=fields.authors,
        published=fields.published,
        language=fields.language,
        furniture=known + found,
    )


def _label(value: object) -> str | None:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else one_line(value)


def _named(value: object) -> str | None:
    """Return a name given as such or as a record with a name (NewsAPI: {"source": {"name": …}})."""
    return one_line(value.get("name")) if isinstance(value, dict) else one_line(value)
