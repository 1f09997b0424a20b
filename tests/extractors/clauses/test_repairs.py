"""What the parser regularly gets wrong."""

# ruff: noqa: E501 - a table of sentences

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
        "Norway has already secretly sold parts of the fleet, including ferries, but it has not told anyone.",
        [
            "Norway | has already secretly sold | parts of the fleet | including ferries",
            "it | has not told | anyone",
        ],
    ),
    (
        "A delegation led by Ann Lee, security adviser to the king, arrived.",
        [
            "Ann Lee | led | A delegation | by",
            "Ann Lee | is | security adviser to the king",
            "A delegation | arrived",
        ],
    ),
    (
        "The premier has said his rival Ann Lee refuses to debate tax cuts, disappointing voters.",
        [
            "The premier | has said | his rival Ann Lee refuses to debate tax cuts, disappointing voters",
            "Ann Lee | is | his rival",
            "Ann Lee | refuses | to debate tax cuts, disappointing voters",
            "Ann Lee | refuses to debate | tax cuts",
        ],
    ),
    (
        "The document may be completed in May and then presented to the king by envoys.",
        [
            "The document | may be completed | in May",
            "envoys | may be then presented | The document | to the king | by",
        ],
    ),
    (
        "The price remains non-negotiable.",
        [
            "The price | remains | non-negotiable",
        ],
    ),
    (
        "A meeting involving Danish, Polish, and Dutch officials failed.",
        [
            "A meeting | involving | Danish, Polish, and Dutch officials",
            "A meeting | failed",
        ],
    ),
    (
        "She asked for an apology and damages, terms Oslo has rejected.",
        [
            "She | asked | for an apology and damages",
            "Oslo | has rejected | terms",
        ],
    ),
    (
        "He will not compromise on his demands for Peru to leave the pact.",
        [
            "He | will not compromise | on his demands for Peru to leave the pact",
            "his | demands | for Peru to leave the pact",
            "Peru | to leave | the pact",
        ],
    ),
    (
        "She spoke about land the king had bought.",
        [
            "She | spoke | about land",
            "the king | had bought | land",
        ],
    ),
    (
        "They rented the barn from 1971 to 1983.",
        [
            "They | rented | the barn | from 1971 to 1983",
        ],
    ),
    (
        "Lima re-opened the school in May.",
        [
            "Lima | re-opened | the school | in May",
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
