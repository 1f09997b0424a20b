"""Verb frames: a reporting verb, its source, and what it hands over (cues.toml, [verb.*])."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Span, Token

from extractors.attribution.complements import complements
from extractors.attribution.extent import subtree
from extractors.attribution.frame import Found
from extractors.attribution.lexicon import Frames, cues, lemma_of
from extractors.attribution.parenthetical import parenthetical
from extractors.attribution.parts import Parts
from extractors.attribution.passive import passive, passive_subject
from extractors.attribution.source import subject
from extractors.attribution.status import negated
from extractors.words import children, words_of

_VERBAL = frozenset(["VERB", "AUX"])
_GOVERNED = frozenset(["prt", "prep", "acomp", "advmod", "oprd", "dobj"])


def verbal(sentence: Span) -> Iterator[Found]:
    """Yield the verb frames of a sentence in the order of their cues."""
    verbs = cues().verbs
    words = words_of(sentence.doc)
    for place, pos in enumerate(words.pos[sentence.start : sentence.end], sentence.start):
        if pos not in _VERBAL:
            continue
        token = words.tokens[place]
        for lemma, end, frames, part in _readings(token, verbs):
            found = _frame(token, lemma, end, frames, part, sentence)
            if found is not None:
                yield found
                break


def _readings(
    verb: Token, verbs: Mapping[str, Frames]
) -> Iterator[tuple[str, int, Frames, Token | None]]:
    """Yield (lemma, end of cue, frames, particle) of a verb, with particle or preposition first."""
    base, words = lemma_of(verb), words_of(verb.doc)
    for child in children(verb):
        at = child.i
        if at < verb.i:
            continue
        dep = words.dep[at]
        if dep in _GOVERNED:
            key = f"{base} {words.lower[at]}"
            if key in verbs:
                yield key, at + 1, verbs[key], child
        elif dep == "advcl" and f"{base} for" in verbs:
            mark = next((t for t in children(child) if t.dep_ == "mark"), None)
            if mark is not None and mark.lower_ == "for":
                yield f"{base} for", mark.i + 1, verbs[f"{base} for"], None
    if base in verbs:
        yield base, verb.i + 1, verbs[base], None


def _frame(
    verb: Token, lemma: str, end: int, frames: Frames, part: Token | None, sentence: Span
) -> Found | None:
    source = subject(verb)
    governor = part if part is not None and part.dep_ == "prep" else None
    parts = Parts.of(verb, governor)
    alone = not parts.objects or parts.objects[0] == part or "addressee" in frames
    speaks = frames.get("quote") not in (None, "deny", "accuse", "judge") and alone
    if speaks and source is not None and not negated(verb):
        spans = parenthetical(verb, source, sentence, parts.starts)
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
    for name, span, addressee in complements(parts, frames):
        return Found(verb, verb.i, end, lemma, frames[name], name, (span,), source, addressee)
    return None


def _seeming(parts: Parts, target: Token | None) -> tuple[tuple[int, int], ...]:
    """Return subject and complement of "X seems to VP", the clause of "it seems that S"."""
    if parts.clauses and parts.clauses[0].i > parts.verb.i:
        return (subtree(parts.clauses[0], parts.verb),)
    complement = parts.infinitive or parts.predicate
    if complement is None or target is None or lemma_of(complement) in cues().verbs:
        return ()  # "appears to suggest": the suggestion has a source of its own
    subject_span = (target.left_edge.i, target.right_edge.i + 1)
    return subject_span, subtree(complement, parts.verb)
