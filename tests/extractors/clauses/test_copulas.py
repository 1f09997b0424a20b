"""Copulas, existentials, comparatives; expletives are no subjects."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "Reykjavik is the capital of Iceland.",
        [
            "Reykjavik | is | the capital of Iceland",
        ],
    ),
    (
        "The tower is taller than the cathedral.",
        [
            "The tower | is | taller than the cathedral",
        ],
    ),
    (
        "There is no room for a second runway.",
        [
            "no room for a second runway | is",
        ],
    ),
    (
        "There was a fire at the refinery on Monday.",
        [
            "a fire | was | at the refinery | on Monday",
        ],
    ),
    (
        "The talks were not a success.",
        [
            "The talks | were not | a success",
        ],
    ),
    (
        "The river has become a sewer.",
        [
            "The river | has become | a sewer",
        ],
    ),
    (
        "The offer seems generous.",
        [
            "The offer | seems | generous",
        ],
    ),
    (
        "The problem is that nobody checked the valves.",
        [
            "The problem | is | that nobody checked the valves",
            "nobody | checked | the valves",
        ],
    ),
    (
        "It is unlikely that the strike will end soon.",
        [
            "the strike | will end | soon",
        ],
    ),
    (
        "There remain doubts about the pilot.",
        [
            "doubts about the pilot | remain",
        ],
    ),
    (
        "The goal is to cut emissions by half.",
        [
            "The goal | is | to cut emissions by half",
            "The goal | is to cut | emissions | by half",
        ],
    ),
    (
        "The second phase of the project would be neither cheap nor quick.",
        [
            "The second phase of the project | would be | cheap",
            "The second phase of the project | would be | quick",
        ],
    ),
    (
        "There may never have been a contract, the auditor said.",
        [
            "a contract | may never have been",
            "the auditor | said | There may never have been a contract",
        ],
    ),
    (
        "There appears to be a leak in the pipeline.",
        [
            "a leak in the pipeline | appears to be",
        ],
    ),
    (
        "It was the coast guard that raised the alarm.",
        [
            "the coast guard | raised | the alarm",
        ],
    ),
    (
        "What he called a trap failed.",
        [
            "What he called a trap | failed",
        ],
    ),
    (
        "She said that feeding the island's poor is the first duty of the state.",
        [
            "She | said | that feeding the island's poor is the first duty of the state",
            "feeding the island's poor | is | the first duty of the state",
        ],
    ),
    (
        "The outlook is far more uncertain than it was in June.",
        [
            "The outlook | is | far more uncertain",
        ],
    ),
    (
        "It seems vital for the club to repay its loans.",
        [
            "the club | to repay | its loans",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_copulas(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
