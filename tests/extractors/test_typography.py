"""What the parser sees instead of the article's own signs; never another length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.typography import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo\u00a0and\u2009Bergen", "Oslo and Bergen"),
        # taken apart into tokens
        ("Dr . Ann K . Hale spoke", "Dr.  Ann K.  Hale spoke"),
        ("at Macon , Ga . , on Feb . 3 .", "at Macon , Ga.  , on Feb.  3 ."),
        ("He saw Mr . Lee . The judge", "He saw Mr.  Lee . The judge"),
        ("They took plan B . the rest", "They took plan B . the rest"),
        ("the U . S . Senate", "the U.S.    Senate"),
        ("in Macon , D . C . , at 5 p . m .", "in Macon , D.C.    , at 5 p.m.   "),
        ("They took plans A . B", "They took plans A . B"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(alphabet=st.sampled_from("ABCDRab . ,-—(')\u00a0ß")))
def test_signs_stay_in_their_places(text: str) -> None:
    assert len(plain(text)) == len(text)
