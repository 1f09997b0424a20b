"""What an active verb hands over: its complements, as the frames of its lemma allow."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.attribution.extent import Extent, clauses, infinitive, subtree
from extractors.attribution.lexicon import Frames
from extractors.attribution.parts import Parts
from extractors.marks import MARKS
from extractors.words import children

Reading = tuple[str, Extent, Token | None]  # frame, content, addressee

_PREPOSITIONS = {"to": "to-np"}
_ADDRESSING = frozenset(["demand", "order", "ask", "promise", "warn", "say", "claim"])
_DISTANT = frozenset(["deny", "accuse", "judge"])  # effects whose content does not come first
_DOUBLE = frozenset(['"', "“", "”", "''", "``"])


def complements(parts: Parts, frames: Frames) -> Iterator[Reading]:
    """Yield (frame, content, addressee), best reading first."""
    yield from _clausal(parts, frames)
    if frames.get("clause") == "show" and (seen := _seen(parts)) is not None:
        yield "clause", (seen.left_edge.i, seen.right_edge.i + 1), None
    yield from _nonfinite(parts, frames)
    person = parts.objects[0] if parts.objects and "addressee" in frames else None
    if parts.objects and "object" in frames and person is None:
        span = _object(parts, frames)
        if span[1] - span[0] > 1 or parts.objects[0].pos_ != "PRON":
            yield "object", span, None  # "she backed him" hands over nothing
    for prep in parts.preps:
        name = _PREPOSITIONS.get(prep.lower_, prep.lower_)
        inner = next((t for t in children(prep) if t.i > prep.i), None)
        if name in frames and inner is not None:
            first = parts.objects[0] if parts.objects and name in ("as", "of") else inner
            spoken_to = None if frames[name] == "accuse" else person
            yield name, (first.left_edge.i, prep.right_edge.i + 1), spoken_to


def _clausal(parts: Parts, frames: Frames) -> Iterator[Reading]:
    verb, name = parts.verb, "clause" if "clause" in frames else "quote"
    person = parts.objects[0] if parts.objects and "addressee" in frames else None
    addressed = person is not None and name == "clause" and not parts.clauses
    if addressed and person is not None and (told := _told(person)) is not None:
        yield name, (told.left_edge.i, told.right_edge.i + 1), person
    if not (parts.clauses or parts.objects) and name in frames and (strayed := _strayed(verb)):
        yield name, (verb.i + 1, strayed.right_edge.i + 1), None
    if parts.clauses and name in frames and _may_precede(parts, frames[name], person):
        span = clauses(parts)
        if name == "clause" or any(t.text in _DOUBLE for t in verb.doc[span[0] : span[1] + 1]):
            yield name, span, person
    if parts.clauses and "complement" in frames and parts.clauses[0].i > verb.i:
        yield "complement", clauses(parts), None
    if parts.small is not None and parts.small.i > verb.i:
        for name in ("complement", "clause"):
            if name in frames:
                yield name, subtree(parts.small, verb), person
    if parts.objects and "complement" in frames:
        if parts.predicate is not None:
            yield "complement", _between(parts.objects[0], parts.predicate), None
        elif _renamed(parts.objects[0]):
            yield "complement", _object(parts, frames), None


def _nonfinite(parts: Parts, frames: Frames) -> Iterator[Reading]:
    verb, objects = parts.verb, parts.objects
    asked = parts.accusative or parts.infinitive
    if asked is not None and "clause" in frames and _asks(asked):
        yield "clause", subtree(asked, verb), None
    if "object-to" in frames:
        speaks_to = frames["object-to"] in _ADDRESSING
        if parts.accusative is not None:
            doer = next((t for t in children(parts.accusative) if t.dep_ == "nsubj"), None)
            yield "object-to", infinitive(parts.accusative, verb), doer if speaks_to else None
        if objects and parts.infinitive is not None:
            span = (objects[0].left_edge.i, infinitive(parts.infinitive, verb)[1])
            yield "object-to", span, objects[0] if speaks_to else None
    if parts.infinitive is not None and "to" in frames:
        yield "to", infinitive(parts.infinitive, verb), None
    if parts.gerund is not None and "gerund" in frames:
        yield "gerund", subtree(parts.gerund, verb), None


def _asks(clause: Token) -> bool:
    """Tell "whether to go", "how to go" from "him to go"."""
    first = clause.doc[clause.left_edge.i]
    return first.lower_ in ("whether", "if") or first.tag_ in ("WRB", "WP", "WDT")


def _told(person: Token) -> Token | None:
    """Return the S of "told the crowd that S", which the parser reads as a relative clause."""
    for child in children(person):
        if child.dep_ in ("relcl", "acl") and any(
            t.dep_ == "mark" and t.lower_ == "that" for t in children(child)
        ):
            return child
    return None


def _seen(parts: Parts) -> Token | None:
    """Return the noun of "shows the two teams playing", which does more than to be shown."""
    for noun in parts.objects[:1]:
        if any(child.dep_ == "acl" and child.tag_ == "VBG" for child in children(noun)):
            return noun
    return None


def _strayed(verb: Token) -> Token | None:
    """Return the S of "if he says S, we will go", which the parser may hang on the main verb."""
    if verb.dep_ != "advcl":
        return None
    if verb.head.dep_ == "ccomp" and verb.head.i > verb.i and _starts_after(verb.head, verb):
        return verb.head
    for sibling in children(verb.head):
        if sibling.dep_ == "ccomp" and verb.i < sibling.left_edge.i <= verb.i + 2:
            return sibling
    return None


def _starts_after(clause: Token, verb: Token) -> bool:
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and verb.i < child.left_edge.i <= verb.i + 2
        for child in children(clause)
    )


def _may_precede(parts: Parts, effect: str, person: Token | None) -> bool:
    """Tell whether a clause that stands before the verb can be its content."""
    if parts.clauses[0].i > parts.verb.i:
        return True
    return effect not in _DISTANT and (not parts.objects or person is not None)


def _between(first: Token, last: Token) -> Extent:
    start = min(first.left_edge.i, last.left_edge.i)
    return start, max(first.right_edge.i, last.right_edge.i) + 1


def _renamed(head: Token) -> bool:
    """Tell "called the plan “theft”", parsed as one noun phrase, from "called a meeting"."""
    inner = head.doc[head.left_edge.i + 1 : head.right_edge.i + 1]
    return any(token.text in MARKS for token in inner)


def _object(parts: Parts, frames: Frames) -> Extent:
    head = parts.objects[0]
    end = head.right_edge.i + 1
    for prep in parts.preps:
        name = _PREPOSITIONS.get(prep.lower_, prep.lower_)
        if (name in frames or f"+{name}" in frames) and prep.left_edge.i >= end:
            end = prep.right_edge.i + 1
    if parts.gerund is not None and parts.gerund.left_edge.i == end:
        end = parts.gerund.right_edge.i + 1
    return head.left_edge.i, end
