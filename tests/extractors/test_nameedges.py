"""Where names end: (words, entity in them, what of it can be a name)."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.nameedges import trimmed

Read = Callable[[str], Doc]

CASES = [
    ("The Hale Group won", "The Hale Group", "ORG", "Hale Group"),
    ("Hale's aides won", "Hale's", "PERSON", "Hale"),
    ("a pro-Hale vote", "pro-Hale", "ORG", "Hale"),
    ("its post-Cold War role", "post-Cold War", "EVENT", "Cold War"),
    ("OSLO - Hale Foods Inc. sued", "OSLO - Hale Foods Inc.", "GPE", "Hale Foods Inc."),
    ("OSLO -- Hale sued", "OSLO -- Hale", "GPE", "Hale"),
    ("the BBC - ITV deal", "BBC - ITV", "ORG", "BBC - ITV"),
    ("Mid - South towns", "Mid - South", "LOC", "Mid - South"),
    ("Hale, Weston and others", "Hale, Weston", "ORG", "Hale"),
    ("Hale, Weston & Roe sued", "Hale, Weston & Roe", "ORG", "Hale, Weston & Roe"),
    ("Hale Foods, Inc. sued", "Hale Foods, Inc.", "ORG", "Hale Foods, Inc."),
    ("Hale Foods, Limited sued", "Hale Foods, Limited", "ORG", "Hale Foods, Limited"),
    ("Hale Inc. Weston Corp. sued", "Hale Inc. Weston Corp.", "ORG", "Hale Inc."),
    ("Hale Co. Ltd. sued", "Hale Co. Ltd.", "ORG", "Hale Co. Ltd."),
    ("Hale Corp. of Weston sued", "Hale Corp. of Weston", "ORG", "Hale Corp. of Weston"),
    ("Ohio AG Ann Weston sued", "Ohio AG Ann Weston", "ORG", "Ohio AG Ann Weston"),
    ("her play Eat, Sleep, Run", "Eat, Sleep, Run", "WORK_OF_ART", "Eat, Sleep, Run"),
    ("Hale's tax return is late", "Hale's tax return", "ORG", "Hale"),
    ("at Sam's Club today", "Sam's Club", "ORG", "Sam's Club"),
    ("Kim Jong-un left", "Kim Jong-", "PERSON", "Kim Jong-"),
    ("Ann Hale - who left", "Ann Hale -", "PERSON", "Ann Hale"),
    ("Roe left the Anglers Club when Hale came", "Anglers Club when Hale", "ORG", "Anglers Club"),
    ("They read News: Anglers Union in Oslo.", "News: Anglers Union", "ORG", "Anglers Union"),
]


@pytest.mark.parametrize(("text", "entity", "label", "name"), CASES)
def test_trimmed(read: Read, text: str, entity: str, label: str, name: str) -> None:
    doc = read(text)
    span = doc.char_span(text.index(entity), text.index(entity) + len(entity))
    start, end = trimmed(doc, span.start, span.end, label)
    assert doc[start:end].text == name
