"""Which names of one story are other names of the same, and which never are."""

from __future__ import annotations

import pytest

from graph.ids import entity_id
from graph.story.names import aliases

PER, ORG, LOC, PRO = "person", "organization", "place", "product"


def variant(label: str, kind: str) -> str:
    return f"{entity_id(label)}_{kind}" if kind else entity_id(label)


def story(*articles: list[tuple[str, str]]) -> dict[str, dict[str, str]]:
    """Return a story of articles with these names and classes."""
    return {
        f"art:{place}": {variant(label, kind): label for label, kind in names}
        for place, names in enumerate(articles)
    }


def meant(*articles: list[tuple[str, str]]) -> dict[str, str]:
    """Return what names of a story stand for, by label."""
    told = story(*articles)
    label = {key: name for own in told.values() for key, name in own.items()}
    return {
        label[key]: label[alias.to] for own in aliases(told).values() for key, alias in own.items()
    }


ONE = [
    # surnames, also frequent ones, and given names, where one person has them
    (("Abernathy", PER), ("Dana Abernathy", PER), "surname"),
    (("Smith", PER), ("Dana Smith", PER), "surname"),
    (("Macron", PER), ("Emmanuel Macron", PER), "surname"),
    (("Dana", PER), ("Dana Abernathy", PER), "given name"),
    # middle names, initials, generations
    (("Dana Smith", PER), ("Dana R. Smith", PER), "shorter form"),
    (("D. Smith", PER), ("Dana Ruth Smith", PER), "shorter form"),
    (("Walter Abernathy", PER), ("Walter Abernathy III", PER), "shorter form"),
    (("W. Abernathy", PER), ("Walter P. Abernathy Jr.", PER), "shorter form"),
    (("Bill Smith", PER), ("William Smith", PER), "shorter form"),
    # slips of the pen
    (("Dana Veldte", PER), ("Dana Veldt", PER), "spelling"),
    (("Dana Lindqvist", PER), ("Dana Lindquist", PER), "spelling"),
    (("Mark Veldt", PER), ("Marc Veldt", PER), "spelling"),
    (("Steven Veldt", PER), ("Stephen Veldt", PER), "spelling"),
    (("Micheal Veldt", PER), ("Michael Veldt", PER), "spelling"),
    (("Larkhavn", LOC), ("Larkhaven", LOC), "spelling"),
    (("Brightwater Institute", ORG), ("Brightwater Institut", ORG), "spelling"),
    (("Harbour Jewellers", ORG), ("Harbour Jewelers", ORG), "spelling"),
    # what a model took for something else
    (("Dana Veldt", ORG), ("Dana Veldt", PER), "name"),
    (("Veldt", LOC), ("Dana Veldt", PER), "surname"),
    (("Veldt", ORG), ("Dana Veldt", PER), "surname"),
    # bodies called by what they are, clubs
    (("Herald", ORG), ("Larkhaven Herald", ORG), "clipped name"),
    (("Academy", ORG), ("Academy of Marine Arts", ORG), "clipped name"),
    (("Port Authority", ORG), ("Larkhaven Port Authority", ORG), "clipped name"),
    (("Brightwater University", ORG), ("Brightwater University of Norland", ORG), "clipped name"),
    (("Lanterns", ORG), ("Oslo Lanterns", ORG), "clipped name"),
    (("Runners", ORG), ("Fellrunners", ORG), "clipped name"),
    (("Runners", ORG), ("Oslo Fellrunners", ORG), "clipped name"),
    # firms
    (("Vesta", ORG), ("Vesta Airways", ORG), "clipped name"),
    (("Vesta", ORG), ("Vesta Motor Co", ORG), "clipped name"),
    (("Larkhaven Police", ORG), ("Larkhaven Police Department", ORG), "clipped name"),
    (("VM", ORG), ("Vesta Motors", ORG), "initials"),
    (("CMA", ORG), ("Central Milk Authority", ORG), "initials"),
    # ships and planes
    (("Sandpiper", PRO), ("HMS Sandpiper", PRO), "clipped name"),
    (("Sandpiper", ORG), ("HMS Sandpiper", PRO), "clipped name"),
    (("Sandpiper", PER), ("MV Sandpiper", PRO), "clipped name"),
    (("Kestrel", PRO), ("Vesta Kestrel", PRO), "clipped name"),
    (("Kestrel", PRO), ("Vesta Kestrel 40", PRO), "clipped name"),
    (("Vesta Kestrel", PRO), ("Vesta Kestrel Mark", PRO), "clipped name"),
    # places
    (("Mount Veldt", LOC), ("Korrin Mount Veldt", LOC), "clipped name"),
    (("Mt Veldt", LOC), ("Korrin/Mount Veldt", LOC), "clipped name"),
    (("Veldt", LOC), ("Mount Veldt", LOC), "clipped name"),
    (("National Park", LOC), ("Korrin National Park", LOC), "clipped name"),
]  # fmt: skip


