"""Prepositional cues: "according to X", "in X's words"; the content is the rest of the clause."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found


def prepositional(sentence: Span) -> Iterator[Found]:
    """Yield "according to X" frames: the clause around the phrase is the content."""
    for token in sentence:
        if token.lower_ == "according" and token.i + 1 < sentence.end:
            found = _according(token, sentence)
            if found is not None:
                yield found


def _according(token: Token, sentence: Span) -> Found | None:
    to = token.nbor(1)
    if to.lower_ != "to":
        return None
    source = next((t for t in to.children if t.dep_ == "pobj"), None)
    if source is None:
        return None
    spans = _rest(sentence, token.i, max(source.right_edge.i, to.i) + 1)
    if not spans:
        return None
    return Found(token, token.i, to.i + 1, "according to", "according", "according", spans, source)


def _rest(sentence: Span, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the sentence without tokens start..end."""
    pieces = ((sentence.start, start), (end, sentence.end))
    return tuple(
        (left, right)
        for left, right in pieces
        if any(not (t.is_punct or t.is_space) for t in sentence.doc[left:right])
    )
