"""Participles after nouns and in front of or behind clauses."""

# ruff: noqa: E501 - a table of sentences

from collections.abc import Callable

import pytest

CASES = [
    (
        "The lender, based in Malta, denied the claims.",
        [
            "The lender | based | in Malta",
            "The lender | denied | the claims",
        ],
    ),
    (
        "A ferry carrying 200 people sank off the coast.",
        [
            "A ferry | carrying | 200 people",
            "A ferry | sank | off the coast",
        ],
    ),
    (
        "The company, citing weak demand, cut its forecast.",
        [
            "The company | citing | weak demand",
            "The company | cut | its forecast | citing weak demand",
        ],
    ),
    (
        "Speaking in Accra, the president ruled out a devaluation.",
        [
            "the president | Speaking | in Accra",
            "the president | ruled out | a devaluation | Speaking in Accra",
        ],
    ),
    (
        "The bomb exploded near a market, killing nine people and injuring dozens.",
        [
            "The bomb | exploded | near a market | killing nine people and injuring dozens",
            "The bomb | killing | nine people",
            "The bomb | injuring | dozens",
        ],
    ),
    (
        "Founded in 1921, the orchestra employs 90 musicians.",
        [
            "the orchestra | Founded | in 1921",
            "the orchestra | employs | 90 musicians | Founded in 1921",
        ],
    ),
    (
        "Documents obtained by the newspaper show a different picture.",
        [
            "the newspaper | obtained | Documents | by",
            "Documents | show | a different picture",
        ],
    ),
    (
        "The talks, mediated by Qatar, ended without a deal.",
        [
            "Qatar | mediated | The talks | by",
            "The talks | ended | without a deal",
        ],
    ),
    (
        "Having lost the vote, the premier resigned.",
        [
            "the premier | Having lost | the vote",
            "the premier | resigned | Having lost the vote",
        ],
    ),
    (
        "A woman wearing a red coat and carrying a placard was led away by police.",
        [
            "A woman | wearing | a red coat",
            "A woman | carrying | a placard",
            "police | was led away | A woman | by",
        ],
    ),
    (
        "The deal, expected to be signed in June, would create a company employing 40,000 people.",
        [
            "The deal | expected | to be signed in June",
            "The deal | expected to be signed | in June",
            "The deal | would create | a company employing 40,000 people",
            "a company | employing | 40,000 people",
        ],
    ),
    (
        "Citing two officials, the newspaper reported that the ministry planned to sell the yard.",
        [
            "the newspaper | Citing | two officials",
            "the newspaper | reported | that the ministry planned to sell the yard | Citing two officials",
            "the ministry | planned | to sell the yard",
            "the ministry | planned to sell | the yard",
        ],
    ),
    (
        "The bridge, built in 1932 and closed since March, is to be replaced.",
        [
            "The bridge | built | in 1932",
            "The bridge | closed | since March",
            "The bridge | is | to be replaced",
            "The bridge | is to be replaced",
        ],
    ),
    (
        "Following the fire in May, Peru closed the dam.",
        [
            "Peru | closed | the dam | Following the fire in May",
        ],
    ),
    (
        "The striker refused to talk, angering reporters.",
        [
            "The striker | refused | to talk | angering reporters",
            "The striker | refused to talk",
            "The striker | angering | reporters",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_participles(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
