"""The cue lexicon is well formed: known effects, known frames, a header that says what they are."""

import tomllib
from importlib.resources import files

import pytest

from extractors.attribution.lexicon import cues

EFFECTS = set(
    "say claim admit show deny warn predict demand order promise refuse accuse judge ask believe"
    " know want evidential manner".split()
)
PREPOSITIONS = set(
    "about against as at for from if in into of on out over through to-np toward upon with".split()
)
VERB_FRAMES = PREPOSITIONS | set(
    "clause quote to gerund object-to object addressee complement raise seem".split()
)
NOUN_FRAMES = PREPOSITIONS | {"clause", "to"}
TEXT = (files("extractors") / "data" / "cues.toml").read_text("utf-8")
DATA = tomllib.loads(TEXT)


@pytest.mark.parametrize("part", ["verb", "noun", "adjective"])
def test_effects_and_frames_are_known(part: str) -> None:
    known = VERB_FRAMES if part == "verb" else NOUN_FRAMES
    assert set(DATA[part]) <= EFFECTS
    for effect, lemmas in DATA[part].items():
        for lemma, frames in lemmas.items():
            unknown = {frame.removeprefix("+") for frame in frames.split()} - known
            assert not unknown, (part, effect, lemma, unknown)
            assert lemma == lemma.lower()


def test_every_effect_is_explained_in_the_header() -> None:
    header = TEXT[: TEXT.index("[lemma]")]
    assert all(effect in header for effect in EFFECTS)


def test_the_lexicon_is_large_enough_to_matter() -> None:
    lexicon = cues()
    assert len(lexicon.verbs) > 400
    assert len(lexicon.nouns) > 100


@pytest.mark.parametrize(
    ("lemma", "frame", "effect"),
    [
        ("say", "clause", "say"),
        ("suggest", "clause", "claim"),
        ("suggest", "gerund", "demand"),
        ("propose", "to", "demand"),
        ("threaten", "to", "warn"),
        ("agree", "clause", "claim"),
        ("agree", "to", "promise"),
        ("question", "clause", "ask"),
        ("question", "object", "deny"),
        ("know", "clause", "know"),
        ("refuse", "to", "refuse"),
        ("rule out", "object", "deny"),
    ],
)
def test_effect_of_a_frame(lemma: str, frame: str, effect: str) -> None:
    assert cues().verbs[lemma][frame] == effect
