"""Titles of several words are one mention; offices spoken of as such are things of their own."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import mentions
from extractors.names import repair
from graph.model import Mention

Read = Callable[[str], Doc]


def _mentions(doc: Doc) -> tuple[Mention, ...]:
    repair(doc)
    return mentions(doc, attributions(doc))


# text -> the nominal mentions that are titles
TITLES = [
    ("Auditor General Ann Lee resigned.", ["Auditor General"]),
    ("The governor-general left.", ["governor-general"]),
    ("The attorneys general of two states met.", ["attorneys general"]),
    ("The chief financial officer left.", ["chief financial officer"]),
    ("The chief of staff resigned.", ["chief of staff"]),
    (
        "The minister of trade and public transport left.",
        ["minister of trade and public transport"],
    ),
    ("National Security Adviser Ann Lee left.", ["National Security Adviser"]),
    ("The prime minister met the first lady.", ["prime minister", "first lady"]),
    ("The defensive coordinator left.", ["defensive coordinator"]),
    ("President-elect Max Roe spoke.", ["President-elect"]),
    ("The general interest rate rose.", []),
]

# text -> entity of the mentions of the last nominal of that text
OFFICES = [
    ("Hale nominated Ann Lee as US Postmaster General.", "ent:united-states-postmaster-general"),
    ("Hale asked Lee to be U.S. postmaster general.", "ent:united-states-postmaster-general"),
    ("Lee was offered the post of governor of Ohio.", "ent:ohio-governor"),
    ("Lee was her choice for Governor General of Canada.",
     "ent:canada-governor-general"),
    ("Lee was approached about the Norwegian finance minister's job.",
     "ent:norway-finance-minister"),
    ("Norway's parliament met. Lee hopes to become the next prime minister.",
     "ent:norway-prime-minister"),
    ("Lee succeeded him as chief executive of Acme Corp.", "ent:acme-chief-executive-officer"),
    # two countries, an office that is anybody's, one of many, somebody's own
    ("Chile and Peru met. Lee hopes to become prime minister.", None),
    ("Lee wants to be president.", None),
    ("Lee wants to be a senator from Ohio.", None),
    ("The Ohio club sacked him as its former assistant coach.", None),
]  # fmt: skip

# text -> who the last nominal is: the holder, not the office
HOLDERS = [
    ("Ann Lee, the Kenyan auditor general, left. The auditor general spoke.", "ent:ann-lee"),
    ("Lee was appointed governor of Ohio.", "ent:lee"),
    ("Mary Lee is the governor of Ohio.", "ent:mary-lee"),
    ("The nominee for mayor of Lagos, Jim Fox, agreed. The nominee left.", "ent:jim-fox"),
    ("Acme's CEO, Max Roe, spoke. The chief executive left.", "ent:max-roe"),
    ("Attorney General Max Roe sued. The general attorney left.", None),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(read: Read, text: str, expected: list[str]) -> None:
    found = [m.text for m in _mentions(read(text)) if m.kind == "nominal"]
    assert [text for text in found if text != "states"] == expected


@pytest.mark.parametrize(("text", "entity"), OFFICES)
def test_offices(read: Read, text: str, entity: str | None) -> None:
    found = [m for m in _mentions(read(text)) if m.kind == "nominal"]
    offices = [m for m in found if m.type == "Occupation" and m.entity]
    assert [m.entity for m in offices] == ([entity] if entity else [])


@pytest.mark.parametrize(("text", "entity"), HOLDERS)
def test_holders(read: Read, text: str, entity: str | None) -> None:
    found = [m for m in _mentions(read(text)) if m.kind == "nominal" and m.type == "Person"]
    assert found[-1].entity == entity


def test_an_office_without_a_country_is_one_in_its_article(read: Read) -> None:
    doc = read("Hale nominated Lee as police chief. Lee will be the next police chief.")
    found = [m.entity for m in _mentions(doc) if m.type == "Occupation"]
    assert len(found) == 2
    assert len(set(found)) == 1


def test_no_pronoun_means_an_office(read: Read) -> None:
    doc = read("The post of governor of Ohio is vacant. It will be filled.")
    assert "ent:ohio-governor" not in [m.entity for m in _mentions(doc) if m.kind == "pronoun"]
