"""Quoted speech, colon and dash, continuation."""

from collections.abc import Callable

import pytest

QUOTED = [
    (
        "“The bridge is safe,” the engineer said.",
        ["the engineer | said | The bridge is safe, | direct | say"],
    ),
    (
        "The engineer said: “The bridge is safe and it will stay safe.”",
        ["The engineer | said | The bridge is safe and it will stay safe. | direct | say"],
    ),
    (
        "“Is the bridge safe?” asked the mayor.",
        ["the mayor | asked | Is the bridge safe? | direct | ask"],
    ),
    (
        "The mayor, visiting the site, said, “This bridge will outlive us all.”",
        ["The mayor | said | This bridge will outlive us all. | direct | say"],
    ),
    (
        "The mayor called the bridge “a marvel”.",
        ["The mayor | called | the bridge “a marvel” | mixed | say"],
    ),
    (
        "The engineer said the bridge was “as safe as any in the country”.",
        ["The engineer | said | the bridge was “as safe as any in the country” | mixed | say"],
    ),
    (
        '"Nobody told us about the flood," Marta Silva told the newspaper.',
        ["Marta Silva | told | Nobody told us about the flood, | direct | say"],
    ),
    (
        "“Never again!” shouted a woman in the crowd.",
        ["a woman in the crowd | shouted | Never again! | direct | manner"],
    ),
]


CONTINUATION = [
    (
        "The minister defended the dam. “It will feed this valley for a century.”",
        [
            "The minister | defended | the dam | indirect | judge",
            "The minister | defended | It will feed this valley for a century. | direct | say",
        ],
    ),
    (
        "Hanna Weber shook her head. “We were never asked about the dam.”",
        ["Hanna Weber | shook | We were never asked about the dam. | direct | say"],
    ),
    (  # he may be whom it is about
        "Hanna Weber left in May. “She will be back before the summer.”",
        [],
    ),
    (
        "The dam was built in haste, the mayor said in a long speech on Monday. “We want it shut.”",
        [
            "the mayor | said | The dam was built in haste / “We want it shut.” | mixed | say",
        ],
    ),
    (  # the sentence goes on after the marks
        "“It is a tax,” said Ann Lee. “I would not call it reform. It is a tax” for the town.",
        ["Ann Lee | said | It is a tax, / I would not call it reform. It is a tax | direct | say"],
    ),
    (  # a title in marks between the two
        "The dam was built in haste, Ann Weber said on “Valley Talk.” “We want it shut.”",
        [
            "Ann Weber | said | The dam was built in haste / “We want it shut.” | mixed | say",
        ],
    ),
    (  # who asks is not who answers
        "“Where is the dam?” Ann Weber asked.\n“It is behind the hill, in the woods.”",
        ["Ann Weber | asked | Where is the dam? | direct | ask"],
    ),
    (  # the cue of the last paragraph is better than the sentence before the first
        "Hanna Weber nodded.\n“It leaks.\n“We all know that it does,” said Ann Lee.",
        ["Ann Lee | said | It leaks. / We all know that it does, | direct | say"],
    ),
    (
        "The mayor made the following statement:\n“The dam is closed until the spring.”",
        ["The mayor | : | The dam is closed until the spring. | direct | say"],
    ),
    (
        "Advice from Ann Lee: “Never build a dam in a hurry.”",
        ["Ann Lee | : | Never build a dam in a hurry. | direct | say"],
    ),
    (  # a nickname before the cue
        "“The dam has leaked for years!” Hanna “Hanni” Weber shouted from the bank.",
        ["Hanna “Hanni” Weber | shouted | The dam has leaked for years! | direct | manner"],
    ),
    (
        "“The bridge is safe,” the engineer said. “It was tested twice.”",
        ["the engineer | said | The bridge is safe, / It was tested twice. | direct | say"],
    ),
    (
        "“The bridge is safe,” the engineer said.\n“We have tested it twice this year alone.”",
        [
            "the engineer | said | The bridge is safe, | direct | say",
            "the engineer | said | We have tested it twice this year alone. | direct | say",
        ],
    ),
    (
        "“The bridge is safe.\n\n“It was tested twice,” the engineer said.",
        ["the engineer | said | The bridge is safe. / It was tested twice, | direct | say"],
    ),
    (
        "“The ferry was full,” Weber said. “People stood on the stairs.” He sailed that day.",
        ["Weber | said | The ferry was full, / People stood on the stairs. | direct | say"],
    ),
    (
        "“The dam is old.\n\n“It should be replaced,” Duarte said.\n\nThe ministry disagreed.",
        ["Duarte | said | The dam is old. / It should be replaced, | direct | say"],
    ),
    (
        "Duarte wrote: “The dam leaks.\n\n“It should be replaced.”",
        ["Duarte | wrote | The dam leaks. / It should be replaced. | direct | say"],
    ),
    (
        "“We waited for two hours,” Weber said, “and nobody came.” “We left on foot,” he added.",
        [
            "Weber | said | We waited for two hours, / and nobody came. | direct | say",
            "he | added | We left on foot, | direct | say",
        ],
    ),
    (
        "“The ferry was full,” Weber said.\n\n“People stood on the stairs for an hour.”",
        [
            "Weber | said | The ferry was full, | direct | say",
            "Weber | said | People stood on the stairs for an hour. | direct | say",
        ],
    ),
    (
        "“I saw smoke,” said Lena Voss. “Then I ran.”",
        ["Lena Voss | said | I saw smoke, / Then I ran. | direct | say"],
    ),
]


COLON = [
    ("Mayor: The bridge is safe", ["Mayor | : | The bridge is safe | indirect | say"]),
    (
        "Poll: Most voters distrust banks",
        ["Poll | : | Most voters distrust banks | indirect | say"],
    ),
    ("KOVAC: I never saw the letter.", ["KOVAC | : | I never saw the letter | indirect | say"]),
    (
        "“The bridge is safe and it will stay safe.” — Ana Duarte",
        ["Ana Duarte | — | The bridge is safe and it will stay safe. | direct | say"],
    ),
    (
        "“The bridge is safe and it will stay safe.”\n― Ana Duarte, engineer",
        ["Ana Duarte, engineer | ― | The bridge is safe and it will stay safe. | direct | say"],
    ),
    (
        "The engineer put it simply: “The bridge is safe and it will stay safe.”",
        ["The engineer | put it | The bridge is safe and it will stay safe. | direct | say"],
    ),
    (
        "Paul Weber: Farmers need more rain",
        ["Paul Weber | : | Farmers need more rain | indirect | say"],
    ),
    ("Report: River levels will fall", ["Report | : | River levels will fall | indirect | say"]),
    (
        "Officials: No survivors at the mine",
        ["Officials | : | No survivors at the mine | indirect | say"],
    ),
    (
        "The road is closed for a month: police",
        ["police | : | The road is closed for a month | indirect | say"],
    ),
    ("Nigeria: Senate closes the border", []),
    (
        "Nigeria: “We will not yield”",
        ["Nigeria | : | We will not yield | direct | say"],
    ),
    (
        "WEBER: We had no choice. I would do it again.",
        ["WEBER | : | We had no choice. I would do it again | indirect | say"],
    ),
    (
        "''We had no choice but to leave the valley.'' -- Paul Weber",
        ["Paul Weber | -- | We had no choice but to leave the valley. | direct | say"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quoted(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), CONTINUATION)
def test_continuation(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), COLON)
def test_colon(rows: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
