"""Possessives: what somebody has, and whose act a noun names."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "Norway's parliament rejected the bill.",
        [
            "Norway | has | parliament",
            "Norway's parliament | rejected | the bill",
        ],
    ),
    (
        "The court questioned the firm's new lawyer.",
        [
            "The court | questioned | the firm's new lawyer",
            "the firm | has | new lawyer",
        ],
    ),
    (
        "Its owner sold the mill.",
        [
            "Its | has | owner",
            "Its owner | sold | the mill",
        ],
    ),
    (
        "The mayor praised the village's oldest teacher.",
        [
            "The mayor | praised | the village's oldest teacher",
            "the village | has | oldest teacher",
        ],
    ),
    (
        "Kolb and Marsh's firm went bankrupt.",
        [
            "Kolb | has | firm",
            "Marsh | has | firm",
            "Kolb and Marsh's firm | went | bankrupt",
        ],
    ),
    (
        "The brother of the king resigned.",
        [
            "The brother of the king | resigned",
        ],
    ),
    (
        "The senator's visit to Kenya cost $3m.",
        [
            "The senator | has | visit to Kenya",
            "The senator | visit | to Kenya",
            "The senator's visit to Kenya | cost | $3m",
        ],
    ),
    (
        "Brazil's former president's lawyer appealed.",
        [
            "Brazil | has | former president",
            "Brazil's former president | has | lawyer",
            "Brazil's former president's lawyer | appealed",
        ],
    ),
    (
        "The country's expanding rail network needs money.",
        [
            "The country | has | expanding rail network",
            "The country's expanding rail network | needs | money",
        ],
    ),
    (
        "It's a matter of the city's survival.",
        [
            "It | 's | a matter of the city's survival",
            "the city | has | survival",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_possessives(owned: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert owned(text) == expected
