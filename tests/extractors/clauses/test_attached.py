"""Infinitives, participles and conjuncts that the parser hangs on the wrong word."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "The union called on the ministry to raise wages.",
        [
            "The union | called | on the ministry | to raise wages",
            "the ministry | to raise | wages",
        ],
    ),
    (
        "The bishop appealed to the rebels to release the priest.",
        [
            "The bishop | appealed | to the rebels | to release the priest",
            "the rebels | to release | the priest",
        ],
    ),
    (
        "The council established a commission to review the fares.",
        [
            "The council | established | a commission",
            "a commission | to review | the fares",
        ],
    ),
    (
        "The bank sent envoys to Kenya to negotiate a loan.",
        [
            "The bank | sent | envoys | to Kenya | to negotiate a loan",
            "envoys | to negotiate | a loan",
        ],
    ),
    (
        "The court documents include footage of a guard hitting a prisoner.",
        [
            "The court documents | include | footage of a guard hitting a prisoner",
            "a guard | hitting | a prisoner",
        ],
    ),
    (
        "The governor called for closing the mine.",
        [
            "The governor | called | for closing the mine",
        ],
    ),
    (
        "The board adopted a strategy to cut costs by closing plants.",
        [
            "The board | adopted | a strategy to cut costs by closing plants",
        ],
    ),
    (
        "The sailors came home convinced that the port was safe.",
        [
            "The sailors | came | home | convinced that the port was safe",
            "the port | was | safe",
        ],
    ),
    (
        '"Leave the building now," the guard said.',
        [
            "the guard | said | Leave the building now",
        ],
    ),
    (
        "Analysts said the plans were vague and, even worse, would not create a job.",
        [
            "Analysts | said | the plans were vague and, even worse, would not create a job",
            "the plans | were | vague",
            "the plans | would not create | a job | even worse",
        ],
    ),
    (
        "A book titled Iron Coast by the historian Ann Mox won the prize.",
        [
            "A book | titled | Iron Coast",
            "A book titled Iron Coast by the historian Ann Mox | won | the prize",
        ],
    ),
    (
        "The raiders hit and sank a ferry off the coast.",
        [
            "The raiders | hit | a ferry",
            "The raiders | sank | a ferry | off the coast",
        ],
    ),
    (
        "The mediators came and met both sides.",
        [
            "The mediators | came",
            "The mediators | met | both sides",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attached(said: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
