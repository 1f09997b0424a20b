"""Repair of the model's names: (text, names that must come out, with their labels)."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.names import repair

Read = Callable[[str], Doc]

CASES = [
    ("Ursula von der Heide spoke.", [("Ursula von der Heide", "PERSON")]),
    ("President Jan Nowak spoke.", [("Jan Nowak", "PERSON")]),
    ("Polish Prime Minister Jan Nowak spoke.", [("Polish", "NORP"), ("Jan Nowak", "PERSON")]),
    ("Kenya's army left.", [("Kenya", "GPE")]),
    ("The United Nations met.", [("United Nations", "ORG")]),
    ("Oksana Bilyk won. Bilyk thanked Kharkiv.", [("Bilyk", "PERSON"), ("Kharkiv", "GPE")]),
    ("The deal is worth $105bn.", [("$105bn", "MONEY")]),
    ("Western allies met.", [("Western", "NORP")]),
    ("Pope Francis prayed.", [("Pope Francis", "PERSON")]),
    ("She met Kim Jong-un.", [("Kim Jong-un", "PERSON")]),
    ("Ukrainian troops fled Mariupol.", [("Ukrainian", "NORP"), ("Mariupol", "GPE")]),
    ("The Bank of China lent it.", [("Bank of China", "ORG")]),
    ("They met in Scandinavia.", [("Scandinavia", "LOC")]),
    ("CHINA VOTES", [("CHINA", "GPE")]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_repair(read: Read, text: str, names: list[tuple[str, str]]) -> None:
    doc = read(text)
    repair(doc)
    found = [(ent.text, ent.label_) for ent in doc.ents]
    assert [name for name in names if name not in found] == []


@pytest.mark.parametrize("text", ["He told us to leave.", "Who decides?", "They polish shoes."])
def test_words_that_look_like_names(read: Read, text: str) -> None:
    doc = read(text)
    repair(doc)
    assert doc.ents == ()


def test_repair_twice_changes_nothing(read: Read) -> None:
    doc = read("European Commission chief Ana de la Cruz met Kenya's president in Oslo.")
    repair(doc)
    first = [(ent.text, ent.label_) for ent in doc.ents]
    repair(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == first
