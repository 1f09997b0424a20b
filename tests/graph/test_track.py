"""Figures: what is compared, what disagrees, what is only newer."""

from __future__ import annotations

import pytest

from graph.model import Qualifier, Quantity
from graph.record import claim_record
from graph.track import Figure, disagreements, figure
from tests.graph.synthetic import claim


def measured(quantity: Quantity | None, **more):
    return figure(claim_record(claim(quantity=quantity, **more)), "ent:norland", "term:plan")


@pytest.mark.parametrize(
    ("quantity", "bounds"),
    [
        (Quantity("105000000000", "USD", "money"), (105e9, 105e9)),
        (Quantity("100", "soldiers", hedge="about"), (90.0, 110.0)),
        (Quantity("100", "soldiers", hedge="more than", minimum="100"), (100.0, None)),
        (Quantity(None, "square kilometre", "rate", "12", "17", per="day"), (12.0, 17.0)),
        (Quantity("5", "percent", "percent"), (5.0, 5.0)),
    ],
)
def test_bounds(quantity, bounds):
    key, *found = measured(quantity)
    assert key
    assert tuple(found) == bounds


@pytest.mark.parametrize(
    "quantity",
    [None, Quantity("7"), Quantity("much", "USD", "money"), Quantity("1E+99999", "USD", "money")],
)
def test_what_cannot_be_compared_has_no_key(quantity):
    assert measured(quantity) == ("", None, None)


def test_units_and_rates_are_kept_apart():
    keys = {
        measured(Quantity("1", unit, kind, per=per))[0]
        for unit, kind, per in [
            ("USD", "money", None),
            ("EUR", "money", None),
            ("USD", "money", "year"),
            ("percent", "percent", None),
        ]
    }
    assert len(keys) == 4


def test_an_amount_beside_the_object_counts():
    amount = Qualifier("amount", "for $3", 0, 6, None, Quantity("3", "USD", "money"))
    when = Qualifier("time", "for $3", 0, 6, None, Quantity("3", "USD", "money"))
    assert measured(None, qualifiers=(amount,))[1:] == (3.0, 3.0)
    assert measured(None, qualifiers=(when,)) == ("", None, None)


YEAR = "2025-01-01/2025-12-31"


def given(
    claim: str, value: float, source: str = "X", day: str = "", high: float | None = -1, time=""
):
    return Figure(claim, source, day, value, value if high == -1 else high, time)


@pytest.mark.parametrize(
    ("figures", "links"),
    [
        ([given("a", 1), given("b", 1, "Y")], []),
        ([given("a", 1), given("b", 2, "Y")], [("b", "differsFrom", "a")]),
        ([given("a", 1, day="2026-01-01"), given("b", 2, day="2026-01-02")],
         [("b", "supersedes", "a")]),
        ([given("a", 1), given("b", 2)], [("b", "differsFrom", "a")]),  # no dates: no order
        ([given("a", 1, "X", "2026-01-01"), given("b", 2, "Y", "2026-01-02")],
         [("b", "differsFrom", "a")]),  # newer is not truer
        ([given("a", 1, time="this autumn"), given("b", 2, "Y", time="last winter")], []),
        ([given("a", 1, time=YEAR), given("b", 2, "Y", time="2024-05-01/2024-05-31")],
         []),
        ([given("a", 1, time=YEAR), given("b", 2, "Y", time="2025-05-01/2025-05-31")],
         [("b", "differsFrom", "a")]),
        ([given("a", 1, time="this autumn"), given("b", 2, "Y")], [("b", "differsFrom", "a")]),
        ([given("a", 1, time="2024"), given("b", 1, "Y", time="2025"),
          given("c", 2, "Z", time="2025")], [("c", "differsFrom", "b")]),
        ([given("a", 1, time="2024"), given("b", 2, time="2025"), given("c", 3, time="2024"),
          given("d", 4, "Y", time="2025")], [("c", "differsFrom", "a"), ("d", "differsFrom", "b")]),
        ([given("a", 2e6, high=None), given("b", 2.3e6, "Y")], []),  # more than 2 million
        ([given("a", 1), given("b", 2, "Y"), given("c", 3, "Z")],
         [("b", "differsFrom", "a"), ("c", "differsFrom", "a"), ("c", "differsFrom", "b")]),
        ([given("a", 1), given("b", 2, "Y"), given("c", 1, "Z")],
         [("b", "differsFrom", "a"), ("c", "differsFrom", "b")]),
    ],
)  # fmt: skip
def test_disagreements(figures, links):
    assert sorted(disagreements(figures)) == links


def test_disagreements_grow_with_the_figures_not_with_their_pairs():
    figures = [given(str(n), float(n), f"o{n}") for n in range(300)]
    assert len(list(disagreements(figures))) < 2 * len(figures)
