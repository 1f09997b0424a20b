"""Support counts witnesses, not copies; links are enough to find every pair, and linear."""

from __future__ import annotations

import pytest

from graph.merge import Row
from graph.witnesses import Member, weigh


def member(claim: str, *, stance="support", speaker="", outlet=None, report=None, day="", same=""):
    article = "art:" + claim
    row = Row(
        id="clm:" + claim,
        subject="ent:norland",
        relation="rel:approve",
        object="term:plan",
        proposition="prp:1",
        stance=stance,
        view="rel",
        attributed=bool(speaker),
        holders=[speaker] if speaker else [],
        roles=[],
        start=0,
        sentence=same,
        figure="",
        low=None,
        high=None,
    )
    return Member(row, article, report or article, outlet, day or None)


@pytest.mark.parametrize(
    ("why", "members", "support", "denials"),
    [
        ("two outlets", [member("a", outlet="X"), member("b", outlet="Y")], 2, 0),
        ("one outlet twice", [member("a", outlet="X"), member("b", outlet="X")], 1, 0),
        ("unknown outlets", [member("a"), member("b")], 2, 0),
        (
            "copies of one report",
            [member("a", outlet="X", report="r"), member("b", outlet="Y", report="r")],
            1,
            0,
        ),
        (
            "copies chained through an outlet",
            [
                member("a", outlet="X", report="r"),
                member("b", outlet="Y", report="r"),
                member("c", outlet="Y"),
            ],
            1,
            0,
        ),
        (
            "one speaker in two outlets",
            [member("a", outlet="X", speaker="ent:p"), member("b", outlet="Y", speaker="ent:p")],
            1,
            0,
        ),
        (
            "two speakers in one outlet",
            [member("a", outlet="X", speaker="ent:p"), member("b", outlet="X", speaker="ent:q")],
            2,
            0,
        ),
        (
            "one sentence in two outlets",
            [member("a", outlet="X", same="s"), member("b", outlet="Y", same="s")],
            1,
            0,
        ),
        (
            "denied by another",
            [member("a", outlet="X"), member("b", outlet="Y", stance="deny")],
            1,
            1,
        ),
        ("a plan is no support", [member("a", stance="open")], 0, 0),
    ],
)
def test_counts(why, members, support, denials):
    assert weigh(members)[:2] == (support, denials)
    assert weigh(members[::-1]) == weigh(members)


def test_links_start_from_the_first_published():
    members = [
        member("late", outlet="X", day="2026-03-05"),
        member("first", outlet="Y", day="2026-03-01"),
        member("again", outlet="Y", day="2026-03-02"),
        member("no", outlet="Z", day="2026-03-03", stance="deny"),
        member("undated", outlet="W"),
    ]
    assert set(weigh(members).links) == {
        ("clm:late", "corroborates", "clm:first"),
        ("clm:undated", "corroborates", "clm:first"),
        ("clm:again", "restates", "clm:first"),
        ("clm:no", "contradicts", "clm:first"),
        ("clm:late", "contradicts", "clm:no"),
        ("clm:undated", "contradicts", "clm:no"),
    }


def test_links_grow_with_the_claims_not_with_their_pairs():
    members = [
        member(str(n), outlet=f"o{n}", stance="deny" if n % 2 else "support") for n in range(200)
    ]
    assert len(weigh(members).links) < 2 * len(members)


def test_what_will_and_what_will_not_be_contradict_without_supporting() -> None:
    standing = weigh(
        [
            member("a", outlet="X", stance="expect", day="2025-01-01"),
            member("b", outlet="Y", stance="exclude", day="2025-01-02"),
            member("c", outlet="Z", stance="deny", day="2025-01-03"),
        ]
    )
    assert (standing.support, standing.denials) == (0, 1)
    assert standing.links == [("clm:b", "contradicts", "clm:a")]
