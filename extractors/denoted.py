"""What the head of an adverbial denotes: a time, a place, a party, an amount."""

from __future__ import annotations

from spacy.tokens import Token

from extractors.clause import Adverbial
from extractors.nouns import nouns
from extractors.roles import roles
from extractors.words import children

_DATED = frozenset({"by", "in", "until", "till", "since", "before", "after"})
_MEASURED = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
_PARTIES = frozenset({"PERSON", "ORG", "NORP"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_POINTED = frozenset("next last this first second same coming final".split())
_RANKED = ("manner", "instrument")


def denoted(adverbial: Adverbial) -> str:
    """Return what the head of an adverbial denotes; "" when nothing is known of it.

    One of the classes of heads in `data/roles.toml`: action, time, span, medium, manner, party,
    place, amount, instrument.
    """
    table, head = roles(), adverbial.head
    label, lemma = head.ent_type_, head.lemma_.lower()
    if head.tag_ == "VBG" and head.pos_ == "VERB":
        return "action"
    if label in {"DATE", "TIME"} or lemma in table.heads["time"] or _is_year(adverbial):
        return "span" if lemma in table.heads["span"] and _is_length(adverbial) else "time"
    if lemma in table.heads["span"]:
        return "span"
    if lemma in table.heads["medium"]:
        return "medium"
    if lemma in table.heads["manner"] and not label and head.n_lefts == 0:
        return "manner"  # "by force", but "by the security forces"
    if label in _PARTIES or head.pos_ == "PRON":
        return "party"
    if label in _PLACES:
        return "place"
    if label in _MEASURED or (lemma in table.heads["amount"] and _is_counted(head)):
        return _counted_class(head)
    kind = nouns().type_of(lemma)
    if lemma in table.heads["place"] or kind == "Place":
        return "place"
    if kind is not None:
        return "party"
    return next((name for name in _RANKED if lemma in table.heads[name]), "")


def _is_year(adverbial: Adverbial) -> bool:
    """Return whether a bare number says when: "to double by 2030"."""
    head = adverbial.head
    return (
        adverbial.preposition in _DATED
        and head.text.isdecimal()
        and 1900 <= int(head.text) <= 2100
        and not any(True for _ in children(head))
    )


def _counted_class(head: Token) -> str:
    """Return "party" for counted persons ("for 200 workers"), "amount" for other measures."""
    kind = nouns().type_of(head.lemma_.lower())
    return "party" if kind not in {None, "Event"} else "amount"


def _is_length(adverbial: Adverbial) -> bool:
    """Return whether a noun of time says how long, not when ("two years", not "this year")."""
    head = adverbial.head
    kids = [kid.lower_ for kid in children(head)]
    if any(kid.pos_ == "NUM" and kid.i < head.i for kid in children(head)):
        return "ago" not in kids
    if any(word in _POINTED for word in kids):
        return False
    return head.tag_ == "NNS" or any(word in {"a", "an", "several", "many"} for word in kids)


def _is_counted(head: Token) -> bool:
    return any(kid.pos_ in {"NUM", "DET"} or kid.dep_ == "nummod" for kid in children(head))
