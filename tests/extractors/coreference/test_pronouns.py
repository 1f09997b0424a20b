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
    ("Peter Novak fell. The guard, Tom Fox, pulled him out.", "him", "Peter Novak"),
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
GENDER = [
    ("Gerald Weber, a mother of two, left. She wept.", "She", "Gerald Weber"),
    ("If Gerald Weber were a woman, they would hate her.", "her", "woman"),
]
EMPTY = [
    ("The Weston Centre waited. It’s rather odd that the lift failed.", "It", None),
    ("A list of goods reached Peru. It included cement.", "It", "list of goods"),
]
JOINED = [
    ("Help came from Chile and Peru, which sent ships.", "which", "Chile and Peru"),
    ("Help came from Chile and Peru, which has sent ships.", "which", "Peru"),
    ("They broke a truce near Bergen. Ann Lee told Tom Fox not to break it.", "it", None),
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
SPEAKERS = [
    ("Anna Weber resigned. “I am tired,” she said.", "I", "Anna Weber"),
    ("Anna Weber met Tom Fox. “I saw my son,” he said.", "my", "Tom Fox"),
    ("“We are thrilled,” producers Ann Lee and Tom Fox said.", "We", "Ann Lee and Tom Fox"),
    ("“I am thrilled,” producers Ann Lee and Tom Fox said.", "I", None),
    ("“We won,” said Ann Lee and Tom Fox.", "We", "Ann Lee and Tom Fox"),
    ("Anna Weber said the films I saw were “a bore”.", "I", None),
    ("Anna Weber said the plan we saw was “a joke”.", "we", None),
    ("Ann Lee met Tom Fox. “He told her, ‘I am ill,’” Jan Nowak said.", "I", "Tom Fox"),
    (
        "Weber said Ms. Okafor shows no concern. “Nobody knows why,” she said.",
        "she",
        "Weber",
    ),
    ("Anna Weber, a partner at Siemens, spoke. “We will win,” she said.", "We", None),
    ("Peter Novak spoke. “Anna Weber is late,” he said.", "he", "Peter Novak"),
    ("Peter Novak spoke. “The villain is not David Brown,” he said.", "he", "Peter Novak"),
    ("Anna Weber said: “I will go.\n\n“It was my idea.”", "my", "Anna Weber"),
]
SEVERAL = [
    ("Ann Lee and Tom Fox won. They smiled.", "They", "Ann Lee and Tom Fox"),
    ("Ann Lee and her brother Tom Fox sold their house.", "their", "Ann Lee and Tom Fox"),
    ("Chile, Peru and Bolivia met, but they did not sign.", "they", "Chile, Peru and Bolivia"),
    ("Ann Lee or Tom Fox will win. They met.", "They", None),
    ("Ann Lee met Tom Fox. They left.", "They", None),
    ("Officials hope that other states, among them Chile, will pay.", "them", "other states"),
    ("Ann Lee and Tom Fox won. She smiled.", "She", "Ann Lee"),
]
THEY = [
    ("Fees for tourists rose in May. They say nothing is left.", "They", None),
    ("The breaks let banks avoid their share of taxes.", "their", "banks"),
    ("The judge allowed nurses to keep their jobs.", "their", "nurses"),
    ("The law helps migrants waiting for their papers.", "their", "migrants"),
    ("Some of the players felt they had lost.", "they", "players"),
    ("The team arrived late because they had lost the map.", "they", "team"),
    ("Talks between Chile and Peru failed. They said nothing.", "They", None),
    ("The rules say they must vote.", "they", None),
]
IT = [
    ("Chile sold the plan to Peru and called it a gift.", "it", None),
    ("Siemens waited. It may not be easy.", "It", None),
    ("Siemens waited. It is unlikely his remarks help.", "It", None),
    ("Siemens is ready to sell. It is willing to wait.", "It", "Siemens"),
    ("Anna Weber told Siemens it was a mistake to wait.", "it", None),
    ("Peru waited. It was divisions in the party that cost the vote.", "It", None),
    ("The film hurt Siemens. It shows a fire.", "It", "film"),
    ("Siemens hailed the deal. It shows what can be done.", "It", None),
    ("Siemens, as Anna Weber put it, is lost.", "it", None),
    ("Siemens pays when it comes to safety.", "it", None),
    ("Even Peru, the ally of Chile and its lifeline, left.", "its", "Chile"),
    ("Peru fears the damage to its economy.", "its", "Peru"),
    ("Odd as it may seem, Siemens won.", "it", None),
    ("Siemens asked who did it.", "it", None),
    ("Someone called Siemens because it had won.", "it", "Siemens"),
    ("Siemens lost the case. A firm that had lost its licence won.", "its", "firm"),
    ("Siemens agreed to talks in May. They will take place in Oslo.", "They", "talks in May"),
]
BOUND = [
    ("A woman whose son was ill met David Brown. He wept.", "He", "David Brown"),
    ("David Brown arrived. A woman whose son was ill told him the news.", "him", "David Brown"),
    ("David Brown was told by Peter Novak that he had won.", "he", "David Brown"),
    (
        "David Brown left. Asked by the doctor if he had slept, Peter Novak wept.",
        "he",
        "Peter Novak",
    ),
    ("Kim Tanaka sold her car. Tom Fox saw David Brown. She wept.", "She", "Kim Tanaka"),
    ("David Brown asked Peter Novak to sell his car.", "his", "Peter Novak"),
    ("David Brown promised Peter Novak to sell his car.", "his", "David Brown"),
]
COMMANDED = [
    ("Tom Fox met David Brown on Friday. He said Brown had lied.", "He", "Tom Fox"),
    ("Anna Weber herself opened the door.", "herself", "Anna Weber"),
    ("The case against Peter Novak himself collapsed.", "himself", "Peter Novak"),
    ("The men carried the signs themselves.", "themselves", "men"),
    ("A representative for Tom Fox said he was ill.", "he", "Tom Fox"),
    ("Rain fell. Tom Fox's lawyer said he was ill.", "he", "Tom Fox"),
    ("Tom Fox met lawyer Jan Nowak. Nowak said his client was ill.", "his", "Jan Nowak"),
    ("Peter Novak met Tom Fox, who said he was ill.", "he", "Tom Fox"),
    ("Guards allowed them to leave.", "them", None),
    ("A driver who had hit a nurse was charged with her murder.", "her", "nurse"),
    ("A nurse was charged with her murder.", "her", None),
    ("Peter Novak left, hiring a cook who was tired, and sold his car.", "his", "Peter Novak"),
    ("Tom Fox praised the nominee for mayor, who sold his boat.", "who", "nominee"),
]
SIDES = [
    ("“We won,” the chief executive of Siemens, Tom Fox, said.", "We", "Siemens"),
    ("“We won,” Siemens spokeswoman Ann Lee said.", "We", "Siemens"),
    ("“We won,” Peruvian Foreign Minister Ann Lee said.", "We", "Peru"),
    ("“We love our country,” Siemens spokeswoman Ann Lee said.", "our", None),
    ("“We lost,” the former head of Siemens, Tom Fox, said.", "We", None),
    ("“We lost,” the director of the Hale Institute, Tom Fox, said.", "We", None),
    ("“We lost,” Peruvian Army general Tom Fox said.", "We", None),
    ("“We lost,” Lima police chief Tom Fox said.", "We", None),
    ("“We lost,” Ann Lee's spokesman Tom Fox said.", "We", None),
    ("“We lost,” Ann Lee's lawyer Tom Fox said.", "We", "Ann Lee"),
]
BEARERS = [
    ("Ann Lee met Tom Lee. Jan Nowak left. Lee said she was ill.", "she", "Ann Lee"),
    ("Ann Lee met Kim Lee. Anna Weber left. Lee said she was ill.", "she", None),
    ("The film drew crowds. Siemens asked who did it.", "it", None),
    ("Siemens left. How long will it take to sell the car?", "it", None),
    ("Siemens closed the plant. It took them three years.", "It", None),
    ("Siemens took three banks. It took a bus.", "It", "Siemens"),
    ("Siemens left. Peter Novak said it helps when taxes are low.", "it", None),
    ("Siemens built a school. It helps teachers when they are ill.", "It", "Siemens"),
    ("Siemens closed the plant. Peter Novak said it was a disgrace.", "it", None),
    ("Siemens had sold the plant, but Peter Novak denied it.", "it", None),
]
GLOSSES = [("“They [the Kurds] fought well,” Anna Weber said.", "They", "Kurds")]


@pytest.mark.parametrize(
    ("text", "pronoun", "label"),
    [
        *AGREEMENT, *BINDING, *SUBJECT, *PLEONASTIC, *CATAPHORA, *QUOTED, *RELATIVE, *GLOSSES,
        *SPEAKERS, *SEVERAL, *THEY, *IT, *BOUND, *JOINED, *COMMANDED, *SIDES, *BEARERS,
        *GENDER, *EMPTY,
    ],
)  # fmt: skip
def test_pronoun(read: Read, text: str, pronoun: str, label: str | None) -> None:
    doc = read(text)
    repair(doc)
    found = [m for m in mentions(doc, attributions(doc)) if m.kind == "pronoun"]
    assert [m.label for m in found if m.text == pronoun][-1:] == [label]
