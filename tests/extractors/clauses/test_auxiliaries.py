"""Semi-auxiliaries: one predication with the infinitive after them."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "The port has to find new investors.",
        [
            "The port | has to find | new investors",
        ],
    ),
    (
        "The ministers had to be told twice.",
        [
            "The ministers | had to be told | twice",
        ],
    ),
    (
        "The airline does not have to repay the loan.",
        [
            "The airline | does not have to repay | the loan",
        ],
    ),
    (
        "The rebels are going to leave the valley.",
        [
            "The rebels | are going to leave | the valley",
        ],
    ),
    (
        "The club isn't gonna sell the striker.",
        [
            "The club | isn't gonna sell | the striker",
        ],
    ),
    (
        "The auditors have yet to publish their report.",
        [
            "The auditors | have yet to publish | their report",
        ],
    ),
    (
        "She said the farmers have got to find water.",
        [
            "She | said | the farmers have got to find water",
            "the farmers | have got to find | water",
        ],
    ),
    (
        "If the court were to block the sale, the buyers would appeal.",
        [
            "the court | were to block | the sale",
            "the buyers | would appeal | If the court were to block the sale",
        ],
    ),
    (
        "The league will have to sell or merge ten clubs.",
        [
            "The league | will have to sell | ten clubs",
            "The league | will have to merge | ten clubs",
        ],
    ),
    (
        "The mayor is going to Lagos to meet investors.",
        [
            "The mayor | is going | to Lagos | to meet investors",
            "The mayor | to meet | investors",
        ],
    ),
    (
        "The plan has flaws to fix.",
        [
            "The plan | has | flaws to fix",
        ],
    ),
    (
        "The envoy has a duty to report to parliament.",
        [
            "The envoy | has | a duty to report to parliament",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_semi_auxiliaries(said: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
