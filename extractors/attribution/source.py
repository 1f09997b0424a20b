"""Who the source of a cue is: the subject by control and coordination, and its noun phrase."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from extractors.attribution.lexicon import cues, lemma_of
from extractors.attribution.parts import resumes
from extractors.nouns import nouns
from extractors.words import Words, children, words_of

_CLIMB = 6  # governors looked through for a subject; deeper chains are parse errors
_SUBJECTS = frozenset(["nsubj", "csubj"])
_RELATIVE = frozenset(["who", "which", "that", "whom"])
_EDGES = frozenset(
    [",", ";", ":", "-", "--", "—", "–", "―", "(", "“", '"', "”", "''", "‘", "’", "'"]
)

_CLAUSES = frozenset(["relcl", "acl", "advcl", "appos"])
_TRAILING = _EDGES | {".", "and", "but", "or"}


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the head of who does `verb`: its own subject, a controller's, or a "by"-agent.

    A passive without agent has none. Control and coordination follow the Universal Dependencies
    notion of external subjects (de Marneffe & Manning 2016).
    """
    if depth > _CLIMB:
        return None
    own = _own(verb)
    if own is not None:
        return own if own.dep_ == "nsubj" else None
    passive = False
    for child in children(verb):
        if child.dep_ in ("nsubjpass", "auxpass"):
            passive = True
        if child.dep_ == "expl":
            return None
    participle = verb.tag_ == "VBN" and not any(t.dep_ == "aux" for t in children(verb))
    if passive or (participle and verb.dep_ in ("acl", "advcl")):
        return agent(verb)
    return _controller(verb, depth) or _stranded(verb)


def _own(verb: Token) -> Token | None:
    """Return the subject below a verb: the nearest before it, else the first that is no time."""
    found = [child for child in children(verb) if child.dep_ in _SUBJECTS]
    before = [child for child in found if child.i < verb.i]
    if before:
        return before[-1]
    return next((child for child in found if child.ent_type_ not in ("DATE", "TIME")), None)


def agent(verb: Token) -> Token | None:
    """Return the noun of a "by"-phrase."""
    for child in children(verb):
        if child.dep_ == "agent":
            return _object_of(child)
    return None


def _stranded(verb: Token) -> Token | None:
    """Return a subject that the parser gave to a participle before a finite verb.

    "The guard, asked about the door, said …" has "guard" below "asked".
    """
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    for child in verb.lefts:
        if child.pos_ == "VERB" and child.dep_ in ("advcl", "ccomp", "dep"):
            for inner in children(child):
                if inner.dep_ == "nsubj" and inner.i < child.i and inner.nbor(1).text == ",":
                    return inner
    return None


def _controller(verb: Token, depth: int) -> Token | None:
    head, dep = verb.head, verb.dep_
    if head == verb:
        return None
    if dep == "acl":
        return _described(verb, head, depth)
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        cue = head.head
        if head.tag_ == "VB" and verb.tag_ in ("VBD", "VBZ", "VBP"):  # "urges him to go and says"
            return subject(cue, depth + 1)
        if head.dep_ == "ccomp" and cue.i < head.i and resumes(verb, head, cue):
            return subject(cue, depth + 1)
        return subject(head, depth + 1)
    if dep == "xcomp":
        controlled = next((t for t in children(head) if t.dep_ == "dobj" and t.i < verb.i), None)
        if controlled is not None and verb.tag_ != "VBG" and head.lemma_ not in _SUBJECT_CONTROL:
            return controlled
        return _passive_or_subject(head, depth)
    if dep in ("advcl", "parataxis", "dep"):
        if head.pos_ in ("VERB", "AUX"):
            return _passive_or_subject(head, depth)
        return None
    if dep == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        return _quoted(head) or _passive_or_subject(head.head, depth)
    return None


