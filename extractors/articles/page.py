"""Web pages: the main text by trafilatura, the metadata first from what the page states itself.

Only this file imports trafilatura, and only when a page is read: it costs half a second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from extractors.articles.dates import parse_date
from extractors.articles.encoding import decode, no_surrogates
from extractors.articles.fields import Fields, authors, one_line
from graph.errors import ArticleError


class _Element(Protocol):
    """What is needed of an lxml element; lxml has no types and is not imported for one."""

    text: str | None

    def get(self, key: str) -> str | None: ...
    def iter(self, tag: str) -> Iterator[_Element]: ...


_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a charset may be declared
_ARTICLE = re.compile(
    r"article|posting|report|review", re.IGNORECASE
)  # schema.org types of an article
_DATE_META = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
)
# htmldate compares with today's date unless told; the reading must not depend on the clock.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
_DEEPEST = 50_000  # values of one JSON-LD block that are looked at


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page and what the page says about it."""

    text: str
    fields: Fields


def read_page(data: bytes) -> Page:
    """Return the text and the metadata of an HTML page.

    The headline stands first in the text; offsets count in this text. Raises ArticleError when no
    article is found in the page.
    """
    import trafilatura

    declared = _CHARSET.search(data[:_HEAD])
    html = decode(data, declared[1].decode("ascii") if declared else None).replace("\x00", " ")
    tree = trafilatura.load_html(html)
    if tree is None:
        raise ArticleError("no article text found in the page")
    stated = _stated(tree)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise ArticleError("no article text found in the page")
    fields = replace(
        stated,
        title=stated.title or one_line(found.title),
        url=stated.url or one_line(found.url),
        publisher=stated.publisher or one_line(found.sitename),
        authors=stated.authors or authors(found.author),
        published=stated.published or parse_date(found.date),
        language=stated.language or one_line(found.language),
    )
    return Page(_with_headline(no_surrogates(found.text or ""), fields.title), fields)


def _with_headline(text: str, title: str | None) -> str:
    if (
        title is None
        or title.casefold() in " ".join(text[: 2 * len(title) + 400].split()).casefold()
    ):
        return text
    return f"{title}\n\n{text}"


def _stated(tree: _Element) -> Fields:
    """Return what JSON-LD and meta elements say."""
    meta = _meta(tree)
    story = next(_stories(tree), {})
    dates = (story.get("datePublished"), *(meta.get(name) for name in _DATE_META))
    return Fields(
        title=one_line(story.get("headline")) or meta.get("og:title"),
        url=_address(story.get("url"))
        or _address(story.get("mainEntityOfPage"))
        or meta.get("og:url"),
        publisher=_name(story.get("publisher")) or meta.get("og:site_name"),
        authors=authors(story.get("author")),
        published=_first_date(dates),
        language=one_line(tree.get("lang")),
    )


def _first_date(values: tuple[object, ...]) -> date | datetime | None:
    return next(filter(None, (parse_date(value) for value in values)), None)


def _meta(tree: _Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        value = one_line(element.get("content"))
        if key and value:
            found.setdefault(key.casefold(), value)
    return found


def _stories(tree: _Element) -> Iterator[dict[str, object]]:
    """Yield the JSON-LD objects whose type is a kind of article (https://schema.org/Article)."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().casefold() != "application/ld+json":
            continue
        try:
            queue: list[object] = [json.loads(script.text or "")]
        except (RecursionError, ValueError):
            continue
        at = 0
        while at < len(queue) < _DEEPEST:
            value = queue[at]
            at += 1
            if isinstance(value, dict):
                if _ARTICLE.search(str(value.get("@type", ""))):
                    yield value
                queue.extend(value.values())
            elif isinstance(value, list):
                queue.extend(value)


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return one_line(value.get("name") if isinstance(value, dict) else value)


def _address(value: object) -> str | None:
    line = one_line(value.get("@id") if isinstance(value, dict) else value)
    return line if line and line.startswith(("http://", "https://")) else None
