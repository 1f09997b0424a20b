"""What an active verb hands over: its complements, as the frames of its lemma allow."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.attribution.lexicon import Frames, cues, lemma_of
from extractors.attribution.parts import Parts, resumes

Span2 = tuple[int, int]  # token indices
Reading = tuple[str, Span2, Token | None]  # frame, content, addressee

_PREPOSITIONS = {"to": "to-np"}
_ADDRESSING = frozenset(["demand", "order", "ask", "promise", "warn", "say", "claim"])
_DISTANT = frozenset(["deny", "accuse", "judge"])  # effects whose content does not come first
_CONCESSIVE = frozenset(["though", "although", "while"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_MARKS = frozenset(['"', "“", "”", "''", "``", "‘", "’", "'"])


def complements(parts: Parts, frames: Frames) -> Iterator[Reading]:
    """Yield (frame, content, addressee), best reading first."""
    yield from _clausal(parts, frames)
    yield from _nonfinite(parts, frames)
    person = parts.objects[0] if parts.objects and "addressee" in frames else None
    if parts.objects and "object" in frames and person is None:
        span = _object(parts, frames)
        if span[1] - span[0] > 1 or parts.objects[0].pos_ != "PRON":
            yield "object", span, None  # "she backed him" hands over nothing
    for prep in parts.preps:
        name = _PREPOSITIONS.get(prep.lower_, prep.lower_)
        inner = next((t for t in prep.children if t.i > prep.i), None)
        if name in frames and inner is not None:
            first = parts.objects[0] if parts.objects and name in ("as", "of") else inner
            spoken_to = None if frames[name] == "accuse" else person
            yield name, (first.left_edge.i, prep.right_edge.i + 1), spoken_to


def _clausal(parts: Parts, frames: Frames) -> Iterator[Reading]:
    verb, name = parts.verb, "clause" if "clause" in frames else "quote"
    person = parts.objects[0] if parts.objects and "addressee" in frames else None
    if person is not None and not parts.clauses and (told := _told(person)) is not None:
        yield "clause", (told.left_edge.i, told.right_edge.i + 1), person
    if not (parts.clauses or parts.objects) and name in frames and (strayed := _strayed(verb)):
        yield name, (verb.i + 1, strayed.right_edge.i + 1), None
    if parts.clauses and name in frames and _may_precede(parts, frames[name], person):
        yield name, _clause(parts), person
    if parts.clauses and "complement" in frames and parts.clauses[0].i > verb.i:
        yield "complement", _clause(parts), None
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
            doer = next((t for t in parts.accusative.children if t.dep_ == "nsubj"), None)
            yield "object-to", _infinitive(parts.accusative, verb), doer if speaks_to else None
        if objects and parts.infinitive is not None:
            span = (objects[0].left_edge.i, _infinitive(parts.infinitive, verb)[1])
            yield "object-to", span, objects[0] if speaks_to else None
    if parts.infinitive is not None and "to" in frames:
        yield "to", _infinitive(parts.infinitive, verb), None
    if parts.gerund is not None and "gerund" in frames:
        yield "gerund", subtree(parts.gerund, verb), None


def _asks(clause: Token) -> bool:
    """Tell "whether to go", "how to go" from "him to go"."""
    first = clause.doc[clause.left_edge.i]
    return first.lower_ in ("whether", "if") or first.tag_ in ("WRB", "WP", "WDT")


def _infinitive(head: Token, verb: Token) -> Span2:
    """Return the span of an infinitive without a finite verb that is coordinated with it.

    Such a verb goes on after the cue: "urges him to go and says".
    """
    start, end = subtree(head, verb)
    for child in head.children:
        if child.dep_ == "mark" and child.i == start and child.lower_ == "for":
            start += 1
        if child.dep_ == "conj" and child.i > head.i and child.tag_ in ("VBD", "VBZ", "VBP"):
            return start, _before_conjunct(start, child)
    return start, end


def _told(person: Token) -> Token | None:
    """Return the S of "told the crowd that S", which the parser reads as a relative clause."""
    for child in person.children:
        if child.dep_ in ("relcl", "acl") and any(
            t.dep_ == "mark" and t.lower_ == "that" for t in child.children
        ):
            return child
    return None


def _strayed(verb: Token) -> Token | None:
    """Return the S of "if he says S, we will go", which the parser may hang on the main verb."""
    if verb.dep_ != "advcl":
        return None
    if verb.head.dep_ == "ccomp" and verb.head.i > verb.i and _starts_after(verb.head, verb):
        return verb.head
    for sibling in verb.head.children:
        if sibling.dep_ == "ccomp" and verb.i < sibling.left_edge.i <= verb.i + 2:
            return sibling
    return None


def _starts_after(clause: Token, verb: Token) -> bool:
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and verb.i < child.left_edge.i <= verb.i + 2
        for child in clause.children
    )


def _may_precede(parts: Parts, effect: str, person: Token | None) -> bool:
    """Tell whether a clause that stands before the verb can be its content."""
    if parts.clauses[0].i > parts.verb.i:
        return True
    return effect not in _DISTANT and (not parts.objects or person is not None)


def _clause(parts: Parts) -> Span2:
    """Return the clauses of a verb as one stretch, with an if-clause that follows them.

    A verb coordinated with the content, in the form of the cue and not of the content, goes on
    after the cue: "says that he will go and thanks his voters".
    """
    verb, first = parts.verb, parts.clauses[0]
    start, end = subtree(first, verb)
    if start < verb.i:
        return start, end
    if first.dep_ == "advcl":
        start = min(t.left_edge.i for t in first.lefts if t.dep_ in ("nsubj", "nsubjpass"))
    for clause in parts.clauses[1:]:
        before = verb.doc[clause.left_edge.i - 1]
        while before.text in _MARKS and before.i > end:
            before = before.nbor(-1)
        if before.pos_ == "CCONJ":
            end = clause.right_edge.i + 1
    end = max([end, *(clause.right_edge.i + 1 for clause in parts.trailing)])
    if any(child.dep_ == "mark" for child in verb.children):
        end = _before_main(start, first, end)
    end = _before_according(verb, start, end)
    for child in first.children:
        if child.dep_ == "conj" and resumes(child, first, verb):
            return start, _before_conjunct(start, child)
        if child.dep_ == "advcl" and child.i > first.i and _concedes(child, verb):
            return start, _before_conjunct(start, child)
    return start, end


def _concedes(clause: Token, cue: Token) -> bool:
    """Tell "said it was safe, though she admitted …": the second cue is the author's again."""
    if clause.tag_ != cue.tag_ or lemma_of(clause) not in cues().verbs:
        return False
    return any(t.dep_ == "mark" and t.lower_ in _CONCESSIVE for t in clause.children)


