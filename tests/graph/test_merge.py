"""What an article contributes: nodes for arguments, stances, views, nested claims."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.merge import Contribution, contribute, names_of
from graph.model import Modality, Polarity
from graph.record import claim_record
from graph.terms.names import proposition
from tests.graph.synthetic import claim, reading, readings


def contributed(one) -> Contribution:
    records = {item.id: claim_record(item) for item in one.claims}
    return contribute(one.article, records, names_of(records, []), lambda entity: entity)


def nested(*parents: int | None):
    """Return a reading whose claim n has claim parents[n] as its object."""
    one = reading("a", [claim(relation=f"r{n}") for n in range(len(parents))])
    claims = tuple(
        item
        if parent is None
        else replace(item, object=replace(item.object, claim=one.claims[parent].id))
        for item, parent in zip(one.claims, parents, strict=True)
    )
    return replace(one, claims=claims), [item.id for item in claims]


def test_a_nested_claim_is_its_proposition():
    one, ids = nested(1, 2, None)
    rows = {row.id: row for row in contributed(one).rows}
    assert rows[ids[0]].object == rows[ids[1]].proposition
    assert rows[ids[1]].object == rows[ids[2]].proposition
    assert rows[ids[2]].object == "term:plan"


@pytest.mark.parametrize("parents", [(0,), (1, 0), (1, 2, 0), (1, 2, 1)])
def test_claims_nested_in_a_circle_stand_for_their_words(parents):
    rows = contributed(nested(*parents)[0]).rows
    known = {row.proposition for row in rows} | {"term:plan"}
    assert len(rows) == len(parents)
    assert {row.object for row in rows} <= known


def test_deep_nesting_is_no_recursion():
    depth = 3000
    rows = contributed(nested(*range(1, depth), None)[0]).rows
    assert sum(row.object == "term:plan" for row in rows) == 1


@pytest.mark.parametrize(
    ("more", "stance", "view"),
    [
        ({}, "support", "rel"),
        ({"speaker": "Ana Ruiz"}, "support", "said"),
        ({"polarity": Polarity.NEGATED}, "deny", "denied"),
        ({"modality": Modality.FUTURE}, "expect", "maybe"),
        ({"confidence": 0.3}, "support", ""),
        ({"obj": None}, "support", ""),
    ],
)
def test_stance_and_view(more, stance, view):
    (row,) = contributed(reading("a", [claim(**more)])).rows
    assert (row.stance, row.view) == (stance, view)


def test_arguments_become_nodes():
    (row,) = contributed(reading("a", [claim("the council", "visit", "Norland")])).rows
    assert (row.subject, row.relation, row.object) == ("term:council", "rel:visit", "ent:norland")
    assert row.proposition == proposition("term:council", "rel:visit", "ent:norland")


def test_a_claim_about_itself_stands_for_its_words():
    one = claim("Ana Ruiz", "be", "Ana Ruiz")
    one = replace(one, object=replace(one.object, text="a lawyer from Vesta", end=19))
    (row,) = contributed(reading("a", [one])).rows
    assert (row.subject, row.object) == ("ent:ana-ruiz", "term:lawyer-from-vesta")


def test_resolution_reaches_every_node():
    one = reading("a", [claim(speaker="Ana Ruiz", obj="Vesta Corp")])
    records = {item.id: claim_record(item) for item in one.claims}
    (row,) = contribute(one.article, records, {}, lambda entity: entity + "-x").rows
    assert (row.subject, row.object) == ("ent:norland-x", "ent:vesta-corp-x")
    assert row.holders == ["ent:ana-ruiz-x"]


@given(readings, st.data())
def test_a_contribution_survives_its_dump(one, data):
    contribution = contributed(one)
    assert Contribution.load(contribution.dump()) == contribution
    claims = data.draw(st.permutations(one.claims))
    assert contributed(replace(one, claims=tuple(claims))) == contribution
