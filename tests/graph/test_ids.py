"""Identifiers: readable, never empty, and telling what is named from what is only described."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import digest, entity_id, is_described, local_id, slug


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Volodymyr Zelenskyy", "volodymyr-zelenskyy"),
        ("António Costa", "antonio-costa"),
        ("U.S.", "u-s"),
        ("Тарас Шевченко", "тарас-шевченко"),
    ],
)
def test_slug(label: str, expected: str) -> None:
    assert slug(label) == expected


@given(st.text())
def test_a_slug_is_never_empty(label: str) -> None:
    assert slug(label)


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_parts_of_a_digest_do_not_run_together(one: list[str], other: list[str]) -> None:
    if one != other and "\x1f" not in "".join(one + other):
        assert digest(*one) != digest(*other)


@pytest.mark.parametrize(
    ("entity", "label", "expected"),
    [
        (local_id("assets", "article", "17"), "frozen state assets", True),
        (local_id("suspect", "article", "17"), "suspect", False),
        (entity_id("Ada Brook"), "Ada Brook", False),
    ],
)
def test_is_described(entity: str, label: str, expected: bool) -> None:
    assert is_described(entity, label) is expected
