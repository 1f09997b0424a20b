"""Plain open-information-extraction triples: clauses in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span

from extractors.clause import Adverbial, Clause, Complement

_IMPLIED = frozenset({"clause.poss", "clause.act", "clause.existential"})  # no words of their own


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
    if not _is_stated(clause):
        return
    predicate = _predicate(clause)
    places = [a for a in clause.adverbials if not _is_clause(a)]
    if clause.turned:
        patient, *rest = clause.complements
        slots = [clause.subject.text, *(_complement(c) for c in rest), *map(_adverbial, places)]
        yield _triple(patient.span, f"{predicate} by", slots, clause)
        return
    slots = [_complement(c) for c in clause.complements]
    first = None if slots else _governing(places, clause)
    if first is None:
        yield _triple(clause.subject, predicate, [*slots, *map(_adverbial, places)], clause)
        return
    places.remove(first)
    wording = " ".join([predicate, *_between(clause, first, places), first.preposition])
    for noun in first.parts or (_without_preposition(first),):
        text = noun if isinstance(noun, str) else noun.text
        yield _triple(clause.subject, wording, [text, *map(_adverbial, places)], clause)


def _is_stated(clause: Clause) -> bool:
    if clause.rule in _IMPLIED or ".pcomp." in clause.rule:
        return False
    content = clause.complement("content")
    return content is None or not _carried_on(clause, content)


def _is_clause(adverbial: Adverbial) -> bool:
    return adverbial.head.dep_ == "advcl"


def _governing(places: list[Adverbial], clause: Clause) -> Adverbial | None:
    """Return the prepositional phrase whose preposition completes the verb.

    "as" names what something is taken for; else the first after the verb, times last.
    """
    usable = [a for a in places if a.preposition and a.head.dep_ != "advcl"]
    if not usable:
        return None

    def rank(adverbial: Adverbial) -> tuple[bool, bool, bool, int]:
        return (
            adverbial.preposition != "as",
            adverbial.span.start < clause.head.i,
            adverbial.head.ent_type_ in {"DATE", "TIME"},
            adverbial.span.start,
        )

    return min(usable, key=rank)


def _between(clause: Clause, first: Adverbial, places: list[Adverbial]) -> list[str]:
    """Take the adverbs that stand between the verb and its preposition: "relies heavily on"."""
    position = clause.head.i + 1 if clause.predicate is None else clause.predicate.end
    taken = []
    for adverbial in list(places):
        if adverbial.span.start != position or adverbial.span.end > first.span.start:
            continue
        if adverbial.head.dep_ == "advmod" and len(adverbial.span) <= 2:
            taken.append(adverbial.span.text)
            places.remove(adverbial)
            position = adverbial.span.end
    return taken


def _triple(subject: Span, predicate: str, slots: list[str], clause: Clause) -> Triple:
    first, *rest = slots or [""]
    return Triple(subject.text, predicate, first, tuple(rest), clause.confidence)


def _carried_on(clause: Clause, content: Complement) -> bool:
    if content.head.dep_ != "xcomp":
        return False
    return clause.complement("object") is None and clause.complement("complement") is None


def _predicate(clause: Clause) -> str:
    if (
        clause.passive
        and clause.head.dep_ in {"acl", "advcl"}
        and clause.wording == clause.head.text
    ):
        plural = clause.subject_head.tag_ in {"NNS", "NNPS"}
        return f"{'are' if plural else 'is'} {clause.wording}"
    return clause.wording


def _complement(complement: Complement) -> str:
    if complement.preposition is None:
        return complement.span.text
    return f"{complement.preposition.text} {complement.span.text}"


def _adverbial(adverbial: Adverbial) -> str:
    text = adverbial.span.text
    if adverbial.preposition and not text.lower().startswith(adverbial.preposition):
        return f"{adverbial.preposition} {text}"
    return text


def _without_preposition(adverbial: Adverbial) -> str:
    text = adverbial.span.text
    at = text.lower().find(adverbial.preposition)
    return text[at + len(adverbial.preposition) :].strip() if at >= 0 else text
