"""Headlines."""

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
            "Union | Says | Strike Will Continue",
            "Strike | Will Continue",
        ],
    ),
    (
        "King Refuses To Sign New Law, Palace Says",
        [
            "King | Refuses | To Sign New Law",
            "King | Refuses To Sign | New Law",
            "Palace | Says | King Refuses To Sign New Law",
        ],
    ),
    (
        "Airline Fined for Late Refunds",
        [
            "Airline | Fined | for Late Refunds",
        ],
    ),
    (
        "Three Killed as Train Hits Truck in Slovakia",
        [
            "Three | Killed | as Train Hits Truck in Slovakia",
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
            "Senate | Rejects | Bill on Mining",
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
