"""Clauses as what is said, thought or shown."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "The minister said that exports had fallen.",
        [
            "The minister | said | that exports had fallen",
            "exports | had fallen",
        ],
    ),
    (
        "Analysts believe the merger will fail.",
        [
            "Analysts | believe | the merger will fail",
            "the merger | will fail",
        ],
    ),
    (
        "The spokeswoman told reporters the plant would close in June.",
        [
            "The spokeswoman | told | reporters | the plant would close in June",
            "the plant | would close | in June",
        ],
    ),
    (
        "It is feared that the dam could burst.",
        [
            "the dam | could burst",
        ],
    ),
    (
        "The poll shows voters oppose the tunnel.",
        [
            "The poll | shows | voters oppose the tunnel",
            "voters | oppose | the tunnel",
        ],
    ),
    (
        "The mayor denied that she had met the developer.",
        [
            "The mayor | denied | that she had met the developer",
            "she | had met | the developer",
        ],
    ),
    (
        '"The line will open in May," the operator said.',
        [
            "The line | will open | in May",
            "the operator | said | The line will open in May",
        ],
    ),
    (
        "The line, the operator said, will open in May.",
        [
            "the operator | said | will open in May",
            "The line | will open | in May",
        ],
    ),
    (
        "The union warned that it would strike unless pay rises.",
        [
            "The union | warned | that it would strike unless pay rises",
            "it | would strike | unless pay rises",
            "pay | rises",
        ],
    ),
    (
        "Police want to know who set the fire.",
        [
            "Police | want | to know who set the fire",
            "Police | want to know | who set the fire",
        ],
    ),
    (
        "The board decided that Mr. Okoro should leave and that a search should begin.",
        [
            "The board | decided | that Mr. Okoro should leave and that a search should begin",
            "Mr. Okoro | should leave",
            "a search | should begin",
        ],
    ),
    (
        "The ministry says it does not know when the archive will reopen.",
        [
            "The ministry | says | it does not know when the archive will reopen",
            "it | does not know | when the archive will reopen",
            "the archive | will reopen",
        ],
    ),
    (
        "He told the committee that he had warned the board twice that the roof might collapse.",
        [
            "He | told | the committee | that he had warned the board twice that the roof might collapse",
            "he | had warned | the board | that the roof might collapse | twice",
            "the roof | might collapse",
        ],
    ),
    (
        "Residents complained that no one had told them the water was unsafe.",
        [
            "Residents | complained | that no one had told them the water was unsafe",
            "no one | had told | them | the water was unsafe",
            "the water | was | unsafe",
        ],
    ),
    (
        "Whether the bridge can be saved is unclear, the engineers said.",
        [
            "the bridge | can be saved",
            "Whether the bridge can be saved | is | unclear",
            "the engineers | said | Whether the bridge can be saved is unclear",
        ],
    ),
    (
        "According to two diplomats, the envoy said the offer was final.",
        [
            "the envoy | said | the offer was final | According to two diplomats",
            "the offer | was | final",
        ],
    ),
    (
        "He asked what they wanted.",
        [
            "He | asked | what they wanted",
        ],
    ),
    (
        "Lima made it clear that the dam would stay.",
        [
            "Lima | made | clear | that the dam would stay",
            "the dam | would stay",
        ],
    ),
    (
        "The delay made it difficult for the port to pay its staff.",
        [
            "The delay | made | difficult | for the port to pay its staff",
            "the port | to pay | its staff",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_contents(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
