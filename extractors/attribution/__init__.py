"""Attributions of an article: who says, thinks, wants what, by which words (Pareti 2012)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extractors.analysis import PROSE, sentences
from extractors.attribution.build import Builder
from extractors.attribution.citing import citing
from extractors.attribution.evidential import evidential
from extractors.attribution.frame import Found, Frame
from extractors.attribution.nominal import nominal
from extractors.attribution.prepositional import prepositional
from extractors.attribution.punctuation import colon
from extractors.attribution.quoted import Quoted
from extractors.attribution.verbal import verbal
from extractors.quotations import quotations
from extractors.words import words_of

_FIRST = frozenset(["i", "we"])

__all__ = ["Frame", "attributions", "holders"]


def attributions(doc: Doc) -> tuple[Frame, ...]:
    """Return the frames of an article in the order of their contents, outer before inner.

    `doc.text` is the article's text. Every content lies inside the text; nothing is raised.
    """
    text = words_of(doc).prose
    quotes = [quote for quote in quotations(text) if quote.kind != "nested"]
    founds: dict[int, Found] = {}
    for block in doc.spans[PROSE]:
        for found in colon(block):
            founds[found.cue.i] = found
    for sentence in sentences(doc):
        for rule in (verbal, prepositional, nominal, evidential):
            for found in rule(sentence):
                founds[found.cue.i] = found
        citing(sentence, founds)
    Quoted(doc, text, quotes).attach(founds)
    builder = Builder(doc, text, quotes)
    frames = [builder.frame(found) for found in founds.values()]
    return _nested([made for made in frames if made is not None])


def holders(frames: Sequence[Frame], token: Token) -> tuple[Frame, ...]:
    """Return the frames whose content covers the token, outermost first.

    `frames` are all those of one call of `attributions`; the cost does not grow with their number.
    """
    if not frames:
        return ()
    at = token.idx
    place = bisect_right(frames, at, key=_start)
    covering = []
    while place and frames[place - 1].reach > at:
        place -= 1
        if any(start <= at < end for start, end in frames[place].contents):
            covering.append(frames[place])
    return tuple(reversed(covering))


def _start(frame: Frame) -> int:
    return frame.contents[0][0]


def _nested(frames: list[Frame]) -> tuple[Frame, ...]:
    """Order the frames and tell each which other frame's content it lies in."""
    frames.sort(key=lambda f: (f.start, -f.end, f.rule == "citing", f.cue.start_char))
    placed: list[Frame] = []
    stack: list[int] = []
    reach = 0
    for place, inner in enumerate(frames):
        while stack and frames[stack[-1]].end <= inner.start:
            stack.pop()
        outer = next((i for i in reversed(stack) if _holds(frames[i], inner)), None)
        reach = max(reach, inner.end)
        speaker = placed[outer] if outer is not None else None
        placed.append(
            replace(
                inner,
                nested=outer is not None,
                outer=outer,
                reach=reach,
                antecedent=_speaker(inner, speaker) or inner.antecedent,
                secondhand=speaker is not None and _reported(inner, speaker),
            )
        )
        stack.append(place)
    return tuple(placed)


def _holds(outer: Frame, inner: Frame) -> bool:
    at = inner.cue.start_char
    if any(start <= at < end for start, end in outer.contents):
        return True
    return inner.rule == "citing" and inner.contents == outer.contents


def _speaker(inner: Frame, outer: Frame | None) -> Span | None:
    """Return whom "I" and "we" stand for: the source of the words around them."""
    if outer is None or inner.source_head is None or inner.source_head.lower_ not in _FIRST:
        return None
    return outer.antecedent or outer.source


def _reported(inner: Frame, outer: Frame) -> bool:
    """Tell whether a source is known only through another: "X said that Y believes …"."""
    return (
        inner.source_head is not None
        and outer.source is not None
        and inner.source_head.pos_ in ("NOUN", "PROPN")
        and inner.source_head != outer.source_head
    )
