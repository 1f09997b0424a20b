"""Cue clauses set into or after a sentence: "The vote, she said, was fair", "…, officials said"."""

from __future__ import annotations

from spacy.tokens import Span, Token

_BREAKS = frozenset([",", "—", "–", "―", "-", "--", ";", "(", ")"])
_CLOSING = frozenset(["”", '"', "''", "’", "'"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_SUBORDINATING = frozenset(
    ["if", "although", "though", "while", "when", "as", "because", "since", "unless", "whereas"]
)
_OF_THE_CUE = frozenset(["as", "when", "after", "before", "while", "during", "in", "at", "on"])
_LONGEST = 14  # tokens of adverbials after a cue in its own clause


def parenthetical(
    verb: Token, source: Token, sentence: Span, complement: int | None
) -> tuple[tuple[int, int], ...] | None:
    """Return the sentence without the clause of `verb`, None when that is no parenthesis.

    `complement` is where a clause after the verb starts. The cue clause has a break before it, a
    break or the end of the sentence after it, and nothing in between that could be its complement.
    """
    doc = sentence.doc
    start = min(verb.i, source.left_edge.i)
    while start - 1 > sentence.start and doc[start - 1].pos_ in ("AUX", "ADV"):
        start -= 1
    if doc[start - 1].lower_ == "as" and start - 1 >= sentence.start:
        start -= 1
        if start == sentence.start:  # "As she put it, S"
            end = _end(verb.i + 1, sentence)
            return ((end, sentence.end),) if end is not None and end < sentence.end else None
    if start - 1 <= sentence.start or doc[start - 1].text not in _BREAKS | _CLOSING:
        return None
    end = _end(max(verb.i, source.right_edge.i if source.i > verb.i else 0) + 1, sentence)
    if end is None or (complement is not None and complement <= end):
        return None
    before, after = (_opening(sentence, start - 1), start - 1), (end, sentence.end)
    follows = _finite(sentence, *after)
    if doc[start - 2].tag_ in ("WDT", "WP"):  # "the park, which, he said, is full"
        return ((start - 2, start - 1), after) if follows else None
    if not _finite(sentence, *before) or doc[before[0]].lower_ in _SUBORDINATING:
        if follows:
            return before, after
        headline = any(t.tag_ == "TO" for t in doc[before[0] : before[1]])
        return (before,) if headline and after[1] - after[0] < 2 else None
    first = next((t for t in doc[end : sentence.end] if not t.is_punct), None)
    if first is None or first.tag_ in ("VBG", "VBN") or first.lower_ in _OF_THE_CUE:
        return (before,)
    return (before,) if first.pos_ in ("CCONJ", "PRON") else (before, after)


def _opening(sentence: Span, end: int) -> int:
    """Return where the main clause before `end` begins: after the last semicolon."""
    for index in range(end - 1, sentence.start, -1):
        if sentence.doc[index].text == ";":
            return index + 1
    return sentence.start


def _end(start: int, sentence: Span) -> int | None:
    """Return where the cue clause ends: the next break, with only adverbials before it."""
    for token in sentence.doc[start : min(sentence.end, start + _LONGEST)]:
        if token.text in _BREAKS or token.text in (".", "!", "?"):
            return token.i
        if token.pos_ in ("VERB", "AUX") or token.lower_ == "that":
            return None
    return sentence.end if sentence.end - start < _LONGEST else None


def _finite(sentence: Span, start: int, end: int) -> bool:
    return any(token.tag_ in _FINITE for token in sentence.doc[start:end])
