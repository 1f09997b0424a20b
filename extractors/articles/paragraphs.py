"""The paragraphs of an article: the stretches of prose that are parsed as one piece."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.articles.datelines import dateline
from extractors.articles.lines import continues, split_lines, wrap_width
from graph.model import Article, Offsets


def paragraphs(article: Article) -> Iterator[Offsets]:
    """Yield the (start, end) of each paragraph of prose, furniture and dateline left out.

    A line is a paragraph, except in hard-wrapped text, where the lines of a block belong together.
    Linear in the length of the text and the number of furniture pieces.
    """
    cuts = sorted((piece.start, piece.end) for piece in article.furniture)
    at = 0
    for start, end in _blocks(article.text):
        while at < len(cuts) and cuts[at][0] < end:
            left, right = cuts[at]
            if left > start:
                yield from _trimmed(article.text, start, left)
            start = max(start, right)
            if right > end:
                break  # this piece also covers the beginning of the next block
            at += 1
        if start < end:
            yield from _trimmed(article.text, start, end)


def _blocks(text: str) -> Iterator[Offsets]:
    lines = split_lines(text)
    width = wrap_width(lines)
    first = 0
    for number, line in enumerate(lines):
        last = number + 1 == len(lines)
        if last or not continues(line, lines[number + 1], width):
            yield lines[first].start, line.end
            first = number + 1


def _trimmed(text: str, start: int, end: int) -> Iterator[Offsets]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    start += dateline(text[start:end])
    if start < end:
        yield start, end
