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
            "The council | established | a commission to review the fares",
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
    (
        "The senator said the dam would hold and promised new pumps.",
        [
            "The senator | said | the dam would hold",
            "the dam | would hold",
            "The senator | promised | new pumps",
        ],
    ),
    (
        "The union has painted and is proudly flying the banner.",
        [
            "The union | has painted | the banner",
            "The union | is proudly flying | the banner",
        ],
    ),
    (
        "The critic praised the country's expanding rail network.",
        [
            "The critic | praised | the country's expanding rail network",
        ],
    ),
    (
        "Norway has pushed for Oslo to cede control of the port.",
        [
            "Norway | has pushed | for Oslo to cede control of the port",
            "Oslo | to cede | control of the port",
        ],
    ),
    (
        "The mayor issued a warning on Wednesday that the river would rise.",
        [
            "The mayor | issued | a warning | that the river would rise | on Wednesday",
            "the river | would rise",
        ],
    ),
    (
        "The island is cheap and considered safe.",
        [
            "The island | is | cheap",
            "The island | is considered | safe",
        ],
    ),
    (
        "Her partner called him a master at mending old clocks.",
        [
            "Her partner | called | him | a master | at mending old clocks",
        ],
    ),
    (
        "The board praised Mr Lee's work preserving the mill.",
        [
            "The board | praised | Mr Lee's work preserving the mill",
            "Mr Lee | preserving | the mill",
        ],
    ),
    (
        "The reason the firm left was the tax.",
        [
            "the firm | left",
            "The reason | was | the tax",
        ],
    ),
    (
        "The steel the firm bought was cheap.",
        [
            "the firm | bought | The steel",
            "The steel | was | cheap",
        ],
    ),
    (
        "The guard was beaten and then shot near the gate.",
        [
            "The guard | was beaten",
            "The guard | was then shot | near the gate",
        ],
    ),
    (
        "Ann Kolb and Bob Marsh's first answer was silence.",
        [
            "Ann Kolb and Bob Marsh's first answer | was | silence",
        ],
    ),
    (
        "The trader has made deals with several firms, gaining control of a mine and port.",
        [
            "The trader | has made | deals with several firms | gaining control of a mine and port",
            "The trader | gaining | control of a mine and port",
        ],
    ),
    (
        "The critic called the play a farce, a bore and a waste.",
        [
            "The critic | called | the play | a farce",
            "The critic | called | the play | a bore",
            "The critic | called | the play | a waste",
        ],
    ),
    (
        "My uncle fished on the lake all his life.",
        [
            "My uncle | fished | on the lake | all his life",
        ],
    ),
    (
        "She was hired and left the town.",
        [
            "She | was hired",
            "She | left | the town",
        ],
    ),
    (
        "Rep. Ann Kolb (D-Ohio) resigned.",
        [
            "Rep. Ann Kolb | resigned",
        ],
    ),
    (
        "The dean went ahead of the others.",
        [
            "The dean | went | ahead of the others",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attached(said: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
