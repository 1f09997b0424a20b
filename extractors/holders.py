"""Frames of attribution in their public form: sources resolved."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.attribution import Frame
from extractors.mentions import MentionIndex
from graph.model import Attribution, Mention


def attributed(frames: Sequence[Frame], text: str, mentions: MentionIndex) -> list[Attribution]:
    """Return the public form of each frame of an article's text, in order."""
    return [_attribution(frame, text, mentions) for frame in frames]


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
        label=(source and source.label) or wording,
        entity=source.entity if source else None,
        nested=frame.nested,
    )


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
