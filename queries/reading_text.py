"""An article as text with its claims below the sentence each came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from graph.model import Article
from queries.claim_listing import status
from queries.claims import Record
from queries.dossier import holder_text, said_text
from queries.table import wrap
from queries.visible import one_line, visible

_NAMED = ("title", "publisher", "published", "url")


def article_text(article: Article, records: Sequence[Record], width: int) -> Iterator[str]:
    """Yield the article's text in full; after each sentence, the claims read from it."""
    yield f"{one_line(article.name)}\n"
    for name in _NAMED:
        if (value := getattr(article, name)) is not None:
            yield f"  {name:<10} {one_line(str(value))}\n"
    yield f"  {'claims':<10} {len(records)}\n\n"
    position = 0
    for (_, end), found in groupby(_in_order(records), _sentence):
        if end > position:  # sentences of claims may nest: text is printed once
            yield f"{visible(article.text[position:end].strip(), keep=chr(10))}\n"
            position = end
        yield from _claims(found, width)
    if rest := article.text[position:].strip():
        yield f"{visible(rest, keep=chr(10))}\n"


def _in_order(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda r: (_sentence(r)[1], r["evidence"]["start"], r["id"]))


def _sentence(record: Record) -> tuple[int, int]:
    return record["evidence"]["sentence_start"], record["evidence"]["sentence_end"]


def _claims(records: Iterable[Record], width: int) -> Iterator[str]:
    for record in records:
        holder = f" ({one_line(holder_text(record))})" if record["attribution"] else ""
        where = f"{record['evidence']['start']}-{record['evidence']['end']}"
        line = f"{status(record)}{holder}: {one_line(said_text(record))}  [{where}]"
        for number, part in enumerate(wrap(line, max(20, width - 6))):
            yield f"    {' ' if number else '•'} {part}\n"
