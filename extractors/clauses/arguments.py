"""What a verb takes: objects, complements, nested clauses, agents, adverbials."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.clause import Adverbial, Complement
from extractors.clauses.group import Group
from extractors.clauses.lexicon import words
from extractors.clauses.phrases import (
    adverbial_phrase,
    clause_phrase,
    conjuncts,
    noun_phrase,
    trimmed,
)
from extractors.clauses.repair import PREPOSITIONAL, REPORTING
from extractors.clauses.subjects import is_nonfinite, is_relative, relative_of, stated_subject
from extractors.clauses.tree import Node, Phrase

MEASURES = words("nouns", "measures")
_COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_ADVERBS = frozenset({"advmod", "npadvmod", "advcl"})
_VERBAL = frozenset({"VERB", "AUX"})
_RELATIVE_ADVERBS = frozenset({"where", "when", "whereby", "wherein"})


@dataclass(slots=True)
class Arguments:
    """The arguments of one verb; conjoined objects and complements are alternatives."""

    objects: list[Complement] = field(default_factory=list)
    indirect: list[Complement] = field(default_factory=list)
    complements: list[Complement] = field(default_factory=list)
    contents: list[Complement] = field(default_factory=list)
    agents: list[Complement] = field(default_factory=list)
    adverbials: list[Adverbial] = field(default_factory=list)


def arguments(verb: Node, group: Group) -> Arguments:
    """Return the arguments of a verb, those it shares with its conjuncts included."""
    found = Arguments()
    antecedent = relative_of(verb)
    inside = {word.i for word in group.words}
    for kid in verb.kids:
        if kid.i not in inside:
            _take(kid, found, antecedent)
    if antecedent is not None and not found.objects:
        _fill_gap(verb, antecedent, found)
    if not (group.passive or found.objects or found.complements or found.contents):
        if not found.adverbials:
            _share_from_right(verb, found)
        if verb.dep == "parataxis" and verb.lemma in REPORTING:
            found.contents.append(_interrupted(verb))
    if verb.dep == "conj" and stated_subject(verb) is None:
        _share_from_left(verb, found)
    return found


def _take(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    dep = kid.dep
    if dep == "dobj":
        found.objects += _noun_complements(kid, "object", antecedent)
    elif dep == "dative":
        _take_dative(kid, found, antecedent)
    elif dep in _COMPLEMENTS:
        found.complements += _noun_complements(kid, "complement", antecedent)
    elif dep in _CLAUSES:
        if kid.i > kid.head.i or _is_fronted_content(kid):
            found.contents.append(_content(kid))
    elif dep == "agent":
        found.agents += _governed(kid, "agent", antecedent)
    elif dep == "prep":
        _take_prep(kid, found, antecedent)
    elif dep == "advcl" and kid.lower in PREPOSITIONAL:
        noun = kid.kid("dobj", "pobj")
        if noun is not None:
            phrase = adverbial_phrase(kid)
            found.adverbials.append(Adverbial(phrase.span(), noun.token, kid.lower))
    elif dep in _ADVERBS:
        _take_adverb(kid, found, antecedent)


def _noun_complements(head: Node, role: str, antecedent: Node | None) -> list[Complement]:
    if is_relative(head):
        if antecedent is None:
            return []
        return [Complement(role, noun_phrase(antecedent).span(), antecedent.token)]
    if head.tag in {"WP", "WDT"} and head.i < head.head.i:
        return []
    if head.pos in _VERBAL and role == "object":
        return [Complement(role, clause_phrase(head).span(), head.token, content=head.token)]
    return [Complement(role, noun_phrase(node).span(), node.token) for node in conjuncts(head)]


def _take_dative(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    if kid.pos == "ADP":
        found.indirect += _governed(kid, "indirect", antecedent)
    else:
        found.indirect += _noun_complements(kid, "indirect", antecedent)


def _governed(preposition: Node, role: str, antecedent: Node | None) -> list[Complement]:
    noun = preposition.kid("pobj")
    if noun is None:
        return []
    before = Phrase(preposition.i, preposition.i + 1, preposition).span()
    return [
        Complement(c.role, c.span, c.head, preposition=before)
        for c in _noun_complements(noun, role, antecedent)
    ]


def _is_fronted_content(clause: Node) -> bool:
    """Return whether a clause before the verb is what the verb says, not a sentence of its own."""
    verb = clause.head
    if verb.lemma not in REPORTING or verb.kid("dobj") is not None:
        return False
    return not any(kid.dep == "punct" and kid.text in {";", ":"} for kid in verb.kids)


def _content(head: Node) -> Complement:
    inner = _announced(head)
    phrase = clause_phrase(inner)
    verb = head.head
    if phrase.start < verb.i < inner.i:  # "which, she said, will open": what follows the verb
        phrase = Phrase(verb.i + 1, phrase.end, inner)
    return Complement("content", phrase.span(), inner.token, content=inner.token)


def _interrupted(verb: Node) -> Complement:
    """Return the sentence that "she said" interrupts, as far as it stands in one piece."""
    head = verb.head
    whole = clause_phrase(head)
    if verb.i < head.i:
        whole = Phrase(min(verb.right + 1, head.i), whole.end, head)
    elif verb.left < whole.end:
        whole = Phrase(whole.start, max(verb.left, head.i + 1), head)
    return Complement("content", trimmed(whole).span(), head.token, content=head.token)


def _announced(head: Node) -> Node:
    """Return the clause that "it" stands for in "make it clear that …"."""
    subject = head.kid("nsubj")
    if head.pos == "ADJ" and subject is not None and subject.lower == "it":
        for kid in head.kids:
            if kid.i > head.i and kid.dep in {"ccomp", "advcl", "xcomp", "acl"}:
                return kid
    return head


def _take_prep(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    noun = kid.kid("pobj")
    if noun is not None and is_relative(noun):
        if antecedent is not None:
            span = noun_phrase(antecedent).span()
            found.adverbials.append(Adverbial(span, antecedent.token, kid.lower))
    elif kid.kids or kid.dep != "prep":
        found.adverbials.append(_prepositional(kid))


def _prepositional(kid: Node) -> Adverbial:
    inner, name = kid, kid.lower
    while (deeper := inner.kid("prep", "pcomp")) is not None and deeper.pos == "ADP":
        if inner.kid("pobj") is not None or deeper.i != inner.i + 1:
            break
        inner, name = deeper, f"{name} {deeper.lower}"
    head = inner.kid("pobj", "pcomp") or inner
    nouns = conjuncts(head) if head.dep == "pobj" else []
    parts = tuple(noun_phrase(noun).span() for noun in nouns) if len(nouns) > 1 else ()
    return Adverbial(adverbial_phrase(kid).span(), head.token, name, parts=parts)


def _take_adverb(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    if kid.lower in _RELATIVE_ADVERBS and kid.dep == "advmod":
        if antecedent is not None:
            span = noun_phrase(antecedent).span()
            found.adverbials.append(Adverbial(span, antecedent.token, kid.lower))
    elif kid.dep == "advcl":
        mark = kid.kid("mark", "advmod") if not is_nonfinite(kid) else kid.kid("mark")
        name = mark.lower if mark is not None and mark.i == kid.left else ""
        found.adverbials.append(Adverbial(clause_phrase(kid).span(), kid.token, name))
    elif kid.tag != "WRB" and (kid.dep != "npadvmod" or _measures(kid)):
        found.adverbials.append(Adverbial(adverbial_phrase(kid).span(), kid.token))


def _measures(noun: Node) -> bool:
    """Return whether a bare noun phrase is an adverbial: a time, an amount, a direction."""
    return bool(noun.entity) or noun.kid("nummod", "det") is None or noun.lemma in MEASURES


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
    if found.contents:
        return  # the gap is inside the nested clause
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
    """Give "seized" its object in "seized and annexed Crimea" (right node raising)."""
    later = verb.kid("conj")
    if later is None or later.pos not in _VERBAL or stated_subject(later) is not None:
        return
    shared = later.kid("dobj")
    between = range(verb.i + 1, later.i)
    if shared is None or len(between) > 2 or verb.kid("cc") is None:
        return
    found.objects += _noun_complements(shared, "object", None)


def _share_from_left(verb: Node, found: Arguments) -> None:
    """Give a later conjunct the adverbials that stand in front of the shared subject."""
    first = verb.head
    subject = stated_subject(first)
    if subject is None:
        return
    for kid in first.kids:
        if kid.i < subject.i and kid.dep in {"prep", "npadvmod"} and kid.kids:
            _take(kid, found, None)
