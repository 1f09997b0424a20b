"""What words do to what they embed, as data: see the head of extractors/data/factuality.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from extractors.factuality.lattice import CERTAINTY
from graph.model import Modality

_MODALITIES = {str(modality): modality for modality in Modality}
_FLAGS = frozenset({"affirmed", "negated", "question", "presupposed"})
_NOT_FRAMES = frozenset({"name", "positive", "negative", "past"})


@dataclass(frozen=True, slots=True)
class Value:
    """What a complement is worth under one polarity of its governor."""

    negated: bool
    modality: Modality
    certainty: str
    question: bool
    presupposed: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """The signature of an embedding word (Nairn et al. 2006)."""

    positive: Value
    negative: Value
    past: Value  # affirmed, actual and in the past tense


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Effects by (frame, lemma), and the word lists by section and name."""

    effects: dict[tuple[str, str], Effect]
    words: dict[str, dict[str, frozenset[str]]]

    def effect(self, frame: str, lemma: str, particle: str = "") -> Effect | None:
        """Return the effect of a word, with its particle ("rule out") if that has one."""
        if particle:
            found = self.effects.get((frame, f"{lemma} {particle}"))
            if found is not None:
                return found
        return self.effects.get((frame, lemma))


def parse_value(text: str) -> Value:
    """Read a value such as "negated future".

    Raises ValueError on an unknown word.
    """
    words = text.split()
    unknown = [w for w in words if w not in _FLAGS | _MODALITIES.keys() | CERTAINTY.keys()]
    if unknown:
        raise ValueError(f"factuality.toml: unknown value {' '.join(unknown)!r}")
    modality = next((_MODALITIES[w] for w in words if w in _MODALITIES), Modality.ACTUAL)
    certainty = next((w for w in words if w in CERTAINTY), "certain")
    return Value(
        "negated" in words, modality, certainty, "question" in words, "presupposed" in words
    )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of extractors/data/factuality.toml, read once."""
    text = files("extractors").joinpath("data/factuality.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    effects: dict[tuple[str, str], Effect] = {}
    for entry in data.pop("effect"):
        positive = parse_value(entry["positive"])
        past = parse_value(entry["past"]) if "past" in entry else positive
        effect = Effect(positive, parse_value(entry["negative"]), past)
        for frame in entry.keys() - _NOT_FRAMES:
            for lemma in entry[frame]:
                if (frame, lemma) in effects:
                    raise ValueError(f"factuality.toml: {lemma!r} has two effects as {frame!r}")
                effects[frame, lemma] = effect
    words = {
        section: {name: frozenset(listed) for name, listed in lists.items()}
        for section, lists in data.items()
    }
    return Lexicon(effects, words)
