"""The lexicon file is well formed, and every list in it is read."""

import tomllib
from importlib.resources import files

import pytest

from extractors.factuality.lexicon import lexicon, parse_value
from graph.model import Modality

DATA = files("extractors").joinpath("data/factuality.toml").read_text(encoding="utf-8")


def test_every_effect_has_a_name_and_two_values() -> None:
    for entry in tomllib.loads(DATA)["effect"]:
        assert entry["name"]
        parse_value(entry["positive"])
        parse_value(entry["negative"])


def test_lemmas_are_lower_case_and_listed_once() -> None:
    for entry in tomllib.loads(DATA)["effect"]:
        for frame in entry.keys() - {"name", "positive", "negative", "past"}:
            lemmas = entry[frame]
            assert lemmas == sorted(set(lemmas)), (entry["name"], frame)
            assert all(lemma == lemma.lower().strip() for lemma in lemmas)


def test_every_word_list_is_read_somewhere() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in files("extractors").joinpath("factuality").iterdir()
        if path.name.endswith(".py")
    )
    for section, lists in lexicon().words.items():
        assert f'"{section}"' in source
        if section not in {"modals", "adjectives", "semi_auxiliaries"}:  # read as a whole
            assert all(f'"{name}"' in source for name in lists), section


def test_values() -> None:
    value = parse_value("negated future probable")
    assert (value.negated, value.modality, value.certainty) == (True, Modality.FUTURE, "probable")


def test_a_value_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown value 'maybe'"):
        parse_value("negated maybe")


def test_particles_come_first() -> None:
    words = lexicon()
    out = words.effect("ing", "rule", "out")
    assert out is not None
    assert out.positive.negated
    assert words.effect("ing", "rule") is None
