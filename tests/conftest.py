"""Fixtures shared by all tests: the language model, loaded once, and a reader of plain text."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractors.analysis import analyse, load_model
from graph.ids import digest
from graph.model import Article


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_model()


@pytest.fixture
def read(nlp: Language) -> Callable[[str], Doc]:
    def _read(text: str) -> Doc:
        article = Article(id=digest(text), name="test", text=text)
        return next(analyse([article], nlp))[1]

    return _read
