"""Nouns that take up the name of a body: (text, noun, label of its last mention)."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import mentions
from extractors.names import repair

Read = Callable[[str], Doc]

KINDS = [
    ("Siemens beat Lima Athletic in May. The team won in June.", "team", "Lima Athletic"),
    ("Siemens hired its coach, Tom Fox, in May. The club lost in June.", "club", "Siemens"),
    ("Siemens met Bosch goalkeeper Tom Fox. The team won.", "team", "Bosch"),
    ("Siemens praised manager Tom Fox. The team won.", "team", None),
    ("Siemens sued Hale Airlines. The carrier paid.", "carrier", "Hale Airlines"),
    ("Hale Airlines sued Siemens. The airline lost.", "airline", "Hale Airlines"),
    ("The Oslo Gazette sued Siemens. The newspaper lost.", "newspaper", "Oslo Gazette"),
    ("The navy sent HMS Tara to Oslo. The warship sank.", "warship", "HMS Tara"),
    ("Ann Lee read the news. HMS Tara sailed. His ship sank.", "ship", None),
    ("The Defence Ministry sued Siemens. The company lost.", "company", "Siemens"),
    (
        "Siemens lost. Rain fell. Snow fell. Ann Lee left. Tom Fox slept. The company paid.",
        "company",
        "Siemens",
    ),
]
OWNED = [
    ("Siemens sued Tom Fox. His company lost.", "company", None),
    ("“Our country will win,” Polish President Jan Nowak said.", "country", "Poland"),
    ("Polish President Jan Nowak left Peru. His country lost.", "country", "Poland"),
    ("Tom Fox left Peru. His country lost.", "country", None),
]


@pytest.mark.parametrize(("text", "noun", "label"), [*KINDS, *OWNED])
def test_body(read: Read, text: str, noun: str, label: str | None) -> None:
    doc = read(text)
    repair(doc)
    found = mentions(doc, attributions(doc))
    labels = [m.label for m in found if m.kind == "nominal" and m.text.endswith(noun)]
    got = labels[-1] if labels else None
    assert got == label or (label is None and got is not None and got.endswith(noun))
