"""Who is who by name: suffixes, titles, seats, epithets: (text, surface, label of the last one)."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]

SUFFIXES = [
    (
        "Martin Hale Sr. spoke. Martin Hale Jr. left. Martin Hale said nothing.",
        "Martin Hale",
        "Martin Hale",
        False,
    ),
    ("Martin Hale Sr. spoke. Martin Hale Jr. left. Hale wept.", "Hale", "Hale", False),
    (
        "Martin Hale spoke in Oslo. His son Martin Hale Jr. left. Martin Hale wept.",
        "Martin Hale",
        "Martin Hale",
        True,
    ),
    (
        "Martin Hale spoke in Oslo. His son Martin Hale Jr. left. Hale Jr. sang.",
        "Hale Jr.",
        "Martin Hale Jr.",
        True,
    ),
    ("Martin Hale Jr. spoke in Oslo. Hale wept.", "Hale", "Martin Hale Jr.", True),
    (
        "Martin Hale Jr. spoke in Oslo. Martin Hale wept.",
        "Martin Hale",
        "Martin Hale Jr.",
        True,
    ),
    ("Peter Dunn III met Peter Dunn Jr. on Monday. Dunn left.", "Dunn", "Dunn", False),
    (
        "Ben Hale sang on Monday. Benjamin Hale spoke in Oslo. Hale left.",
        "Hale",
        "Benjamin Hale",
        True,
    ),
    ("Benjamin Hale spoke in Oslo. Ben left.", "Ben", "Benjamin Hale", True),
    ("Benjamin Hale spoke in Oslo. Ben Roe left. Ben sang.", "Ben", "Ben Roe", True),
    ("Benjamin Hale met Ben Hale on Monday. Hale left.", "Hale", "Hale", False),
    (
        "Isidro Mendoza Rey spoke in Oslo. Mendoza Rey left.",
        "Mendoza Rey",
        "Isidro Mendoza Rey",
        True,
    ),
    (
        "Georgia Hale-Moreno, 41, spoke. Hale-Moreno left.",
        "Hale-Moreno",
        "Georgia Hale-Moreno",
        True,
    ),
    # a given name that opens the shorter one may be another's
    ("John Peter Hale spoke in Oslo. Peter Hale left.", "Peter Hale", "Peter Hale", True),
]


@pytest.mark.parametrize(("text", "surface", "label", "known"), SUFFIXES)
def test_suffix(read: Read, text: str, surface: str, label: str, known: bool) -> None:
    doc = read(text)
    repair(doc)
    last = [m for m in mentions(doc) if m.text == surface][-1]
    assert (last.label, last.entity is not None) == (label, known)


TITLES = [
    ("Massachusetts Sen. Ann Lee spoke. The Massachusetts senator left.", "senator", "Ann Lee"),
    ("Sen. Ann Lee (D-Ohio) spoke. The Democratic senator left.", "senator", "Ann Lee"),
    (
        "Rep. Tom Fox (R-Utah) spoke. The Republican representative left.",
        "representative",
        "Tom Fox",
    ),
    ("Gov. Ann Lee spoke to Tom Fox. The governor left.", "governor", "Ann Lee"),
    (
        "Republican nominee Tom Fox met Democratic nominee Ann Lee. The Democratic nominee left.",
        "nominee",
        "Ann Lee",
    ),
    (
        "Republican nominee Tom Fox met Democratic nominee Ann Lee. The GOP candidate left.",
        "candidate",
        "Tom Fox",
    ),
    (
        "Republican nominee Tom Fox met Democratic nominee Ann Lee. The Green nominee left.",
        "nominee",
        None,
    ),
    (
        "The guest, the author and activist Ann Lee, spoke. The activist left.",
        "activist",
        "Ann Lee",
    ),
    ("Tom Fox, who served as ambassador to Peru, spoke.", "ambassador", "Tom Fox"),
    ("Ann Lee, who is the head of the union, spoke. The head left.", "head", "Ann Lee"),
    ("Ann Lee, who may become the head of the union, spoke.", "head", None),
    ("Polish President Jan Nowak left. The opposition leader stayed.", "leader", None),
]
HEADLINES = [
    ("President leaves town\n\nPresident Max Roe named Ann Lee.", "Max Roe"),
    ("Editor sacked over libel\n\nThe paper sacked the man.", None),
    ("Mayor resigns over ticket\n\nThe mayor of Bergen wept. Oslo's mayor, Ann Lee, left.", None),
]
EPITHETS = [
    (
        "The gifted teacher Ann Lee left. The Kenyan activist cited her health.",
        "activist",
        "Ann Lee",
    ),
    ("Ann Lee left on Monday. The Kenyan activist wept.", "activist", None),
    ("Ann Lee left on Monday. The Kenyan lawmaker cited her health.", "lawmaker", "Ann Lee"),
    ("Ann Lee left on Monday. The Kenyan minister praised her.", "minister", None),
    ("The teacher Ann Lee left on Monday. The Kenyan president praised her.", "president", None),
    ("Hugh Moss will sing in May. The author of the songs is 40.", "author", None),
    ("Hugh Moss will sing in May. The Australian actor is 40.", "actor", "Hugh Moss"),
    ("Hugh Moss will sing in May. The singer is 40.", "singer", "Hugh Moss"),
    ("Hugh Moss will sing in May. The actress is 40.", "actress", None),
    ("Hugh Moss will sing in May. The judge is 40.", "judge", None),
    ("Hugh Moss will sing in May. The second Australian actor is 40.", "actor", None),
    ("Hugh Moss will sing in May. The Australian actor Tom Fox is 40.", "actor", "Tom Fox"),
    ("Norwegian Prime Minister Ann Lee spoke. The French minister left.", "minister", None),
    ("The police arrested Hugh Moss. The Australian actor left.", "actor", None),
    ("Ann Lee resigned. Rain fell. Snow fell. The Kenyan writer wept.", "writer", None),
    ("Ann Lee resigned after the Kenyan writer had wept.", "writer", None),
]
FIELDS = [
    (
        "Secretary of State Ann Lee spoke. The secretary of state left.",
        "secretary of state",
        "Ann Lee",
    ),
    (
        "US Secretary of State Tom Fox spoke. The US secretary of state left.",
        "secretary of state",
        "Tom Fox",
    ),
    ("Chief of Staff Tom Fox spoke. The chief of staff left.", "chief of staff", "Tom Fox"),
    (
        "Minister of Foreign Affairs Ann Lee spoke. The foreign minister left.",
        "minister",
        "Ann Lee",
    ),
    ("Secretary of Defense Ann Lee spoke. The defence secretary left.", "secretary", "Ann Lee"),
    (
        "Director of National Intelligence Tom Fox spoke. The intelligence director left.",
        "director",
        "Tom Fox",
    ),
    (
        "President of the European Council Ann Lee spoke. The European Council president left.",
        "president",
        "Ann Lee",
    ),
    (
        "Former Secretary of State Ann Lee spoke. The secretary of state left.",
        "secretary of state",
        None,
    ),
    (
        "Secretary of State Ann Lee spoke. The secretary of energy left.",
        "secretary of energy",
        None,
    ),
    (
        "The assistant secretary for trade met the secretary of trade. The secretary left.",
        "secretary",
        "secretary of trade",
    ),
]
OWNED = [
    (
        "Ann Lee gave the opening speech. Tom Fox gave his speech. The speech bored.",
        "speech",
        "his speech",
    ),
    ("Ann Lee gave her speech. Tom Fox gave his speech. The speech bored.", "speech", "his speech"),
    ("Tom Fox praised Ann Lee's speech. She gave her speech in May.", "speech", "Ann Lee's speech"),
    ("Ann Lee gave her speech. The speech was long.", "speech", "her speech"),
]
SEVERAL = [
    (
        "Ann Lee and Tom Fox met on Monday. The two leaders agreed.",
        "leaders",
        "Ann Lee and Tom Fox",
    ),
    ("Ann Lee met Tom Fox on Monday. The two leaders agreed.", "leaders", "Ann Lee and Tom Fox"),
    ("Ann Lee met Tom Fox on Monday. The pair agreed.", "pair", "Ann Lee and Tom Fox"),
    ("Chile sued Peru. Both countries shut the border.", "countries", "Chile and Peru"),
    ("Chile sued Peru. Both men left.", "men", None),
    ("Ann Lee met Tom Fox. Both men left.", "men", None),
    ("Chile, Peru and Bolivia met. The two countries agreed.", "countries", None),
    (
        "Ann Lee met Tom Fox and Jan Nowak. The two leaders agreed.",
        "leaders",
        "Tom Fox and Jan Nowak",
    ),
    ("Both countries shut the border.", "countries", None),
    ("Two men were killed. The two men lived in Peru.", "men", "Two men"),
]


@pytest.mark.parametrize(("text", "noun", "label"), [*TITLES, *FIELDS, *OWNED, *EPITHETS, *SEVERAL])
def test_description(read: Read, text: str, noun: str, label: str | None) -> None:
    doc = read(text)
    repair(doc)
    found = mentions(doc, attributions(doc))
    assert [m.label for m in found if m.kind == "nominal" and m.text.endswith(noun)][-1] == label


@pytest.mark.parametrize(("text", "label"), HEADLINES)
def test_a_headline_leaves_articles_out(read: Read, text: str, label: str | None) -> None:
    doc = read(text)
    repair(doc)
    first = next(m for m in mentions(doc, attributions(doc)) if m.kind == "nominal")
    assert first.label == label


def test_a_second_one_is_not_whom_the_headline_means(read: Read) -> None:
    doc = read(
        "Nurse jailed for poisoning patients\n\n"
        "A nurse was jailed on Monday. A second nurse, Tom Reilly, wept."
    )
    repair(doc)
    first, same, second = [m.entity for m in mentions(doc) if m.text.lower() == "nurse"]
    assert (second, first) == ("ent:tom-reilly", same)
    assert first != second


def test_a_new_judge_is_not_the_one_of_the_headline(read: Read) -> None:
    doc = read(
        "Judge quits trial\n\nJudge Ann Lee quit the trial on Monday. A new judge will be named."
    )
    repair(doc)
    assert [m.entity for m in mentions(doc) if m.text.lower() == "judge"][-1] is None


@pytest.mark.parametrize(
    ("between", "which"),
    [("", 1), ("Rain fell on Oslo. The match was lost. Snow fell on Lima. ", None)],
)
def test_far_from_a_second_one_it_is_open_who_is_meant(
    read: Read, between: str, which: int | None
) -> None:
    doc = read(f"A man fled on Monday. A second man wept. {between}The man was ill.")
    repair(doc)
    *before, last = [m.entity for m in mentions(doc) if m.text == "man"]
    assert last == (None if which is None else before[which])


def test_ones_own_is_not_the_one_before(read: Read) -> None:
    doc = read("Chile tested a drug. The drug was safe. Peru tested its own drug.")
    repair(doc)
    found = [m for m in mentions(doc) if m.text == "drug"]
    assert [m.start for m in found] == [15, 25]
