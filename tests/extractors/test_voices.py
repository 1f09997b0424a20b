"""In whose voice a predication stands. All sentences are invented."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.voices import voices

Read = Callable[[str], Doc]

TABLE: list[tuple[str, str, list[str | None]]] = [
    # the source holds what it states
    ("The mayor said that the bridge is safe.", "is", ["mayor"]),
    ("The bridge is safe, the mayor said.", "is", ["mayor"]),
    ("According to the police, the driver fled.", "fled", ["police"]),
    ("Analysts believe that prices will fall.", "fall", ["Analysts"]),
    ("The minister denied that the fund was empty.", "was", ["minister"]),
    # what the article says itself
    ("The mayor said that the bridge is safe.", "said", []),
    ("The bridge collapsed in May.", "collapsed", []),
    # a chain, outermost first
    ("The Courier reported that the mayor said the bridge is safe.", "is", ["Courier", "mayor"]),
    # what somebody wants of somebody is held by who wants it
    ("The union demanded that the firm pay the workers.", "pay", ["union"]),
    ("The court ordered the bank to return the money.", "return", ["court"]),
    # one's own intentions are not quotations
    ("The firm promised to pay the workers.", "pay", []),
    ("The minister refused to answer questions.", "answer", []),
    ("The company wants to sell the mine.", "sell", []),
    ("The company is willing to sell the mine.", "sell", []),
    # words in quotation marks are the speaker's whatever the parser makes of them
    ("“Cuts to the fund nobody wanted were made by the board,” Lee said.", "made", ["Lee"]),
    # a noun that hands a content over, and what is denied of it
    ("The union repeated its demand that the firm pay the workers.", "pay", ["its"]),
    ("The mayor rejected claims that the bridge was unsafe.", "was", ["mayor"]),
    ("Police rejected the claim by residents that the bridge fell.", "fell", ["residents"]),
    # accusers hold what they accuse of; nobody named is somebody all the same
    ("The union accused the bank of hiding the letter.", "hiding", ["union"]),
    ("Prosecutors charged the driver with hiding the letter.", "hiding", ["Prosecutors"]),
    ("The clerk was charged with hiding the letter.", "hiding", [None]),
    ("Police arrested the driver for hiding the letter.", "hiding", ["Police"]),
    ("Police suspect the driver of hiding the letter.", "hiding", ["Police"]),
    ("The mayor was accused of taking bribes, which he denies.", "denies", []),
    ("Critics say the mayor took bribes, a claim she denied.", "denied", []),
    ("Critics say the mayor took bribes, a claim she denied.", "took", ["Critics"]),
    # a contrast that the article draws
    ("Kolb said he hoped for a sale, while Norway closed the port.", "closed", []),
    ("Kolb said the fire was out, although smoke may hide the road for days.", "hide", []),
    ("Kolb said he would go, while the mayor said the offer was a joke.", "said", []),
    ("Kolb said sales fell in May, while exports to Norway rose.", "rose", ["Kolb"]),
    ("Kolb said he would wait, although Norway had asked him to act.", "asked", ["Kolb"]),
    ("The mayor ruled out raising fares while the buses run empty.", "run", []),
    ("The bank has allegedly dropped the merger as its shares rise.", "rise", []),
    ("Kolb allegedly hit the woman as she left the bakery.", "left", [None]),
    # a thing permits nothing by its own will
    ("The tunnel allows trucks to avoid the town.", "avoid", []),
    ("The mayor allowed the firm to close the mine.", "close", ["mayor"]),
    # claimed without evidence is claimed; a rumour is somebody's; what identifies a denied charge
    ("Kolb claimed without evidence that the vote was stolen.", "stolen", ["Kolb"]),
    ("There were rumours the bank had failed.", "failed", [None]),
    ("The mayor rejected suggestions he had lied.", "lied", ["mayor"]),
    ("Kolb denied the charges he faces.", "faces", []),
    ("Kolb told the court in an affidavit that the dam leaks.", "leaks", ["Kolb"]),
    # light verbs
    ("The mayor renewed a call for the firm to close the mine.", "close", ["mayor"]),
    # whoever asked, what was denied comes to nothing
    ("The court denied the firm's request to close the mine.", "close", []),
    ("The firm's plan to close the mine failed.", "close", []),
    ("The union repeated the call to close the mine.", "close", ["union"]),
    # what happens holds nothing
    ("The defeat underscores that the party is divided.", "is", []),
    ("The vote suggests that the party is divided.", "is", ["vote"]),
    ("The bishops' conference said that the party is divided.", "is", ["conference"]),
    ("The meeting agreed that the party is divided.", "is", ["meeting"]),
    ("The results showed that the drug works.", "works", ["results"]),
    # time holds nothing
    ("The coming weeks will show whether the plan works.", "works", []),
    # background of what is wanted
    ("The union demanded that the firm return the money it took in 2014.", "took", []),
    # what is judged stands
    ("The governor criticised plans to close the school.", "close", []),
]


@pytest.mark.parametrize(("text", "word", "expected"), TABLE)
def test_voices(read: Read, text: str, word: str, expected: list[str | None]) -> None:
    doc = read(text)
    head = next(token for token in doc if token.text == word)
    found = voices(attributions(doc), head)
    assert [frame.source_head.text if frame.source_head else None for frame in found] == expected
