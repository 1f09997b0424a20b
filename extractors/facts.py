"""The facts of one clause as triples: its object first, then what else is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.adverbials import adverbials, between, governing, is_dated, texts
from extractors.clause import Adverbial, Clause, Complement
from extractors.clauses.attachments import GOVERNED
from extractors.lexicon import relation_for
from extractors.openings import contents, felt, parted, taken
from extractors.wording import slot
from extractors.words import children, words_of

_FURTHER = 0.35  # how sure the further facts are, as a share of the clause's own confidence
_ORDER = ("agent", "indirect", "object", "complement", "content")
_AUXILIARIES = frozenset(
    {"be", "been", "being", "had", "having", "is", "are", "was", "were", "'s", "’s", "'re", "’re"}
)
_PLURAL = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Triple:
    """A proposition in the words of its sentence; `args` holds what follows the object."""

    subject: str
    predicate: str
    object: str
    args: tuple[str, ...]
    confidence: float


def facts(clause: Clause, by_head: Mapping[int, Sequence[Clause]]) -> Iterator[Triple]:
    """Yield the triples of one clause; an infinitive takes the words of its own clause along."""
    subject, predicate, places = slot(clause.subject), _predicate(clause), adverbials(clause)
    if clause.turned:
        yield from _of_passive(clause, predicate, places)
        return
    carried, last = _nucleus(clause)
    predicate = " ".join([predicate, *_carried(clause, carried)])
    inner = _infinitive(clause, last, by_head, stated=not carried) if last is not None else []
    for triple in inner:
        if not triple.predicate.startswith(f"{clause.wording} "):  # else it has a line of its own
            doer = [] if carried else [triple.subject]
            wording = " ".join([predicate, *doer, triple.predicate])
            yield replace(triple, subject=subject, predicate=wording)
    if inner:
        return
    if last is None:
        yield from _of_phrase(clause, predicate, places)
    elif places and _is_light(clause, last):
        yield from _of_phrase(clause, f"{predicate} {slot(last.span)}", places)
    else:
        yield from _of_object(clause, predicate, last, places)


def _of_passive(clause: Clause, predicate: str, places: list[Adverbial]) -> Iterator[Triple]:
    """Yield the facts of a passive with its doer: "was declared safe by | the court"."""
    patient, *rest = clause.complements
    before = [slot(c.span) for c in rest if c.span.end <= clause.subject.start]
    after = [
        slot(c.span) for c in rest if c.preposition is None and c.span.end > clause.subject.end
    ]
    predicate, thing = " ".join([predicate, *before]), slot(patient.span)
    args = (*after, *texts(places))
    yield Triple(thing, f"{predicate} by", slot(clause.subject), args, clause.confidence)
    yield from _further(thing, predicate, places, clause)


def _of_object(
    clause: Clause, predicate: str, last: Complement, places: Sequence[Adverbial]
) -> Iterator[Triple]:
    """Yield the facts of a clause with an object, complement or content."""
    subject, sure = slot(clause.subject), clause.confidence
    if last.content is not None:
        for opener, said in contents(last):
            yield Triple(subject, f"{predicate} {opener}".strip(), said, texts(places), sure)
        return
    opening, noun = taken(last)
    predicate = f"{predicate} {opening}".strip()
    clausal = felt(last)
    if clausal is None:
        yield Triple(subject, predicate, noun, texts(places), sure)
    else:
        yield Triple(subject, predicate, noun, (" ".join(clausal).strip(), *texts(places)), sure)
        wording = f"{predicate} {noun} {clausal[0]}".strip()
        yield Triple(subject, wording, clausal[1], (), _less(sure))
    yield from _further(subject, f"{predicate} {noun}", places, clause)


def _of_phrase(clause: Clause, predicate: str, places: list[Adverbial]) -> Iterator[Triple]:
    """Yield the facts of a clause whose first prepositional phrase stands for an object."""
    subject, sure = slot(clause.subject), clause.confidence
    first = governing(places, clause)
    if first is None:
        args = texts(places)
        yield Triple(subject, predicate, "".join(args[:1]), args[1:], sure)
        return
    places.remove(first)
    preposition, noun = parted(first)
    done = " ".join(filter(None, [predicate, *between(clause, first, places), preposition]))
    for part in [slot(part) for part in first.parts] or [noun]:
        yield Triple(subject, done, part, texts(places), sure)
    whole = f"{done} {noun}" if first.essential and not is_dated(first) else predicate
    yield from _further(subject, whole, places, clause)


def _less(confidence: float) -> float:
    return round(confidence * _FURTHER, 2)


def _nucleus(clause: Clause) -> tuple[list[Complement], Complement | None]:
    """Return what stands between verb and object, and the object: "gave the widow | 40 euros".

    Of several complements the last one without a preposition is what the fact is about.
    """
    words = words_of(clause.head.doc)
    bare = sorted(
        (c for c in clause.complements if c.preposition is None and not words.mark[c.head.i]),
        key=lambda c: _ORDER.index(c.role),
    )
    if len(bare) > 1 and (bare[-1].head.dep_ == "acl" or bare[-1].span.start < bare[-2].span.start):
        bare.pop()  # "issued a warning that …": of the noun
    return bare[:-1], bare[-1] if bare else None


def _is_light(clause: Clause, last: Complement) -> bool:
    """Return whether a noun is part of the verb: "took place in", "reached agreement with"."""
    noun = last.head.lemma_
    if last.role != "object" or len(last.span) > 1 or last.head.tag_ != "NN":
        return False
    return relation_for(clause.lemma, noun=noun).words == f"{clause.lemma} {noun}"


def _carried(clause: Clause, carried: Sequence[Complement]) -> list[str]:
    """Return the words between verb and object; "it" that stands for a clause is one of them."""
    after = clause.predicate.end if clause.predicate is not None else 0
    announced = carried and carried[0].role == "complement"
    it = announced and words_of(clause.head.doc).lower[after] == "it"
    return [*(["it"] if it else []), *(slot(c.span) for c in carried)]


def _infinitive(
    clause: Clause, content: Complement, by_head: Mapping[int, Sequence[Clause]], *, stated: bool
) -> list[Triple]:
    """Return the triples of "to publish the figures" in "ordered the ministry to publish …".

    With `stated` the infinitive must have its doer before it: "allowed the ministry to publish".
    """
    verb = content.head
    if (
        content.content is None
        or verb.tag_ != "VB"
        or verb.i < clause.head.i
        or content.span[0].dep_ == "mark"
    ):
        return []
    if stated:
        doers = [kid for kid in children(verb) if kid.dep_ == "nsubj"]
        infinitive = any(kid.tag_ == "TO" for kid in children(verb))
        if not (doers and infinitive):
            return []
    found = [triple for inner in by_head.get(verb.i, ()) for triple in facts(inner, by_head)]
    return [triple for triple in found if triple.object]


def _further(
    subject: str, predicate: str, places: Sequence[Adverbial], clause: Clause
) -> Iterator[Triple]:
    """Yield a fact for each phrase with a preposition after the verb."""
    confidence = _less(clause.confidence)
    own = GOVERNED.get(clause.lemma, frozenset())
    for place in places:
        governed = place.head.dep_ == "pobj" or place.preposition in own  # "accused him of lying"
        if place.preposition and governed and place.span.start > clause.head.i:
            preposition, noun = parted(place)
            wording = f"{predicate} {preposition}"
            if preposition and noun and not noun.startswith("to "):
                for part in [slot(part) for part in place.parts] or [noun]:
                    yield Triple(subject, wording, part, (), confidence)


def _predicate(clause: Clause) -> str:
    """Return the relation in words, with the "is" that a participle after a noun leaves out."""
    reduced = clause.passive and clause.rule.split(".")[1] in {"acl", "advcl"}
    if not reduced or not _AUXILIARIES.isdisjoint(clause.wording.lower().split()):
        return clause.wording
    subject = clause.complements[0].head if clause.turned else clause.subject_head
    verb = "are" if subject.tag_ in _PLURAL else "is"
    return f"{verb} {clause.wording[0].lower()}{clause.wording[1:]}"  # "Asked about it, she …"
