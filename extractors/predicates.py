"""The relation of a claim: as written, by lemma, and as the lexicon of relations knows it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from extractors.arguments import Setting
from extractors.clause import Adverbial, Clause, Complement
from extractors.lexicon import Resolved, relation_for
from graph.model import Predicate
from graph.relations import relation_id

_OPENED = frozenset({"prep", "xcomp"})


def predicate(clause: Clause, governed: Adverbial | None, setting: Setting) -> Predicate:
    """Return the relation: as written, by lemma, and as the lexicon's canonical relation."""
    preposition = governed.preposition if governed else _addressing(clause)
    resolved = _resolved(clause, preposition)
    span = _surface(clause, governed)
    return Predicate(
        text=setting.surface(span) if span is not None else clause.wording,
        lemma=f"{clause.lemma} {preposition}".strip(),
        # Reversed words keep a relation of their own: polarity is the sentence's, not the word's.
        relation=relation_id(resolved.words) if resolved.flip else resolved.relation,
        event=resolved.event,
        start=span.start_char if span is not None else None,
        end=span.end_char if span is not None else None,
    )


def _addressing(clause: Clause) -> str:
    """Return the preposition before the hearer where the lexicon knows it: "called on us to go"."""
    hearer = clause.complement("indirect")
    if hearer is None or hearer.preposition is None or clause.complement("content") is None:
        return ""
    preposition = hearer.preposition.text.lower()
    known = relation_for(clause.lemma, preposition=preposition).words
    return preposition if known == f"{clause.lemma} {preposition}" else ""


def _resolved(clause: Clause, preposition: str) -> Resolved:
    """Return the canonical relation; a copula has that of its adjective ("is opposed to")."""
    complement, obj = clause.complement("complement"), clause.complement("object")
    if clause.lemma == "be" and complement is not None and complement.head.pos_ == "ADJ":
        after = next((_opening(t) for t in complement.head.rights if t.dep_ in _OPENED), "")
        adjective = relation_for(complement.head.lemma_, "ADJ", after)
        if adjective.known:
            return adjective
    # The complement is part of the relation: "was the winner", "made it clear that".
    joined = clause.lemma == "be" or clause.complement("content") is not None
    governed = obj or (complement if joined else None)
    noun = governed.head.lemma_.lower() if governed and not _pointed_at(governed) else ""
    if clause.passive and not clause.turned and not noun:
        noun = clause.subject_head.lemma_.lower()  # "a decision was made"
    return relation_for(clause.lemma, clause.head.pos_, preposition, noun, _opened(clause))


def _opening(word: Token) -> str:
    """Return how what an adjective governs begins: "close to it", "ready to leave"."""
    return word.lower_ if word.dep_ == "prep" else "to"


def _opened(clause: Clause) -> str:
    """Return how the content of a clause begins, "" if there is none."""
    content = clause.complement("content")
    if content is None:
        return ""
    if content.span[0].lower_ == "for":
        return "for"
    if content.head.dep_ != "xcomp" or content.head.head != clause.head:
        return "that"
    return "to" if any(word.tag_ == "TO" for word in content.head.lefts) else ""


def _pointed_at(obj: Complement) -> bool:
    """Tell whether an object is a thing pointed out, not the noun of a light verb.

    "took part" is one predicate; "took those parts" is not.
    """
    return any(child.lower_ in ("these", "those", "that", "this") for child in obj.head.lefts)


def _surface(clause: Clause, governed: Adverbial | None) -> Span | None:
    """Return the predicate's span, with the governed preposition where it follows at once."""
    span = clause.predicate
    if clause.turned:  # the doer is the subject: "was seized by the bank" is (the bank, seized, …)
        span = clause.head.doc[clause.head.i : clause.head.i + 1]
    if span is None or governed is None or governed.span.start != span.end:
        return span
    width = len(governed.preposition.split())
    return span.doc[span.start : span.end + width]
