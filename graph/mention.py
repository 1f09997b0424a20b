"""Mentions: stretches of an article that refer to something, with what they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.span import check_offsets


class MentionKind(StrEnum):
    """The form of a mention (ACE): a name, a common noun phrase, a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that refers to an entity, with the article's own resolution of it."""

    start: int
    end: int
    text: str
    kind: MentionKind
    label: str | None = None  # the fullest name the article gives the referent; None = unresolved
    entity: str | None = None  # "ent:…" of that name; None = unresolved
    type: str | None = None  # Person, Organization, Place, … (schema.org local names)
    reason: str | None = None  # the rule that resolved it: name, surname, pronoun, role, …

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, f"mention {self.text!r}")