def _described(verb: Token, noun: Token, depth: int) -> Token | None:
    """Return who does what a noun is described by: "a guard saying …", "a chance to say …".

    A thing does nothing: who takes a chance has it, or is the subject of its verb.
    """
    if noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    things = noun.pos_ == "NOUN" and nouns().type_of(lemma_of(noun)) is None
    if not things or not any(child.tag_ == "TO" for child in children(verb)):
        return noun
    owner = next((child for child in children(noun) if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    above = noun.head
    return subject(above, depth + 1) if noun.dep_ == "dobj" and above.pos_ == "VERB" else None


def _quoted(preposition: Token) -> Token | None:
    """Return the official of "quoted an official as saying"."""
    if preposition.lower_ != "as":
        return None
    return next((t for t in children(preposition.head) if t.dep_ == "dobj"), None)


_SUBJECT_CONTROL = frozenset(["promise", "take", "use", "hold", "issue", "send", "write", "have"])


def _passive_or_subject(head: Token, depth: int) -> Token | None:
    """Return the surface subject: what a participle or infinitive beside `head` belongs to."""
    for child in children(head):
        if child.dep_ == "nsubjpass":
            return child
    return subject(head, depth + 1)


def phrase(head: Token) -> Span:
    """Return the noun phrase of `head`: determiners, titles, "of", apposition; no relative clause.

    Trailing punctuation is cut.
    """
    words, at = words_of(head.doc), head.i
    start, end = words.left[at], words.right[at] + 1
    if start and words.pos[start - 1] == words.pos[at] == "PROPN":
        before = start - 1
        if words.head[before] == words.head[at] and words.dep[before] == "nsubj":
            start = words.left[before]  # one name, two subjects
    for place in range(at + 1, end):
        if words.dep[place] in _CLAUSES and _follows(words, place, at):
            end = min(end, words.left[place])
    return trimmed(head.doc, start, end, at)


def _follows(words: Words, place: int, head: int) -> bool:
    """Tell whether a word below `head` is a clause that begins after it, set off by a comma."""
    left = words.left[place]
    if left <= head or not words.below(place, head):
        return False
    participle = words.tag[place] in ("VBG", "VBN") and words.text[left - 1] == ","
    return participle or words.dep[place] == "relcl"


def trimmed(doc: Doc, start: int, end: int, keep: int = 0) -> Span:
    """Return tokens `start`..`end` without marks, space and a dangling conjunction at the edges.

    The end is not cut before the token `keep`.
    """
    texts = words_of(doc).text
    first = max(start, keep)
    while end - 1 > first and (texts[end - 1] in _TRAILING or texts[end - 1].isspace()):
        end -= 1
    while start < end - 1 and (texts[start] in _EDGES or texts[start].isspace()):
        start += 1
    return doc[start:end]


def antecedent(head: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for."""
    if head.lower_ not in _RELATIVE:
        return None
    verb = head.head
    for _ in range(_CLIMB):
        if verb.dep_ == "relcl":
            return verb.head if verb.head.i < head.i else None
        if verb.head == verb:
            return None
        verb = verb.head
    return None


def is_anonymous(head: Token, source: Span) -> bool:
    """Tell whether a source is a nameless role: officials, sources, people familiar with it."""
    if lemma_of(head) not in cues().anonymous:
        return False
    if source[0].lower_ == "no":
        return False
    return not any(token.ent_type_ == "PERSON" for token in source)


def principal(head: Token) -> Token | None:
    """Return whom a spokesman speaks for: "a spokesman for X", "X spokesman", "X's lawyer"."""
    roles = [head, *children(head)]
    role = next((token for token in roles if lemma_of(token) in cues().speaks_for), None)
    if role is None:
        return None
    for child in children(role):
        if child.dep_ == "prep" and child.lower_ in ("for", "of", "to"):
            return _object_of(child)
    modifiers: list[Token] = [*children(role), *(children(head) if role != head else ())]
    for child in modifiers:
        if child.dep_ in ("poss", "compound", "nmod") and child.i < role.i:
            return child
    return None


def _object_of(preposition: Token) -> Token | None:
    for child in children(preposition):
        if child.dep_ == "pobj":
            return child
    return None
