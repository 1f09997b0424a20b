"""What the system talks about: articles, mentions, and claims as an article makes them.

The one module to import the model from; articles, mentions and values have files of their own.

Every value is frozen and refuses bad data. All offsets are Unicode code points into
`Article.text`, half-open: `article.text[x.start:x.end] == x.text` wherever `start` is set.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from graph.article import Article, Furniture
from graph.errors import InvalidRecord
from graph.measure import Quantity, Time
from graph.mention import Mention, MentionKind
from graph.span import Offsets, check_offsets

__all__ = [
    "Argument",
    "Article",
    "Attribution",
    "Claim",
    "Evidence",
    "Form",
    "Furniture",
    "Mention",
    "MentionKind",
    "Modality",
    "Offsets",
    "Polarity",
    "Predicate",
    "Qualifier",
    "Quantity",
    "Reading",
    "Time",
    "check_offsets",
]


class Polarity(StrEnum):
    """Whether the predication is affirmed or negated by its holder."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """In what way the predication holds for its holder."""

    ACTUAL = "actual"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    POSSIBLE = "possible"
    DESIRED = "desired"
    OBLIGATION = "obligation"


class Form(StrEnum):
    """How words are attributed (Pareti 2012): quoted, partly quoted, or reported."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Argument:
    """Subject or object of a claim. `text` is the surface, `label` the resolved name."""

    text: str
    start: int | None = None
    end: int | None = None
    label: str | None = None
    entity: str | None = None
    type: str | None = None
    claim: str | None = None  # id of the nested claim this argument stands for
    quantity: Quantity | None = None

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, f"argument {self.text!r}")


@dataclass(frozen=True, slots=True)
class Predicate:
    """The relation of a claim: surface, lemma with particle, canonical relation, event type.

    An implied predicate ("is" of an apposition) has no offsets.
    """

    text: str
    lemma: str
    relation: str  # "rel:…"
    event: str | None = None  # PLOVER event type
    start: int | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, f"predicate {self.text!r}")
        if not self.lemma or not self.relation.startswith("rel:"):
            raise InvalidRecord(f"predicate {self.text!r}: needs a lemma and a rel: relation")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A further argument of a claim: recipient, time, place, amount, purpose, cause and so on."""

    role: str
    text: str  # the surface with its preposition
    start: int
    end: int
    entity: str | None = None
    value: Quantity | Time | None = None

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, f"qualifier {self.text!r}")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to hold a content, by which cue. `text` None = nobody is named.

    A quotation that stands without a cue has the cue "" and neither source nor cue offsets.
    """

    cue: str
    cue_start: int | None
    cue_end: int | None
    form: Form
    content_spans: tuple[Offsets, ...]
    text: str | None = None
    start: int | None = None
    end: int | None = None
    label: str | None = None
    entity: str | None = None
    nested: bool = False
    anonymous: bool = False  # officials, people familiar with it: described, not named
    secondhand: bool = False  # the holder is known only through another holder

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, f"source {self.text!r}")
        check_offsets(self.cue_start, self.cue_end, f"cue {self.cue!r}")
        if not self.content_spans:
            raise InvalidRecord(f"attribution by {self.cue!r}: no content")
        for start, end in self.content_spans:
            check_offsets(start, end, f"content of {self.cue!r}")

    @property
    def content_start(self) -> int:
        """First character of the content."""
        return self.content_spans[0][0]

    @property
    def content_end(self) -> int:
        """End of the last stretch of the content."""
        return self.content_spans[-1][1]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact characters a claim was read from, and the sentence around them."""

    quote: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int

    def __post_init__(self) -> None:
        check_offsets(self.start, self.end, "evidence")
        check_offsets(self.sentence_start, self.sentence_end, "evidence sentence")
        if len(self.quote) != self.end - self.start:
            raise InvalidRecord(f"evidence {self.quote!r} does not span {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One predication at one place of one article, as the article (or its source) makes it."""

    id: str
    article: str  # Article.name
    source: str | None
    published: str | None  # ISO 8601
    subject: Argument
    predicate: Predicate
    object: Argument | None
    evidence: Evidence
    qualifiers: tuple[Qualifier, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    condition: str | None = None  # id of the claim that states the condition
    attribution: tuple[Attribution, ...] = ()  # outermost holder first; empty = the article
    hedges: tuple[str, ...] = ()
    confidence: float = 1.0
    rule: str = ""

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidRecord(f"confidence {self.confidence} is not within 0..1")
        if not self.id.startswith("clm:"):
            raise InvalidRecord(f"claim id {self.id!r} does not start with clm:")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article yielded: the unit of evidence, written and dropped as a whole."""

    article: Article
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    skipped: tuple[str, ...] = field(default=())  # one line a sentence that defeated the rules
