"""Copies of a report are found, reports on one event are not taken for copies."""

from __future__ import annotations

from random import Random

import pytest

from graph.copies import component, copy_keys, sentence_key
from graph.model import Article, Furniture

WORDS = [f"word{number}" for number in range(500)]


def prose(seed: int, length: int = 400) -> list[str]:
    return Random(seed).choices(WORDS, k=length)


def keys(words: list[str], **more) -> set[str]:
    return set(copy_keys(Article("i", "n", " ".join(words), **more)))


ORIGINAL = prose(1)


@pytest.mark.parametrize(
    ("why", "other", "copy"),
    [
        ("the same words in other letters", [word.upper() for word in ORIGINAL], True),
        ("a sentence added", [*ORIGINAL, *prose(2, 20)], True),
        ("a paragraph cut", ORIGINAL[:340], True),
        ("every 40th word edited", [w if n % 40 else "x" for n, w in enumerate(ORIGINAL)], True),
        ("another report", prose(3), False),
        ("one long quotation shared", [*prose(4, 370), *ORIGINAL[:30]], False),
    ],
)
def test_copies(why, other, copy):
    assert bool(keys(ORIGINAL) & keys(other)) is copy


def test_furniture_makes_no_copy():
    teaser = " ".join(prose(5, 300))
    one, other = (f"{teaser} {' '.join(prose(seed, 100))}" for seed in (6, 7))
    marked = (Furniture(0, len(teaser), "teaser"),)
    assert keys([one]) & keys([other])
    assert not keys([one], furniture=marked) & keys([other], furniture=marked)


def test_a_short_text_is_no_copy():
    assert not keys(["Nothing", "to", "see", "here"])


def test_components_join_through_what_they_share():
    held = {"a": ["1"], "b": ["1", "2"], "c": ["2"], "d": ["3"]}
    sharing = {"1": {"a", "b"}, "2": {"b", "c"}, "3": {"d"}}
    for start in "abc":
        assert component(start, held.__getitem__, sharing.__getitem__) == {"a", "b", "c"}
    assert component("d", held.__getitem__, sharing.__getitem__) == {"d"}


def test_sentences_are_copied_only_with_their_speaker():
    sentence = "The council, she said, had approved the plan on Monday night."
    assert sentence_key(sentence, "she") == sentence_key(sentence.upper(), "She")
    assert sentence_key(sentence, "she") != sentence_key(sentence, "he")
    assert sentence_key("He agreed.", "") == ""
