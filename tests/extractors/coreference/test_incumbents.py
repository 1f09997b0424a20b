"""Offices in dated articles: (text, noun of the description, the person it names or None)."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]
DAY = date(2015, 6, 1)
NAMED = "Michelle Bachelet met Christine Lagarde and Malcolm Turnbull in Oslo. "
PEOPLE = {"Michelle Bachelet", "Christine Lagarde", "Malcolm Turnbull", "Ana Soto"}

CASES = [
    ("The Chilean president smiled.", "president", "Michelle Bachelet"),
    ("Chile's president smiled.", "president", "Michelle Bachelet"),
    ("The president of Chile smiled.", "president", "Michelle Bachelet"),
    ("The Chilean leader smiled.", "leader", "Michelle Bachelet"),
    ("The Chilean president, who is 60, smiled.", "president", "Michelle Bachelet"),
    ("The IMF's managing director smiled.", "director", "Christine Lagarde"),
    ("The IMF chief smiled.", "chief", "Christine Lagarde"),
    ("The head of the International Monetary Fund smiled.", "head", "Christine Lagarde"),
    # not the office, or not now
    ("The former Chilean president smiled.", "president", None),
    ("The then-Chilean president smiled.", "president", None),
    ("The ex-Chilean president smiled.", "president", None),
    ("The next Chilean president smiled.", "president", None),
    ("Chile's acting president smiled.", "president", None),
    ("A Chilean president smiled.", "president", None),
    ("The Chilean president-elect smiled.", "president", None),
    ("The Chilean vice president smiled.", "president", None),
    ("The Chilean president of the bank smiled.", "president", None),
    ("The Chilean president who signed it smiled.", "president", None),
    ("In 1975 the Chilean president smiled.", "president", None),
    ("As the Chilean president, he smiled.", "president", None),
    ("She is the Chilean president.", "president", None),
    ("The Chilean minister smiled.", "minister", None),
    ("The president smiled.", "president", None),
    # not named here, or not yet in office
    ("The Canadian prime minister smiled.", "minister", None),
    ("The Australian prime minister smiled.", "minister", None),
    # the text knows better
    (
        "Chilean President Ana Soto spoke. The Chilean president smiled.",
        "president",
        "Ana Soto",
    ),
]


def _label(doc: Doc, noun: str, published: date | None) -> str | None:
    repair(doc)
    found = mentions(doc, attributions(doc), published)
    labels = [m.label for m in found if m.kind == "nominal" and m.text.endswith(noun)]
    return labels[-1] if labels else None


@pytest.mark.parametrize(("text", "noun", "label"), CASES)
def test_incumbent(read: Read, text: str, noun: str, label: str | None) -> None:
    found = _label(read(NAMED + text), noun, DAY)
    assert (found if found in PEOPLE else None) == label


@pytest.mark.parametrize("published", [None, date(2018, 3, 11), date(2012, 6, 1), date(2099, 1, 1)])
def test_the_day_must_be_certain(read: Read, published: date | None) -> None:
    doc = read(NAMED + "The Chilean president smiled.")
    assert _label(doc, "president", published) != "Michelle Bachelet"


def test_a_moment_has_a_day(read: Read) -> None:
    doc = read(NAMED + "The Chilean president smiled.")
    assert _label(doc, "president", datetime(2015, 6, 1, tzinfo=UTC)) == "Michelle Bachelet"


def test_a_surname_is_not_enough_for_another_given_name(read: Read) -> None:
    text = "Rodrigo Kirchner sang. The Argentine president smiled."
    assert _label(read(text), "president", DAY) != "Rodrigo Kirchner"
    text = "Rodrigo Kirchner met Cristina Kirchner. The Argentine president smiled."
    assert _label(read(text), "president", DAY) == "Cristina Kirchner"
