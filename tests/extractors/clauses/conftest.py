"""How clauses are written down in the tables of these tests."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.analysis import sentences
from extractors.clause import Clause
from extractors.clauses import clauses


@pytest.fixture
def clauses_of(read: Callable[[str], Doc]) -> Callable[[str], list[Clause]]:
    """Return the clauses of a text."""
    return lambda text: [c for sentence in sentences(read(text)) for c in clauses(sentence)]


@pytest.fixture
def said(clauses_of: Callable[[str], list[Clause]]) -> Callable[[str], list[str]]:
    """Return each clause as "subject | wording | complements | adverbials", bare possessives out.

    A passive that was turned round ends in "| by".
    """
    return lambda text: [_line(c) for c in clauses_of(text) if c.rule != "clause.poss"]


@pytest.fixture
def owned(clauses_of: Callable[[str], list[Clause]]) -> Callable[[str], list[str]]:
    """Return each clause of a text as `said` does, with what possessives tell."""
    return lambda text: [_line(c) for c in clauses_of(text)]


def _line(clause: Clause) -> str:
    parts = [clause.subject.text, clause.wording]
    for complement in clause.complements:
        before = complement.preposition
        parts.append(f"{before.text} {complement.span.text}" if before else complement.span.text)
    for place in clause.adverbials:
        text = place.span.text
        known = place.preposition in text.lower()
        parts.append(text if known else f"{place.preposition} {text}")
    return " | ".join(parts) + (" | by" if clause.turned else "")
