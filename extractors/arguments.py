"""The parts of a claim, rendered from a clause: predicate, arguments, qualifiers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Span, Token

from extractors.clause import Adverbial, Clause
from extractors.lexicon import relation_for
from extractors.mentions import MentionIndex
from extractors.qualifiers import role, value
from extractors.quantities import quantities
from graph.model import Argument, Predicate, Qualifier

# Roles that say when, how or why: never what the predication is about.
_CIRCUMSTANCES = frozenset(
    "time duration manner cause condition concession purpose comparison source amount".split()
)


def promoted(clause: Clause) -> Adverbial | None:
    """Return the prepositional adverbial that stands where an object would, if there is none.

    "called for an inquiry" is about the inquiry, "travelled to Paris" about Paris; "met on Friday"
    is about nothing further.
    """
    if any(c.role in ("object", "complement", "content") for c in clause.complements):
        return None
    for adverbial in sorted(clause.adverbials, key=lambda a: not a.essential):
        if adverbial.preposition and role(adverbial, clause.lemma) not in _CIRCUMSTANCES:
            return adverbial
    return None


def governed_span(adverbial: Adverbial) -> Span:
    """Return an adverbial's span without its preposition."""
    span = adverbial.span
    width = len(adverbial.preposition.split())
    return span[width:] if width < len(span) else span


def argument(span: Span, head: Token, mentions: MentionIndex, claim: str | None = None) -> Argument:
    """Return a subject or object with its resolved name, type and first quantity."""
    mention = mentions.at(head) if claim is None else None
    measured = next(quantities(span.text), None) if claim is None else None
    return Argument(
        text=span.text,
        start=span.start_char,
        end=span.end_char,
        label=(mention and mention.label) or span.text,
        entity=mention.entity if mention else None,
        type=mention.type if mention else None,
        claim=claim,
        quantity=measured.quantity if measured else None,
    )


def predicate(clause: Clause, governed: Adverbial | None) -> Predicate:
    """Return the relation: as written, by lemma, and as the lexicon's canonical relation."""
    obj = clause.complement("object")
    preposition = governed.preposition if governed else ""
    resolved = relation_for(
        clause.lemma, clause.head.pos_, preposition, obj.head.lemma_.lower() if obj else ""
    )
    span = _surface(clause, governed)
    return Predicate(
        text=span.text if span is not None else clause.wording,
        lemma=f"{clause.lemma} {preposition}".strip(),
        relation=resolved.relation,
        event=resolved.event,
        start=span.start_char if span is not None else None,
        end=span.end_char if span is not None else None,
    )


def qualifiers(
    clause: Clause, governed: Adverbial | None, mentions: MentionIndex, published: date | None
) -> Iterator[Qualifier]:
    """Yield the further arguments of a clause with their roles, entities and values."""
    spans = [(c.span, c.head, c.role) for c in clause.complements]
    has_content = clause.complement("content") is not None
    main = "content" if has_content else "object"
    for span, head, name in spans:
        if name == main or (name == "complement" and clause.complement("object") is None):
            continue
        mention = mentions.at(head)
        yield Qualifier(
            role="recipient" if name in ("indirect", "object") else name,
            text=span.text,
            start=span.start_char,
            end=span.end_char,
            entity=mention.entity if mention else None,
        )
    for adverbial in clause.adverbials:
        if adverbial is governed:
            continue
        mention = mentions.at(adverbial.head)
        yield Qualifier(
            role=role(adverbial, clause.lemma),
            text=adverbial.span.text,
            start=adverbial.span.start_char,
            end=adverbial.span.end_char,
            entity=mention.entity if mention else None,
            value=value(adverbial, published, clause.head),
        )


def _surface(clause: Clause, governed: Adverbial | None) -> Span | None:
    """Return the predicate's span, with the governed preposition where it follows at once."""
    span = clause.predicate
    if span is None or governed is None or governed.span.start != span.end:
        return span
    width = len(governed.preposition.split())
    return span.doc[span.start : span.end + width]
