"""What an article says is another name of what it names."""

from __future__ import annotations

import re

import pytest

from graph.ids import entity_id
from graph.story.stated import said, stated

PER, ORG, LOC = "Person", "Organization", "Place"


def rows(text: str, names: dict[str, str]) -> list[list[object]]:
    """Return the table of mentions of a text with these names."""
    found = [
        [*one.span(), name, "name", name, entity_id(name), kind, "name"]
        for name, kind in names.items()
        for one in re.finditer(re.escape(name), text)
    ]
    return sorted(found, key=lambda row: row[0])


@pytest.mark.parametrize(
    ("text", "kind", "one", "other"),
    [
        ("Korrin, also known as Mount Veldt, is high.", LOC, "Korrin", "Mount Veldt"),
        ("Korrin (also known as Mount Veldt) is high.", LOC, "Korrin", "Mount Veldt"),
        ("Korrin is better known as Mount Veldt.", LOC, "Korrin", "Mount Veldt"),
        ("Dana Veldt, a.k.a. Olga Roe, was held.", PER, "Dana Veldt", "Olga Roe"),
        ("Dana Veldt, who is known as “Olga Roe”, was held.", PER, "Dana Veldt", "Olga Roe"),
        ("Vesta Corp, formerly known as the Korrin Group, fell.", ORG, "Vesta Corp",
         "Korrin Group"),
        ("Vesta (formerly Korrin) fell.", ORG, "Vesta", "Korrin"),
    ],
)  # fmt: skip
def test_another_name_is_stated(text, kind, one, other):
    found = stated(text, rows(text, {one: kind, other: kind}))
    assert found == {entity_id(other): entity_id(one)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dana Veldt, formerly Vesta chief, left.", {"Dana Veldt": PER, "Vesta": ORG}),
        ("Dana Veldt, formerly of Vesta, left.", {"Dana Veldt": PER, "Vesta": ORG}),
        ("Dana Veldt is known as Olga Roe's friend.", {"Dana Veldt": PER, "Olga Roe": PER}),
        ("Dana Veldt is not known as Olga Roe.", {"Dana Veldt": PER, "Olga Roe": PER}),
        ("Dana Veldt is known to Olga Roe.", {"Dana Veldt": PER, "Olga Roe": PER}),
        ("Vesta formerly Korrin land, fell.", {"Vesta": ORG, "Korrin": ORG}),
        ("Vesta, formerly Korrin Group chief, fell.", {"Vesta": ORG, "Korrin Group": ORG}),
        ("Dana Veldt of Korrin, also known as Olga Roe, fell.",
         {"Dana Veldt": PER, "Korrin": LOC, "Olga Roe": PER}),
    ],
)  # fmt: skip
def test_nothing_is_stated(text, names):
    assert stated(text, rows(text, names)) == {}


def test_two_names_of_each_other_are_one_statement():
    text = "Vesta, formerly Korrin, fell. Korrin, now known as Vesta, fell."
    assert len(stated(text, rows(text, {"Vesta": ORG, "Korrin": ORG}))) < 2


@pytest.mark.parametrize(
    ("label", "kind", "lasting"),
    [
        ("Mount Veldt", "place", True),
        ("Korrin", "organization", True),
        ("Academy", "organization", False),
        ("Dana Veldt", "person", True),
        ("Dana Smith", "person", False),
        ("Veldt", "person", False),
    ],
)
def test_a_rare_name_is_the_same_elsewhere(label, kind, lasting):
    key = f"{entity_id(label)}_{kind}"
    (alias,) = said({key: "ent:x_place"}, {key: label}).values()
    assert (alias.to, alias.lasting) == ("ent:x_place", lasting)
