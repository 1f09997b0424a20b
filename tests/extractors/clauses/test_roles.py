"""Appositions, titles, places and ages."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "Marta Lindqvist, head of the Swedish central bank, resigned.",
        [
            "Marta Lindqvist | is | head of the Swedish central bank",
            "Marta Lindqvist | resigned",
        ],
    ),
    (
        "Treasury spokesman Paul Odhiambo declined to comment.",
        [
            "Paul Odhiambo | is | Treasury spokesman",
            "Treasury spokesman Paul Odhiambo | declined | to comment",
            "Treasury spokesman Paul Odhiambo | declined to comment",
        ],
    ),
    (
        "Former deputy foreign minister Ivo Horak was detained.",
        [
            "Ivo Horak | is | Former deputy foreign minister",
            "Ivo Horak | was detained",
        ],
    ),
    (
        "The company's founder, Rita Sommer, sold her stake.",
        [
            "Rita Sommer | is | The company's founder",
            "Rita Sommer | sold | her stake",
        ],
    ),
    (
        "Brazilian President Lucas Prado met French Finance Minister Claire Morel for lunch.",
        [
            "Lucas Prado | is | Brazilian President",
            "Brazilian President Lucas Prado | met | French Finance Minister Claire Morel | for lunch",
            "Claire Morel | is | French Finance Minister",
        ],
    ),
    (
        "Acting police chief Sam Toure, a veteran of two wars, apologised.",
        [
            "Acting police chief Sam Toure | is | a veteran of two wars",
            "Sam Toure | is | Acting police chief",
            "Acting police chief Sam Toure | apologised",
        ],
    ),
    (
        "The bank's chairman and chief executive, Otto Lang, will leave.",
        [
            "Otto Lang | is | The bank's chairman and chief executive",
            "Otto Lang | will leave",
        ],
    ),
    (
        "Oslo, the capital of Norway, hosts the summit.",
        [
            "Oslo | is | the capital of Norway",
            "Oslo | hosts | the summit",
        ],
    ),
    (
        "The storm hit Austin, Texas.",
        [
            "The storm | hit | Austin",
            "Austin | is in | Texas",
        ],
    ),
    ("Chad, Niger to cut ties with the firm", ["Chad | to cut | ties with the firm"]),
    (
        "Tomas Reyes, 54, runs a bakery.",
        [
            "Tomas Reyes | is | 54",
            "Tomas Reyes | runs | a bakery",
        ],
    ),
    (
        "The head of the agency, former army captain Luis Prado, said the boats were safe.",
        [
            "former army captain Luis Prado | is | The head of the agency",
            "Luis Prado | is | former army captain",
            "former army captain Luis Prado | said | the boats were safe",
            "the boats | were | safe",
        ],
    ),
    (
        "Hana Novak, the Czech-born chief economist of the Bank of Malta, expects a recession.",
        [
            "Hana Novak | is | the Czech-born chief economist of the Bank of Malta",
            "Hana Novak | expects | a recession",
        ],
    ),
    (
        "Among the guests were Ana Ruiz, mayor of Quito, and Ben Adler, an opposition senator.",
        [
            "Ana Ruiz | were | Among the guests",
            "Ben Adler | were | Among the guests",
            "Ana Ruiz | is | mayor of Quito",
            "Ben Adler | is | an opposition senator",
        ],
    ),
    (
        "Outgoing Health Minister Karl Brandt and his deputy, Eva Lund, will testify.",
        [
            "Karl Brandt | is | Outgoing Health Minister",
            "Eva Lund | is | his deputy",
            "Outgoing Health Minister Karl Brandt | will testify",
            "Eva Lund | will testify",
        ],
    ),
    (
        "Interior Ministry spokeswoman Olga Petrenko told the agency Interfax the border was closed.",
        [
            "Olga Petrenko | is | Interior Ministry spokeswoman",
            "Interior Ministry spokeswoman Olga Petrenko | told | the agency | the border was closed",
            "Interfax | is | the agency",
            "the border | was | closed",
        ],
    ),
    (
        "The novelist Ivan Dorn died in Prague.",
        [
            "Ivan Dorn | is | The novelist",
            "Ivan Dorn | died | in Prague",
        ],
    ),
    (
        "Nordbank, Finland's largest lender, posted a loss.",
        [
            "Nordbank | is | Finland's largest lender",
            "Nordbank | posted | a loss",
        ],
    ),
    (
        "The club's president, Otto Braun, signaled on Monday that he would step down.",
        [
            "Otto Braun | is | The club's president",
            "Otto Braun | signaled | that he would step down | on Monday",
            "he | would step down",
        ],
    ),
    (
        "The driver, a Dane, left the town.",
        [
            "The driver | is | a Dane",
            "The driver | left | the town",
        ],
    ),
    (
        "She sold the Herald, Bell magazine and two papers.",
        [
            "She | sold | the Herald, Bell magazine",
            "She | sold | two papers",
        ],
    ),
    (
        "GRAZ - The mayor said that the port is safe.",
        [
            "The mayor | said | that the port is safe | GRAZ",
            "the port | is | safe",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_roles(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
