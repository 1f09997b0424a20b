"""Whom "who", "which" and "that" mean: the noun that their clause modifies."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from extractors.coreference.clausal import governing
from extractors.coreference.expressions import Expression
from extractors.coreference.joined import Joined
from extractors.coreference.predicated import seeker
from extractors.words import words_of

_AUXILIARY = frozenset({"aux", "auxpass"})
_PERSONS = frozenset({"who", "whom"})
_LIFELESS = frozenset({"Place", "Event", "Product", "CreativeWork"})


def relative(doc: Doc, one: Expression, at: dict[int, Expression], joined: Joined) -> None:
    """Settle who, which or that by the noun its clause modifies, where that is known."""
    head = _antecedent(doc[one.head])
    before = at.get(head.i) if head is not None else None
    if head is None or before is None:
        return
    last = joined.last(head.i)
    if last is not None and last.head < one.head and one.subject:  # "Chile and Peru, which sent …"
        if _singular(doc, one.head):
            before = last
        elif together := joined.led_by(head.i):
            one.settle(together, "relative")
            return
    if before.referent is None:
        return
    word, kind = doc[one.head].lower_, before.referent.type
    if (word == "which" and kind == "Person") or (word in _PERSONS and kind in _LIFELESS):
        return
    one.settle(before.referent, "relative")


def _singular(doc: Doc, place: int) -> bool:
    """Tell whether the verb of a subject is marked for one."""
    words = words_of(doc)
    verb = governing(words, place)
    parts = [verb, *(child.i for child in words.children[verb] if child.dep_ in _AUXILIARY)]
    return any(words.tag[i] == "VBZ" or words.lower[i] == "was" for i in parts)


def _antecedent(token: Token) -> Token | None:
    """Return the noun that the relative clause around a relative pronoun modifies."""
    node = token
    while node.dep_ != "relcl":
        if node.head == node:
            return None
        node = node.head
    noun = seeker(node.head) or node.head
    return noun if noun.i < token.i else None
