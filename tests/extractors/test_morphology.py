"""The looked-up parts of speech and lemmas are those of spaCy's own components."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language
from spacy.pipeline import AttributeRuler

from claimgraph import read_articles
from extractors import morphology as module
from extractors.morphology import FORM, KEY, Morphology, columns, morphology
from graph.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"
PAIRS = [
    "I'm gonna call them, they gotta go.",
    "Let's vote; let 's vote, he said.",
    "There's a deal. There is no deal. There are talks there.",
    "It ain't over. Ain't they ready?",
    "C'm on, y'all! Y' all come.",
    "got ta let 's gon na c'm on there is",
]


def _differences(text: str, nlp: Language, words: Morphology) -> list[str]:
    """The tokens that the components and the look-up annotate in two ways."""
    whole = nlp(text)
    bare = nlp(text, disable=words.replaces)
    unlike = columns(whole, FORM) != words.forms(columns(bare, KEY))
    return [whole[int(row)].text for row in numpy.flatnonzero(unlike.any(axis=1))]


def _texts() -> Iterator[str]:
    for article in read_articles([SEEDS]):
        if isinstance(article, Article):
            yield article.text


def test_the_samples_are_annotated_as_by_the_components(nlp: Language) -> None:
    words = morphology(nlp)
    assert words.replaces
    texts = list(_texts())
    assert len(texts) > 5
    assert [_differences(text, nlp, words) for text in texts] == [[]] * len(texts)


@pytest.mark.parametrize("text", PAIRS)
def test_words_that_are_annotated_as_a_pair(nlp: Language, text: str) -> None:
    assert _differences(text, nlp, morphology(nlp)) == []


def test_a_pair_is_more_than_its_words(nlp: Language) -> None:
    """Without the stretches of neighbours the lemma of the last word would be the word."""
    words = Morphology(nlp)
    keys = columns(nlp("They gotta go", disable=words.replaces), KEY)
    together, apart = words.forms(keys)[2], words.forms(keys[2:3])[0]
    lemma = FORM.index("LEMMA")
    assert [nlp.vocab.strings[int(form[lemma])] for form in (together, apart)] == ["to", "ta"]


@given(st.text(st.sampled_from("aAbe 's.,n’tlo\n1$gT-"), max_size=60))
def test_any_text(nlp: Language, text: str) -> None:
    assert _differences(text, nlp, morphology(nlp)) == []


def test_forgetting_changes_nothing(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KNOWN", 3)
    words = Morphology(nlp)
    assert [_differences(text, nlp, words) for text in PAIRS] == [[]] * len(PAIRS)


@pytest.mark.parametrize(
    "pattern", [[{"ENT_TYPE": "GPE"}], [{"LOWER": "so", "OP": "+"}], [{"NORM": "not"}]]
)
def test_a_ruler_that_asks_for_more_is_left_to_run(pattern: list[dict[int | str, Any]]) -> None:
    nlp = English()
    ruler = nlp.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    ruler.add([pattern], {"POS": "X"})
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert Morphology(nlp).replaces == ()


def test_a_component_that_reads_the_lemmas_is_not_robbed_of_them() -> None:
    nlp = English()
    nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert Morphology(nlp).replaces
    nlp.add_pipe("entity_ruler")
    assert Morphology(nlp).replaces == ()
