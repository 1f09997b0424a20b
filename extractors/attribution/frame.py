"""The frame of one attribution: who hands over which content by which cue."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from graph.model import Form, Offsets


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution (Pareti 2012: source, cue, content) as the text makes it.

    `contents` are character spans of the article without outer quotation marks, in text order.
    `nested`/`outer` place the frame among those `attributions` returned: `outer` is the index of
    the innermost frame whose content holds this cue.
    """

    cue: Span
    cue_lemma: str  # dictionary form with particle, as in cues.toml; ":" for punctuation
    effect: str  # a group of cues.toml, or "evidential" or "according"
    contents: tuple[Offsets, ...]
    form: Form
    source: Span | None = None  # the noun phrase without relative clause; None = nobody is named
    source_head: Token | None = None
    antecedent: Span | None = None  # what a source "who", "which" or "that" stands for
    addressee: Span | None = None
    speaks_for: Span | None = None  # whom a spokesman speaks for
    negated: bool = False  # the cue is negated or refused: "did not say", "declined to say"
    modal: str | None = None  # the cue has not happened: future, hypothetical, question, …
    nested: bool = False
    outer: int | None = None
    reach: int = 0  # the furthest content end of this frame and those before it
    anonymous: bool = False  # officials, sources, people familiar with it: no name
    secondhand: bool = False  # the holder of this frame is only reported by another frame
    confidence: float = 1.0
    rule: str = ""

    @property
    def start(self) -> int:
        """First character of the content."""
        return self.contents[0][0]

    @property
    def end(self) -> int:
        """End of the last stretch of the content."""
        return self.contents[-1][1]


@dataclass(frozen=True, slots=True)
class Found:
    """A cue with what it hands over, before quotations and nesting are looked at."""

    cue: Token
    cue_start: int  # token indices of the cue
    cue_end: int
    lemma: str
    effect: str
    frame: str
    spans: tuple[tuple[int, int], ...]  # token spans of the content
    source: Token | None
    addressee: Token | None = None
    confidence: float = 0.6  # of rules whose precision is not known
    phrase: tuple[int, int] | None = None  # tokens of the source where the parse does not say
    quotes: tuple[int, ...] = ()  # indices of the quotations that belong to the content
