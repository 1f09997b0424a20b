"""Whom an opening speaks of before it names him: (text, noun, label of its first mention)."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]

AGES = [
    ("A 43-year-old nurse vanished. Ann Lee, 43, loved boats.", "nurse", "Ann Lee"),
    ("A 43-year-old nurse vanished. Ann Lee (43) loved boats.", "nurse", "Ann Lee"),
    ("A 43-year-old nurse vanished. Ann Lee, aged 43, loved boats.", "nurse", "Ann Lee"),
    ("A 43-year-old nurse vanished. Police found 43-year-old Ann Lee.", "nurse", "Ann Lee"),
    ("A 43 - year - old nurse vanished. Ann Lee , 43 , loved boats.", "nurse", "Ann Lee"),
    ("A 43-year-old nurse vanished. Ann Lee, 44, vanished.", "nurse", None),
    ("A 43-year-old man vanished. Ann Lee, 43, and Tom Fox, 43, left.", "man", None),
]
DEEDS = [
    ("A nurse died on Monday. Tom Fox was killed in Oslo.", "nurse", "Tom Fox"),
    ("A nurse was arrested on Monday. Police detained Tom Fox in Oslo.", "nurse", "Tom Fox"),
    ("A nurse was arrested on Monday. Tom Fox praised the police.", "nurse", None),
    ("A nurse was not arrested on Monday. Tom Fox was arrested in Oslo.", "nurse", None),
    ("A nurse may be arrested on Monday. Tom Fox was arrested in Oslo.", "nurse", None),
    ("The party is to choose a nurse. Tom Fox was chosen in Oslo.", "nurse", None),
    ("A woman was arrested on Monday. Tom Fox was arrested in Oslo.", "woman", None),
    ("A nurse was shot and a nurse was shot. Tom Fox was shot in Oslo.", "nurse", None),
    ("A nurse was shot in May. Tom Fox was shot and Jan Nowak was shot.", "nurse", None),
    ("Another nurse was shot in May. Tom Fox was shot in Oslo.", "nurse", None),
    ("A nurse said no. Tom Fox said yes.", "nurse", None),
    ("The death of a nurse shook Oslo. Tom Fox was killed on Monday.", "nurse", "Tom Fox"),
    ("Tom Fox was shot in Oslo. A nurse was shot in Lima.", "nurse", None),
    ("A nurse was hurt. Tom Fox left home when he was injured by a bus.", "nurse", "Tom Fox"),
]
HEADLINES = [
    ("Nurse shot in Oslo\n\nA nurse was shot on Monday. Tom Fox was shot at home.", "Tom Fox"),
    ("Nurse shot in Oslo\n\nTom Fox was shot at home on Monday.", "Tom Fox"),
    ("Nurse shot in Oslo\n\nA nurse was held on Monday. Tom Fox was shot at home.", None),
]


@pytest.mark.parametrize(("text", "noun", "label"), [*AGES, *DEEDS])
def test_introduced(read: Read, text: str, noun: str, label: str | None) -> None:
    assert _first(read(text), noun) in ({label} if label else {None, noun})


@pytest.mark.parametrize(("text", "label"), HEADLINES)
def test_headline(read: Read, text: str, label: str | None) -> None:
    found = _first(read(text), "nurse")
    assert found == label if label else found != "Tom Fox"


def _first(doc: Doc, noun: str) -> str | None:
    repair(doc)
    found = mentions(doc, attributions(doc))
    nominal = [m for m in found if m.kind == "nominal" and m.text.lower().endswith(noun)]
    label = nominal[0].label
    return label.split()[-1] if label and label.endswith(noun) else label


IDENTIFIED = [
    ("The driver was identified by police as Tom Fox.", "driver", "Tom Fox"),
    ("Police named the driver as Tom Fox.", "driver", "Tom Fox"),
    ("The driver, identified as Tom Fox, fled.", "driver", "Tom Fox"),
    ("The driver was not identified as Tom Fox.", "driver", None),
]


LATER = [
    ("Police held Tom Fox on Friday. The suspect slept.", "suspect", "Tom Fox"),
    ("Tom Fox was killed on Friday. The victim lived in Oslo.", "victim", "Tom Fox"),
    ("Police held Tom Fox and Jan Nowak was held. The suspect slept.", "suspect", "suspect"),
    ("Police held Tom Fox. The suspects slept. The suspect left.", "suspect", "suspect"),
    ("Police praised Tom Fox on Friday. The suspect slept.", "suspect", "suspect"),
    ("Tom Fox, 43, left with Ann Lee, 40. The 43-year-old teacher wept.", "teacher", "Tom Fox"),
    ("Tom Fox, 43, left with Ann Lee, 40. The 40-year-old wept.", "old", "Ann Lee"),
    ("Tom Fox won on Friday. The 41-year-old wept.", "old", "Tom Fox"),
]


@pytest.mark.parametrize(("text", "noun", "label"), [*IDENTIFIED, *LATER])
def test_identified(read: Read, text: str, noun: str, label: str | None) -> None:
    assert _first(read(text), noun) in {label, None if label == noun else label}
