"""Fixtures shared by all tests: the language model, loaded once, and a reader of plain text."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from spacy.language import Language
from spacy.tokens import Doc

from extractors.analysis import analyse, load_model
from graph.ids import digest
from graph.model import Article

# The same examples each time and no clock, so that a run says something about the change it tests
# and nothing about the machine; `--hypothesis-profile=search` looks for new ones.
settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", settings.get_profile("same"), derandomize=False, max_examples=500
)
settings.load_profile("same")


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_model()


@pytest.fixture
def read(nlp: Language) -> Callable[[str], Doc]:
    def _read(text: str) -> Doc:
        article = Article(id=digest(text), name="test", text=text)
        return next(analyse([article], nlp))[1]

    return _read
