"""Passive cues: "is expected to VP", "was accused of Q", "was called Y by X"; mostly agentless.

The content is the subject with what follows the cue: "[the bill] was called [a farce] by critics".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.attribution.lexicon import Frames
from extractors.attribution.parts import Parts
from extractors.attribution.source import antecedent
from extractors.words import children

Spans = tuple[tuple[int, int], ...]


def passive_subject(verb: Token) -> Token | None:
    """Return the subject of a passive verb, None when the verb is not one."""
    return next((child for child in children(verb) if child.dep_ == "nsubjpass"), None)


def passive(
    target: Token, parts: Parts, frames: Frames, agent: Token | None
) -> Iterator[tuple[str, Spans, Token | None]]:
    """Yield (frame, content, addressee) of a passive cue with subject `target`."""
    verb = parts.verb
    after = [clause for clause in parts.clauses if clause.i > verb.i]
    if after and "clause" in frames:
        span = (after[0].left_edge.i, after[-1].right_edge.i + 1)
        yield "clause", (span,), target if "addressee" in frames else None
    if parts.infinitive is not None:
        name = next((name for name in ("raise", "object-to") if name in frames), None)
        if name is not None:
            yield name, (_subject(target), _span(parts.infinitive)), None
    if parts.predicate is not None and "complement" in frames:
        yield "complement", (_subject(target), _span(parts.predicate)), None
    for prep in parts.preps:
        inner = next((t for t in children(prep) if t.i > prep.i), None)
        if prep.lower_ in frames and inner is not None and prep.lower_ != "in":
            yield prep.lower_, (_subject(target), _span(inner)), None
    if "object" in frames or (agent is not None and "clause" in frames):
        yield "object", (_subject(target),), None


def _subject(target: Token) -> tuple[int, int]:
    """Return the span of the subject; a relative pronoun gives way to its antecedent."""
    stands_for = antecedent(target)
    if stands_for is None:
        return target.left_edge.i, target.right_edge.i + 1
    return stands_for.left_edge.i, target.left_edge.i


def _span(head: Token) -> tuple[int, int]:
    return head.left_edge.i, head.right_edge.i + 1