@pytest.mark.parametrize(("short", "full", "rule"), ONE, ids=str)
def test_the_only_fuller_name_is_meant(short, full, rule):
    told = story([short], [full])
    assert aliases(told) == aliases(dict(reversed(told.items())))
    ((article, own),) = aliases(told).items()
    assert article == "art:0"
    ((key, alias),) = own.items()
    assert (key, alias.to, alias.rule) == (
        variant(*short),
        variant(*full),
        "in one story, " + rule,
    )


APART = [
    # two whom it fits
    [[("Abernathy", PER)], [("Dana Abernathy", PER)], [("Olga Abernathy", PER)]],
    [[("Dana", PER)], [("Dana Abernathy", PER)], [("Dana Veldt", PER)]],
    [[("Dana", PER)], [("Dana Abernathy", PER)], [("Ruth Dana", PER)]],
    [[("Walter Veldt", PER)], [("Walter Veldt Jr.", PER)], [("Walter Veldt Sr.", PER)]],
    [[("Herald", ORG)], [("Larkhaven Herald", ORG)], [("Dunmore Herald", ORG)]],
    [[("Post", ORG)], [("Larkhaven Post", ORG)], [("Washington Post", "")]],
    [[("CMA", ORG)], [("Central Milk Authority", ORG)], [("Cyprus Mining Agency", ORG)]],
    [[("Kestrel", PRO)], [("Vesta Kestrel", PRO)], [("Norla Kestrel", PRO)]],
    # an article that has both
    [[("Abernathy", PER), ("Dana Abernathy", PER)], [("Dana Abernathy", PER)]],
    [[("Dana Veldt", PER)], [("Dana Veldte", PER), ("Dana Veldt", PER)]],
    [[("Herald", ORG), ("Larkhaven Herald", ORG)]],
    [[("Veldt", ORG)], [("Veldt", ORG), ("Dana Veldt", PER)]],
    # a surname that is mostly a president's, the gazetteer's own
    [[("Macron", PER)], [("Brigitte Macron", PER)]],
    [[("Post", ORG)], [("Washington Post", "")]],
    # other people
    [[("Dana Abernathy", PER)], [("Olga Abernathy", PER)]],
    [[("Maria Veldt", PER)], [("Mario Veldt", PER)]],
    [[("Daniel Veldt", PER)], [("Danielle Veldt", PER)]],
    [[("Paul Veldt", PER)], [("Paula Veldt", PER)]],
    [[("Yoon Hae-won", PER)], [("Yoon Hae-sun", PER)]],
    [[("Dana P. Veldt", PER)], [("Dana R. Veldt", PER)]],
    [[("Walter Veldt Jr.", PER)], [("Walter Veldt Sr.", PER)]],
    [[("Dana Veldt", PER)], [("Donna Feldt", PER)]],
    [[("Prime Minister", PER)], [("Dana Minister", PER)]],
    # who is known by a given name is no person of one report
    [[("Dana", PER)], [("Dana", PER)], [("Dana Abernathy", PER)]],
    [[("Mike", PER)], [("Mike Abernathy", PER)]],
    # a place inside the name of a body or of another place
    [[("Korrin", LOC)], [("Korrin National Park", LOC)]],
    [[("Korrin", LOC)], [("Korrin Police", ORG)]],
    [[("Marlow Green", LOC)], [("South Marlow Green", LOC)]],
    [[("Norland", LOC)], [("New Norland", LOC)]],
    [[("Korrin", LOC)], [("Korrin County", LOC)]],
    [[("Main Street", LOC)], [("41 Main Street", LOC)]],
    [[("Norland", ORG)], [("Bank of Norland", ORG)]],
    [[("Norland", ORG)], [("University of Norland", ORG)]],
    # parts and daughters of a firm, other bodies of the name
    [[("Vesta", ORG)], [("Vesta Europe", ORG)]],
    [[("Vesta", ORG)], [("Vesta Research", ORG)]],
    [[("Vesta", ORG)], [("Vesta Commercial Airplanes", ORG)]],
    [[("Vesta", ORG)], [("Norla Vesta", ORG)]],
    [[("Vesta", ORG)], [("Vesta Foundation", ORG)]],
    [[("Vesta Airways", ORG)], [("Vesta Cargo", ORG)]],
    [[("Veldt", ORG)], [("Veldt Brothers", ORG), ("Dana Veldt", PER)], [("Dana Veldt", PER)]],
    [[("Veldt", ORG)], [("Veldt Partners", ORG)], [("Dana Veldt", PER)]],
    [[("Walmart", ORG)], [("Korrin Walmart", ORG)]],
    [[("Oslo", ORG)], [("Oslo Hotel", ORG)]],
    # bodies that every state has
    [[("Navy", ORG)], [("Norwegian Navy", ORG)]],
    [[("Foreign Ministry", ORG)], [("Norwegian Foreign Ministry", ORG)]],
    [[("Supreme Court", ORG)], [("Norwegian Army", ORG)]],
    # ships that are called like a city
    [[("Korrin", LOC)], [("HMS Korrin", PRO)]],
    [[("HMS Korrin", PRO)], [("USS Korrin", PRO)]],
    # models
    [[("Kestrel 4", PRO)], [("Kestrel 5", PRO)]],
    [[("Kestrel", PRO)], [("Kestrel 5", PRO)]],
    [[("737", PRO)], [("Vesta 737", PRO)]],
    # two words that are alike
    [[("Northwestern University", ORG)], [("Southwestern University", ORG)]],
    [[("Marina", LOC)], [("Marine", LOC)]],
    [[("Route 12", LOC)], [("Route 21", LOC)]],
    [[("Larkin", LOC)], [("Markin", LOC)]],
]  # fmt: skip


