"""What names mean within one article: (text, {surface: entity of each mention, in order})."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]

HOMOGRAPHS = [
    ("Washington rejected the proposal.", {"Washington": ["ent:washington-government"]}),
    ("A conference opened in Washington.", {"Washington": ["ent:washington-d-c"]}),
    ("She moved to Seattle, Washington, in May.", {"Washington": ["ent:washington-state"]}),
    (
        "Denzel Washington won. Washington thanked his wife.",
        {"Washington": ["ent:denzel-washington"]},
    ),
    ("Jordan hosted the talks in Amman.", {"Jordan": ["ent:jordan"]}),
    ("Michael Jordan sold the team. Jordan was pleased.", {"Jordan": ["ent:michael-jordan"]}),
    ("Georgia's parliament in Tbilisi passed the law.", {"Georgia": ["ent:georgia"]}),
    (
        "Atlanta, Georgia, is hot. The Georgia governor met Alabama officials.",
        {"Georgia": ["ent:georgia-state", "ent:georgia-state"]},
    ),
    ("Apple raised prices. Apple Inc. cited demand.", {"Apple": ["ent:apple"]}),
    (
        "Merrill Lynch & Co. agreed to the deal. Merrill will cut jobs.",
        {"Merrill": ["ent:merrill-lynch"]},
    ),
    (
        "Boeing Capital Corp. lent the money. Boeing confirmed the loan.",
        {"Boeing": ["ent:boeing"]},
    ),
    (
        "Hyundai Motor Co. and Hyundai Steel Co. agreed to cut jobs, Hyundai said.",
        {"Hyundai": ["ent:hyundai"]},
    ),
    ("Paris Hilton flew to Paris.", {"Paris": ["ent:paris"], "Paris Hilton": ["ent:paris-hilton"]}),
    (
        "The I.L.O. met the E.U. on Monday.",
        {"I.L.O.": ["ent:international-labour-organization"], "E.U.": ["ent:european-union"]},
    ),
    ("Paris rejected the treaty.", {"Paris": ["ent:paris-government"]}),
    (
        "Chad Smith plays drums. The army of Chad crossed the border.",
        {"Chad Smith": ["ent:chad-smith"], "Chad": ["ent:chad"]},
    ),
    (
        "Ford cut 500 jobs. Harrison Ford was unhurt.",
        {"Ford": ["ent:ford"], "Harrison Ford": ["ent:harrison-ford"]},
    ),
    (
        "Goldman Sachs hired David Goldman. Goldman was thrilled.",
        {"Goldman": ["ent:david-goldman"], "Goldman Sachs": ["ent:goldman-sachs"]},
    ),
    (
        "Sudan and South Sudan signed.",
        {"Sudan": ["ent:sudan"], "South Sudan": ["ent:south-sudan"]},
    ),
    ("Sydney Sweeney flew to Sydney.", {"Sydney": ["ent:sydney"]}),
    ("Virginia Woolf never saw Virginia.", {"Virginia": ["ent:virginia"]}),
    ("Israel Katz said Israel would respond.", {"Israel": ["ent:israel"]}),
    ("Hale Tower burned. Martin Hale wept.", {"Hale Tower": ["ent:hale-tower"]}),
    ("The Bank of England met. England froze.", {"England": ["ent:england"]}),
    (
        "New York Governor Ann Lee met New York City Mayor Tom Fox.",
        {"New York": ["ent:new-york-state"], "New York City": ["ent:new-york-city"]},
    ),
    ("The mayor of London, Ann Lee, left.", {"London": ["ent:london"]}),
    ("Abraham Lincoln never moved to Lincoln, Nebraska.", {"Lincoln": ["ent:lincoln"]}),
    ("Niger shut its border with Nigeria.", {"Niger": ["ent:niger"], "Nigeria": ["ent:nigeria"]}),
]
FAMILIES = [
    (
        "Martin Hale Sr. spoke after Martin Hale Jr. had left.",
        {"Martin Hale Sr.": ["ent:martin-hale-sr"], "Martin Hale Jr.": ["ent:martin-hale-jr"]},
    ),
    (
        "George Hale met his son George P. Hale.",
        {"George Hale": ["ent:george-hale"], "George P. Hale": ["ent:george-p-hale"]},
    ),
    ("Peter Novak and Paul Novak left. Novak denied it.", {"Novak": [None]}),
    (
        "Peter Novak spoke. Novak laughed. His brother Paul Novak wept. Novak left.",
        {"Novak": ["ent:peter-novak", "ent:peter-novak"]},
    ),
    ("Anna Weber met Tom Weber. Ms. Weber wept.", {"Weber": ["ent:anna-weber"]}),
    ("John Hale spoke. John P. Hale waved.", {"John Hale": ["ent:john-p-hale"]}),
]
METONYMS = [
    ("The White House denied it.", {"White House": ["ent:white-house"]}),
    ("Downing Street declined to comment.", {"Downing Street": ["ent:downing-street"]}),
    ("Nairobi rejected the offer.", {"Nairobi": ["ent:nairobi-government"]}),
    ("Shells hit Nairobi overnight.", {"Nairobi": ["ent:nairobi"]}),
    ("They met in Brussels.", {"Brussels": ["ent:brussels"]}),
    ("Talks between Ottawa and Lima failed.", {"Lima": ["ent:lima-government"]}),
]
FORMS = [
    (
        "Britain and the U.K. are one. The UK voted.",
        {"Britain": ["ent:united-kingdom"], "UK": ["ent:united-kingdom"]},
    ),
    (
        "The Northern Rail Authority (NRA) met. The NRA apologised.",
        {"NRA": ["ent:northern-rail-authority", "ent:northern-rail-authority"]},
    ),
    (
        "Andriy Kovalskyi spoke. Kovalsky left.",
        {"Kovalsky": ["ent:andriy-kovalskyi"]},
    ),
    (
        "Faisal bin Turki met Anna Weber. Prince Faisal left.",
        {"Prince Faisal": ["ent:faisal-bin-turki"]},
    ),
    (
        "The Oslo Evening Post reported it. The Post said he lied.",
        {"Post": ["ent:oslo-evening-post"]},
    ),
    ("The Washington Post reported it. The Post said he lied.", {"Post": ["ent:washington-post"]}),
    (
        "The White House met on Monday. The House will vote on it.",
        {"House": ["ent:house"]},
    ),
    (
        "Joao Pereira Lopes da Cruz spoke. Lopes left.",
        {"Lopes": ["ent:joao-pereira-lopes-da-cruz"]},
    ),
    ("Democrats and Republicans met.", {"Democrats": ["ent:democrats"]}),
    ("African-American voters stayed home.", {"African": []}),
    ("The envoy of Peter Novak met Novak.", {"Novak": ["ent:peter-novak"]}),
    ("Fighting spread in eastern Chad.", {"eastern Chad": ["ent:eastern-chad"]}),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*HOMOGRAPHS, *FAMILIES, *METONYMS, *FORMS], ids=lambda v: str(v)[:40]
)
def test_name(read: Read, text: str, expected: dict[str, list[str | None]]) -> None:
    doc = read(text)
    repair(doc)
    found = mentions(doc)
    for surface, entities in expected.items():
        assert [m.entity for m in found if m.text == surface] == entities


ROLES = [
    ("Polish President Jan Nowak spoke. The Polish president left.", "president", "Jan Nowak"),
    ("Jan Nowak, the president of Poland, spoke. The Polish leader left.", "leader", "Jan Nowak"),
    ("Siemens sued. The company wants damages.", "company", "Siemens"),
    ("Chile voted on Sunday. The country is split.", "country", "Chile"),
    ("Chile and Peru voted on Sunday. The country is split.", "country", None),
    ("The European Union met. The 27-nation bloc agreed.", "bloc", "European Union"),
    ("Novak's envoy met Anna Weber. The envoy left.", "envoy", "Novak's envoy"),
    ("Jan Nowak met his Czech counterpart Petr Svoboda.", "counterpart", "Petr Svoboda"),
    ("Spokesman Jan Nowak of Siemens resigned.", "Spokesman", "Jan Nowak"),
    (
        "Polish President Jan Nowak met Czech President Petr Svoboda. The Czech president left.",
        "president",
        "Petr Svoboda",
    ),
    (
        "Polish President Jan Nowak met Czech President Petr Svoboda. The president left.",
        "president",
        None,
    ),
    ("Vice President Ann Hale met Peter Novak. The president left.", "president", None),
    ("A suspect fled. The suspect was caught.", "suspect", "suspect"),
    ("A Polish suspect fled. A suspect was caught.", "suspect", None),
    ("Ann Hale was named chair.", "chair", "Ann Hale"),
    ("Ann Hale is not the chair.", "chair", None),
    ("Fighting spread in the Darfur region.", "region", "Darfur"),
    ("The Lee administration sued. Ann Lee won.", "administration", "Lee administration"),
    ("Pope Leo arrived. The pope prayed.", "pope", "Pope Leo"),
    ("King Charles met Queen Camilla. The king left.", "king", "King Charles"),
    ("Former president Jan Nowak wept. The president left.", "president", None),
    ("Jan Nowak, a rival of Anna Weber, wept. Tom Fox met his rival.", "rival", None),
    ("Police came. Later police left.", "police", "Police"),
    ("The Bank of England met. The bank cut rates.", "bank", "Bank of England"),
    ("Siemens sued Bosch. A third company won.", "company", None),
    ("French officials met. French officials left.", "officials", "French officials"),
]


@pytest.mark.parametrize(("text", "noun", "label"), ROLES)
def test_description(read: Read, text: str, noun: str, label: str | None) -> None:
    doc = read(text)
    repair(doc)
    found = [m for m in mentions(doc) if m.kind == "nominal" and m.text.endswith(noun)]
    assert found[-1].label == label
