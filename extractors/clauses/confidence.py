"""How sure a clause is, from its structure alone: rule, attachment, distance, conjuncts."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.clause import Adverbial, Complement
from extractors.clauses.tree import Node


def confidence(
    verb: Node,
    rule: str,
    subject: Token,
    complements: tuple[Complement, ...],
    adverbials: tuple[Adverbial, ...],
    many: int,
) -> float:
    """Return how likely the clause is right."""
    score = 0.85
    distance = abs(verb.i - subject.i)
    if distance > 8:
        score -= 0.1
    if many > 2:
        score -= 0.05
    if not complements and not adverbials:
        score -= 0.2
    return round(score, 2)
