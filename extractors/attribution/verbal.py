"""Verb frames: a reporting verb, its source, and what it hands over (cues.toml, [verb.*])."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Span, Token

from extractors.attribution.frame import Found
from extractors.attribution.lexicon import Frames, cues
from extractors.attribution.parenthetical import parenthetical
from extractors.attribution.parts import Parts
from extractors.attribution.passive import passive, passive_subject
from extractors.attribution.source import subject

Reading = tuple[str, tuple[int, int], Token | None]  # frame, token span of the content, addressee

_PREPOSITIONS = {"to": "to-np"}


def verbal(sentence: Span) -> Iterator[Found]:
    """Yield the verb frames of a sentence in the order of their cues."""
    verbs = cues().verbs
    for token in sentence:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        for lemma, end, frames, part in _readings(token, verbs):
            found = _frame(token, lemma, end, frames, part, sentence)
            if found is not None:
                yield found
                break


def _readings(
    verb: Token, verbs: Mapping[str, Frames]
) -> Iterator[tuple[str, int, Frames, Token | None]]:
    """Yield (lemma, end of cue, frames, particle) of a verb, with particle or preposition first."""
    base = verb.lemma_.lower()
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("prt", "prep", "acomp", "advmod", "oprd", "dobj"):
            key = f"{base} {child.lower_}"
            if key in verbs:
                yield key, child.i + 1, verbs[key], child
    if base in verbs:
        yield base, verb.i + 1, verbs[base], None


def _frame(
    verb: Token, lemma: str, end: int, frames: Frames, part: Token | None, sentence: Span
) -> Found | None:
    source = subject(verb)
    governor = part if part is not None and part.dep_ == "prep" else None
    parts = Parts.of(verb, governor)
    alone = not parts.objects or parts.objects[0] is part or "addressee" in frames
    speaks = "quote" in frames and alone
    if speaks and source is not None and not parts.after:
        spans = parenthetical(verb, source, sentence)
        if spans is not None:
            effect = frames["quote"]
            return Found(verb, verb.i, end, lemma, effect, "parenthetical", spans, source)
    target = passive_subject(verb)
    if target is not None:
        for name, spans, addressee in passive(target, parts, frames, source):
            effect = frames.get(name) or frames["clause"]
            return Found(verb, verb.i, end, lemma, effect, name, spans, source, addressee)
        return None
    if "seem" in frames:
        spans = _seeming(parts, source)
        return Found(verb, verb.i, end, lemma, "evidential", "seem", spans, None) if spans else None
    if source is None and verb.tag_ in ("VB", "VBG"):
        return None  # "it is worth noting that": nobody else's words
    for name, span, addressee in _contents(parts, frames):
        return Found(verb, verb.i, end, lemma, frames[name], name, (span,), source, addressee)
    return None


def _contents(parts: Parts, frames: Frames) -> Iterator[Reading]:
    """Yield (frame, content, addressee), best reading first."""
    verb, objects = parts.verb, parts.objects
    person = objects[0] if objects and "addressee" in frames else None
    if parts.clauses and ("clause" in frames or "quote" in frames):
        yield "clause" if "clause" in frames else "quote", _clause(parts), person
    if parts.clauses and "complement" in frames and parts.clauses[0].i > verb.i:
        yield "complement", _clause(parts), None
    if parts.small is not None and "complement" in frames:
        yield "complement", _subtree(parts.small, verb), None
    if parts.accusative is not None and "object-to" in frames:
        doer = _first_subject(parts.accusative)
        yield "object-to", _subtree(parts.accusative, verb), doer
    if objects and parts.infinitive is not None and "object-to" in frames:
        yield "object-to", _between(objects[0], parts.infinitive), objects[0]
    if objects and parts.predicate is not None and "complement" in frames:
        yield "complement", _between(objects[0], parts.predicate), None
    if parts.infinitive is not None and "to" in frames:
        yield "to", _subtree(parts.infinitive, verb), None
    if parts.gerund is not None and "gerund" in frames:
        yield "gerund", _subtree(parts.gerund, verb), None
    if objects and "object" in frames and person is None:
        yield "object", _object(objects[0], parts.preps, frames), None
    for prep in parts.preps:
        name = _PREPOSITIONS.get(prep.lower_, prep.lower_)
        inner = next((t for t in prep.children if t.dep_ in ("pobj", "pcomp")), None)
        if name in frames and inner is not None:
            first = objects[0] if objects and name in ("as", "of") else inner
            yield name, (first.left_edge.i, prep.right_edge.i + 1), person


def _seeming(parts: Parts, target: Token | None) -> tuple[tuple[int, int], ...]:
    """Return subject and complement of "X seems to VP", the clause of "it seems that S"."""
    if parts.clauses and parts.clauses[0].i > parts.verb.i:
        return (_subtree(parts.clauses[0], parts.verb),)
    complement = parts.infinitive or parts.predicate
    if complement is None or target is None:
        return ()
    subject_span = (target.left_edge.i, target.right_edge.i + 1)
    return subject_span, _subtree(complement, parts.verb)


def _clause(parts: Parts) -> tuple[int, int]:
    """Return the clauses of a verb as one stretch, with an adverbial clause that follows them."""
    start, end = _subtree(parts.clauses[0], parts.verb)
    if start > parts.verb.i:
        for clause in (*parts.clauses[1:], *parts.trailing):
            end = max(end, clause.right_edge.i + 1)
    return start, end


def _first_subject(verb: Token) -> Token | None:
    return next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)


def _subtree(head: Token, verb: Token) -> tuple[int, int]:
    """Return the token span of a subtree, cut at the cue verb."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i > verb.i:
        return max(start, verb.i + 1), end
    return start, min(end, verb.i)


def _between(first: Token, last: Token) -> tuple[int, int]:
    start = min(first.left_edge.i, last.left_edge.i)
    return start, max(first.right_edge.i, last.right_edge.i) + 1


def _object(head: Token, preps: list[Token], frames: Frames) -> tuple[int, int]:
    end = head.right_edge.i + 1
    for prep in preps:
        name = _PREPOSITIONS.get(prep.lower_, prep.lower_)
        if (name in frames or f"+{name}" in frames) and prep.left_edge.i >= end:
            end = prep.right_edge.i + 1
    return head.left_edge.i, end
