"""Passives: turned round when the agent is named (marked by a final "by")."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "The dam was built by a Korean firm in 1999.",
        [
            "a Korean firm | was built | The dam | in 1999 | by",
        ],
    ),
    (
        "The suspect was arrested on Sunday.",
        [
            "The suspect | was arrested | on Sunday",
        ],
    ),
    (
        "Three ministers have been dismissed by the king.",
        [
            "the king | have been dismissed | Three ministers | by",
        ],
    ),
    (
        "The proposal had been rejected twice before.",
        [
            "The proposal | had been rejected | twice before",
        ],
    ),
    (
        "The village was cut off by floods and landslides.",
        [
            "floods | was cut off | The village | by",
            "landslides | was cut off | The village | by",
        ],
    ),
    (
        "The award was given to a Kenyan surgeon.",
        [
            "The award | was given | to a Kenyan surgeon",
        ],
    ),
    (
        "Ms. Duarte was named chief executive in May.",
        [
            "Ms. Duarte | was named | chief executive | in May",
        ],
    ),
    (
        "The contract will be signed by both sides next week.",
        [
            "both sides | will be signed | The contract | next week | by",
        ],
    ),
    (
        "The plant is not being sold.",
        [
            "The plant | is not being sold",
        ],
    ),
    (
        "The report, commissioned by the senate, was never published.",
        [
            "the senate | commissioned | The report | by",
            "The report | was never published",
        ],
    ),
    (
        "The pipeline was damaged and later repaired.",
        [
            "The pipeline | was damaged",
            "The pipeline | was later repaired",
        ],
    ),
    (
        "The two engineers were released without charge and flown home by the air force.",
        [
            "The two engineers | were released | without charge",
            "the air force | were flown | The two engineers | home | by",
        ],
    ),
    (
        "The lake is being poisoned by a mine that was supposed to be closed.",
        [
            "a mine | is being poisoned | The lake | by",
            "a mine | was supposed | to be closed",
            "a mine | was supposed to be closed",
        ],
    ),
    (
        "More than 300 homes were destroyed and a bridge was swept away.",
        [
            "More than 300 homes | were destroyed",
            "a bridge | was swept away",
        ],
    ),
    (
        "The minister was asked by reporters whether he would resign.",
        [
            "reporters | was asked | The minister | whether he would resign | by",
            "he | would resign",
        ],
    ),
    (
        "The ship, which was built in Gdansk and is owned by a Greek family, was seized by the navy off Malta.",
        [
            "The ship | was built | in Gdansk",
            "a Greek family | is owned | The ship | by",
            "the navy | was seized | The ship | off Malta | by",
        ],
    ),
    (
        "It was conceded by the envoy that the offer stands.",
        [
            "the envoy | was conceded | that the offer stands | by",
            "the offer | stands",
        ],
    ),
    (
        "The law was praised by the mayor, not by the council.",
        [
            "the mayor | was praised | The law | by",
        ],
    ),
    (
        "The bill was praised by the mayor and not the council.",
        [
            "the mayor | was praised | The bill | by",
        ],
    ),
    (
        "The choir had until now been led by a monk.",
        [
            "a monk | had been led | The choir | until now | by",
        ],
    ),
    (
        "The man was declared dead by the court.",
        [
            "the court | was declared | The man | dead | by",
        ],
    ),
    (
        "She was appointed head of the agency by Ann Lee.",
        [
            "Ann Lee | was appointed | She | head of the agency | by",
        ],
    ),
    (
        "He was elected chairman by the board.",
        [
            "the board | was elected | He | chairman | by",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_passives(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
