"""Status never raises, whatever the text, and does not depend on who was asked first."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extractors.factuality import Status, status

WORDS = st.sampled_from(
    "if unless not no never who whether to said deny refuse would may the a talks fail failed "
    "and or nor but rather than without of in case event should were had ? ! . , : “ ” \" ' "
    "once until wants demand that claims plan is be been 12 % — \n".split(" ")
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text(nlp: Language, text: str) -> None:
    for token in nlp(text):
        assert isinstance(status(token), Status)


def test_any_tree(nlp: Language) -> None:
    words = ["if", "not", "said", "to", "go"] * 400
    heads = [max(0, i - 1) for i in range(len(words))]
    deps = ["ROOT", *(["ccomp", "conj", "advcl", "xcomp", "pobj", "acomp", "aux"] * 300)]
    tags = ["VB", "VBD", "IN", "TO"] * len(words)
    pos = ["VERB", "AUX", "ADP", "NOUN", "ADJ"] * len(words)
    count = len(words)
    doc = Doc(
        nlp.vocab,
        words=words,
        heads=heads,
        deps=deps[:count],
        tags=tags[:count],
        pos=pos[:count],
        lemmas=words,
    )
    assert all(isinstance(status(token), Status) for token in doc)


@pytest.mark.parametrize("backwards", [False, True])
def test_order_of_questions(read: Callable[[str], Doc], backwards: bool) -> None:
    text = "The mayor denied that he planned to sell the port if the bank refused to pay."
    found = {token.i: status(token) for token in read(text)}
    doc = read(text)
    for token in reversed(list(doc)) if backwards else doc:
        again = status(token)
        assert (again.polarity, again.modality) == (
            found[token.i].polarity,
            found[token.i].modality,
        )


def test_hedges_are_spans_of_the_text(read: Callable[[str], Doc]) -> None:
    doc = read("The general reportedly fled, and his aides probably followed him.")
    fled, followed = (status(next(t for t in doc if t.text == w)) for w in ("fled", "followed"))
    assert [span.text for span in fled.hedges] == ["reportedly"]
    assert fled.certainty == "probable"
    assert [span.text for span in followed.hedges] == ["probably"]


def test_a_condition_clause_says_so(read: Callable[[str], Doc]) -> None:
    doc = read("If the talks fail, the army will attack.")
    fail = status(next(t for t in doc if t.text == "fail"))
    attack = status(next(t for t in doc if t.text == "attack"))
    assert fail.is_condition
    assert not attack.is_condition
    assert attack.condition is not None
    assert attack.condition.text == "fail"


def test_cues_name_the_deciding_words(read: Callable[[str], Doc]) -> None:
    doc = read("The mayor refused to resign.")
    assert [t.text for t in status(next(t for t in doc if t.text == "resign")).cues] == ["refused"]
