"""Frames among each other and their status: chains, sources, negation, modality, robustness."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extractors.analysis import analyse
from extractors.attribution import Frame, attributions, holders
from graph.ids import digest
from graph.model import Article

Read = Callable[[str], Doc]


def named(frame: Frame) -> str:
    source = frame.antecedent if frame.antecedent is not None else frame.source
    return source.text if source is not None else "-"


CHAINS = [  # text, a word of the innermost content, its holders outermost first
    (
        "Radio Nova reported that officials said the road was closed.",
        "closed",
        ["Radio Nova", "officials"],
    ),
    (
        "The Herald reported that elders were told that the company wanted to close the road.",
        "close",
        ["The Herald", "-", "the company"],
    ),
    (
        "According to the Herald, the minister said the road was closed.",
        "closed",
        ["the Herald", "the minister"],
    ),
    (
        "“I believe the bridge is safe,” the engineer said.",
        "safe",
        ["the engineer", "the engineer"],
    ),
    (
        "“We think the dam will hold,” said the governor, according to Radio Nova.",
        "hold",
        ["Radio Nova", "the governor", "the governor"],
    ),
    (
        "The mayor said the bishop had promised to open the doors.",
        "open",
        ["The mayor", "the bishop"],
    ),
    (
        "The Herald said, citing two officials, that the road was closed.",
        "closed",
        ["The Herald", "two officials"],
    ),
    (
        "The envoy told the Herald that the king believed the treaty was dead.",
        "dead",
        ["The envoy", "the king"],
    ),
    (
        "The guard said: “The captain told me that the ship was full.”",
        "full",
        ["The guard", "The captain"],
    ),
    (
        "Officials warned that the rebels claimed they had seized the port.",
        "seized",
        ["Officials", "the rebels"],
    ),
    ("The engineer built the bridge and said it was safe.", "built", []),
]


@pytest.mark.parametrize(("text", "word", "expected"), CHAINS)
def test_holders_are_outermost_first(read: Read, text: str, word: str, expected: list[str]) -> None:
    doc = read(text)
    frames = attributions(doc)
    token = next(token for token in doc if token.text == word)
    assert [named(frame) for frame in holders(frames, token)] == expected


STATUS = [  # text, cue, negated, modal
    ("The minister said that the road was closed.", "said", False, None),
    ("The minister did not say when the road would reopen.", "say", True, None),
    ("The minister declined to say whether the road would reopen.", "say", True, None),
    ("The minister refused to say who had closed the road.", "say", True, None),
    ("The minister avoided saying who was to blame.", "saying", True, None),
    ("The minister left without saying who was to blame.", "saying", True, None),
    ("The minister has never said that the road is closed.", "said", True, None),
    ("No one said the road was closed.", "said", True, None),
    ("Neither minister said the road was closed.", "said", True, None),
    ("The minister will announce that the road is closed.", "announce", False, "future"),
    ("The minister may announce that the road is closed.", "announce", False, "possible"),
    ("The minister should say that the road is closed.", "say", False, "obligation"),
    ("The minister would say that the road is closed.", "say", False, "hypothetical"),
    ("If the minister says the road is closed, we walk.", "says", False, "hypothetical"),
    ("The minister wants to tell farmers that the road is closed.", "tell", False, "desired"),
    ("The minister plans to tell farmers that the road is closed.", "tell", False, "future"),
    ("Did the minister say the road was closed?", "say", False, "question"),
    ("The minister went on to say that the road was closed.", "say", False, None),
]


@pytest.mark.parametrize(("text", "cue", "negated", "modal"), STATUS)
def test_whether_a_cue_happened(
    read: Read, text: str, cue: str, negated: bool, modal: str | None
) -> None:
    frame = next(frame for frame in attributions(read(text)) if frame.cue.text == cue)
    assert (frame.negated, frame.modal) == (negated, modal)


SOURCES = [  # text, source, whom it speaks for, addressee, anonymous
    (  # things say nothing: who takes a chance speaks
        "Kolb never missed a chance to say that the dam leaks.",
        "Kolb",
        None,
        None,
        False,
    ),
    ("Ana Duarte, the engineer, said it was safe.", "Ana Duarte, the engineer", None, None, False),
    ("A spokesman for the bank said so, and that it was open.", None, None, None, False),
    (
        "A spokesman for the ministry said the road was closed.",
        "A spokesman for the ministry",
        "the ministry",
        None,
        True,
    ),
    (
        "Ministry spokeswoman Lena Voss said the road was closed.",
        "Ministry spokeswoman Lena Voss",
        "Ministry",
        None,
        False,
    ),
    (
        "A lawyer for the clerk said he was innocent.",
        "A lawyer for the clerk",
        "the clerk",
        None,
        False,
    ),
    ("Officials said the road was closed.", "Officials", None, None, True),
    (
        "People familiar with the matter said the firm would be sold.",
        "People familiar with the matter",
        None,
        None,
        True,
    ),
    (
        "The engineer, who built the bridge in 1990, said it was safe.",
        "The engineer",
        None,
        None,
        False,
    ),
    (
        "Both the mayor and the bishop said the doors would open.",
        "Both the mayor and the bishop",
        None,
        None,
        False,
    ),
    ("The guard, asked about the door, said it was open.", "The guard", None, None, False),
    ("The mayor told farmers that the well was dry.", "The mayor", None, "farmers", False),
    ("“Is it safe?” asked the mayor.", "the mayor", None, None, False),
    ("The bishop urged farmers to share water.", "The bishop", None, "farmers", False),
]


@pytest.mark.parametrize(
    ("text", "source", "speaks_for", "addressee", "anonymous"),
    [row for row in SOURCES if row[1] is not None],
)
def test_who_speaks(
    read: Read,
    text: str,
    source: str,
    speaks_for: str | None,
    addressee: str | None,
    anonymous: bool,
) -> None:
    frame = next(f for f in attributions(read(text)) if f.effect != "ask" or f.form != "indirect")
    found = [
        span.text if span is not None else None
        for span in (frame.source, frame.speaks_for, frame.addressee)
    ]
    assert (*found, frame.anonymous) == (source, speaks_for, addressee, anonymous)


def test_a_relative_pronoun_has_its_antecedent(read: Read) -> None:
    doc = read("They visited the engineer, who said that the bridge was safe.")
    assert named(attributions(doc)[0]) == "the engineer"


def test_a_source_known_through_another_is_second_hand(read: Read) -> None:
    first, second = attributions(read("The mayor said that the bishop believes the well is dry."))
    assert (first.secondhand, second.secondhand) == (False, True)
    assert (second.nested, second.outer) == (True, 0)


WORDS = "said|“|”|\"|'|‘|:|,|.|\n| |The mayor|that|he|told|according to|citing|—|?|was|accused|of"
PIECES = st.sampled_from([*WORDS.split("|"), "demand", "for", "", "🙂", "\u00a0"])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=80)))
@example("“")
@example("X: ")
@example("said said said “said” said")
def test_nothing_raises_and_contents_lie_inside(nlp: Language, text: str) -> None:
    if not text.strip():
        return
    _, doc = next(analyse([Article(id=digest(text), name="any", text=text)], nlp))
    frames = attributions(doc)
    for place, frame in enumerate(frames):
        assert all(0 <= start < end <= len(text) for start, end in frame.contents)
        assert frame.outer is None or 0 <= frame.outer < place
        assert frame.nested == (frame.outer is not None)
    for token in doc:
        covering = holders(frames, token)
        expected = [
            frame
            for frame in frames
            if any(start <= token.idx < end for start, end in frame.contents)
        ]
        assert list(covering) == expected
