"""The mentions of an article: names, nominals and pronouns, resolved within it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from spacy.tokens import Doc, Token

from extractors.attribution.frame import Frame
from extractors.coreference import Expression, Referent, resolve
from extractors.words import Words, words_of
from graph.ids import digest, local_id
from graph.model import Mention, MentionKind

_BEFORE = frozenset({"amod", "compound", "nmod", "poss", "case", "nummod"})
_CLAUSES = frozenset({"relcl", "acl", "pcomp", "advcl", "punct"})
_LONGEST = 8  # words of a complement that a label keeps
_WORD = re.compile(r"[^\s-]+")


def mentions(
    doc: Doc, frames: Sequence[Frame] = (), published: date | None = None
) -> tuple[Mention, ...]:
    """Return all mentions in textual order; `doc` has been through names.repair.

    The label is the fullest name that the article gives the referent, for gazetteer entries their
    own name. Mentions of something the article never names share an entity of their own when
    there are several; a single one, and whatever is not certain, has neither label nor entity.
    """
    found = resolve(doc, frames, published)
    unnamed = _unnamed(doc, found)
    shown = [
        one
        for one in found
        if one.type != "Thing" or (one.referent and (one.referent.label or one.referent in unnamed))
    ]
    return tuple(_mention(doc, one, unnamed) for one in sorted(shown, key=lambda x: x.start))


class MentionIndex:
    """Mentions by the words they cover: each word belongs to at most one mention."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self._at = {place: mention for mention in found for place in _words(mention)}

    def at(self, token: Token) -> Mention | None:
        """Return the mention that a token heads, None if there is none."""
        return self._at.get(token.idx)


def _words(mention: Mention) -> Iterator[int]:
    for match in _WORD.finditer(mention.text):
        yield mention.start + match.start()


def _unnamed(doc: Doc, found: Sequence[Expression]) -> dict[Referent, tuple[str, str]]:
    """Return label and entity of what is mentioned several times but never named."""
    first: dict[Referent, tuple[str, str]] = {}
    key: str | None = None
    for one in found:
        referent = one.referent
        if referent is None or referent.label is not None or referent in first:
            continue
        if one.kind is MentionKind.NOMINAL and referent.mentions > 1:
            key = key or digest(words_of(doc).prose)
            words = words_of(doc)
            head, place = words.phrase(one.start, one.end), words.start[one.head]
            first[referent] = (_phrase(words, one), local_id(head, key, str(place)))
    return first


def _phrase(words: Words, one: Expression) -> str:
    """Return a noun phrase without article and clauses: "unarmed officers of the state"."""
    start, end = one.start, one.end
    first = words.left[one.head]
    while start > first:
        if words.dep[start - 1] in _BEFORE:
            start -= 1
        elif start - 1 > first and words.joins(start - 1):
            start -= 2
        else:
            break
    for child in words.children[one.head]:
        if child.i < one.head:
            continue
        stop = words.right[child.i] + 1
        inner = words.dep[end:stop]
        if child.dep_ != "prep" or len(inner) > _LONGEST or not _CLAUSES.isdisjoint(inner):
            break
        end = stop
    return " ".join(words.phrase(start, end).split())


def _mention(doc: Doc, one: Expression, unnamed: dict[Referent, tuple[str, str]]) -> Mention:
    words = words_of(doc)
    start, end = words.offsets(one.start, one.end)
    text = words.prose[start:end]
    label = entity = kind = None
    if one.referent is not None:
        label, entity = one.referent.label, one.referent.entity
        kind = one.referent.type
        if label is None:
            label, entity = unnamed.get(one.referent, (None, None))
    elif one.kind is MentionKind.NAME:
        label, kind = text, one.type
    return Mention(
        start, end, text, one.kind, label, entity, kind or one.type,
        one.reason if label else None,
    )  # fmt: skip
