"""Cues that are no verbs: according to, nouns, adjectives, adverbs, citing."""

from collections.abc import Callable

import pytest

ACCORDING = [
    (
        "By one estimate, the mine ruined 300 acres.",
        [
            "one estimate | By one estimate | the mine ruined 300 acres | indirect | according",
        ],
    ),
    (
        "By his own account, Kolb lost a fortune.",
        ["his | By his own account | Kolb lost a fortune | indirect | according"],
    ),
    (
        "In a new poll, the mayor leads by six points.",
        ["a new poll | In a new poll | the mayor leads by six points | indirect | according"],
    ),
    ("The mayor was beaten by the count of votes from abroad.", []),
    (
        "In the survey, sales by firms fell.",
        ["the survey | In the survey | sales by firms fell | indirect | according"],
    ),
    ("In Sunday's poll, the party lost its seats.", []),
    ("In the 2019 polls, the party won forty seats.", []),
    (
        "A study shows the northern towns outgrowing the others.",
        [
            "A study | shows | the northern towns outgrowing the others | indirect | show",
        ],
    ),
    (
        "According to the coast guard, the ferry sank within minutes.",
        ["the coast guard | According to | the ferry sank within minutes | indirect | according"],
    ),
    (
        "The ferry sank within minutes, according to the coast guard.",
        ["the coast guard | according to | The ferry sank within minutes | indirect | according"],
    ),
    (
        "The valley, according to old maps, was once a lake.",
        ["old maps | according to | The valley / was once a lake | indirect | according"],
    ),
    (
        "In the words of one sailor, the storm was a wall of water.",
        ["one sailor | In the words | the storm was a wall of water | indirect | according"],
    ),
    (
        "The storm was, in her view, a warning.",
        ["her | in her view | The storm was / a warning | indirect | according"],
    ),
    (
        "As the captain put it, the sea always wins.",
        ["the captain | put it | the sea always wins | indirect | say"],
    ),
    (
        "The sea always wins, as the captain put it.",
        ["the captain | put it | The sea always wins | indirect | say"],
    ),
    (
        "Visitors must leave by six, per the museum’s rules.",
        ["the museum’s rules | per | Visitors must leave by six | indirect | according"],
    ),
    (
        "The president fled at dawn, according to a guard who saw the car.",
        ["a guard | according to | The president fled at dawn | indirect | according"],
    ),
    (
        "The mill, in the view of its owner, is safe.",
        ["its owner | in the view | The mill / is safe | indirect | according"],
    ),
    ("The ferry carries 40 people per day.", []),
]


NOMINAL = [
    (
        "His claim that the dam was sound convinced nobody.",
        ["His | claim | that the dam was sound | indirect | claim"],
    ),
    (
        "A warning from the coast guard that waves were rising came too late.",
        ["the coast guard | warning | that waves were rising | indirect | warn"],
    ),
    (
        "The bishop’s demand that the doors stay open was ignored.",
        ["The bishop’s | demand | that the doors stay open | indirect | demand"],
    ),
    (
        "The company’s promise to rebuild the mill pleased the town.",
        ["The company’s | promise | to rebuild the mill | indirect | promise"],
    ),
    (
        "She repeated her call for a ban on fireworks.",
        ["her | call | a ban on fireworks | indirect | demand"],
    ),
    (
        "Reports that the dam had burst caused panic.",
        ["- | Reports | that the dam had burst | indirect | say"],
    ),
    (
        "The union made a demand for higher wages.",
        ["The union | demand | higher wages | indirect | demand"],
    ),
    (
        "The mayor’s opposition to the tunnel cost him votes.",
        ["The mayor’s | opposition | the tunnel | indirect | judge"],
    ),
    (
        "The guard’s admission that he had slept shocked the court.",
        ["The guard’s | admission | that he had slept | indirect | admit"],
    ),
    (
        "Weber’s demands for the mill to reopen were ignored.",
        ["Weber’s | demands | the mill to reopen | indirect | demand"],
    ),
    (
        "The bank’s refusal to pay angered farmers.",
        ["The bank’s | refusal | to pay angered farmers | indirect | refuse"],
    ),
]


