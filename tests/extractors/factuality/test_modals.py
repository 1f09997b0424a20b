"""Modal auxiliaries, adverbs, adjectives and nouns.

A row: the sentence with the word in question between asterisks, then polarity, modality and
"?" for a question. The sentences are invented.
"""

from collections.abc import Callable

import pytest

ROWS = [
    ("The bank may *cut* rates in June.", "+ possible"),
    ("The bank might *cut* rates in June.", "+ possible"),
    ("The storm could *reach* Florida on Friday.", "+ possible"),
    ("Tourists can *visit* the tower again.", "+ possible"),
    ("The airline must *refund* its customers.", "+ obligation"),
    ("The airline should *refund* its customers.", "+ obligation"),
    ("The airline has to *refund* its customers.", "+ obligation"),
    ("The airline needs to *refund* its customers.", "+ obligation"),
    ("The airline will have to *refund* its customers.", "+ obligation"),
    ("Drivers ought to *slow* down.", "+ obligation"),
    ("Banks are required to *report* such payments.", "+ obligation"),
    ("The airline does not have to *refund* its customers.", "- obligation"),
    ("The airline must not *sell* more tickets.", "- obligation"),
    ("Perhaps the rebels *left* the valley.", "+ possible"),
    ("The rebels have probably *left* the valley.", "+ possible"),
    ("The rebels reportedly *left* the valley.", "+ actual"),
    ("It is possible that the rebels *left* the valley.", "+ possible"),
    ("The rebels may not *return*.", "- possible"),
    ("The rebels will *return* in spring.", "+ future"),
    ("The rebels won't *return* in spring.", "- future"),
    ("The rebels are going to *attack* the port.", "+ future"),
    ("The rebels are about to *attack* the port.", "+ future"),
    ("Potential *buyers* visited the site.", "+ possible"),
    ("The court is able to *annul* the vote.", "+ possible"),
    ("The law allows the state to *seize* land.", "+ possible"),
    ("Parents are not allowed to *enter* the school.", "- actual"),
    ("Perhaps the vote will be *delayed*.", "+ possible"),
    ("It is essential that the ceasefire *hold*.", "+ obligation"),
    ("It is likely that the vote will be *delayed*.", "+ future"),
    ("The bill is likely to *pass*.", "+ future"),
    ("The bill is unlikely to *pass*.", "- future"),
    ("The risk of *flooding* remains high.", "+ possible"),
    ("The army has the ability to *strike* Cyprus.", "+ possible"),
    ("We would like to *expand* the port, the mayor said.", "+ desired"),
    ("We would *prefer* a smaller port, the mayor said.", "+ desired"),
    ("The minister would not *comment*.", "- hypothetical"),
    ("The possible *sale* of the port worries workers.", "+ possible"),
    ("The navy could *fire* on the trawlers, the envoy said.", "+ possible"),
    ("The navy might have *fired* on the trawlers.", "+ possible"),
    ("The navy may be *preparing* an attack.", "+ possible"),
    ("The navy can *reach* the islands in a day.", "+ possible"),
    ("It is possible that the navy *fired*.", "+ possible"),
    ("Perhaps the navy *fired* first.", "+ possible"),
    ("Maybe the navy *fired* first.", "+ possible"),
    ("The navy possibly *fired* first.", "+ possible"),
    ("States must *report* outbreaks.", "+ obligation"),
    ("States should *report* outbreaks.", "+ obligation"),
    ("States have to *report* outbreaks.", "+ obligation"),
    ("States had to *report* outbreaks.", "+ obligation"),
    ("States need to *report* outbreaks.", "+ obligation"),
    ("States are obliged to *report* outbreaks.", "+ obligation"),
    ("States are supposed to *report* outbreaks.", "+ obligation"),
    ("States ought to *report* outbreaks.", "+ obligation"),
    ("States need not *report* outbreaks.", "- obligation"),
    ("States shall *report* outbreaks within a day.", "+ future"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_modals(value: Callable[[str], tuple[str, str]], text: str, expected: str) -> None:
    assert value(text) == (expected, "")
