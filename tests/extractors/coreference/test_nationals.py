"""Words for a people that mean one person of it, and those that do not."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "word", "person"),
    [
        ("A Norwegian was arrested on Monday.", "Norwegian", True),
        ("Briton wins prize for film", "Briton", True),
        ("The club bought the Frenchman.", "Frenchman", True),
        ("He met the Australian in Bergen.", "Australian", True),
        ("One Brazilian and one Polish violinist have won.", "Brazilian", True),
        ("The Chinese had agreed.", "Chinese", False),
        ("Americans voted on Monday.", "Americans", False),
        ("The Norwegian police left.", "Norwegian", False),
        ("The club sold its 3 Chilean and 2 Greek players.", "Chilean", False),
        ("Lee wrote for The New Yorker in May.", "New Yorker", False),
        ("An American-born writer spoke.", "American", False),
    ],
)
def test_nationals(read: Read, text: str, word: str, person: bool) -> None:
    doc = read(text)
    repair(doc)
    found = {m.text: m.kind == "nominal" and m.type == "Person" for m in mentions(doc)}
    assert found.get(word, False) is person


def test_a_national_is_spoken_of_again(read: Read) -> None:
    doc = read("A Norwegian was arrested. The Norwegian denied the charge. He left.")
    repair(doc)
    assert len({m.entity for m in mentions(doc)} - {None}) == 1
