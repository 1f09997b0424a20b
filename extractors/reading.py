"""One analysed article, read: repaired names, attributions, mentions and claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span

from extractors.analysis import sentences
from extractors.attribution import attributions
from extractors.claims import claims
from extractors.clause import Clause
from extractors.clauses import clauses
from extractors.holders import Holders
from extractors.mentions import MentionIndex, mentions
from extractors.names import repair
from extractors.triples import Triple, triples
from graph.errors import InvalidRecord
from graph.model import Article, Mention, Reading

# What a text that defeats the rules can raise; anything else is a bug and must be seen.
DEFEATS = (LookupError, ValueError, AttributeError, RecursionError, InvalidRecord)


def read(article: Article, doc: Doc) -> Reading:
    """Return all that an article yields; a sentence that defeats the rules is named and skipped."""
    repair(doc)
    frames = attributions(doc)
    resolved = mentions(doc, frames, article.published)
    found = tuple(_verbatim(mention, article.text) for mention in resolved)
    index = MentionIndex(found)
    skipped: list[str] = []
    holders = Holders(frames, article.text, index)
    parts = [
        ((sentence.start_char, sentence.end_char), clause)
        for sentence in sentences(doc)
        for clause in _clauses(sentence, skipped)
    ]
    return Reading(
        article=article,
        claims=tuple(claims(article, parts, holders, index)),
        mentions=found,
        attributions=holders.all(),
        skipped=tuple(skipped),
    )


def _verbatim(mention: Mention, text: str) -> Mention:
    """Return a mention with the article's own characters: the Doc has plain spaces for odd ones."""
    exact = text[mention.start : mention.end]
    return mention if exact == mention.text else replace(mention, text=exact)


def openie(doc: Doc) -> Iterator[tuple[Span, Triple]]:
    """Yield plain OpenIE triples with the sentence each came from."""
    for sentence in sentences(doc):
        for triple in triples(_clauses(sentence, [])):
            yield sentence, triple


def _clauses(sentence: Span, skipped: list[str]) -> list[Clause]:
    try:
        return list(clauses(sentence))
    except DEFEATS as error:
        where = f"characters {sentence.start_char}-{sentence.end_char}"
        skipped.append(f"{where}: {type(error).__name__}: {error}")
        return []
