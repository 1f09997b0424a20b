"""Frames of a text as lines "source | cue | content | form | effect", nested ones left out."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import Frame, attributions


def line(frame: Frame, text: str) -> str:
    source = frame.source.text if frame.source is not None else "-"
    content = " / ".join(text[start:end] for start, end in frame.contents)
    return " | ".join([source, frame.cue.text, content, frame.form.value, frame.effect])


@pytest.fixture
def rows(read: Callable[[str], Doc]) -> Callable[[str], list[str]]:
    def _rows(text: str) -> list[str]:
        frames = attributions(read(text))
        return [line(f, text) for f in frames if not f.nested or f.rule == "citing"]

    return _rows
