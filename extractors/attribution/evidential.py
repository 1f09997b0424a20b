"""Evidential adverbs: "reportedly", "allegedly": somebody says so, nobody is named."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues


def evidential(sentence: Span) -> Iterator[Found]:
    """Yield the clause of each evidential adverb, the noun phrase of "so-called" and "alleged"."""
    lexicon = cues()
    for token in sentence:
        if token.pos_ == "ADV" and token.lower_ in lexicon.evidential:
            yield _found(token, token.head, "adverb")
        elif _doubted(token):
            yield _found(token, token.head, "adjective")


def _doubted(token: Token) -> bool:
    """Tell "alleged" and "so-called" before a noun; the latter is three tokens."""
    if token.lower_ == "called":
        return token.i > 1 and token.nbor(-2).lower_ == "so"
    return token.dep_ == "amod" and token.lower_ in cues().evidential_adjectives


def _found(cue: Token, head: Token, rule: str) -> Found:
    start, end = head.left_edge.i, head.right_edge.i + 1
    if rule == "adjective":
        start = cue.i + 1
    spans = tuple(
        (left, right)
        for left, right in ((start, min(cue.i, end)), (max(cue.i + 1, start), end))
        if left < right
    )
    lemma = cue.lower_
    return Found(cue, cue.i, cue.i + 1, lemma, "evidential", rule, spans, None, confidence=0.7)
