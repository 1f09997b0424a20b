"""Headlines are parsed in sentence case; nothing else changes, and never a length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.casing import names_within, recased

BODY = """Norway Rejects Plan of Harbour Bank

On Monday Mayor Brook said the Harbour Bank would pay. The bank, Brook said, is sound."""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mayor Brook Says Harbour Bank Will Pay", "Mayor Brook says Harbour Bank will pay"),
        (
            "Norway Rejects Plan to Drill in the Sea",
            "Norway rejects plan to drill in the sea",
        ),
        ("French Farmers Block Roads Again", "French farmers block roads again"),
        ("NATO Ministers Agree New Rules", "NATO ministers agree new rules"),
        ("What Brook’s Critics Really Want", "What Brook’s critics really want"),
        # no headlines
        ("Mayor Brook said that the bank would pay.", None),
        ("The Harbour Bank", None),
        ("Harbour Bank Will Pay.", None),
        ("Mayor Ada Brook of the Harbour Bank said on Monday that she would pay", None),
    ],
)
def test_recased(line: str, expected: str | None) -> None:
    assert recased(line, names_within(BODY)) == (expected or line)


@given(st.text(), st.text())
def test_letters_stay_in_their_places(line: str, body: str) -> None:
    found = recased(line, names_within(body))
    assert len(found) == len(line)
    assert found.casefold() == line.casefold()
