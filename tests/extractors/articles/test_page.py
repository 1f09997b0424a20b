# ruff: noqa: E501 - pages are easier to read unbroken
"""Web pages: main text, metadata in the order of trust, hostile markup."""

import subprocess
import sys
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.articles.page import read_page
from graph.errors import ArticleError

BODY = (
    "<p>The council of Bergen approved a new tram line on Monday, and the first trains will run within "
    "four years, the mayor told reporters after the vote.</p>"
    "<p>Opponents of the line had collected nine thousand signatures against it, but a court threw out "
    "their complaint in the spring of last year.</p>"
)
JSON_LD = (
    '<script type="application/ld+json">[{"@graph": [{"@type": "Organization", "name": "Wrong"}, '
    '{"@type": ["NewsArticle"], "headline": "Trams &amp; Ferries", "datePublished": "2024-03-17T20:05:00+01:00", '
    '"author": [{"name": "Ola N. Nordmann"}, "Kari Nordmann"], "publisher": {"name": "Fjord News"}, '
    '"url": "https://fjord.example/trams"}]}]</script>'
)


def _page(head: str = "", body: str = BODY, before: str = "", after: str = "") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{before}'
        f"<article><h1>Trams &amp; Ferries</h1>{body}</article>{after}</body></html>"
    ).encode()


def test_stated_metadata_comes_first() -> None:
    head = f'<title>Other | Fjord News</title><meta property="article:published_time" content="2020-01-01">{JSON_LD}'
    fields = read_page(_page(head)).fields
    assert fields.title == "Trams & Ferries"
    assert fields.published == datetime(2024, 3, 17, 19, 5, tzinfo=UTC)
    assert fields.published.isoformat().endswith("+01:00")
    assert fields.authors == ("Ola N. Nordmann", "Kari Nordmann")
    assert (fields.publisher, fields.url) == ("Fjord News", "https://fjord.example/trams")
    assert fields.language == "en-GB"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-03-17T08:00:00Z">', datetime(2024, 3, 17, 8, tzinfo=UTC)),
        ('<meta itemprop="datePublished" content="17 March 2024">', date(2024, 3, 17)),
        ('<meta name="date" content="2024-03-17">', date(2024, 3, 17)),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 3}</script>', None),
        ("", None),
    ],
)  # fmt: skip
def test_dates(head: str, published: object) -> None:
    assert read_page(_page(head)).fields.published == published


def test_text_is_headline_and_body_without_the_page() -> None:
    page = read_page(
        _page(
            '<title>Trams &amp; Ferries | Fjord News</title><meta property="og:site_name" content="Fjord News">',
            before="<div id='cookie'><p>We use cookies. Accept?</p></div><nav><a href='/'>Home</a></nav>",
            after="<div class='comments'><p>anna: never!</p></div><footer>© 2024 Fjord News</footer>",
        )
    )
    assert page.fields.title == "Trams & Ferries"
    lines = [line[:15] for line in page.text.split("\n") if line]
    assert lines == ["Trams & Ferries", "The council of ", "Opponents of th"]


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<!DOCTYPE html>", b"<a" + b"<" * 500, b"<p></p>", b"<html><body>"]
)
def test_pages_without_an_article(data: bytes) -> None:
    with pytest.raises(ArticleError, match="no article text"):
        read_page(data)


def test_broken_markup_and_forbidden_characters() -> None:
    unclosed = read_page(b"<p>The council of Bergen met on Monday.")
    assert unclosed.text == "The council of Bergen met on Monday."
    text = read_page(
        b"<html><body><p>The \x01council &#0;met &#xD800; &#99999999; on &#77;onday."
    ).text
    assert "council \ufffdmet \ufffd \ufffd on Monday." in text
    deep = "<div>" * 200 + "<p>The council of Bergen met on Monday.</p>"
    assert read_page(f"<html><body>{deep}".encode()).text == unclosed.text


def test_declared_encoding() -> None:
    page = (
        '<html><head><meta charset="iso-8859-1"></head><body><p>“Café” said Åse.</p></body></html>'
    )
    assert read_page(page.encode("cp1252")).text == "“Café” said Åse."


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div", ">", "<script>", "&#", "12;", "<!--", "A b. ", "\x00", "<table>", "]]>"]), max_size=25))  # fmt: skip
def test_any_markup_gives_text_or_a_cause(parts: list[str]) -> None:
    with suppress(ArticleError):
        assert read_page("".join(parts).encode()).text.strip()


def test_plain_text_does_not_load_trafilatura() -> None:
    code = "import sys, extractors.articles.inputs; sys.exit('trafilatura' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