ADJECTIVE = [
    (
        "The coach was confident that his team would win.",
        ["The coach | confident | that his team would win | indirect | believe"],
    ),
    (
        "Farmers are worried about the drought.",
        ["Farmers | worried | the drought | indirect | warn"],
    ),
    (
        "The union was unwilling to sign the contract.",
        ["The union | unwilling | to sign the contract | indirect | refuse"],
    ),
    (
        "The minister was adamant that the dam was sound.",
        ["The minister | adamant | that the dam was sound | indirect | claim"],
    ),
    ("Investors are wary of the new bank.", ["Investors | wary | the new bank | indirect | warn"]),
    (
        "The captain was aware that the ice was thin.",
        ["The captain | aware | that the ice was thin | indirect | know"],
    ),
    ("Teachers were angry about the delay.", ["Teachers | angry | the delay | indirect | judge"]),
    (
        "The mayor is determined to keep the school open.",
        ["The mayor | determined | to keep the school open | indirect | want"],
    ),
]


EVIDENTIAL = [
    (
        "The driver reportedly fled on foot.",
        ["- | reportedly | The driver / fled on foot | indirect | evidential"],
    ),
    (
        "The clerk allegedly took the money.",
        ["- | allegedly | The clerk / took the money | indirect | evidential"],
    ),
    (
        "Reportedly, the dam had burst.",
        ["- | Reportedly | the dam had burst | indirect | evidential"],
    ),
    ("The so-called miracle cure is water.", ["- | called | miracle cure | indirect | evidential"]),
    (
        "The painting was supposedly lost in the fire.",
        ["- | supposedly | The painting was / lost in the fire | indirect | evidential"],
    ),
    ("The alleged thief was caught in Lyon.", ["- | alleged | thief | indirect | evidential"]),
    (
        "The firm purportedly sold the land twice.",
        ["- | purportedly | The firm / sold the land twice | indirect | evidential"],
    ),
    (
        "It seems that the dam has burst.",
        ["- | seems | that the dam has burst | indirect | evidential"],
    ),
    (
        "The dam appears to have burst.",
        ["- | appears | The dam / to have burst | indirect | evidential"],
    ),
    (
        "The town was reportedly warned twice.",
        ["- | reportedly | The town was / warned twice | indirect | evidential"],
    ),
]


CITING = [
    (
        "The road was closed, the Herald reported, citing a police spokesman.",
        [
            "the Herald | reported | The road was closed | indirect | say",
            "a police spokesman | citing | The road was closed | indirect | according",
        ],
    ),
    (
        "Radio Nova reported, citing two officials, that the bank had failed.",
        [
            "Radio Nova | reported | that the bank had failed | indirect | say",
            "two officials | citing | that the bank had failed | indirect | according",
        ],
    ),
    (
        "The court stopped the work, citing a threat to health.",
        ["The court | citing | a threat to health | indirect | say"],
    ),
    (
        "The bank is for sale, Radio Nova said on Monday, citing people close to the talks.",
        [
            "Radio Nova | said | The bank is for sale | indirect | say",
            "people close to the talks | citing | The bank is for sale | indirect | according",
        ],
    ),
    (
        "Citing a lack of evidence, the judge freed the clerk.",
        ["the judge | Citing | a lack of evidence | indirect | say"],
    ),
    ("The airline cited bad weather.", ["The airline | cited | bad weather | indirect | say"]),
    (
        "The study cited a rise in prices as the cause.",
        ["The study | cited | a rise in prices as the cause | indirect | say"],
    ),
    (
        "The Herald quoted an unnamed guard as saying the door had been open.",
        [
            "The Herald | quoted | the door had been open | indirect | say",
            "an unnamed guard | saying | the door had been open | indirect | say",
        ],
    ),
    (
        "The Herald said, citing two officials, that the door had been open.",
        [
            "The Herald | said | that the door had been open | indirect | say",
            "two officials | citing | that the door had been open | indirect | according",
        ],
    ),
    (
        "The Herald, citing officials, said the mine was empty.",
        [
            "The Herald | said | the mine was empty | indirect | say",
            "officials | citing | the mine was empty | indirect | according",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACCORDING)
def test_according(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOMINAL)
def test_nominal(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), ADJECTIVE)
def test_adjective(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), EVIDENTIAL)
def test_evidential(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), CITING)
def test_citing(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
