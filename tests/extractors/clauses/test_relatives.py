"""Relative clauses with their antecedent in place of the pronoun."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "The sixth ship to sink was Danish.",
        [
            "The sixth ship | to sink",
            "The sixth ship to sink | was | Danish",
        ],
    ),
    (
        "It has two holes to mend.",
        [
            "It | has | two holes to mend",
        ],
    ),
    (
        "The engineer who designed the tower has resigned.",
        [
            "The engineer | designed | the tower",
            "The engineer | has resigned",
        ],
    ),
    (
        "The bill, which the senate passed in May, bans plastic bags.",
        [
            "the senate | passed | The bill | in May",
            "The bill | bans | plastic bags",
        ],
    ),
    (
        "The island that Denmark sold to the company is uninhabited.",
        [
            "Denmark | sold | The island | to the company",
            "The island | is | uninhabited",
        ],
    ),
    (
        "The town where the envoy was born has a museum.",
        [
            "the envoy | was born | in The town",
            "The town | has | a museum",
        ],
    ),
    (
        "The man the police arrested was a baker.",
        [
            "the police | arrested | The man",
            "The man | was | a baker",
        ],
    ),
    (
        "The firm to which the city paid the fee is bankrupt.",
        [
            "the city | paid | the fee | to The firm",
            "The firm | is | bankrupt",
        ],
    ),
    (
        "Rebels captured a village that the army had held and fortified.",
        [
            "Rebels | captured | a village",
            "the army | had held | a village",
            "the army | had fortified | a village",
        ],
    ),
    (
        "The leaders of the party, who met in Rome, agreed on a truce.",
        [
            "The leaders of the party | met | in Rome",
            "The leaders of the party | agreed | on a truce",
        ],
    ),
    (
        "The law includes clauses that protect tenants and that punish fraud.",
        [
            "The law | includes | clauses",
            "clauses | protect | tenants",
            "clauses | punish | fraud",
        ],
    ),
    (
        "The plan, which she said would cost nothing, was dropped.",
        [
            "she | said | would cost nothing",
            "The plan | would cost | nothing",
            "The plan | was dropped",
        ],
    ),
    (
        "The judge, whom the king appointed in 2010 and who retires in May, rejected both appeals.",
        [
            "the king | appointed | The judge | in 2010",
            "The judge | retires | in May",
            "The judge | rejected | both appeals",
        ],
    ),
    (
        "Villagers fled to a school in which the army had stored ammunition.",
        [
            "Villagers | fled | to a school",
            "the army | had stored | ammunition | in a school",
        ],
    ),
    (
        "The only bank that still lends to farmers is owned by the state.",
        [
            "The only bank | still lends | to farmers",
            "the state | is owned | The only bank | by",
        ],
    ),
    (
        "He runs a charity that he said had helped 400 families.",
        [
            "He | runs | a charity",
            "he | said | had helped 400 families",
            "a charity | had helped | 400 families",
        ],
    ),
    (
        "She wants the club to sell the rooms that members have not used.",
        [
            "She | wants | the club to sell the rooms that members have not used",
            "the club | to sell | the rooms",
            "members | have not used | the rooms",
        ],
    ),
    (
        "He worked on the treaty with Ann Lee, which led to a long dispute.",
        [
            "He | worked | on the treaty with Ann Lee",
            "the treaty | led | to a long dispute",
        ],
    ),
    (
        "The firm owns mines in Lapland that have seen no strike.",
        [
            "The firm | owns | mines in Lapland",
            "mines in Lapland | have seen | no strike",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_relatives(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
