"""Which parts of an event an article answers for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.article_record import mention_rows
from graph.story.cast import cast
from tests.graph.telling import report

KINDS = {"hospital": "Place", "police": "Organization", "crash": "Event", "poachers": "Group"}


def parts(text: str, nouns: list[str]) -> set[str]:
    one = report("a", text, nouns, kinds=KINDS)
    return set(cast("art:a", text, mention_rows(one.mentions)).played)


@pytest.mark.parametrize(
    ("text", "nouns", "expected"),
    [
        ("A gunman fled.", ["gunman"], {"gunman"}),
        ("Gunman flees. The gunman was seen.", ["gunman"], {"gunman"}),
        ("A shooter fled.", ["shooter"], {"gunman"}),  # the same part
        ("A woman was hurt.", ["woman"], {"woman"}),
        ("A woman was hurt. The woman left.", ["woman*"], {"woman"}),
        ("A woman was hurt. A man saw the woman.", ["woman"], set()),  # one or two?
        ("A driver hit a driver.", ["driver"], set()),
        ("The third victim fled.", ["victim"], set()),
        ("Two gunman fled.", ["gunman"], set()),
        ("The bus driver fled. The driver was seen.", ["driver"], {"bus driver"}),
        ("The bus driver hit the truck driver.", ["driver"], set()),
        ("He died in the hospital.", ["hospital"], {"hospital"}),
        ("He works in a hospital.", ["hospital"], set()),
        ("The crash blocked the road.", ["crash"], {"crash"}),
        ("Cars crash often.", ["crash"], set()),
        ("Guards held 40 poachers. The poachers swore.", ["poachers"], {"poachers"}),
        ("Guards held 40 poachers. They freed 6 poachers.", ["poachers"], set()),
        ("Poachers are poor. Guards held the poachers.", ["poachers"], {"poachers"}),
        ("Poachers are poor.", ["poachers"], set()),  # all of the kind
        ("The pilot fled. In May its pilot was fined.", ["pilot"], set()),  # of another plane?
        ("The resident saw the spokesman.", ["resident", "spokesman"], set()),
        ("It rained. " * 100 + "The gunman fled.", ["gunman"], set()),  # no part of what opens it
    ],
)
def test_parts(text, nouns, expected):
    assert parts(text, nouns) == expected


def test_what_a_people_is_called_names_nobody_in_the_event():
    text = "Danish poachers are many. Guards held the poachers."
    one = report("a", text, ["poachers"], kinds=KINDS)
    first, second = one.mentions
    first = replace(first, label="Danish poachers", entity="ent:danish-poachers")
    found = cast("art:a", text, mention_rows((first, second)))
    assert [player.start for player in found.played["poachers"]] == [second.start]
    assert not found.named


def test_whom_an_article_names_plays_nothing_unnamed():
    text = "The gunman is Tobias Abernathy."
    one = report(
        "a", text, ["gunman"], people=["Tobias Abernathy"], is_={"gunman": "Tobias Abernathy"}
    )
    found = cast("art:a", text, mention_rows(one.mentions))
    assert found.named == {"gunman": ["ent:tobias-abernathy"]}
    assert not found.played
