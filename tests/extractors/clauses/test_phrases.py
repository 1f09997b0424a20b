"""How far a noun phrase reaches, and what stands before it that is no part of it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Span

from extractors.clauses import clauses

CASES = [
    (
        "Even the mayor opposed the plan, and notably two ministers backed him.",
        [
            "the mayor | opposed | the plan",
            "two ministers | backed | him",
        ],
    ),
    (
        "Only Kenya ratified the text.",
        [
            "Kenya | ratified | the text",
        ],
    ),
    (
        "The shop sells only bread.",
        [
            "The shop | sells | only bread",
        ],
    ),
    (
        "Everyone else left the hall.",
        [
            "Everyone else | left | the hall",
        ],
    ),
    (
        "The firm lost $5 million, or $2 a share.",
        [
            "The firm | lost | $5 million",
        ],
    ),
    (
        "The firm blamed its new plant, a weak market and high wages.",
        [
            "The firm | blamed | its new plant",
        ],
    ),
    (
        "Both President Bo Lee and Ann Dahl came.",
        [
            "Bo Lee | is | President",
            "President Bo Lee | came",
            "Ann Dahl | came",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_phrases(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected


def test_a_name_may_end_with_the_comma_that_ends_the_text(read: Callable[[str], Doc]) -> None:
    doc = read("The bank hired Garden Arts,")
    doc.set_ents([Span(doc, len(doc) - 3, len(doc), "ORG")])
    (clause,) = clauses(doc[:])
    assert [c.span.text for c in clause.complements] == ["Garden Arts"]
