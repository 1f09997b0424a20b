"""The arguments and qualifiers of a claim, rendered from a clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span, Token

from extractors.clause import Adverbial, Clause
from extractors.clauses.lexicon import words
from extractors.lexicon import relation_for
from extractors.measures import measure
from extractors.mentions import MentionIndex
from extractors.qualifiers import role, value
from graph.model import Argument, Qualifier, Quantity, Time

_SUPPLYING = words("verbs", "supplying")
# Roles that say when, how or why: never what the predication is about.
_CIRCUMSTANCES = frozenset(
    "time duration manner cause condition concession purpose comparison source amount".split()
)
_ABOUT = frozenset({"object", "complement", "content"})


@dataclass(slots=True)
class Setting:
    """What the clauses of one article are rendered against.

    Texts are cut from `text` by offsets: `Span.text` walks over its tokens each time.
    """

    text: str
    mentions: MentionIndex
    published: date | None

    def surface(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start_char : span.end_char]


def promoted(clause: Clause) -> Adverbial | None:
    """Return the prepositional adverbial that stands where an object would, if there is none.

    "called for an inquiry" is about the inquiry, "travelled to Paris" about Paris; "met on Friday"
    is about nothing further. Of "provided Kenya with ships" the ships are the object.
    """
    if clause.lemma in _SUPPLYING and clause.complement("object") is not None:
        return next((a for a in clause.adverbials if a.preposition == "with"), None)
    if not clause.adverbials:
        return None
    if any(c.role in _ABOUT for c in clause.complements):
        return None
    if any(a.essential and not a.preposition for a in clause.adverbials):
        return None  # "remain far apart on wages"
    for adverbial in sorted(clause.adverbials, key=_further):
        if (
            not adverbial.preposition
            or adverbial.head.dep_ == "advcl"
            or _fronted(adverbial, clause)
        ):
            continue
        name = role(adverbial, clause.lemma)
        if name not in _CIRCUMSTANCES or (adverbial.essential and name == "source"):
            return adverbial
    return None


def _further(adverbial: Adverbial) -> bool:
    return not adverbial.essential


def _fronted(adverbial: Adverbial, clause: Clause) -> bool:
    """Tell whether a phrase stands before a copula's subject: "At this pace, it is far away"."""
    if clause.lemma != "be" or adverbial.span.end > clause.subject.start:
        return False
    return adverbial.span[0].lower_ == adverbial.preposition.split()[0]


def governed_span(adverbial: Adverbial) -> Span:
    """Return an adverbial's span without its preposition."""
    span = adverbial.span
    preposition = adverbial.preposition.split()
    width, first = len(preposition), preposition[0]
    if len(span) > width + 1 and span[0].lower_ != first and span[1].lower_ == first:
        width += 1  # "straight into the wall"
    return span[width:] if width < len(span) else span


def argument(
    span: Span, head: Token, setting: Setting, claim: str | None = None, other: str | None = None
) -> Argument:
    """Return a subject or object with its resolved name, type and first quantity.

    Args:
        span: its words.
        head: their head.
        setting: what the article knows.
        claim: id of the nested claim that the argument stands for; it is then no entity.
        other: the entity of the other argument, which a noun phrase cannot name again ("Ann Lee,
            the head of the bank": the description is not one more Ann Lee).
    """
    start, end = span.start_char, span.end_char
    text = setting.text[start:end]
    mention = setting.mentions.at(head) if claim is None else None
    if mention is not None and other and mention.entity == other and head.pos_ != "PRON":
        mention = None
    measured = measure(text, span, head) if claim is None else None
    return Argument(
        text=text,
        start=start,
        end=end,
        label=(mention and mention.label) or text,
        entity=mention.entity if mention else None,
        type=mention.type if mention else None,
        claim=claim,
        quantity=measured,
    )


def qualifiers(clause: Clause, governed: Adverbial | None, setting: Setting) -> Iterator[Qualifier]:
    """Yield the further arguments of a clause with their roles, entities and values."""
    spans = [(c.span, c.head, c.role) for c in clause.complements]
    has_content = clause.complement("content") is not None
    supplied = governed is not None and not has_content  # "provided Kenya with ships"
    main = "content" if has_content else "" if supplied else "object"
    for span, head, name in spans:
        if name == main or (name == "complement" and clause.complement("object") is None):
            continue
        if name == "object" and not _addressed(clause, head):
            continue  # "issued a warning that …": the noun is part of the predicate
        name = "recipient" if name in ("indirect", "object") else name
        yield _qualifier(name, span, head, setting)
    for adverbial in clause.adverbials:
        if adverbial is not governed:
            name = role(adverbial, clause.lemma)
            measure = value(adverbial, setting.published, clause.head, name)
            yield _qualifier(name, adverbial.span, adverbial.head, setting, measure)


def _qualifier(
    name: str, span: Span, head: Token, setting: Setting, measure: Quantity | Time | None = None
) -> Qualifier:
    mention = setting.mentions.at(head)
    return Qualifier(
        role=name,
        text=setting.surface(span),
        start=span.start_char,
        end=span.end_char,
        entity=mention.entity if mention else None,
        value=measure,
    )


def _addressed(clause: Clause, head: Token) -> bool:
    """Tell whether the object beside a content is the one addressed: "told reporters that …"."""
    noun = head.lemma_.lower()
    return not relation_for(clause.lemma, noun=noun).words.endswith(f" {noun}")
