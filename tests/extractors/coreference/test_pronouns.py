"""Pronouns: (text, pronoun with its occurrence, label of its referent or None)."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]

AGREEMENT = [
    ("Maria Lopez met David Brown on Monday. She thanked the staff.", "She", "Maria Lopez"),
    ("Maria Lopez met David Brown on Monday. He thanked the staff.", "He", "David Brown"),
    ("Kenya signed the treaty in May. It will send two ministers.", "It", "Kenya"),
    ("Siemens closed the plant. Its workers were paid.", "Its", "Siemens"),
    ("Protesters blocked the road. They carried flags.", "They", "Protesters"),
    ("Peter Novak praised Anna Weber because she had helped.", "she", "Anna Weber"),
    ("Ms. Okafor addressed the court. She denied the charge.", "She", "Okafor"),
    ("Mr. Okafor addressed the court. He denied the charge.", "He", "Okafor"),
    ("Spokeswoman Kim Tanaka declined to comment. She cited the law.", "She", "Kim Tanaka"),
    ("Police searched the house. They found two rifles.", "They", "Police"),
]
BINDING = [
    ("David Brown said Peter Novak had insulted him.", "him", "David Brown"),
    ("David Brown introduced himself.", "himself", "David Brown"),
    ("Nigeria defended itself at the tribunal.", "itself", "Nigeria"),
    ("Anna Weber sold her house.", "her", "Anna Weber"),
    ("Boeing said it would cut 500 jobs.", "it", "Boeing"),
    ("Peter Novak wants to see him.", "him", None),
    ("The minister attacked her.", "her", None),
]
SUBJECT = [
    ("Anna Weber called Maria Lopez on Friday. She offered her support.", "She", "Anna Weber"),
    ("David Brown resigned on Friday. His deputy takes over.", "His", "David Brown"),
    ("David Brown resigned. He will leave in June, he said.", "he", "David Brown"),
    ("Chile rejected the claims. It has asked Peru for talks.", "It", "Chile"),
    ("Maria Lopez has said she will run again.", "she", "Maria Lopez"),
    ("Ethiopia built the dam with its own money.", "its", "Ethiopia"),
]
PLEONASTIC = [
    ("France sent aid. It is clear that more is needed.", "It", None),
    ("France sent aid. It seems that more is needed.", "It", None),
    ("Japan waited. It rained all day.", "It", None),
    ("Japan waited. It was reported that the ship had sunk.", "It", None),
    ("Japan waited. It took three days to reach the island.", "It", None),
    ("Peru has made it clear that the border stays shut.", "it", None),
    ("Peru called. It was Anna Weber who answered.", "It", None),
    ("Peru waited. It is important to act.", "It", None),
]
CATAPHORA = [
    ("Speaking at his farewell, David Brown thanked the crew.", "his", "David Brown"),
    ("In her first speech, Anna Weber promised reform.", "her", "Anna Weber"),
    ("Before it sold the plant, Siemens paid a fine.", "it", "Siemens"),
    ("Peter Novak won. In his speech, David Brown conceded.", "his", "David Brown"),
]
QUOTED = [
    ("“I will not resign,” Anna Weber said.", "I", "Anna Weber"),
    ("“I will not resign,” said Anna Weber.", "I", "Anna Weber"),
    ("Anna Weber said: “My party will win.”", "My", "Anna Weber"),
    ("“We will defend the border,” Polish President Jan Nowak said.", "We", "Poland"),
    ("“We regret the delay,” Siemens said.", "We", "Siemens"),
    ("“We are tired,” David Brown said.", "We", None),
    ("Anna Weber arrived. “She is late,” David Brown said.", "She", "Anna Weber"),
    ("Peter Novak resigned. “He was tired,” David Brown said.", "He", "Peter Novak"),
    ("We will see what comes next for Poland.", "We", None),
]
RELATIVE = [
    ("Anna Weber, who leads the union, called a strike.", "who", "Anna Weber"),
    ("The strike hit Siemens, which employs 300 people.", "which", "Siemens"),
]
GLOSSES = [("“They [the Kurds] fought well,” Anna Weber said.", "They", "Kurds")]


@pytest.mark.parametrize(
    ("text", "pronoun", "label"),
    [*AGREEMENT, *BINDING, *SUBJECT, *PLEONASTIC, *CATAPHORA, *QUOTED, *RELATIVE, *GLOSSES],
)
def test_pronoun(read: Read, text: str, pronoun: str, label: str | None) -> None:
    doc = read(text)
    repair(doc)
    found = [m for m in mentions(doc, attributions(doc)) if m.kind == "pronoun"]
    assert [m.label for m in found if m.text == pronoun] == [label]
