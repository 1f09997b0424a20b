"""Sentences that come out wrong, mostly through the parse. A row that passes must move out."""

from collections.abc import Callable

import pytest

ROWS = [
    ("Few doubt that the dam *failed*.", "+ actual", ""),
    ("Hardly had the talks *begun* when the envoy left.", "- actual", ""),
    ("The ministry dismissed as nonsense claims that it *hid* the data.", "- actual", ""),
    ("The company's denial that it *bribed* officials was met with laughter.", "- actual", ""),
    ("The carmaker's denials that it *cheated* convinced nobody.", "- actual", ""),
    ("The cabinet dropped its plan to *tax* sugar.", "- future", ""),
    ("The treaty bars states from *testing* bombs.", "- actual", ""),
    ("The union's demand that the mine *reopen* was ignored.", "+ desired", ""),
    ("The satellite was due to *land* on Tuesday.", "+ future", ""),
    ("A possible *attack* on the port alarmed insurers.", "+ possible", ""),
    ("*Closing* the mine cost 300 jobs.", "+ actual", ""),
    ("The plane would have *crashed* had the pilot turned.", "+ hypothetical", "turned"),
    ("If the senator wins and his party *holds* the house, taxes will fall.", "+ hypothetical", ""),
]


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(("text", "expected", "condition"), ROWS)
def test_known_failure(
    value: Callable[[str], tuple[str, str]], text: str, expected: str, condition: str
) -> None:
    assert value(text) == (expected, condition)
