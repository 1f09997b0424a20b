"""Which words tell the event of an article."""

from __future__ import annotations

import pytest

from graph.model import Article, Furniture
from graph.story.words import story_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Larkhaven Dana Veldt paid 4,500.", {"larkhaven", "dana", "veldt", "4,500"}),
        ("Fire Hits Larkhaven. The fire hits hard.", {"larkhaven"}),  # Title Case
        ("In Norway the Norwegians met at Larkhaven.", {"larkhaven"}),  # a country tells no event
        ("Norwegian and Chilean ships.", set()),
        ("so " * 300 + "Larkhaven", set()),  # what comes late is background
    ],
)
def test_words(text, expected):
    assert story_words(Article("a", "a", text)) == expected


def test_furniture_tells_nothing():
    text = "Larkhaven burns. Read also: Dunmore floods."
    furniture = (Furniture(17, len(text), "teaser"),)
    assert story_words(Article("a", "a", text, furniture=furniture)) == {"larkhaven"}
