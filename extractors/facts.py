"""The facts of one clause as triples: its object first, then what else is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.clause import Adverbial, Clause, Complement
from extractors.wording import focuses, joins, parted, slot
from extractors.words import children, words_of

_FURTHER = 0.35  # how sure the further facts are, as a share of the clause's own confidence
_ORDER = ("agent", "indirect", "object", "complement", "content")
_TIMES = frozenset({"DATE", "TIME"})
_OPENERS = frozenset({"for", "that"})
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
    subject, predicate, sure = slot(clause.subject), _predicate(clause), clause.confidence
    places = _places(clause)
    if clause.turned:
        patient, *rest = clause.complements
        args = (*(slot(c.span) for c in rest if c.preposition is None), *_args(places))
        yield Triple(slot(patient.span), f"{predicate} by", subject, args, sure)
        yield from _further(slot(patient.span), predicate, places, clause)
        return
    carried, last = _nucleus(clause)
    predicate = " ".join([predicate, *_carried(clause, carried)])
    if last is not None and last.content is not None:
        inner = _infinitive(clause, last, by_head, stated=not carried)
        for triple in inner:
            if triple.predicate.startswith(f"{clause.wording} "):
                continue  # it has a line of its own
            doer = [] if carried else [triple.subject]
            wording = " ".join([predicate, *doer, triple.predicate])
            yield replace(triple, subject=subject, predicate=wording)
        if inner:
            return
    if last is not None:
        done = predicate
        for taken, noun in _contents(last) if last.content is not None else [_taken(last)]:
            done = f"{predicate} {taken}".strip()
            yield Triple(subject, done, noun, _args(places), sure)
        if last.content is None:
            yield from _further(subject, f"{done} {noun}", places, clause)
        return
    first = _governing(places, clause)
    if first is None:
        args = _args(places)
        yield Triple(subject, predicate, "".join(args[:1]), args[1:], sure)
        return
    places.remove(first)
    preposition, noun = parted(first)
    done = " ".join(filter(None, [predicate, *_between(clause, first, places), preposition]))
    for part in [slot(part) for part in first.parts] or [noun]:
        yield Triple(subject, done, part, _args(places), sure)
    whole = f"{done} {noun}" if first.essential else predicate
    yield from _further(subject, whole, places, clause)


def _places(clause: Clause) -> list[Adverbial]:
    """Return the phrases that say more, in order: adverbials, and receivers with a preposition."""
    places = [a for a in clause.adverbials if a.head.dep_ != "advcl" and not joins(a)]
    for complement in clause.complements:
        before = complement.preposition
        if before is not None:
            span = before.doc[before.start : complement.span.end]
            places.append(Adverbial(span, complement.head, before.text.lower()))
    return sorted(places, key=lambda place: place.span.start)


def _args(places: Sequence[Adverbial]) -> tuple[str, ...]:
    return tuple([_adverbial(place) for place in places if not focuses(place)])


def _nucleus(clause: Clause) -> tuple[list[Complement], Complement | None]:
    """Return what stands between verb and object, and the object: "gave the widow | 40 euros".

    Of several complements the last one without a preposition is what the fact is about.
    """
    bare = sorted(
        (c for c in clause.complements if c.preposition is None), key=lambda c: _ORDER.index(c.role)
    )
    if len(bare) > 1 and bare[-1].head.dep_ == "acl":
        bare.pop()  # "issued a warning that …": of the noun
    return bare[:-1], bare[-1] if bare else None


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
    if verb.tag_ != "VB" or verb.i < clause.head.i or content.span[0].dep_ == "mark":
        return []
    if stated:
        doers = [kid for kid in children(verb) if kid.dep_ == "nsubj"]
        infinitive = any(kid.tag_ == "TO" for kid in children(verb))
        if not (doers and infinitive):
            return []
    found = [triple for inner in by_head.get(verb.i, ()) for triple in facts(inner, by_head)]
    return [triple for triple in found if triple.object]


def _contents(content: Complement) -> Iterator[tuple[str, str]]:
    """Yield each clause of "said that S and that S" with the "that" or "for" before it."""
    span = content.span
    words, doc = words_of(span.doc), span.doc
    joined = [words.left[kid.i] for kid in children(content.head) if kid.dep_ == "conj"]
    starts = [i for i in joined if i < span.end and words.lower[i] == "that"]
    for start, following in pairwise([span.start, *starts, span.end]):
        end = following
        while following < span.end and (words.mark[end - 1] or words.dep[end - 1] == "cc"):
            end -= 1
        opener = words.tag[start] == "IN" and words.lower[start] in _OPENERS and end > start + 1
        yield words.lower[start] if opener else "", slot(doc[start + opener : end])


def _taken(last: Complement) -> tuple[str, str]:
    """Return the words of a complement that belong to the predicate, and the rest.

    They are an adjective with what it governs: "is close to", "is afraid that".
    """
    words, span, head = words_of(last.span.doc), last.span, last.head
    if head.pos_ != "ADJ" or last.role != "complement":
        return "", slot(span)
    follows = head.i + 1
    for kid in children(head):
        start, end = words.left[kid.i], words.right[kid.i] + 1
        if kid.dep_ == "prep" and start == follows and kid.i < span.end - 1:
            return words.phrase(span.start, kid.i + 1), slot(span[kid.i + 1 - span.start :])
        if kid.dep_ == "ccomp" and start == span.end == follows:
            opener = words.lower[start] == "that" and end > start + 1
            while end > start + 1 and words.mark[end - 1]:
                end -= 1
            return words.phrase(span.start, start + opener), slot(span.doc[start + opener : end])
    return "", slot(span)


def _further(
    subject: str, predicate: str, places: Sequence[Adverbial], clause: Clause
) -> Iterator[Triple]:
    """Yield a fact for each phrase with a preposition after the verb."""
    confidence = round(clause.confidence * _FURTHER, 2)
    for place in places:
        if place.preposition and place.head.dep_ == "pobj" and place.span.start > clause.head.i:
            preposition, noun = parted(place)
            wording = f"{predicate} {preposition}"
            if preposition and noun and not noun.startswith("to "):
                for part in [slot(part) for part in place.parts] or [noun]:
                    yield Triple(subject, wording, part, (), confidence)


def _governing(places: list[Adverbial], clause: Clause) -> Adverbial | None:
    """Return the prepositional phrase whose preposition completes the verb.

    What the verb demands, else the first after the verb, times last.
    """
    usable = [place for place in places if place.preposition]
    if not usable:
        return None

    def rank(place: Adverbial) -> tuple[bool, bool, bool, bool, int]:
        return (
            not place.essential,
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
            taken.append(slot(place.span))
            places.remove(place)
            position = place.span.end
    return taken


def _predicate(clause: Clause) -> str:
    """Return the relation in words, with the "is" that a participle after a noun leaves out."""
    reduced = clause.passive and clause.rule.split(".")[1] in {"acl", "advcl"}
    if not reduced or not clause.wording.startswith(clause.head.text):
        return clause.wording
    return f"{'are' if clause.subject_head.tag_ in _PLURAL else 'is'} {clause.wording}"


def _adverbial(place: Adverbial) -> str:
    text = slot(place.span)
    if place.preposition and place.preposition not in text.lower():
        return f"{place.preposition} {text}"
    return text
