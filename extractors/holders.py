"""Who holds what: frames of attribution with their sources resolved, and loose quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Token

from extractors.attribution import Frame, holders
from extractors.mentions import MentionIndex
from extractors.quotations import Quotation, quotations
from extractors.voices import voices
from graph.model import Attribution, Form, Mention, Offsets

_ACCUSING = "accuse"  # the target is the object, what it did a qualifier


class Holders:
    """The attributions of one article, and which of them hold a predication.

    Words inside quotation marks that no frame gives to anybody are still not the article's own:
    each such quotation is an attribution to nobody, without a cue.
    """

    def __init__(self, frames: Sequence[Frame], text: str, mentions: MentionIndex) -> None:
        self._frames = frames
        self._public = {id(frame): _attribution(frame, text, mentions) for frame in frames}
        self._contents = {
            frame.cue.root.i: frame.contents for frame in frames if frame.effect != _ACCUSING
        }
        speech = [quote for quote in quotations(text) if quote.kind == "speech"]
        self._quotes = speech
        self._starts = [quote.start for quote in speech]

    def all(self) -> tuple[Attribution, ...]:
        """Return every attribution that the text makes, in the order of their contents."""
        return tuple(self._public.values())

    def content(self, cue: Token) -> Offsets | None:
        """Return the longest stretch of what a cue hands over."""
        contents = self._contents.get(cue.i, ())
        return max(contents, key=lambda span: span[1] - span[0], default=None)

    def of(self, head: Token, *, aside: bool = False) -> tuple[Attribution, ...]:
        """Return who holds the predication headed by `head`, outermost first.

        An aside (an apposition, a title) is the article's own unless it is quoted (Potts 2005).
        """
        held = voices(self._frames, head)
        quote = self._quotation(head)
        if aside and quote is None:
            held = tuple(frame for frame in held if frame.form is Form.DIRECT)
        if quote is not None and not any(_speaks(frame, quote) for frame in held):
            speakers = [f for f in holders(self._frames, head) if _speaks(f, quote)]
            if not speakers:
                return (_unattributed(quote), *self._shown(held))
            held = (speakers[-1], *held)
        return self._shown(held)

    def _shown(self, held: Sequence[Frame]) -> tuple[Attribution, ...]:
        shown: list[Attribution] = []
        for holder in (self._public[id(frame)] for frame in held):
            if shown and holder.entity is not None and shown[-1].entity == holder.entity:
                shown.pop()  # "she said she believes that S": she holds it once
            shown.append(holder)
        return tuple(shown)

    def _quotation(self, head: Token) -> Quotation | None:
        place = bisect_right(self._starts, head.idx) - 1
        if place < 0 or head.idx >= self._quotes[place].inner_end:
            return None
        return self._quotes[place]


def _speaks(frame: Frame, quote: Quotation) -> bool:
    """Tell whether a frame says who speaks a quotation: its cue stands outside of the marks.

    Where a closing mark is missing the cue may stand anywhere; a dash may be one token with it.
    """
    inside = quote.start <= frame.cue.start_char and frame.cue.end_char <= quote.end
    return not (quote.balanced and inside)


def _unattributed(quote: Quotation) -> Attribution:
    inner = (quote.inner_start, quote.inner_end)
    return Attribution("", None, None, Form.DIRECT, (inner,))


def _attribution(frame: Frame, text: str, mentions: MentionIndex) -> Attribution:
    start = end = wording = None
    if frame.source is not None:
        start, end = frame.source.start_char, frame.source.end_char
        wording = text[start:end]
    source = _holder(frame, mentions)
    cue_start, cue_end = frame.cue.start_char, frame.cue.end_char
    return Attribution(
        cue=text[cue_start:cue_end],
        cue_start=cue_start,
        cue_end=cue_end,
        form=frame.form,
        content_spans=frame.contents,
        text=wording,
        start=start,
        end=end,
        label=(source and source.label) or _unpossessed(wording),
        entity=source.entity if source else None,
        nested=frame.nested,
        anonymous=frame.anonymous,
        secondhand=frame.secondhand,
    )


def _unpossessed(wording: str | None) -> str | None:
    """Return a noun phrase without its genitive mark: "the governor" of "the governor's plan"."""
    return wording and wording.removesuffix("'s").removesuffix("’s")


def _holder(frame: Frame, mentions: MentionIndex) -> Mention | None:
    """Return the mention of the source; an unnamed document stands for its author.

    "an analysis by the institute" is held by the institute.
    """
    head = frame.source_head
    if head is None:
        return None
    mention = mentions.at(head)
    if (mention is None or mention.label is None) and head.pos_ == "NOUN":
        for child in head.rights:
            if child.lower_ in ("by", "from"):
                author = next((mentions.at(t) for t in child.rights if t.dep_ == "pobj"), None)
                mention = author or mention
    return mention
