"""What the parser regularly gets wrong."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "Norway has secretly sold parts of the port but has not told the owners.",
        [
            "Norway | has secretly sold | parts of the port",
            "Norway | has not told | the owners",
        ],
    ),
    (
        "She told a crowded hall that Oslo was ready.",
        [
            "She | told | a crowded hall | that Oslo was ready",
            "Oslo | was | ready",
        ],
    ),
    (
        "He considered the town a target.",
        [
            "He | considered | the town | a target",
        ],
    ),
    (
        "She condemned the seizure of the island in 1983.",
        [
            "She | condemned | the seizure of the island | in 1983",
        ],
    ),
    (
        "The army signed a deal with France on Monday.",
        [
            "The army | signed | a deal | with France | on Monday",
        ],
    ),
    (
        "The bank  has   also dropped the  idea of a merger.",
        [
            "The bank | has also dropped | the  idea of a merger",
        ],
    ),
    (
        "It’s a trap.",
        [
            "It | ’s | a trap",
        ],
    ),
    (
        "They’ve left.",
        [
            "They | ’ve left",
        ],
    ),
    (
        "The army of mercenaries has been paid $5 a day.",
        [
            "The army of mercenaries | has been paid | $5 a day",
        ],
    ),
    (
        "The technocrats have highly skilled advisers.",
        [
            "The technocrats | have | highly skilled advisers",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_repairs(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
