"""The adverbials of a clause as its triples have them: in order, without what only joins it."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.clause import Adverbial, Clause
from extractors.roles import roles
from extractors.wording import slot
from extractors.words import surface

_TIMES = frozenset({"DATE", "TIME"})
_NOMINAL = frozenset({"attr", "dobj", "nsubj", "nsubjpass", "pobj"})
_JOINING = frozenset({"connective", "comment"})
_LINKING = frozenset({"connective", "comment", "concession", "cause"})  # "however", "thus"


def adverbials(clause: Clause) -> list[Adverbial]:
    """Return the phrases that say more, in order: adverbials, and receivers with a preposition."""
    spans = [c.span for c in clause.complements]
    places = [
        place
        for place in clause.adverbials
        if not (_is_apart(place) or _joins(place))
        and not any(s.start <= place.span.start and place.span.end <= s.end for s in spans)
    ]
    for complement in clause.complements:
        before = complement.preposition
        if before is not None:
            span = before.doc[before.start : complement.span.end]
            places.append(Adverbial(span, complement.head, before.text.lower()))
    return sorted(places, key=lambda place: place.span.start)


def texts(places: Iterable[Adverbial]) -> tuple[str, ...]:
    """Return the words of adverbials that say something of what happened: not "even"."""
    return tuple([_text(place) for place in places if not _focuses(place)])


def governing(places: list[Adverbial], clause: Clause) -> Adverbial | None:
    """Return the prepositional phrase whose preposition completes the verb.

    What the verb demands, else the first after the verb, times last.
    """
    usable = [place for place in places if place.preposition]
    if not usable:
        return None

    def rank(place: Adverbial) -> tuple[bool, bool, bool, bool, int]:
        return (
            place.span.start < clause.head.i,
            is_dated(place),
            not place.essential,
            place.preposition != "as",
            place.span.start,
        )

    return min(usable, key=rank)


def is_dated(place: Adverbial) -> bool:
    """Tell whether an adverbial is a recognised date or time."""
    return place.head.ent_type_ in _TIMES


def between(clause: Clause, first: Adverbial, places: list[Adverbial]) -> list[str]:
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


def _is_apart(place: Adverbial) -> bool:
    """Return whether an adverbial is a clause, a bare preposition, or stands for "when"."""
    antecedent = not place.preposition and place.head.dep_ in _NOMINAL
    bare = slot(place.span).lower() == place.preposition and not place.parts
    return antecedent or bare or place.head.dep_ == "advcl"


def _text(place: Adverbial) -> str:
    text = slot(place.span)
    if place.preposition and place.preposition.split()[0] not in text.lower().split():
        return f"{place.preposition} {text}"
    return text


def _joins(place: Adverbial) -> bool:
    """Tell whether an adverbial only joins or comments on the sentence: "in addition", "thus"."""
    table, text = roles(), surface(place.span).lower()
    if place.head.head.lemma_ == "do":
        return False  # "did so", "did otherwise"
    return table.phrases.get(text) in _JOINING or table.adverbs.get(text) in _LINKING


def _focuses(place: Adverbial) -> bool:
    """Tell whether an adverb only points to another word: "even", "mainly"."""
    table, text = roles(), surface(place.span).lower()
    return "focus" in (table.adverbs.get(text), table.phrases.get(text))
