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
from extractors.words import words_of
from graph.errors import InvalidRecord
from graph.model import Article, Mention, Reading

# What a text that defeats the rules can raise; anything else is a bug and must be seen.
DEFEATS = (LookupError, ValueError, AttributeError, RecursionError, InvalidRecord)


def read(article: Article, doc: Doc) -> Reading:
    """Return all that an article yields; a sentence that defeats the rules is named and skipped."""
    repair(doc)
    frames = attributions(doc)
    resolved = mentions(doc, frames, article.published)
    prose = words_of(doc).prose
    found = tuple(_verbatim(mention, article.text, prose) for mention in resolved)
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


def _verbatim(mention: Mention, text: str, prose: str) -> Mention:
    """Return a mention with the article's own characters: the Doc has plain signs for odd ones."""
    start, end = mention.start, mention.end
    if text[start:end] == mention.text:
        return mention
    for place in range(end, len(text)):  # "U . S .", read as "U.S.   "
        if prose[place] != " ":
            break
        if not text[place].isspace():
            end = place + 1
    return replace(mention, end=end, text=text[start:end])


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
