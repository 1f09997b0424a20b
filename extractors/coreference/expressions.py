"""What coreference works on: referring expressions in a text and the referents they stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import MentionKind


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody or something is said to be: "foreign minister" of an entity."""

    noun: str
    modifiers: frozenset[str] = frozenset()
    of: str | None = None


@dataclass(slots=True, eq=False)
class Referent:
    """Something the article talks about. `label` is None while no name for it is known."""

    label: str | None
    entity: str | None
    type: str | None
    gender: str | None = None
    plural: bool = False
    kind: str = ""  # of the gazetteer: country, city, organisation, …
    roles: list[Role] = field(default_factory=list)
    side: Referent | None = None  # the country or body a person acts for
    members: tuple[Referent, ...] = ()  # of several named together
    mentions: int = 0


@dataclass(slots=True, eq=False)
class Expression:
    """A stretch of tokens that refers, with what its form says about its referent."""

    start: int
    end: int
    head: int
    kind: MentionKind
    sentence: int
    type: str | None = None
    gender: str | None = None
    plural: bool = False
    subject: bool = False
    collective: bool = False  # "the group … they"
    predicate: bool = False  # says what something else is: "he is a doctor"
    role: Role | None = None  # of a common noun: the noun with its modifiers
    referent: Referent | None = None
    reason: str | None = None

    def settle(self, referent: Referent, reason: str) -> None:
        """Record what the expression refers to and by which rule."""
        self.referent = referent
        self.reason = reason
        referent.mentions += 1
