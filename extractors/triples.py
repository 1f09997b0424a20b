"""Plain open-information-extraction triples: clauses in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extractors.clause import Adverbial, Clause, Complement

_IMPLIED = frozenset({"clause.poss", "clause.act", "clause.existential"})  # no words of their own
_FURTHER = 0.35  # how sure the further wordings are, as a share of the clause's own confidence
_ARGUMENTS = frozenset(
    {"dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "agent", "advmod"}
    | {"npadvmod"}
)
_TIMES = frozenset({"DATE", "TIME"})


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

    The first wording of a clause has all its arguments; a further one for each prepositional
    phrase has that phrase as its object and what precedes in its predicate. A preposition or
    "that" that governs the object stands in the predicate; negation, modal verbs and numbers are
    never left out.
    """
    seen: set[tuple[str, ...]] = set()
    for clause in clauses:
        for triple in render(clause):
            if not triple.object:
                continue  # "rates fell" is a claim, but no triple
            key = (triple.subject, triple.predicate, triple.object, *triple.args)
            if key not in seen:
                seen.add(key)
                yield triple


def render(clause: Clause) -> Iterator[Triple]:
    """Yield the triples of one clause: none where an inner clause carries its words on."""
    if not _is_stated(clause) or (clause.turned and clause.complement("object") is None):
        return
    predicate = _predicate(clause)
    places = [a for a in clause.adverbials if a.head.dep_ != "advcl"]
    if clause.turned:
        patient, *rest = clause.complements
        slots = [clause.subject.text, *map(_complement, rest), *map(_adverbial, places)]
        yield _triple(patient.span, f"{predicate} by", slots, clause.confidence)
        return
    slots = [_complement(c) for c in clause.complements]
    first = None if slots else _governing(places, clause)
    if first is not None:
        places.remove(first)
        wording = " ".join([predicate, *_between(clause, first, places), first.preposition])
        for noun in [part.text for part in first.parts] or [_without_preposition(first)]:
            further = [noun, *map(_adverbial, places)]
            yield _triple(clause.subject, wording, further, clause.confidence)
    else:
        if slots:
            taken, slots[0] = _taken(clause.complements[0], slots[0])
            predicate = f"{predicate} {taken}".strip()
        yield _triple(
            clause.subject, predicate, [*slots, *map(_adverbial, places)], clause.confidence
        )
    if clause.complement("content") is None:
        kept = [_adverbial(first)] if first is not None and first.essential else []
        yield from _further(clause, " ".join([predicate, *slots, *kept]), places)


def _taken(first: Complement, text: str) -> tuple[str, str]:
    """Return the words of a complement that belong to the predicate, and the rest.

    They are "that" before a clause, and an adjective with its preposition: "is close to".
    """
    if first.content is not None:
        return ("that", text[5:]) if text.startswith("that ") else ("", text)
    span, adjective = first.span, first.head
    follows = adjective.i + 1
    if adjective.pos_ == "ADJ" and first.role == "complement" and follows < span.end - 1:
        preposition = adjective.doc[follows]
        if preposition.dep_ == "prep" and preposition.head == adjective:
            doc = adjective.doc
            return doc[span.start : follows + 1].text, doc[follows + 1 : span.end].text
    return "", text


def _further(clause: Clause, predicate: str, places: list[Adverbial]) -> Iterator[Triple]:
    confidence = round(clause.confidence * _FURTHER, 2)
    for place in places:
        if place.preposition and place.head.dep_ == "pobj" and place.span.start > clause.head.i:
            wording = f"{predicate} {place.preposition}"
            yield _triple(clause.subject, wording, [_without_preposition(place)], confidence)


def _triple(subject: Span, predicate: str, slots: list[str], confidence: float) -> Triple:
    first, *rest = slots or [""]
    return Triple(subject.text, predicate, first, tuple(rest), confidence)


def _is_stated(clause: Clause) -> bool:
    """Return whether a clause is a proposition of its own, not a part of another's wording."""
    if clause.rule in _IMPLIED or ".pcomp." in clause.rule:
        return False
    if clause.subject_head.pos_ == "ADJ" and clause.subject_head.dep_ == "amod":
        return False  # "Danish plans to …": the adjective alone is no subject to read
    if clause.rule.split(".")[1] in {"acl", "advcl", "relcl"} and clause.wording.startswith("to "):
        return False  # "a plan to …", "in order to …": part of what it is attached to
    content = clause.complement("content")
    if content is not None:
        if any(c.role in {"object", "complement"} for c in clause.complements):
            return True
        open_ = content.head.dep_ == "xcomp" and content.head.head == clause.head
        return not open_ or not _has_arguments(content.head)
    adjective = clause.complement("complement")
    if adjective is None or adjective.head.pos_ != "ADJ":
        return True
    infinitives = [kid for kid in adjective.head.children if kid.dep_ == "xcomp"]
    return not any(map(_has_arguments, infinitives))  # "is likely to lose its seat"


def _has_arguments(verb: Token) -> bool:
    return any(kid.dep_ in _ARGUMENTS for kid in verb.children)


def _governing(places: list[Adverbial], clause: Clause) -> Adverbial | None:
    """Return the prepositional phrase whose preposition completes the verb.

    "as" names what something is taken for; else the first after the verb, times last.
    """
    usable = [place for place in places if place.preposition]
    if not usable:
        return None

    def rank(place: Adverbial) -> tuple[bool, bool, bool, int]:
        return (
            place.preposition != "as",
            place.span.start < clause.head.i,
            place.head.ent_type_ in _TIMES,
            place.span.start,
        )

    return min(usable, key=rank)


def _between(clause: Clause, first: Adverbial, places: list[Adverbial]) -> list[str]:
    """Take the adverbs that stand between the verb and its preposition: "relies heavily on"."""
    position = clause.head.i + 1 if clause.predicate is None else clause.predicate.end
    taken = []
    for place in list(places):
        if place.span.start != position or place.span.end > first.span.start:
            continue
        if place.head.dep_ == "advmod" and len(place.span) <= 2:
            taken.append(place.span.text)
            places.remove(place)
            position = place.span.end
    return taken


def _predicate(clause: Clause) -> str:
    """Return the relation in words, with the "is" that a participle after a noun leaves out."""
    reduced = clause.passive and clause.rule.split(".")[1] in {"acl", "advcl"}
    if not reduced or clause.wording != clause.head.text:
        return clause.wording
    return f"{'are' if clause.subject_head.tag_ in {'NNS', 'NNPS'} else 'is'} {clause.wording}"


def _complement(complement: Complement) -> str:
    if complement.preposition is None:
        return complement.span.text
    return f"{complement.preposition.text} {complement.span.text}"


def _adverbial(place: Adverbial) -> str:
    text = place.span.text
    if place.preposition and place.preposition not in text.lower():
        return f"{place.preposition} {text}"
    return text


def _without_preposition(place: Adverbial) -> str:
    text = place.span.text
    at = text.lower().find(place.preposition)
    return text[at + len(place.preposition) :].strip() if at >= 0 else text
