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
    # firms
    (
        "Paint maker Halversen said so. Halversen's chief executive, Ada Brook, left.",
        [("Halversen", "ORG"), ("Halversen", "ORG"), ("Ada Brook", "PERSON")],
    ),
    # things of a series, scores
    ("The heaters, sold as the WarmBox 3, can overheat.", [("WarmBox 3", "PRODUCT")]),
    (
        "Brindale City beat Marlow Rovers 2-0 on Saturday.",
        [("Brindale City", "GPE"), ("Marlow Rovers", "ORG")],
    ),
    # owners
    (
        "Ada Brook fell. Brook's Virgin Group said nothing.",
        [("Ada Brook", "PERSON"), ("Brook", "PERSON"), ("Virgin Group", "ORG")],
    ),
    # double names
    (
        "Sydney Hale-Moreno, 41, won. Hale-Moreno was glad.",
        [("Sydney Hale-Moreno", "PERSON"), ("Hale-Moreno", "PERSON")],
    ),
    (
        "Douglas Roe-Hale, an economist, left. Roe-Hale was tired.",
        [("Douglas Roe-Hale", "PERSON"), ("Roe-Hale", "PERSON")],
    ),
    (
        "Ana Costa Verde arrived in Oslo on Monday. Costa Verde said she was tired.",
        [("Ana Costa Verde", "PERSON"), ("Oslo", "GPE"), ("Costa Verde", "PERSON")],
    ),
    ("Syrian troops fled Aleppo.", [("Syrian", "NORP"), ("Aleppo", "GPE")]),
    ("The Bank of China lent it.", [("Bank of China", "ORG")]),
    ("They met in Scandinavia.", [("Scandinavia", "LOC")]),
    ("CHINA VOTES", [("CHINA", "GPE")]),
    ("Oslo Ravens beat the Bergen 49ers.", [("Bergen 49ers", "ORG")]),
    # the head noun of a name
    ("He sued in the United States Tax Court.", [("United States Tax Court", "ORG")]),
    ("The Ada Brook Foundation paid.", [("Ada Brook Foundation", "ORG")]),
    ("She won at the Orion Awards in Bergen.", [("Orion Awards", "EVENT")]),
    ("They met at 12th Avenue.", [("12th Avenue", "FAC")]),
    # ships
    ("The frigate HMS Wexcombe left.", [("HMS Wexcombe", "PRODUCT")]),
    ("Pirates boarded the MV Nordica on Monday.", [("MV Nordica", "PRODUCT")]),
    (
        "HMAS Tarrin left port on Monday. The Tarrin was hit later.",
        [("HMAS Tarrin", "PRODUCT"), ("Tarrin", "PRODUCT")],
    ),
    ("The cutter USCGC Halden sailed on Monday.", [("USCGC Halden", "PRODUCT")]),
    ("Weston Yacht Club elected Ann Lee.", [("Weston Yacht Club", "ORG"), ("Ann Lee", "PERSON")]),
    ("The Weston Submarine Base opened.", [("Weston Submarine Base", "ORG")]),
    ("The Halden Ship Repair Company hired him.", [("Halden Ship Repair Company", "ORG")]),
    # what is only written beside a name
    ("A pro-Weston group met Tom Weston.", [("Weston", "PERSON"), ("Tom Weston", "PERSON")]),
    ("Hale-supporting voters met Ann Hale.", [("Hale", "PERSON"), ("Ann Hale", "PERSON")]),
    ("She met Kim Jong-un in the Park-era palace.", [("Kim Jong-un", "PERSON")]),
    ("She hosted the Edgar Awards in Bergen.", [("Edgar Awards", "EVENT")]),
    (
        "Zabody Energy sued. While Zabody kept the mine, Alder sold one.",
        [("Zabody Energy", "ORG"), ("Zabody", "ORG")],
    ),
    ("The Sargent Bridge leaks.", [("Sargent Bridge", "FAC")]),
    (
        "He leads the Upper Weston Valley Ski Team.",
        [("Upper Weston Valley Ski Team", "ORG")],
    ),
    ("Ann Lee U . S . envoy left.", [("Ann Lee", "PERSON")]),
    # the field of an office
    ("Deputy Secretary of Energy Daniel Stone left.", [("Daniel Stone", "PERSON")]),
    # what is said of a name
    ("Tulvar Okhun, 42, was charged in Bergen.", [("Tulvar Okhun", "PERSON")]),
    ("A team led by Tulvar Okhun, security adviser to Hale, left.", [("Tulvar Okhun", "PERSON")]),
    (
        "The army showed the new Zirkonik ballistic missile. Troops tested the Zirkonik in May.",
        [("Zirkonik", "PRODUCT")],
    ),
    ("He lives in Brannock, Ohio. Brannock is quiet.", [("Brannock", "GPE")]),
    # what only the document as a whole shows
    ("The HMS Okhun was sold.", [("HMS Okhun", "PRODUCT")]),
    ("The Boston Bears won. Bears fans cheered.", [("Boston Bears", "ORG"), ("Bears", "ORG")]),
    ("Senators QB Roe hurts knee\n\nMax Roe fell on Friday.", [("Roe", "PERSON")]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_repair(read: Read, text: str, names: list[tuple[str, str]]) -> None:
    doc = read(text)
    repair(doc)
    found = [(ent.text, ent.label_) for ent in doc.ents]
    assert [name for name in names if name not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "He told us to leave.",
        "Who decides?",
        "They polish shoes.",
        "Police said that it rained.",
        "The Deputy General Secretary said no.",
        "The Secretary of State said no.",
        "The Defence Secretary said no to the Minister of Health and the Chief of Staff.",
        "The Director of National Intelligence said no.",
    ],
)
def test_words_that_look_like_names(read: Read, text: str) -> None:
    doc = read(text)
    repair(doc)
    assert doc.ents == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sen. Ann Lee (D-Ohio) voted.", {("Ann Lee", "PERSON"), ("Ohio", "GPE")}),
        ("Ann Lee, MD, practises.", {("Ann Lee", "PERSON")}),
    ],
)
def test_marks_behind_a_name(read: Read, text: str, names: set[tuple[str, str]]) -> None:
    doc = read(text)
    repair(doc)
    assert {(ent.text, ent.label_) for ent in doc.ents} == names


def test_repair_twice_changes_nothing(read: Read) -> None:
    doc = read("European Commission chief Ana de la Cruz met Kenya's president in Oslo.")
    repair(doc)
    first = [(ent.text, ent.label_) for ent in doc.ents]
    repair(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == first
