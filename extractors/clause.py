"""The clause: one predication with everything the sentence attaches to it.

Claim records, plain OpenIE triples and RDF are all renderings of this one object
(Del Corro & Gemulla 2013, ClausIE: clause first, proposition second).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token


class ClauseType(StrEnum):
    """The seven clause types of English (Quirk et al. 1985, 2.16) and what is read off nominals."""

    SV = "sv"
    SVA = "sva"
    SVC = "svc"
    SVO = "svo"
    SVOO = "svoo"
    SVOA = "svoa"
    SVOC = "svoc"
    NOMINAL = "nominal"  # apposition, title, possessive, nominal predicate


@dataclass(slots=True)
class Complement:
    """An argument of the clause other than its subject.

    `span` is the surface without a governing preposition, `head` its head token. `content` is
    set when the complement is itself a clause: the token that heads that clause.
    """

    role: str  # object | indirect | complement | content | agent
    span: Span
    head: Token
    preposition: Span | None = None
    content: Token | None = None


@dataclass(slots=True)
class Adverbial:
    """An adverbial; `span` includes its preposition or marker, `head` heads its content."""

    span: Span
    head: Token
    preposition: str = ""  # lower-cased, "" for bare adverbs and noun phrases
    essential: bool = False  # the clause type demands it: never dropped
    parts: tuple[Span, ...] = ()  # its noun phrases without preposition, when there are several


@dataclass(slots=True)
class Clause:
    """One predication.

    `head` is the predicating word (a verb; for nominal clauses the noun), `predicate` its surface
    (auxiliaries, negation, particle) or None where the relation is only implied, `wording` the
    relation in words ("has been", "is", "rule out" inflected as said), `lemma` its dictionary form
    with particle ("rule out").
    """

    rule: str
    type: ClauseType
    head: Token
    subject: Span
    subject_head: Token
    predicate: Span | None
    wording: str
    lemma: str
    complements: tuple[Complement, ...] = ()
    adverbials: tuple[Adverbial, ...] = ()
    passive: bool = False
    turned: bool = False  # a passive whose agent became `subject`; its own subject is the object
    confidence: float = 1.0

    def complement(self, role: str) -> Complement | None:
        """Return the first complement of that role."""
        for complement in self.complements:
            if complement.role == role:
                return complement
        return None
