"""Conjoined subjects, verbs, objects and complements; what is not to be split."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "Chile and Peru signed a fishing pact.",
        [
            "Chile | signed | a fishing pact",
            "Peru | signed | a fishing pact",
        ],
    ),
    (
        "The mayor, the governor and two senators attended the opening.",
        [
            "The mayor | attended | the opening",
            "the governor | attended | the opening",
            "two senators | attended | the opening",
        ],
    ),
    (
        "The airline cancelled 40 flights and rebooked all passengers.",
        [
            "The airline | cancelled | 40 flights",
            "The airline | rebooked | all passengers",
        ],
    ),
    (
        "The firm sells tractors, ploughs and spare parts.",
        [
            "The firm | sells | tractors",
            "The firm | sells | ploughs",
            "The firm | sells | spare parts",
        ],
    ),
    (
        "The minister was tired but optimistic.",
        [
            "The minister | was | tired",
            "The minister | was | optimistic",
        ],
    ),
    (
        "Talks between Ghana and Togo resumed on Monday.",
        [
            "Talks between Ghana and Togo | resumed | on Monday",
        ],
    ),
    (
        "The rebels seized and burned the archive.",
        [
            "The rebels | seized | the archive",
            "The rebels | burned | the archive",
        ],
    ),
    (
        "Officials from Oslo visited Riga and met Latvian and Estonian envoys.",
        [
            "Officials from Oslo | visited | Riga",
            "Officials from Oslo | met | Latvian and Estonian envoys",
        ],
    ),
    (
        "The company has hired and trained 300 welders and will open a yard in Gdansk.",
        [
            "The company | has hired | 300 welders",
            "The company | has trained | 300 welders",
            "The company | will open | a yard | in Gdansk",
        ],
    ),
    (
        "In 2019, the bank sold its insurance arm and bought a rival.",
        [
            "the bank | sold | its insurance arm | In 2019",
            "the bank | bought | a rival | In 2019",
        ],
    ),
    (
        "Neither the union nor the employer commented.",
        [
            "the union | commented",
            "the employer | commented",
        ],
    ),
    (
        "The ministers of Chad and Niger and the head of the bank signed a deal on Monday.",
        [
            "The ministers of Chad and Niger | signed | a deal | on Monday",
            "the head of the bank | signed | a deal | on Monday",
        ],
    ),
    (
        "The ferry left Piraeus at dawn, hit a rock near Paros and sank within an hour.",
        [
            "The ferry | left | Piraeus | at dawn",
            "The ferry | hit | a rock near Paros",
            "The ferry | sank | within an hour",
        ],
    ),
    (
        "The fund bought stakes in a Danish brewery, a Polish bank and two Czech mines.",
        [
            "The fund | bought | stakes | in a Danish brewery, a Polish bank and two Czech mines",
        ],
    ),
    (
        "The army has surrounded but not entered the town.",
        [
            "The army | has surrounded | the town",
            "The army | has not entered | the town",
        ],
    ),
    (
        "Critics say the law is vague, costly and hard to enforce.",
        [
            "Critics | say | the law is vague, costly and hard to enforce",
            "the law | is | vague",
            "the law | is | costly",
            "the law | is | hard to enforce",
        ],
    ),
    (
        "Prosecutors charged the banker, his wife and a driver with fraud.",
        [
            "Prosecutors | charged | the banker | with fraud",
            "Prosecutors | charged | his wife | with fraud",
            "Prosecutors | charged | a driver | with fraud",
        ],
    ),
    (
        "The report not only praised the mayor, but also blamed the council.",
        [
            "The report | praised | the mayor",
            "The report | blamed | the council",
        ],
    ),
    (
        "The charge that the club had sold the hall, but had not paid its staff, is false.",
        [
            "the club | had sold | the hall",
            "the club | had not paid | its staff",
            "The charge | is | false",
        ],
    ),
    (
        "The show opens on 3 and 4 May.",
        [
            "The show | opens | on 3 and 4 May",
        ],
    ),
    (
        "The firm earned money by trade rather than theft.",
        [
            "The firm | earned | money | by trade rather than theft",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_conjuncts(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
