"""What holds for the mentions of any text."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractors.attribution import attributions
from extractors.mentions import MentionIndex, mentions
from extractors.names import repair

Read = Callable[[str], Doc]
_WORDS = st.sampled_from(
    "Kenya the President of Ann Lee he “ ” said , . it its EU ( ) Mr. who was - 's we I US A \n "
    "WASHINGTON GEORGIA Washington Georgia Paris Atlanta Prince Mr Lee's chair is named as "
    "Ministry company they [ ] al- von Jordan \u00a0 £ — him and Jr. herself DR São".split(" ")
)
_TEXTS = st.one_of(
    st.lists(_WORDS, min_size=1, max_size=40).map(" ".join), st.text(min_size=1, max_size=120)
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=_TEXTS.filter(lambda text: bool(text.strip())))
def test_never_raises_and_offsets_are_exact(read: Read, text: str) -> None:
    doc = read(text)
    repair(doc)
    found = mentions(doc, attributions(doc))
    assert [m.start for m in found] == sorted(m.start for m in found)
    for mention in found:
        # The Doc has sentence case in headlines and plain spaces; reading.py restores the text.
        exact = text[mention.start : mention.end]
        assert exact.casefold().split() == mention.text.casefold().split()
        assert mention.entity is None or mention.label is not None
    for left, right in pairwise(found):
        assert left.end <= right.start


def test_index_finds_a_mention_by_its_head(read: Read) -> None:
    doc = read("The European Union thanked Ann Lee.")
    repair(doc)
    index = MentionIndex(mentions(doc))
    assert [m.label if (m := index.at(token)) else None for token in doc] == [
        None,
        "European Union",
        "European Union",
        None,
        "Ann Lee",
        "Ann Lee",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya arrested Ann Lee.", ["Place", "Person"]),
        ("The Red Cross thanked French doctors.", ["Organization", "Group", "Group"]),
        ("Oslo rejected the plan.", ["Organization"]),
    ],
)
def test_types(read: Read, text: str, types: list[str]) -> None:
    doc = read(text)
    repair(doc)
    assert [m.type for m in mentions(doc)] == types


def test_furniture_has_no_mentions(read: Read) -> None:
    doc = read("Ann Lee met Tom Fox.")
    doc.spans["prose"] = []
    repair(doc)
    assert mentions(doc) == ()
