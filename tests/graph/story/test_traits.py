"""What the words around a mention say of somebody."""

from __future__ import annotations

import pytest

from graph.story.traits import agree, traits


def row(text: str, surface: str, kind: str = "nominal", type_: str = "Person") -> list[object]:
    start = text.index(surface)
    return [start, start + len(surface), surface, kind, None, None, type_, None]


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("A 67-year-old woman left.", "woman", {"age:67", "gender:female", "grown:man"}),
        ("A 67 - year - old woman left.", "old woman", {"age:67", "gender:female", "grown:man"}),
        ("A 67-year-old woman’s driver left.", "driver", {"road:driver"}),
        ("The 67-year-old hit a driver.", "driver", {"road:driver"}),
        ("The 158-year-old lender left.", "lender", set()),  # no person is as old
        ("The man, 31, left.", "man", {"age:31", "gender:male", "grown:man"}),
        ("A young Danish painter left.", "painter", {"nation:ent:denmark"}),
        ("A DANISH painter left.", "painter", {"nation:ent:denmark"}),
        ("A Dane and a painter left.", "painter", set()),
        ("Another painter left.", "painter", {"several:yes"}),
        ("One painter left.", "painter", set()),
        ("Police held 14 smugglers.", "smugglers", {"count:14", "members:smugglers"}),
        ("Police held three men.", "men", {"count:3"}),
        ("A boy left.", "boy", {"gender:male", "grown:boy"}),
    ],
)
def test_of_a_description(text, surface, expected):
    found = traits(text, [row(text, surface)])
    assert expected <= found
    aspects = {"age", "nation", "several", "count", "gender"}
    assert {one for one in found if one.partition(":")[0] in aspects} <= expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olga Lindqvist, 44, left.", {"age:44", "grown:man", "kind:person"}),
        ("Olga Lindqvist (44) left.", {"age:44", "grown:man", "kind:person"}),
        ("Olga Lindqvist, aged 44, left.", {"age:44", "grown:man", "kind:person"}),
        ("The 44-year-old Olga Lindqvist left.", {"age:44", "grown:man", "kind:person"}),
        ("A 44-year-old Olga Lindqvist driver left.", {"kind:person"}),
        ("The 44-year-old succeeds Olga Lindqvist.", {"kind:person"}),
        ("Ms Olga Lindqvist left.", {"gender:female", "kind:person"}),
        ("Olga Lindqvist, 44 percent said, left.", {"kind:person"}),
    ],
)
def test_of_a_name(text, expected):
    assert traits(text, [row(text, "Olga Lindqvist", "name")]) == expected


def test_one_pronoun_tells_nothing_and_two_genders_neither():
    text = "Olga Lindqvist left. She drove her car, and he saw it."
    name = row(text, "Olga Lindqvist", "name")
    she, her, he = (row(text, word, "pronoun") for word in ("She", "her", "he"))
    assert "gender:female" in traits(text, [name, she, her, her])
    assert traits(text, [name, she]) == traits(text, [name, she, she, her, he]) == {"kind:person"}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"age:44", "gender:male"}, True),
        ({"age:44", "age:45"}, True),  # a birthday between two reports
        ({"age:44", "age:46"}, False),
        ({"road:driver", "police:officer"}, True),
        ({"road:driver", "road:passenger"}, False),
        ({"several:yes"}, False),
    ],
)
def test_agree(found, expected):
    assert agree(found) is expected
