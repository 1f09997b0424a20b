"""The paragraphs of an article: the stretches of prose that are parsed as one piece."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Article, Offsets

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")


def paragraphs(article: Article) -> Iterator[Offsets]:
    """Yield the (start, end) of each paragraph of prose, furniture left out, trimmed of blanks."""
    cut = sorted((piece.start, piece.end) for piece in article.furniture)
    for match in _LINE.finditer(article.text):
        start, end = match.span()
        for left, right in cut:
            if left < end and right > start:
                if left > start:
                    yield from _trimmed(article.text, start, left)
                start = right
        if start < end:
            yield from _trimmed(article.text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Offsets]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        yield start, end