@pytest.mark.parametrize("articles", APART, ids=lambda articles: f"{articles[0]} {articles[-1]}")
def test_these_stand_for_themselves(articles):
    assert meant(*articles) == {}


def test_all_names_of_one_stand_for_the_fullest():
    found = meant(
        [("Veldt", PER)],
        [("Dana Veldt", PER)],
        [("Dana Veldte", PER)],
        [("Dana R. Veldt", PER)],
        [("D. Veldt", PER)],
    )
    assert found == {
        "Veldt": "Dana R. Veldt",
        "Dana Veldt": "Dana R. Veldt",
        "Dana Veldte": "Dana R. Veldt",
        "D. Veldt": "Dana R. Veldt",
    }


def test_two_spellings_of_one_full_name_are_one_bearer_of_a_surname():
    assert meant([("Veldt", PER)], [("Dana Veldt", PER)], [("Dana Veldte", PER)]) == {
        "Dana Veldte": "Dana Veldt",
        "Veldt": "Dana Veldt",
    }


def test_a_crowd_of_one_surname_is_not_compared():
    letters = "abcdefgh"
    crowd = [(f"Dana{one}{other} Abernathy", PER) for one in letters for other in letters]
    assert meant(crowd, [("Abernathy", PER), ("Danaa Abernathy", PER)]) == {}
    assert meant(crowd, [("Veldt", PER)], [("Olga Veldt", PER)]) == {"Veldt": "Olga Veldt"}


@pytest.mark.parametrize(
    ("short", "full", "lasting"),
    [
        (("Dana Veldte", PER), ("Dana Veldt", PER), True),
        (("Walter Abernathy", PER), ("Walter Abernathy III", PER), True),
        (("Dana Veldt", ORG), ("Dana Veldt", PER), True),
        (("Walter Smith", PER), ("Walter Smith III", PER), False),
        (("Abernathy", PER), ("Dana Abernathy", PER), False),
        (("Herald", ORG), ("Larkhaven Herald", ORG), False),
    ],
)
def test_only_a_full_name_means_the_same_in_other_stories(short, full, lasting):
    (own,) = aliases(story([short], [full])).values()
    (alias,) = own.values()
    assert alias.lasting is lasting
    assert (alias.variant(variant(*short)) == variant(*short)) is lasting
