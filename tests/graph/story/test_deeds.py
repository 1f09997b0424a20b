"""Which deeds a claim tells, and the table of deeds."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from extractors.reading import read as reading
from graph.article_record import mention_rows
from graph.ids import digest
from graph.model import Article
from graph.record import claim_record
from graph.story.actors import actors
from graph.story.deeds import deeds, tables


@pytest.fixture
def told(read):
    def _told(text):
        doc = read(text)
        one = reading(Article(digest(text), "a", text), doc)
        return {
            f"{deed}: {part['text']}"
            for claim in one.claims
            for deed, part in deeds(claim_record(claim))
        }

    return _told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A baker was charged with fraud.", {"one charged: A baker"}),
        ("The court acquitted a baker.", {"one acquitted: a baker"}),
        ("A van killed a baker.", {"one killed: a baker", "killer: A van"}),
        ("A baker was killed by a van.", {"one killed: A baker", "killer: a van"}),
        ("A baker died on Friday.", {"one killed: A baker"}),
        ("A baker plunged to his death.", {"one killed: A baker"}),
        ("A baker was pronounced dead at the clinic.", {"one killed: A baker"}),
        ("The storm left a baker dead.", {"one killed: a baker"}),
        ("Baker killed in fall from roof", {"one killed: Baker"}),  # headlines drop the auxiliary
        ("Baker Injured In Copperfield Crash", {"one injured: Baker"}),
        ("The board dismissed its director.", {"one dismissed: its director"}),
        ("The director resigned.", {"one who left office: The director"}),
        ("The dairy acquired a brewery.", {"one acquired: a brewery",
                                           "one acquiring: The dairy"}),
        ("The carmaker recalled a van.", {"thing recalled: a van", "one recalling: The carmaker"}),
        ("Voters elected a teacher.", {"one elected: a teacher"}),
        ("An actor will host the gala.", {"host: An actor"}),
        ("A baker was not charged.", set()),
        ("A baker may be charged.", set()),
        ("If a baker is charged, he will leave.", set()),
        ("In 2009 a baker was killed there.", set()),  # an earlier event
        ("Three years ago a baker was killed there.", set()),
        ("I resigned.", set()),  # who that is, quotations leave open
        ("A baker spoke.", set()),
    ],
)  # fmt: skip
def test_deeds(told, text, expected):
    assert told(text) == expected


def test_what_comes_late_is_background(told):
    assert told("It rained. " * 100 + "A baker was killed.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A baker was killed by a van.", {"one killed": ["baker"]}),  # a van is no killer
        ("A baker and his wife were charged.", {"one charged": ["several:yes"] * 2}),
        ("Two bakers were charged.", {"one charged": ["kind:group"]}),
        ("The dairy appointed a baker as its director.", {"one appointed": ["post:director"]}),
        ("A baker was elected mayor of Larkhaven.", {"one elected": ["post:mayor"]}),
        ("A baker was appointed as CEO.", {"one appointed": ["post:executive"]}),
        ("The gunman was killed by a guard.", {"killer": ["guard"]}),  # not whom the event killed
        ("The dairy named a new director and appointed a new chief.", {}),  # offices, not persons
        ("A baker struck his head.", {"killer": ["baker"]}),
    ],
)
def test_actors(read, text, expected):
    one = reading(Article(digest(text), "a", text), read(text))
    records = {claim.id: claim_record(claim) for claim in one.claims}
    found = actors("art:a", text, mention_rows(one.mentions), records)
    assert found.keys() == expected.keys()
    for deed, wanted in expected.items():
        for actor, want in zip(found[deed], wanted, strict=True):
            assert want in {*actor.traits, actor.player.noun}


def test_who_did_it_and_suffered_it_is_neither(read):
    text = "A gunman killed a guard. Officers shot the gunman, and the gunman was killed."
    one = reading(Article(digest(text), "a", text), read(text))
    records = {claim.id: claim_record(claim) for claim in one.claims}
    found = actors("art:a", text, mention_rows(one.mentions), records)
    assert [actor.player.noun for actor in found["one killed"] if actor.player] == ["guard"]
    assert [actor.player.noun for actor in found["killer"] if actor.player] == ["officers"]


def test_the_table_is_consistent():
    known = tables()
    path = files("graph").joinpath("data", "deeds.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert known.against.keys() | set(known.against.values()) <= data.keys()
    for row in data.values():
        assert row.keys() <= {"of", "not", "post", "done", "undergone"}
        for side in ("done", "undergone"):
            entries = row.get(side, "").split()
            assert len(entries) == len(set(entries))
