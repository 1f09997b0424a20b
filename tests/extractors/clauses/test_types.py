"""The seven clause types, with essential and optional adverbials."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "The talks collapsed.",
        [
            "The talks | collapsed",
        ],
    ),
    (
        "Prices rose sharply on Tuesday in Lisbon.",
        [
            "Prices | rose | sharply | on Tuesday | in Lisbon",
        ],
    ),
    (
        "The refinery belongs to a Swiss holding company.",
        [
            "The refinery | belongs | to a Swiss holding company",
        ],
    ),
    (
        "The coalition remains fragile after the vote.",
        [
            "The coalition | remains | fragile | after the vote",
        ],
    ),
    (
        "The new bridge is nearly two kilometres long.",
        [
            "The new bridge | is | nearly two kilometres long",
        ],
    ),
    (
        "Norway has not ratified the treaty.",
        [
            "Norway | has not ratified | the treaty",
        ],
    ),
    (
        "The harbour master showed reporters the damaged hull.",
        [
            "The harbour master | showed | the damaged hull | reporters",
        ],
    ),
    (
        "The regulator put the lender under special supervision in March.",
        [
            "The regulator | put | the lender | under special supervision | in March",
        ],
    ),
    (
        "The ruling made further appeals impossible.",
        [
            "The ruling | made | further appeals | impossible",
        ],
    ),
    (
        "The strike lasted eleven days.",
        [
            "The strike | lasted | eleven days",
        ],
    ),
    (
        "Workers moved the containers to a warehouse near the airport on Friday.",
        [
            "Workers | moved | the containers | to a warehouse near the airport | on Friday",
        ],
    ),
    (
        "The inspectors, who arrived late, stayed at a hotel outside the port for three weeks.",
        [
            "The inspectors | arrived | late",
            "The inspectors | stayed | at a hotel outside the port | for three weeks",
        ],
    ),
    (
        "By Thursday evening, the queue outside the consulate in Tunis had grown to almost two kilometres.",
        [
            "the queue outside the consulate in Tunis | had grown | By Thursday evening | to almost two kilometres",
        ],
    ),
    (
        "The tribunal, after nine months of hearings, found the former treasurer guilty of fraud.",
        [
            "The tribunal | found | the former treasurer | guilty of fraud | after nine months of hearings",
        ],
    ),
    (
        "Unlike its neighbours, Latvia has not yet set a date for the vote.",
        [
            "Latvia | has not yet set | a date for the vote | Unlike its neighbours",
        ],
    ),
    (
        "Officials at the ministry consider the port unsafe for large tankers.",
        [
            "Officials at the ministry | consider | the port | unsafe for large tankers",
        ],
    ),
    (
        "The council named the square after a poet last month.",
        [
            "The council | named | the square | after a poet | last month",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_types(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
