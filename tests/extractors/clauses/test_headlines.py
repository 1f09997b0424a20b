"""Headlines; those in Title Case are read in sentence case (extractors/casing.py)."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "Bus crash kills nine in Peru",
        [
            "Bus crash | kills | nine | in Peru",
        ],
    ),
    (
        "Bank cuts 400 jobs, closes offices in Cork",
        [
            "Bank | cuts | 400 jobs",
            "Bank | closes | offices | in Cork",
        ],
    ),
    (
        "Union Says Strike Will Continue",
        [
            "Union | says | strike will continue",
            "strike | will continue",
        ],
    ),
    (
        "King Refuses To Sign New Law, Palace Says",
        [
            "King | refuses | to sign new law",
            "King | refuses to sign | new law",
            "palace | says | King refuses to sign new law",
        ],
    ),
    (
        "Airline Fined for Late Refunds",
        [
            "Airline | fined | for late refunds",
        ],
    ),
    (
        "Three Killed as Train Hits Truck in Slovakia",
        [
            "Three | killed | as train hits truck in Slovakia",
            "train | hits | truck | in Slovakia",
        ],
    ),
    (
        "Oslo approves $3bn loan for ferry",
        [
            "Oslo | approves | $3bn loan for ferry",
        ],
    ),
    (
        "Senate Rejects Bill on Mining",
        [
            "Senate | rejects | bill on mining",
        ],
    ),
    (
        "Mayor vows to fight closure of port",
        [
            "Mayor | vows | to fight closure of port",
            "Mayor | vows to fight | closure of port",
        ],
    ),
    (
        "Chile quake: rescuers reach last village",
        [
            "rescuers | reach | last village",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_headlines(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
