"""The table of parts says one thing of each noun."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

from graph.story.tables import tables


def test_no_noun_stands_twice():
    data = tomllib.loads(files("graph").joinpath("data", "parts.toml").read_text(encoding="utf-8"))
    del data["told"]
    nouns = Counter(" ".join(data.values()).replace("=", " ").split())
    assert [noun for noun, count in nouns.items() if count > 1] == []
    assert nouns.keys() == tables().parts.keys()


def test_synonyms_are_one_part():
    parts = tables().parts
    assert parts["shooter"] == parts["gunman"] == ("people", "gunman")
    assert parts["quake"] == ("events", "earthquake")
