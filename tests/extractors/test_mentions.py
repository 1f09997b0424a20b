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
    "Ministry company they [ ] al- von Jordan \u00a0 £ — him and Jr. herself DR São "
    "commander-in-chief ex-minister side-by-side".split(" ")
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


def test_index_finds_each_part_of_a_word_with_hyphens(read: Read) -> None:
    doc = read("The ex-minister met Ban Ki-moon.")
    repair(doc)
    index = MentionIndex(mentions(doc))
    found = {token.text: mention.text for token in doc if (mention := index.at(token))}
    assert found["minister"] == "ex-minister"
    assert found["moon"] == "Ban Ki-moon"


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ex-minister met a front-runner.", ["ex-minister", "front-runner"]),
        ("The commander-in-chief left.", ["commander-in-chief"]),
        ("A part-time school nurse saw it.", ["part-time school nurse"]),
        (
            "The secretary-general met the full-time staff.",
            ["secretary-general", "full-time staff"],
        ),
        ("The minister - a doctor from Oslo - left.", ["minister", "doctor"]),
    ],
)
def test_nouns_with_hyphens_are_whole(read: Read, text: str, found: list[str]) -> None:
    doc = read(text)
    repair(doc)
    assert [m.text for m in mentions(doc) if m.kind == "nominal"] == found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "The new long-range Kestrel missile flew. The missile fell.",
            "new long-range Kestrel missile",
        ),
        ("A 66-year-old retired teacher fell. The teacher is well.", "66-year-old retired teacher"),
        ("A teacher of the year fell. The teacher is well.", "teacher of the year"),
    ],
)
def test_labels_of_what_has_no_name(read: Read, text: str, label: str) -> None:
    doc = read(text)
    repair(doc)
    assert {m.label for m in mentions(doc) if m.entity and m.kind == "nominal"} == {label}


def test_furniture_has_no_mentions(read: Read) -> None:
    doc = read("Ann Lee met Tom Fox.")
    doc.spans["prose"] = []
    repair(doc)
    assert mentions(doc) == ()


def test_vehicles_and_weapons_are_mentioned_wherever_they_stand(read: Read) -> None:
    doc = read("He fled in a van. Police found the van in a lake. He shot at a bus with a rifle.")
    repair(doc)
    assert [m.text for m in mentions(doc) if m.type == "Thing"] == ["van", "van"]
