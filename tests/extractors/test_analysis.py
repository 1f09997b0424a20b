"""The Doc of an article is its text, token by token; only prose has sentences."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extractors.analysis import PROSE, analyse, load_model, sentences
from graph.errors import ModelError
from graph.ids import digest
from graph.model import Article, Furniture


def article(text: str, *furniture: tuple[int, int]) -> Article:
    pieces = tuple(Furniture(start, end, "test") for start, end in furniture)
    return Article(id="x", name="test", text=text, furniture=pieces)


@given(st.text(max_size=300).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_the_doc_is_the_text_for_any_text(text: str) -> None:
    ((_, doc),) = analyse([article(text)], load_model())
    assert [a if not a.isspace() else " " for a in doc.text] == [
        a if not a.isspace() else " " for a in text
    ]
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc if not t.is_space)


def test_words_joined_by_no_break_spaces_are_words(nlp: Language) -> None:
    text = "The mayor\xa0of\xa0Oslo\u202fresigned."
    ((_, doc),) = analyse([article(text)], nlp)
    assert [t.text for t in doc] == ["The", "mayor", "of", "Oslo", "resigned", "."]
    assert [text[t.idx : t.idx + len(t)] for t in doc] == [t.text for t in doc]


def test_furniture_has_no_sentences(nlp: Language) -> None:
    text = "The mayor resigned.\nRead also: Ten recipes\nShe left at once."
    start = text.index("Read")
    ((_, doc),) = analyse([article(text, (start, text.index("\nShe")))], nlp)
    assert [s.text for s in sentences(doc)] == ["The mayor resigned.", "She left at once."]


def test_articles_keep_their_order_and_their_texts(nlp: Language) -> None:
    articles = [article(f"Minister {n} spoke.\n\nNobody listened.") for n in range(70)]
    assert [doc.text for _, doc in analyse(articles, nlp)] == [a.text for a in articles]


def test_analysis_does_not_depend_on_the_batch(nlp: Language) -> None:
    articles = [article(f"The bank lent {n} million euros to Oslo.") for n in range(9)]

    def parse(size: int) -> list[list[str]]:
        return [[t.dep_ + t.lemma_ for t in doc] for _, doc in analyse(articles, nlp, size)]

    assert parse(1) == parse(4) == parse(64)


def test_a_paragraph_without_end_is_cut_at_a_blank(nlp: Language) -> None:
    text = "word " * 9_000
    ((_, doc),) = analyse([article(text)], nlp)
    assert doc.text == text
    assert len(doc.spans[PROSE]) == 3


@pytest.mark.parametrize("name", ["no_such_model", "", "/", "json"])
def test_a_missing_model_is_named(name: str) -> None:
    with pytest.raises(ModelError, match="spaCy model"):
        load_model(name)


@pytest.mark.parametrize(
    ("text", "amount", "head"),
    [
        ("The cabinet approved a £3.2m grant on Tuesday.", "3.2m", "grant"),
        ("Sales rose by $5m to $20m last year.", "20m", "to"),
        ("About 5M people left the coast.", "5M", "people"),
        ("The mast is 90cm tall.", "90", "cm"),
    ],
)
def test_millions_are_one_token(
    text: str, amount: str, head: str, read: Callable[[str], Doc]
) -> None:
    assert [token.head.text for token in read(text) if token.text == amount] == [head]


def test_curly_apostrophes_have_the_word_forms_of_straight_ones(nlp: Language) -> None:
    text = "He's ready. They'll go. We've won. I'm here. It isn't so. He'd left. They're late."
    forms = []
    for one in (text, text.replace("'", "’")):
        article = Article(id=digest(one), name="x", text=one)
        doc = next(doc for _, doc in analyse([article], nlp))
        forms.append([(word.lemma_, word.pos_) for word in doc])
    assert forms[0] == forms[1]
    assert ("be", "AUX") in forms[0]
