"""What a verb takes, with what relative clauses and coordination leave to be understood."""

from __future__ import annotations

from extractors.clause import Adverbial, Complement
from extractors.clauses.arguments import Arguments, noun_complements, take
from extractors.clauses.contents import interrupted
from extractors.clauses.group import Group
from extractors.clauses.lexicon import words
from extractors.clauses.phrases import noun_phrase
from extractors.clauses.relatives import is_relative, relative_of, stated_subject
from extractors.clauses.repair import REPORTING
from extractors.clauses.tree import Node

_ADVERBIAL_NOUNS = words("nouns", "adverbial")
_INTRANSITIVE = words("verbs", "intransitive")
_VERBAL = frozenset({"VERB", "AUX"})


def arguments(verb: Node, group: Group) -> Arguments:
    """Return the arguments of a verb, those it shares with its conjuncts included."""
    found = Arguments()
    antecedent = relative_of(verb)
    inside = {word.i for word in group.words}
    for kid in verb.kids:
        if kid.i not in inside:
            take(kid, found, antecedent)
    if antecedent is not None and not found.objects:
        _fill_gap(verb, antecedent, found)
    if not (group.passive or found.objects or found.complements or found.contents):
        if not any(place.span.start > verb.i for place in found.adverbials):
            _share_from_right(verb, found)
        if verb.dep == "parataxis" and verb.lemma in REPORTING:
            found.contents.append(interrupted(verb))
    if verb.dep == "conj" and stated_subject(verb) is None:
        _share_from_left(verb, found)
    return found


def _fill_gap(verb: Node, antecedent: Node, found: Arguments) -> None:
    """Give a relative clause without pronoun, or a conjunct in one, its antecedent as object."""
    subject = stated_subject(verb)
    if subject is not None:
        if is_relative(subject) or found.complements or _has_relative(verb):
            return
    elif verb.dep != "conj" or found.contents or not _object_gap(verb.head):
        return
    for preposition in verb.all("prep"):
        if not preposition.kids:  # stranded: "the town he lives in"
            span = noun_phrase(antecedent).span()
            found.adverbials.append(Adverbial(span, antecedent.token, preposition.lower))
            return
    if found.contents or antecedent.lemma in _ADVERBIAL_NOUNS:
        return  # the gap is inside the nested clause; "the day they met", "the way he spoke"
    found.objects.append(Complement("object", noun_phrase(antecedent).span(), antecedent.token))


def _has_relative(verb: Node) -> bool:
    """Return whether a relative adverb or "in which" already stands for the antecedent."""
    for kid in verb.kids:
        if kid.i < verb.i and kid.tag == "WRB":
            return True
        if kid.dep == "prep" and any(k.tag in {"WDT", "WP"} for k in kid.kids):
            return True
    return False


def _object_gap(verb: Node) -> bool:
    objects = verb.all("dobj")
    subject = stated_subject(verb)
    if objects:
        return is_relative(objects[0])
    return subject is not None and not is_relative(subject) and not _has_relative(verb)


def _share_from_right(verb: Node, found: Arguments) -> None:
    """Give "bought" its object in "bought and sold cars" (right node raising)."""
    later = verb.kid("conj")
    if verb.lemma in _INTRANSITIVE:
        return
    if later is None or later.pos not in _VERBAL or stated_subject(later) is not None:
        return
    shared = later.kid("dobj")
    if shared is None or verb.kid("cc") is None or not _adjoins(verb, later):
        return
    found.objects += noun_complements(shared, "object", None)


def _adjoins(verb: Node, later: Node) -> bool:
    """Return whether nothing but the conjunction and the later verb's own group stands between."""
    word = verb.after
    while word is not None and word is not later:
        if word.dep not in {"cc", "prt"} and (word.head is not later or word.pos == "PUNCT"):
            return False
        word = word.after
    return word is later


def _share_from_left(verb: Node, found: Arguments) -> None:
    """Give a later conjunct the adverbials that stand in front of the shared subject."""
    first = verb.head
    subject = stated_subject(first)
    if subject is None:
        return
    for kid in first.kids:
        if kid.i < subject.i and kid.dep in {"prep", "npadvmod"} and kid.kids:
            take(kid, found, None)
