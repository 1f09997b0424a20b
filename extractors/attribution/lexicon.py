"""The cue lexicon of cues.toml, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from spacy.tokens import Token

from extractors.words import words_of

Frames = Mapping[str, str]  # frame -> effect


@dataclass(frozen=True, slots=True)
class Cues:
    """Lemma -> (frame -> effect) for each part of speech, and the closed word lists."""

    verbs: Mapping[str, Frames]
    nouns: Mapping[str, Frames]
    adjectives: Mapping[str, Frames]
    lemmas: Mapping[str, str]
    evidential: frozenset[str]
    evidential_adjectives: frozenset[str]
    possessed: frozenset[str]
    counts: frozenset[str]
    surveys: frozenset[str]
    units: frozenset[str]
    anonymous: frozenset[str]
    speaks_for: frozenset[str]
    wording: frozenset[str]
    happenings: frozenset[str]
    speakers: frozenset[str]
    labels: frozenset[str]


@lru_cache(maxsize=1)
def cues() -> Cues:
    """Return the lexicon; a lemma listed under two effects keeps the first for each frame."""
    data = tomllib.loads((files("extractors") / "data" / "cues.toml").read_text("utf-8"))
    return Cues(
        verbs=_frames(data["verb"]),
        nouns=_frames(data["noun"]),
        adjectives=_frames(data["adjective"]),
        lemmas=MappingProxyType(data["lemma"]),
        evidential=frozenset(data["adverb"]["words"]),
        evidential_adjectives=frozenset(data["adverb"]["adjectives"]),
        possessed=frozenset(data["preposition"]["possessed"]),
        counts=frozenset(data["preposition"]["counts"]),
        surveys=frozenset(data["preposition"]["surveys"]),
        units=frozenset(data["preposition"]["units"]),
        anonymous=frozenset(data["person"]["anonymous"]),
        speaks_for=frozenset(data["person"]["speaks_for"]),
        wording=frozenset(data["wording"]["nouns"]),
        happenings=frozenset(data["happening"]["nouns"]),
        speakers=frozenset(data["punctuation"]["speakers"]),
        labels=frozenset(data["punctuation"]["labels"]),
    )


def lemma_of(token: Token) -> str:
    """Return the dictionary form of a token, mended where the lemmatizer errs or leaves it."""
    words, place = words_of(token.doc), token.i
    return _lemma(words.lower[place], words.lemma[place], words.tag[place])


@lru_cache(maxsize=1 << 16)
def _lemma(word: str, lemma: str, tag: str) -> str:
    mended = cues().lemmas.get(word)
    if mended is not None:
        return mended
    lemma = lemma.lower()
    if tag == "VBZ" and lemma == word and word.endswith("s"):  # taken for an auxiliary
        return word[:-2] if word.endswith(("shes", "sses", "ches")) else word[:-1]
    return lemma


def _frames(groups: Mapping[str, Mapping[str, str]]) -> Mapping[str, Frames]:
    table: dict[str, dict[str, str]] = {}
    for effect, lemmas in groups.items():
        for lemma, frames in lemmas.items():
            for frame in frames.split():
                table.setdefault(lemma, {}).setdefault(frame, effect)
    return MappingProxyType(table)
