"""Recipients, and prepositions that belong to the verb rather than to its object."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "The bank lent the airline 40 million euros.",
        [
            "The bank | lent | 40 million euros | the airline",
        ],
    ),
    (
        "Japan sent blankets to the survivors.",
        [
            "Japan | sent | blankets | to the survivors",
        ],
    ),
    (
        "The ministry awarded the contract to a local firm.",
        [
            "The ministry | awarded | the contract | to a local firm",
        ],
    ),
    (
        "The mayor handed the keys to the new owners.",
        [
            "The mayor | handed | the keys | to the new owners",
        ],
    ),
    (
        "The jury gave the film no prize.",
        [
            "The jury | gave | no prize | the film",
        ],
    ),
    (
        "Spain offered Morocco help with the fires.",
        [
            "Spain | offered | help with the fires | Morocco",
        ],
    ),
    (
        "The lab provided the clinic with samples.",
        [
            "The lab | provided | the clinic | with samples",
        ],
    ),
    (
        "She taught refugees Norwegian.",
        [
            "She | taught | Norwegian | refugees",
        ],
    ),
    (
        "The state owes pensioners two billion pesos.",
        [
            "The state | owes | two billion pesos | pensioners",
        ],
    ),
    (
        "The foundation has donated three million euros to hospitals in Beirut.",
        [
            "The foundation | has donated | three million euros | to hospitals in Beirut",
        ],
    ),
    (
        "Officials handed back the land to its former owners.",
        [
            "Officials | handed back | the land | to its former owners",
        ],
    ),
    (
        "The agency sold the rebels weapons and lent them trucks.",
        [
            "The agency | sold | weapons | the rebels",
            "The agency | lent | trucks | them",
        ],
    ),
    (
        "A court in Milan awarded each of the victims 5,000 euros.",
        [
            "A court in Milan | awarded | 5,000 euros | each of the victims",
        ],
    ),
    (
        "The envoy updated the mayor on the status of the talks.",
        [
            "The envoy | updated | the mayor | on the status of the talks",
        ],
    ),
    (
        "They want to tie a gas contract between Lima and Quito to Bolivia joining the pact.",
        [
            "They | want | to tie a gas contract between Lima and Quito to Bolivia joining the pact",
            "They | want to tie | a gas contract between Lima and Quito | to Bolivia joining the pact",
            "Bolivia | joining | the pact",
        ],
    ),
    (
        "The minister accused the firm of hiding the report.",
        [
            "The minister | accused | the firm | of hiding the report",
            "the firm | hiding | the report",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_recipients(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
