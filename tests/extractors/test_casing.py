"""Headlines are parsed in sentence case; nothing else changes, and never a length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.casing import Casing

BODY = """Norway Rejects Plan of Harbour Bank

On Monday Mayor Brook said the Harbour Bank would pay. The bank, Brook said, is sound.
Quillan asked for a loan of the DTB. The White Hart burnt down; white smoke rose."""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mayor Brook Says Harbour Bank Will Pay", "Mayor Brook says Harbour Bank will pay"),
        (
            "Norway Rejects Plan to Drill in the Sea",
            "Norway rejects plan to drill in the sea",
        ),
        ("French Farmers Block Roads Again", "French farmers block roads again"),
        ("OPEC Ministers Agree New Rules", "OPEC ministers agree new rules"),
        ("What Brook’s Critics Really Want", "What Brook’s critics really want"),
        # what ends like a sentence
        ("Harbour Bank Will Pay Again Soon.", "Harbour Bank will pay again soon."),
        ("Brook Keeps the Loan, Says Quillan.", "Brook keeps the loan, says Quillan."),
        # in capitals
        ("BROOK'S CRITICS LEAVE HARBOUR BANK", "Brook's critics leave Harbour Bank"),
        ("OPEC PRESSES DTB FOR MONEY IN HONG KONG", "OPEC presses DTB for money in Hong Kong"),
        ("BROOK'S CRITIC ARRESTED", "Brook's critic arrested"),
        # names that the article has nowhere else
        ("Bank Sues Natasha Verrill in New Zealand", "Bank sues Natasha Verrill in New Zealand"),
        ("Natasha Leaves Bank on Monday", "Natasha leaves bank on Monday"),
        ("Mayor Pays J . O'Keefe for Muslim School", "Mayor pays J . O'Keefe for Muslim school"),
        # names that are words as well
        ("Fire Guts White Hart in Tolbury", "Fire guts White Hart in tolbury"),
        ("White Farmers Leave Their Town", "White farmers leave their town"),
        ("Why White Smoke Rose Over Town", "Why white smoke rose over town"),
        # no headlines
        ("Norwegian President Ada Brook met Harbour Bank Chair Quillan Marsh.", None),
        ("(Written by Brook; Edited by Quillan Marsh)", None),
        ("Brook Is Mayor of Port Harbour and Founder of Harbour Bank, where he sat.", None),
        ("Mayor Brook said that the bank would pay.", None),
        ("The Harbour Bank", None),
        ("Brook, Quillan, Harbour Bank.", None),
        ("Mayor Ada Brook of the Harbour Bank said on Monday that she would pay", None),
    ],
)
def test_recased(line: str, expected: str | None) -> None:
    assert Casing(BODY).sentence(line) == (expected or line)


@given(st.text(), st.text())
def test_letters_stay_in_their_places(line: str, body: str) -> None:
    found = Casing(body).sentence(line)
    assert len(found) == len(line)
    assert found.casefold() == line.casefold()
