"""Comparatives: the standard of comparison is no claim of its own."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "Rents are higher in Oslo than in Bergen.",
        [
            "Rents | are | higher in Oslo than in Bergen | in Oslo",
        ],
    ),
    (
        "The new ferry is faster than the old one.",
        [
            "The new ferry | is | faster than the old one",
        ],
    ),
    (
        "Exports grew more slowly than imports.",
        [
            "Exports | grew | more slowly than imports",
        ],
    ),
    (
        "The river is as wide as a lake.",
        [
            "The river | is | as wide as a lake",
        ],
    ),
    (
        "Fewer than ten ships reached the port.",
        [
            "Fewer than ten ships | reached | the port",
        ],
    ),
    (
        "The bridge cost twice as much as the tunnel.",
        [
            "The bridge | cost | twice as much as the tunnel",
        ],
    ),
    (
        "The firm sold more cars than it did in May.",
        [
            "The firm | sold | more cars",
        ],
    ),
    (
        "The judge was less patient than she had been in June.",
        [
            "The judge | was | less patient",
        ],
    ),
    (
        "Peru exports more copper than any other country.",
        [
            "Peru | exports | more copper than any other country",
        ],
    ),
    (
        "The harvest was the worst since 1976.",
        [
            "The harvest | was | the worst since 1976",
        ],
    ),
    (
        "The team played better than critics expected.",
        [
            "The team | played | better",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_comparatives(said: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