def _before_conjunct(start: int, conjunct: Token) -> int:
    end = conjunct.left_edge.i
    while end > start and conjunct.doc[end - 1].pos_ in ("CCONJ", "PUNCT"):
        end -= 1
    return end


def _before_according(verb: Token, start: int, end: int) -> int:
    """Return where a content ends when ", according to X" follows: X holds the whole sentence."""
    for token in verb.doc[start + 2 : end]:
        if token.lower_ == "according" and token.nbor(-1).text == ",":
            return token.i - 1
    return end


def _before_main(start: int, first: Token, end: int) -> int:
    """Return where the content of a subordinate cue ends: "if he says S, we will go".

    The parser often takes the main clause for the content and S for a part of it.
    """
    for token in first.doc[start : first.i]:
        if token.text == "," and any(t.tag_ in _FINITE for t in first.doc[start : token.i]):
            return token.i
    return end


def subtree(head: Token, verb: Token) -> Span2:
    """Return the token span of a subtree, cut at the cue verb."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i > verb.i:
        return max(start, verb.i + 1), end
    return start, min(end, verb.i)


def _between(first: Token, last: Token) -> Span2:
    start = min(first.left_edge.i, last.left_edge.i)
    return start, max(first.right_edge.i, last.right_edge.i) + 1


def _renamed(head: Token) -> bool:
    """Tell "called the plan “theft”", parsed as one noun phrase, from "called a meeting"."""
    inner = head.doc[head.left_edge.i + 1 : head.right_edge.i + 1]
    return any(token.text in _MARKS for token in inner)


def _object(parts: Parts, frames: Frames) -> Span2:
    head = parts.objects[0]
    end = head.right_edge.i + 1
    for prep in parts.preps:
        name = _PREPOSITIONS.get(prep.lower_, prep.lower_)
        if (name in frames or f"+{name}" in frames) and prep.left_edge.i >= end:
            end = prep.right_edge.i + 1
    if parts.gerund is not None and parts.gerund.left_edge.i == end:
        end = parts.gerund.right_edge.i + 1
    return head.left_edge.i, end
