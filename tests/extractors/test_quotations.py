"""The quotation scanner: marks, pairing, paragraphs, what is no quotation, what is no speech."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.quotations import quotations


def found(text: str) -> list[str]:
    return [f"{q.kind} {text[q.inner_start : q.inner_end]}" for q in quotations(text)]


MARKS = [  # straight, curly, low, angled, doubled, single
    ('"The bridge is quite safe," she said.', ["speech The bridge is quite safe,"]),
    ("“The bridge is quite safe,” she said.", ["speech The bridge is quite safe,"]),
    ("''The bridge is quite safe,'' she said.", ["speech The bridge is quite safe,"]),
    ("``The bridge is quite safe,'' she said.", ["speech The bridge is quite safe,"]),
    ("„The bridge is quite safe”, she said.", ["speech The bridge is quite safe"]),
    ("«The bridge is quite safe», she said.", ["speech The bridge is quite safe"]),
    ("„The bridge is quite safe“, she said.", ["speech The bridge is quite safe"]),
    ("“The bridge is quite safe.“ She left.", ["speech The bridge is quite safe."]),
    ("”The bridge is quite safe.” She left.", ["speech The bridge is quite safe."]),
    ("'The bridge is quite safe,' she said.", ["speech The bridge is quite safe,"]),
    ("‘The bridge is quite safe,’ she said.", ["speech The bridge is quite safe,"]),
]

TOKENISED = [  # a space on both sides of each mark
    ("`` The bridge is safe , '' she said .", ["speech The bridge is safe ,"]),
    ("`` The bridge is safe , `` she said .", ["speech The bridge is safe ,"]),
    ('" The bridge is safe , " she said .', ["speech The bridge is safe ,"]),
    (
        'It is " safe " , she said , " and it will stay so . "',
        ["scare safe", "speech and it will stay so ."],
    ),
    ('She said : " The bridge is quite safe .', ["speech The bridge is quite safe ."]),
    ('A lone " in the text .', []),
]

PAIRING = [
    (
        'She said "it is over" and "we have lost it all".',
        ["scare it is over", "speech we have lost it all"],
    ),
    (
        "“A first one is here” and “a second one is there”.",
        ["speech A first one is here", "speech a second one is there"],
    ),
    ('“Opened curly and closed straight," he said.', ["speech Opened curly and closed straight,"]),
    ('"Opened straight and closed curly,” he said.', ["speech Opened straight and closed curly,"]),
    (
        "“He told me, ‘Leave the house now,’ and left,” she said.",
        ["speech He told me, ‘Leave the house now,’ and left,", "nested Leave the house now,"],
    ),
    (
        "'He told me, \"Leave the house now,\" and left,' she said.",
        ['speech He told me, "Leave the house now," and left,', "nested Leave the house now,"],
    ),
    ("\"He said 'go' to us all,\" she said.", ["speech He said 'go' to us all,", "nested go"]),
    ('("We were all there," he said.)', ["scare We were all there,"]),
]

APOSTROPHES = [
    "It's the workers' day; don't miss it.",
    "Rock 'n' roll in the '90s was the bee's knees.",
    'He is 6\'2" tall and his screen is 15" wide.',
    "The field is 5' by 7'.",
    "Get 'em while it's hot, 'cause they won't last.",
    "The ’90s, the boys’ club and James’ hat.",
    "A yard of 3' 6\" was cut.",
    "The companies' owners and the states' rights.",
    "O'Brien's and D'Angelo's cars' tyres",
]

SINGLE = [
    ("PM says 'no deal' on tax", ["scare no deal"]),
    ("PM: 'We will never give up the islands'", ["speech We will never give up the islands"]),
    ("Rivals' plan 'mad', says mayor", ["scare mad"]),
    (
        "The workers' union said: 'We will not work on Monday'.",
        ["speech We will not work on Monday"],
    ),
    ("‘It’s over for all of us,’ says mayor’s aide", ["speech It’s over for all of us,"]),
    ("'Don't shoot the messengers now': minister", ["speech Don't shoot the messengers now"]),
    ("She called it 'the dogs' dinner' again", ["scare the dogs' dinner"]),
    ("Court frees 'spy' in the '98 case", ["scare spy"]),
]

UNBALANCED = [
    ("He said “this goes on and never ends", ["speech this goes on and never ends"]),
    ("This ends” but never began.", []),
    ("“Lost its end, he said. “This one is complete,” he said.", ["speech This one is complete,"]),
    ('A lone " in the text.', []),
    ('"', []),
    ("””””", []),
    (
        "“Lost in this paragraph.\nNext “one is quite all right” here.",
        ["speech Lost in this paragraph.", "speech one is quite all right"],
    ),
    ("‘ ‘ ‘", []),
    ("“”", []),
]

SCARE = [
    ("The “reform” failed.", ["scare reform"]),
    ("She read “War and Peace” twice.", ["scare War and Peace"]),
    ("The film “The Long Way Down to the Sea” won.", ["scare The Long Way Down to the Sea"]),
    ("He said, “Never again.”", ["speech Never again."]),
    ("He asked: “Why?”", ["speech Why?"]),
    ("“No,” he said.", ["speech No,"]),
    ("A so-called “clean coal” plant", ["scare clean coal"]),
    ("It was “as safe as any in the country”.", ["speech as safe as any in the country"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), MARKS + TOKENISED + PAIRING + SINGLE + UNBALANCED + SCARE
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", APOSTROPHES)
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert found(text) == []


PARAGRAPHS = [  # text, (kind, continues, balanced) of each piece
    ("“One goes on.\n\n“Two ends it,” he said.", [(None, False), (0, True)]),
    ("“One.\n“Two.\n“Three ends it all,” he said.", [(None, False), (0, False), (1, True)]),
    ('"One goes on.\r\n\r\n"Two ends it," he said.', [(None, False), (0, True)]),
    ("“One goes on.\nTwo ends it,” he said.", [(None, False), (0, True)]),
    ("“One ends.”\n\n“Two is another.”", [(None, True), (None, True)]),
    ("He said: “One goes on.\n\n“Two ends.” He left.", [(None, False), (0, True)]),
    ("''One goes on.\n\n''Two ends it all,'' he said.", [(None, False), (0, True)]),
    ("“One goes on.\n\nNo mark here.\n\n“Two is new,” he said.", [(None, False), (None, True)]),
    (
        "“One goes on.\nIt still does.\nTwo ends it,” he said.",
        [(None, False), (0, False), (1, True)],
    ),
    ('" One goes on .\nTwo ends it , " he said .', [(None, False), (0, True)]),
    ('" One is lost .\nHe said , " Two . " and left .', [(None, False), (None, True)]),
    (
        "“He said ‘go’ to us.”\n“One goes on.\n“Two ends it,” he said.",
        [(None, True), (None, True), (None, False), (1, True)],  # the nested one is not counted
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_quotations_over_several_paragraphs(
    text: str, expected: list[tuple[int | None, bool]]
) -> None:
    assert [(q.continues, q.balanced) for q in quotations(text)] == expected


def test_a_split_quotation_is_two_pieces() -> None:
    assert found("“The dam,” she said, “will not hold the water.”") == [
        "speech The dam,",
        "speech will not hold the water.",
    ]


ALPHABET = st.sampled_from("“”‘’\"'`«»„‹› \n\r.,ab5sS\u00a0")


@given(st.one_of(st.text(ALPHABET, max_size=80), st.text(max_size=80)))
@example("6'2\"")
@example("''''")
@example("“5\r»")
def test_offsets_are_inside_and_ordered(text: str) -> None:
    pieces = quotations(text)
    assert list(pieces) == sorted(pieces, key=lambda q: (q.start, -q.end))
    for place, q in enumerate(pieces):
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
        assert q.kind in ("speech", "scare", "nested")
        assert q.continues is None or q.continues < place
