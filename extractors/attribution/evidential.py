"""Evidential adverbs: "reportedly", "allegedly": somebody says so, nobody is named."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues
from extractors.words import Words, words_of


def evidential(sentence: Span) -> Iterator[Found]:
    """Yield the clause of each evidential adverb, the noun phrase of "so-called" and "alleged"."""
    lexicon, signs = cues(), _signs()
    words = words_of(sentence.doc)
    if signs.isdisjoint(words.lower[sentence.start : sentence.end]):
        return
    for place in range(sentence.start, sentence.end):
        if words.lower[place] not in signs:
            continue
        token = words.tokens[place]
        if words.pos[place] == "ADV" and token.lower_ in lexicon.evidential:
            yield _found(token, token.head, "adverb")
        elif _doubted(words, place):
            yield _found(token, token.head, "adjective")


@cache
def _signs() -> frozenset[str]:
    """Return the words that may be evidential; few sentences have one."""
    return cues().evidential | cues().evidential_adjectives | {"called"}


def _doubted(words: Words, place: int) -> bool:
    """Tell "alleged" and "so-called" before a noun; the latter is three tokens."""
    word = words.lower[place]
    if word == "called":
        return place > 1 and words.lower[place - 2] == "so"
    return words.dep[place] == "amod" and word in cues().evidential_adjectives


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
