"""Negation in noun phrases: lack of, absence of, refusals, prevented events.

A row: the sentence with the word in question between asterisks, then polarity, modality and
"?" for a question. The sentences are invented.
"""

from collections.abc import Callable

import pytest

ROWS = [
    ("The report criticised the lack of *progress* in the talks.", "- actual"),
    ("In the absence of an *agreement*, the border stays shut.", "- actual"),
    ("Opposition parties condemned the government's failure to *act*.", "- actual"),
    ("The bank's refusal to *lend* angered farmers.", "- actual"),
    ("The envoy's inability to *win* over the rebels was plain.", "- actual"),
    ("His unwillingness to *compromise* doomed the talks.", "- actual"),
    ("There was no *sign* of a breakthrough.", "- actual"),
    ("There was no sign of a *breakthrough*.", "- actual"),
    ("Residents complained about a lack of *access* to water.", "- actual"),
    ("Talks ended with no *deal*.", "- actual"),
    ("The police prevented an *attack* on the embassy.", "- actual"),
    ("The visit was *cancelled* because of fog.", "+ actual"),
    ("The *visit* was cancelled because of fog.", "- actual"),
    ("The pilots called off the *strike*.", "- actual"),
    ("Officials denied any *involvement* in the poisoning.", "- actual"),
    ("The coach ruled out a *return* to Madrid.", "- actual"),
    ("Vets found no *evidence* of disease.", "- actual"),
    ("The failed *coup* left ten people dead.", "- actual"),
    ("Turkey averted a *default* last week.", "- actual"),
    ("The refusal of the court to *hear* the case surprised lawyers.", "- actual"),
    ("A *lack* of rain ruined the harvest.", "+ actual"),
    ("The lack of *rain* ruined the harvest.", "- actual"),
    ("The absence of *progress* worries donors.", "- actual"),
    ("A lack of *funding* closed the school.", "- actual"),
    ("In the absence of *proof*, the judge freed him.", "- actual"),
    ("Critics point to a lack of *oversight*.", "- actual"),
    ("The shortage of *housing* hurts the young.", "- actual"),
    ("His denial of the *affair* was brief.", "- actual"),
    ("The firm's denial of *wrongdoing* was brief.", "- actual"),
    ("No *progress* was made in the talks.", "- actual"),
    ("No *casualties* were reported.", "- actual"),
    ("There were no *protests* on Sunday.", "- actual"),
    ("The two sides held no direct *talks*.", "- actual"),
    ("Farmers received no *help* from the state.", "- actual"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_nominal_negation(
    value: Callable[[str], tuple[str, str]], text: str, expected: str
) -> None:
    assert value(text) == (expected, "")
