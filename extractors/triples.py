"""Plain open-information-extraction triples: clauses in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span

from extractors.clause import Adverbial, Clause, Complement


@dataclass(frozen=True, slots=True)
class Triple:
    """A proposition in the words of its sentence; `args` holds what follows the object."""

    subject: str
    predicate: str
    object: str
    args: tuple[str, ...]
    confidence: float


def triples(clauses: Iterable[Clause]) -> Iterator[Triple]:
    """Yield the triples of clauses in order, each wording of a sentence once.

    A preposition that governs the object stands in the predicate; negation, modal verbs and
    numbers are never left out.
    """
    seen: set[tuple[str, ...]] = set()
    for clause in clauses:
        for triple in render(clause):
            key = (triple.subject, triple.predicate, triple.object, *triple.args)
            if key not in seen:
                seen.add(key)
                yield triple


def render(clause: Clause) -> Iterator[Triple]:
    """Yield the triples of one clause: none where an inner clause carries its words on."""
    content = clause.complement("content")
    if content is not None and _carried_on(clause, content):
        return
    predicate = _predicate(clause)
    if clause.turned:
        patient, *rest = clause.complements
        slots = [clause.subject.text, *(c.span.text for c in rest)]
        slots += [_adverbial(a) for a in clause.adverbials]
        yield _triple(patient.span, f"{predicate} by", slots, clause)
        return
    slots = [_complement(c) for c in clause.complements]
    places = list(clause.adverbials)
    if not slots:
        first = next((a for a in places if a.preposition and _movable(a)), None)
        if first is not None:
            places.remove(first)
            predicate = f"{predicate} {first.preposition}"
            slots = [_without_preposition(first)]
    slots += [_adverbial(a) for a in places]
    yield _triple(clause.subject, predicate, slots, clause)


def _triple(subject: Span, predicate: str, slots: list[str], clause: Clause) -> Triple:
    first, *rest = slots or [""]
    return Triple(subject.text, predicate, first, tuple(rest), clause.confidence)


def _carried_on(clause: Clause, content: Complement) -> bool:
    if content.head.dep_ != "xcomp":
        return False
    return clause.complement("object") is None and clause.complement("complement") is None


def _predicate(clause: Clause) -> str:
    if clause.passive and clause.head.dep_ in {"acl", "advcl"} and clause.wording == clause.head.text:
        plural = clause.subject_head.tag_ in {"NNS", "NNPS"}
        return f"{'are' if plural else 'is'} {clause.wording}"
    return clause.wording


def _complement(complement: Complement) -> str:
    if complement.preposition is None:
        return complement.span.text
    return f"{complement.preposition.text} {complement.span.text}"


def _movable(adverbial: Adverbial) -> bool:
    return adverbial.head.dep_ == "pobj" or adverbial.head.pos_ != "VERB"


def _adverbial(adverbial: Adverbial) -> str:
    text = adverbial.span.text
    if adverbial.preposition and not text.lower().startswith(adverbial.preposition):
        return f"{adverbial.preposition} {text}"
    return text


def _without_preposition(adverbial: Adverbial) -> str:
    text = adverbial.span.text
    at = text.lower().find(adverbial.preposition)
    return text[at + len(adverbial.preposition) :].strip() if at >= 0 else text
