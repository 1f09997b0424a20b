"""Bytes of unknown encoding."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles.encoding import decode, no_surrogates
from graph.errors import ArticleError

TEXT = "“Trams,” said Åse Bjørnson – the mayor’s aide – “cost £3m.”\r\nÉdouard agreed.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_decode(data: bytes) -> None:
    assert decode(data) == TEXT


def test_declared_encoding_is_believed_where_utf8_fails() -> None:
    russian = "Совет города одобрил новую линию трамвая. " * 3
    assert decode(russian.encode("cp1251"), "windows-1251") == russian
    assert decode(russian.encode(), "windows-1251") == russian
    assert decode(TEXT.encode("cp1252"), "iso-8859-1") == TEXT
    assert decode(TEXT.encode("cp1252"), "unicode_escape") == TEXT


def test_other_encodings_are_guessed() -> None:
    russian = "Совет города одобрил новую линию трамвая, сказал мэр. " * 8
    assert decode(russian.encode("cp1251")) == russian


def test_utf8_with_a_scratch_stays_utf8() -> None:
    assert decode(TEXT.encode() + b"\xe2\x80") == TEXT + "\ufffd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 x", "PDF"),
        (b"PK\x03\x04abc", "zip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"a\x00b", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"x" * 70_000 + b"\x00", "binary"),
    ],
)
def test_binary(data: bytes, kind: str) -> None:
    with pytest.raises(ArticleError, match=f"looks like a binary file.*{kind}|looks like a {kind}"):
        decode(data)


def test_lone_surrogates() -> None:
    assert no_surrogates("a\ud800b\U0001f600") == "a\ufffdb\U0001f600"


@given(st.text())
def test_utf8_round_trip(text: str) -> None:
    data = text.encode()
    try:
        assert decode(data) == text.removeprefix("\ufeff")
    except ArticleError:
        assert any(ord(char) < 32 or ord(char) == 127 for char in text) or text.startswith(
            ("%PDF", "PK", "{\\rtf")
        )


@given(st.binary())
def test_never_raises_anything_else(data: bytes) -> None:
    with suppress(ArticleError):
        decode(data).encode()
