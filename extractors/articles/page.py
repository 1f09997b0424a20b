"""Web pages: the main text by trafilatura, the metadata first from what the page states itself.

Only this file imports trafilatura, and only when a page is read: it costs half a second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from html import unescape
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
_REFERENCE = re.compile(r"&#(x[0-9a-f]{1,7}|\d{1,8});?", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")  # XML 1.0, section 2.2
_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_NOTHING = "no article text found in the page"
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
    html = _sound(decode(data, declared[1].decode("ascii") if declared else None))
    try:
        tree = trafilatura.load_html(html)
        if tree is None:
            raise ArticleError(_NOTHING)
        stated = _stated(tree)
        found = trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES
        )
    # What lxml and trafilatura are known to raise on hostile pages; they promise nothing about it.
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ArticleError(
            f"broken HTML: {one_line(str(error)) or type(error).__name__}"
        ) from error
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise ArticleError(_NOTHING)
    publisher = stated.publisher or one_line(found.sitename)
    fields = replace(
        stated,
        title=_headline(stated.title or one_line(found.title), publisher),
        url=stated.url or one_line(found.url),
        publisher=publisher,
        authors=stated.authors or authors(found.author),
        published=stated.published or parse_date(found.date),
        language=stated.language or one_line(found.language),
    )
    return Page(_with_headline(no_surrogates(found.text or ""), fields.title), fields)


def _sound(html: str) -> str:
    """Return the page without characters that XML forbids, and as a whole document."""
    plain = _FORBIDDEN.sub(" ", _REFERENCE.sub(_reference, html))
    return plain if _WHOLE.search(plain) else f"<html><body>{plain}</body></html>"


def _reference(match: re.Match[str]) -> str:
    digits = match[1].lower()
    code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    known = code < 0x110000 and (code in {9, 10, 13} or (code >= 32 and not 0xD7FF < code < 0xE000))
    return match[0] if known else "\ufffd"


def _headline(title: str | None, publisher: str | None) -> str | None:
    """Return the title without the outlet's name behind it and without HTML references."""
    plain = one_line(unescape(title)) if title else None
    if plain and publisher:
        site = re.compile(rf"\s+[|–—-]\s+{re.escape(publisher)}$", re.IGNORECASE)
        return site.sub("", plain)
    return plain


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
