"""Sentences with 'there': what there is, and who says so."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "There are no plans for a second bridge.",
        [
            "no plans for a second bridge | are",
        ],
    ),
    (
        "There was a fire in the old mill on Friday.",
        [
            "a fire in the old mill | was | on Friday",
        ],
    ),
    (
        "There remain doubts about the loan.",
        [
            "doubts about the loan | remain",
        ],
    ),
    (
        "There seems to be a gap in the budget.",
        [
            "a gap in the budget | seems to be",
        ],
    ),
    (
        "There have been three strikes this year.",
        [
            "three strikes | have been",
        ],
    ),
    (
        "There is little that the mayor can do.",
        [
            "little | is",
            "the mayor | can do | little",
        ],
    ),
    (
        "Nobody said there was a shortage of nurses.",
        [
            "Nobody | said | there was a shortage of nurses",
            "a shortage of nurses | was",
        ],
    ),
    (
        "If there is a delay, the union will sue.",
        [
            "a delay | is",
            "the union | will sue | If there is a delay",
        ],
    ),
    (
        "There might not be enough water for the farms.",
        [
            "enough water for the farms | might not be",
        ],
    ),
    (
        "Was there a leak at the plant?",
        [
            "a leak at the plant | Was",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_existentials(said: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
