"""Nouns that name an act of somebody."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "Finland's rejection of the offer surprised Brussels.",
        [
            "Finland | rejection | the offer",
            "Finland's rejection of the offer | surprised | Brussels",
        ],
    ),
    (
        "The minister's refusal to resign deepened the crisis.",
        [
            "The minister | refusal | to resign",
            "The minister | to resign",
            "The minister's refusal to resign | deepened | the crisis",
        ],
    ),
    (
        "The invasion of the island by Freedonia began in 1931.",
        [
            "Freedonia | invasion | the island",
            "The invasion of the island by Freedonia | began | in 1931",
        ],
    ),
    (
        "His demands for Bolivia to open its market were ignored.",
        [
            "His | demands | for Bolivia to open its market",
            "Bolivia | to open | its market",
            "His demands | were ignored",
        ],
    ),
    (
        "The union's threat to strike worked.",
        [
            "The union | threat | to strike",
            "The union | to strike",
            "The union's threat to strike | worked",
        ],
    ),
    (
        "The group's acquisition of a rival was approved.",
        [
            "The group | acquisition | a rival",
            "The group's acquisition of a rival | was approved",
        ],
    ),
    (
        "Their claim that the vote was rigged is false.",
        [
            "Their | claim | that the vote was rigged",
            "the vote | was rigged",
            "Their claim | is | false",
        ],
    ),
    (
        "The court dismissed the company's appeal against the fine.",
        [
            "The court | dismissed | the company's appeal against the fine",
            "the company | appeal | against the fine",
        ],
    ),
    (
        "Residents welcomed the council's decision to close the incinerator.",
        [
            "Residents | welcomed | the council's decision to close the incinerator",
            "the council | decision | to close the incinerator",
            "the council | to close | the incinerator",
        ],
    ),
    (
        "Germany's purchase of the yard from a Dutch fund was blocked by the cartel office.",
        [
            "Germany | purchase | the yard | from a Dutch fund",
            "the cartel office | was blocked | Germany's purchase of the yard from a Dutch fund | by",
        ],
    ),
    (
        "The king's call for calm was ignored.",
        [
            "The king | call | for calm",
            "The king's call for calm | was ignored",
        ],
    ),
    (
        "A promise from the bank that fees would fall came on Monday.",
        [
            "the bank | promise | that fees would fall",
            "fees | would fall",
            "A promise from the bank | came | on Monday",
        ],
    ),
    (
        "The senate's vote to approve the treaty ended months of debate.",
        [
            "The senate | vote | to approve the treaty",
            "The senate | to approve | the treaty",
            "The senate's vote to approve the treaty | ended | months of debate",
        ],
    ),
    (
        "Appeals from farmers for help went unanswered.",
        [
            "farmers | Appeals | for help",
            "Appeals from farmers for help | went | unanswered",
        ],
    ),
    (
        "She launched a campaign to save the park.",
        [
            "She | launched | a campaign to save the park",
            "She | to save | the park",
        ],
    ),
    (
        "The coach criticised German plans to widen the pitch.",
        [
            "The coach | criticised | German plans to widen the pitch",
            "German | plans | to widen the pitch",
            "German | to widen | the pitch",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_acts(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
