"""Open complements: who does them, and the relation in words."""

from collections.abc import Callable

import pytest

CASES = [
    (
        "The envoy is expected to travel to Cairo on Monday.",
        [
            "The envoy | is expected | to travel to Cairo on Monday",
            "The envoy | is expected to travel | to Cairo | on Monday",
        ],
    ),
    (
        "Iceland wants to link fishing quotas to climate data.",
        [
            "Iceland | wants | to link fishing quotas to climate data",
            "Iceland | wants to link | fishing quotas | to climate data",
        ],
    ),
    (
        "The bank tried to hide the losses from auditors.",
        [
            "The bank | tried | to hide the losses from auditors",
            "The bank | tried to hide | the losses from auditors",
        ],
    ),
    (
        "The court ordered the ministry to publish the figures.",
        [
            "The court | ordered | the ministry | to publish the figures",
            "the ministry | to publish | the figures",
        ],
    ),
    (
        "The union persuaded its members to accept the offer.",
        [
            "The union | persuaded | its members | to accept the offer",
            "its members | to accept | the offer",
        ],
    ),
    (
        "She promised voters to cut taxes.",
        [
            "She | promised | voters | to cut taxes",
            "She | promised to cut | taxes",
        ],
    ),
    (
        "The firm is likely to miss its target.",
        [
            "The firm | is | likely to miss its target",
            "The firm | is likely to miss | its target",
        ],
    ),
    (
        "The army began withdrawing from the valley.",
        [
            "The army | began | withdrawing from the valley",
            "The army | began withdrawing | from the valley",
        ],
    ),
    (
        "He was forced to resign after the leak.",
        [
            "He | was forced | to resign after the leak",
            "He | was forced to resign | after the leak",
        ],
    ),
    (
        "Farmers are struggling to find workers and to repay loans.",
        [
            "Farmers | are struggling | to find workers and to repay loans",
            "Farmers | are struggling to find | workers",
            "Farmers | are struggling to repay | loans",
        ],
    ),
    (
        "The text is hard to read.",
        [
            "The text | is | hard to read",
        ],
    ),
    (
        "The clerk sorted the letters to find a signature.",
        [
            "The clerk | sorted | the letters | to find a signature",
            "The clerk | to find | a signature",
        ],
    ),
    (
        "The island hopes to be allowed to print its own stamps.",
        [
            "The island | hopes | to be allowed to print its own stamps",
            "The island | hopes to be allowed | to print its own stamps",
            "The island | hopes to be allowed to print | its own stamps",
        ],
    ),
    (
        "Unions want the ministry to scrap the plan.",
        [
            "Unions | want | the ministry to scrap the plan",
            "the ministry | to scrap | the plan",
        ],
    ),
    (
        "The company was found to have hidden the test results.",
        [
            "The company | was found | to have hidden the test results",
            "The company | was found to have hidden | the test results",
        ],
    ),
    (
        "The regulator is thought to be preparing to fine the bank.",
        [
            "The regulator | is thought | to be preparing to fine the bank",
            "The regulator | is thought to be preparing | to fine the bank",
            "The regulator | is thought to be preparing to fine | the bank",
        ],
    ),
    (
        "The villagers refused to let engineers drill wells.",
        [
            "The villagers | refused | to let engineers drill wells",
            "The villagers | refused to let | engineers drill wells",
            "engineers | drill | wells",
        ],
    ),
    (
        "The bank does not intend to appeal against the ruling.",
        [
            "The bank | does not intend | to appeal against the ruling",
            "The bank | does not intend to appeal | against the ruling",
        ],
    ),
    (
        "She was seen leaving the building by a side door.",
        [
            "She | was seen | leaving the building by a side door",
            "She | was seen leaving | the building | by a side door",
        ],
    ),
    (
        "The firm saw no reason to close the mill.",
        [
            "The firm | saw | no reason to close the mill",
        ],
    ),
    (
        "Instead of raising taxes, the chancellor closed schools.",
        [
            "the chancellor | raising | taxes",
            "the chancellor | closed | schools | Instead of raising taxes",
        ],
    ),
    (
        "Kenya was the first country to sign the pact.",
        [
            "Kenya | was | the first country to sign the pact",
            "the first country | to sign | the pact",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_control(text: str, expected: list[str], said: Callable[[str], list[str]]) -> None:
    assert said(text) == expected
