"""Plain open-information-extraction triples: clauses in their own words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from extractors.clause import Clause
from extractors.facts import Triple, facts
from extractors.wording import unquoted
from extractors.words import children, words_of

__all__ = ["Triple", "triples"]

_IMPLIED = frozenset({"clause.poss", "clause.act", "clause.existential"})  # no words of their own
_ARGUMENTS = frozenset(
    {"dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "agent", "advmod"}
    | {"npadvmod"}
)
_ASKING = frozenset({"did", "do", "does"})  # "did the mayor know", "nor did the mayor know"
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_UNRESOLVED = frozenset({"WDT", "WP", "WP$", "WRB", "EX"})


def triples(clauses: Iterable[Clause]) -> Iterator[Triple]:
    """Yield the triples of the clauses of a sentence in order, each fact once.

    The first wording of a clause has its object and, as `args`, what follows it; a further one for
    each prepositional phrase has that phrase as its object and what precedes in its predicate. A
    preposition or "that" that governs the object stands in the predicate; negation, modal verbs
    and numbers are never left out.
    """
    found = list(clauses)
    by_head: dict[int, list[Clause]] = defaultdict(list)
    for clause in found:
        by_head[clause.head.i].append(clause)
    seen: set[tuple[str, str, str]] = set()
    for clause in found:
        if not _is_stated(clause):
            continue
        for triple in map(_clean, facts(clause, by_head)):
            key = (triple.subject, triple.predicate, triple.object)
            if _says_something(triple) and key not in seen:
                seen.add(key)
                yield triple


def _says_something(triple: Triple) -> bool:
    """Return whether a triple relates two things: "rates fell" is a claim, but no triple."""
    subject, other = triple.subject.lower(), triple.object.lower()
    return other not in {subject, "to"} and all(
        any(map(str.isalnum, text)) for text in (subject, other)
    )


def _clean(triple: Triple) -> Triple:
    predicate = unquoted(triple.predicate)
    return triple if predicate == triple.predicate else replace(triple, predicate=predicate)


def _is_stated(clause: Clause) -> bool:
    """Return whether a clause is a proposition of its own, not a part of another's wording."""
    if clause.rule in _IMPLIED or ".pcomp." in clause.rule:
        return False
    if clause.turned and clause.complement("object") is None:
        return False
    head = clause.complements[0].head if clause.turned else clause.subject_head
    if head.tag_ == "PRP$" or (head.pos_ == "ADJ" and head.dep_ == "amod"):
        return False  # "Danish plans to …", "their joining …": no subject to read
    if clause.wording.lower().startswith("to ") or _is_asked(clause):
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


def _is_asked(clause: Clause) -> bool:
    """Return whether a clause asks: "how many people left", "was it sold"."""
    for word in (clause.head, *children(clause.head)):
        fronted = word.i < clause.subject.start and word.tag_ in _FINITE
        if fronted and (word.lower_ in _ASKING or word.is_sent_start):
            return True
    first = words_of(clause.head.doc).tag[clause.subject.start]
    return first in _UNRESOLVED and clause.subject_head.pos_ not in {"VERB", "AUX"}


def _has_arguments(verb: Token) -> bool:
    return any(kid.dep_ in _ARGUMENTS for kid in verb.children)
