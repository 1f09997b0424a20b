"""Nominal cues: "his demand that …", "a warning from X that …", "X's plan to …" (cues.toml)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import Frames, cues, lemma_of
from extractors.attribution.parts import tense_tag
from extractors.attribution.source import subject
from extractors.words import children, words_of

_LIGHT = frozenset(
    "convey deliver express file give have issue lodge make offer raise reiterate release renew"
    " repeat send share sound submit table voice".split()
)
_COPULAS = frozenset(["be", "become", "remain", "feel", "seem", "appear", "sound", "stay", "get"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_CUES = frozenset(["NOUN", "ADJ"])
_NEAR = 8  # tokens between "was" and the colon of what was said
_SOURCES = frozenset(["PERSON", "ORG", "GPE", "NORP"])


def nominal(sentence: Span) -> Iterator[Found]:
    """Yield the frames of nouns and adjectives that hand over a content."""
    lexicon = cues()
    words = words_of(sentence.doc)
    for place, pos in enumerate(words.pos[sentence.start : sentence.end], sentence.start):
        if pos not in _CUES:
            continue
        found, token = None, words.tokens[place]
        if pos == "NOUN" and (frames := lexicon.nouns.get(lemma_of(token))):
            found = _noun(token, frames)
        elif pos == "ADJ" and (frames := lexicon.adjectives.get(lemma_of(token))):
            found = _adjective(token, frames)
        if found is not None:
            yield found


def _noun(noun: Token, frames: Frames) -> Found | None:
    source = _source(noun)
    if source is not None and "clause" in frames and (span := _put(noun)) is not None:
        lemma = lemma_of(noun)
        return Found(
            noun, noun.i, noun.i + 1, lemma, frames["clause"], "noun-clause", (span,), source
        )
    for child in _after(noun):
        name = _frame(child)
        if name not in frames or (source is None and name != "clause"):
            continue
        start = child if child.dep_ != "prep" else next(iter(children(child)), None)
        if start is None:
            continue
        first = max(start.left_edge.i, noun.i + 1)
        if child.dep_ != "prep" and noun.doc[first].lower_ == "for":
            first += 1
        span = (first, child.right_edge.i + 1)
        lemma = lemma_of(noun)
        rule = f"noun-{name}"
        return Found(noun, noun.i, noun.i + 1, lemma, frames[name], rule, (span,), source)
    return None


def _put(noun: Token) -> tuple[int, int] | None:
    """Return what a copula equates with the noun: "her message was (simple:) S", "… was that S"."""
    copula, doc = noun.head, noun.doc
    if noun.dep_ != "nsubj" or copula.lemma_ != "be":
        return None
    for child in children(copula):
        if child.dep_ == "ccomp" and child.i > copula.i:
            return child.left_edge.i, child.right_edge.i + 1
    end = copula.sent.end
    for place in range(copula.i + 1, min(copula.i + _NEAR, end - 1)):
        if doc[place].text == ":":
            return place + 1, end
    return None


def _after(noun: Token) -> Iterator[Token]:
    """Yield what may complement a noun: its children, and a "for X to VP" that follows it.

    The parser often hangs the latter on the verb above.
    """
    yield from (child for child in children(noun) if child.i > noun.i)
    if noun.i + 1 < len(noun.doc):
        mark = noun.nbor(1)
        if mark.lower_ == "for" and mark.dep_ == "mark" and mark.head.i > noun.i:
            yield mark.head


def _adjective(adjective: Token, frames: Frames) -> Found | None:
    """Return the frame of a predicative adjective: "she is confident that …"."""
    copula = adjective.head
    if adjective.dep_ != "acomp" or copula.lemma_ not in _COPULAS:
        return None
    source = subject(copula)
    if source is None:
        return None
    for child in children(adjective):
        name = (
            "clause" if child.dep_ == "ccomp" else "to" if child.dep_ == "xcomp" else _frame(child)
        )
        start = child if name in ("clause", "to") else next(iter(children(child)), None)
        if child.i > adjective.i and name in frames and start is not None:
            span = (start.left_edge.i, child.right_edge.i + 1)
            lemma, rule = lemma_of(adjective), f"adjective-{name}"
            where = adjective.i
            return Found(adjective, where, where + 1, lemma, frames[name], rule, (span,), source)
    return None


def _frame(child: Token) -> str:
    """Name what follows a noun: a that-clause, an infinitive, a prepositional phrase."""
    if child.dep_ in ("acl", "relcl", "ccomp", "advcl"):
        marks = [t for t in children(child) if t.dep_ in ("mark", "aux") and t.i < child.i]
        if any(t.dep_ == "mark" and t.lower_ in ("that", "whether", "if") for t in marks):
            return "clause"
        if any(t.dep_ == "mark" and t.lower_ == "for" for t in marks):
            return "for"
        if child.dep_ == "advcl":
            return ""
        beside = child.left_edge.i == child.head.i + 1
        if child.dep_ == "acl" and beside and tense_tag(child) in _FINITE and _subject(child):
            return "clause"  # "suggestions he had lied"
        return "to" if any(t.tag_ == "TO" for t in marks) else ""
    if child.dep_ == "prep":
        return "to-np" if child.lower_ == "to" else child.lower_
    return ""


def _subject(clause: Token) -> bool:
    return any(child.dep_ in _SUBJECTS and child.i < clause.i for child in children(clause))


def _source(noun: Token) -> Token | None:
    """Return the source of a nominal cue.

    In order: possessive, "by" or "from", a name before the noun, the subject of a light verb.
    """
    for child in children(noun):
        if child.dep_ == "poss":
            return child
    for child in children(noun):
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            inner = next((t for t in children(child) if t.dep_ == "pobj"), None)
            if inner is not None:
                return inner
    for child in children(noun):
        if child.dep_ in ("compound", "nmod") and child.ent_type_ in _SOURCES:
            return child
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _LIGHT:
        return subject(verb)
    return None
