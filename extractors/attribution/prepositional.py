"""Prepositional cues: "according to X", "per X", "in X's words"; the rest is content."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import cues, lemma_of
from extractors.words import children, words_of

_OPENING = frozenset(["according", "per", "in", "by"])
_ELECTION = "poll"  # in British and Indian English
_BREAKS = frozenset([",", ";", "—", "–", "--"])


def prepositional(sentence: Span) -> Iterator[Found]:
    """Yield the phrases that name a source for the sentence around them."""
    words = words_of(sentence.doc)
    for place, word in enumerate(words.lower[sentence.start : sentence.end], sentence.start):
        if word not in _OPENING:
            continue
        found, token = None, words.tokens[place]
        if word == "according":
            found = _according(token, sentence)
        elif words.dep[place] == "prep":
            found = _RULES[word](token, sentence)
        if found is not None:
            yield found


def _object(preposition: Token) -> Token | None:
    for child in children(preposition):
        if child.dep_ == "pobj":
            return child
    return None


def _according(token: Token, sentence: Span) -> Found | None:
    if token.i + 1 >= sentence.end or token.nbor(1).lower_ != "to":
        return None
    to = token.nbor(1)
    source = _object(to) or _object(token)
    if source is None:
        return None
    return _found(token, to.i + 1, "according to", source, sentence)


def _per(token: Token, sentence: Span) -> Found | None:
    """Return "per the memo", not "per day"."""
    source = _object(token)
    if source is None or lemma_of(source) in cues().units:
        return None
    if source.pos_ != "PROPN" and not any(t.dep_ in ("det", "poss") for t in children(source)):
        return None
    if not _set_off(token, source, sentence):
        return None
    return _found(token, token.i + 1, "per", source, sentence)


def _in_words(token: Token, sentence: Span) -> Found | None:
    """Return "in her words", "in the view of critics", "In a poll of teachers, …"."""
    noun = _object(token)
    if noun is not None and token.i == sentence.start and _asks(noun):
        return _found(token, noun.i + 1, f"in {lemma_of(noun)}", noun, sentence)
    if noun is None or lemma_of(noun) not in cues().possessed:
        return None
    source = next((child for child in children(noun) if child.dep_ == "poss"), None)
    if source is None:
        of = next((c for c in children(noun) if c.dep_ == "prep" and c.lower_ == "of"), None)
        source = _object(of) if of is not None else None
    if source is None or not _set_off(token, noun, sentence):
        return None
    return _found(token, noun.i + 1, f"in {lemma_of(noun)}", source, sentence)


def _asks(noun: Token) -> bool:
    """Tell "in a new poll", "in the Daily Mast poll" from an election: "in the polls"."""
    lemma = lemma_of(noun)
    if lemma not in cues().surveys:
        return False
    below = children(noun)
    if lemma != _ELECTION or any(child.ent_type_ == "ORG" for child in below):
        return True
    definite = any(child.lower_ == "the" or child.dep_ == "poss" for child in below)
    return noun.tag_ == "NN" and not definite


def _by_count(token: Token, sentence: Span) -> Found | None:
    """Return "by one estimate", "by her own account"; nobody's estimate is a source by itself."""
    noun = _object(token)
    if noun is None or lemma_of(noun) not in cues().counts:
        return None
    owner = next((child for child in children(noun) if child.dep_ == "poss"), None)
    if not _set_off(token, noun, sentence):
        return None
    return _found(token, noun.i + 1, f"by {lemma_of(noun)}", owner or noun, sentence)


def _set_off(token: Token, last: Token, sentence: Span) -> bool:
    """Tell a phrase of the sentence from one inside a noun phrase: it stands at an edge."""
    if token.i == sentence.start or token.nbor(-1).text in _BREAKS:
        return True
    end = last.right_edge.i + 1
    return end >= sentence.end or sentence.doc[end].is_punct


def _found(cue: Token, end: int, lemma: str, source: Token, sentence: Span) -> Found | None:
    spans = _rest(sentence, cue.i, max(source.right_edge.i + 1, end))
    if not spans:
        return None
    return Found(cue, cue.i, end, lemma, "according", "according", spans, source)


_RULES = {"per": _per, "in": _in_words, "by": _by_count}


def _rest(sentence: Span, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the sentence without tokens start..end."""
    pieces = ((sentence.start, start), (end, sentence.end))
    return tuple(
        (left, right)
        for left, right in pieces
        if any(not (t.is_punct or t.is_space) for t in sentence.doc[left:right])
    )
