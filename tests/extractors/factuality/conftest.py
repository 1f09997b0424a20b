"""The status of the marked word of a sentence, written short."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractors.factuality import status
from graph.model import Polarity


@pytest.fixture(scope="module")
def parsed(request: pytest.FixtureRequest, nlp: Language) -> dict[str, Doc]:
    """Parse all sentences of a module's ROWS at once: one by one takes four times as long."""
    texts = [row[0].replace("*", "") for row in request.module.ROWS]
    return dict(zip(texts, nlp.pipe(texts), strict=True))


@pytest.fixture
def value(parsed: dict[str, Doc]) -> Callable[[str], tuple[str, str]]:
    """Return ("- future ?", head of the condition or "") for the word between asterisks."""

    def _value(text: str) -> tuple[str, str]:
        start = text.index("*")
        doc = parsed[text.replace("*", "")]
        found = status(next(token for token in doc if token.idx == start))
        sign = "+" if found.polarity is Polarity.AFFIRMED else "-"
        question = " ?" if found.question else ""
        condition = found.condition.text if found.condition is not None else ""
        return f"{sign} {found.modality}{question}", condition

    return _value
