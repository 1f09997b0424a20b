"""What a verb takes in so many words: objects, complements, clauses, agents, adverbials."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.clause import Adverbial, Complement
from extractors.clauses.contents import content, disputed, is_fronted_content
from extractors.clauses.coordination import conjuncts
from extractors.clauses.lexicon import words
from extractors.clauses.phrases import adverbial_phrase, clause_phrase, noun_phrase
from extractors.clauses.relatives import is_relative
from extractors.clauses.repair import is_preposition
from extractors.clauses.subjects import is_nonfinite
from extractors.clauses.tree import Node, Phrase
from extractors.roles import roles

MEASURES = words("nouns", "measures")
_ACTS = words("nouns", "acts")
_MARGINS = words("nouns", "margins")
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


def take(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    """Add what a child of a verb contributes; a relative pronoun stands for `antecedent`."""
    dep = kid.dep
    if dep == "dobj":
        _take_object(kid, found, antecedent)
    elif dep == "dative":
        _take_dative(kid, found, antecedent)
    elif dep in _COMPLEMENTS:
        found.complements += noun_complements(kid, "complement", antecedent)
    elif dep in _CLAUSES:
        if kid.i > kid.head.i or is_fronted_content(kid):
            found.contents.append(content(kid))
    elif dep == "agent" and not _is_margin(kid):
        found.agents += _agents(kid, antecedent)
    elif dep in {"agent", "prep"}:
        _take_prep(kid, found, antecedent)
    elif dep == "advcl" and is_preposition(kid):
        noun = kid.kid("dobj", "pobj")
        if noun is not None:
            phrase = adverbial_phrase(kid)
            found.adverbials.append(Adverbial(phrase.span(), noun.token, kid.lower))
    elif dep in _ADVERBS:
        _take_adverb(kid, found, antecedent)


def _take_object(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    if (whole := disputed(kid)) is not None:
        found.contents.append(whole)
        return
    found.objects += noun_complements(kid, "object", antecedent)
    told = _told(kid)
    if told is not None:
        found.contents.append(content(told))


def _told(noun: Node) -> Node | None:
    """Return the clause that a noun of saying hands over: "issued a warning that …"."""
    if noun.lemma not in _ACTS:
        return None
    for kid in noun.kids:
        opener = kid.kid("mark")
        if kid.dep == "acl" and opener is not None and opener.lower == "that":
            return kid
    return None


def noun_complements(head: Node, role: str, antecedent: Node | None) -> list[Complement]:
    """Return one complement for each conjunct of a noun phrase."""
    if is_relative(head):
        if antecedent is None:
            return []
        return [Complement(role, noun_phrase(antecedent).span(), antecedent.token)]
    if head.tag in {"WP", "WDT"} and head.i < head.head.i:
        return []
    if head.pos in _VERBAL and role == "object":
        return [Complement(role, clause_phrase(head).span(), head.token, content=head.token)]
    barrier = _barrier(head) if role == "object" else None
    return [
        Complement(role, noun_phrase(node).span(), node.token)
        for node in conjuncts(head)
        if barrier is None or node.i < barrier
    ]


def _barrier(head: Node) -> int | None:
    """Return where a clause after an object starts: what follows it is joined to something there.

    "signed deals, gaining control of a mine and a port": the port is gained, not signed.
    """
    starts = (kid.left for kid in head.head.kids if kid.dep == "advcl" and kid.i > head.i)
    return next(starts, None)


def _take_dative(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    if kid.pos == "ADP":
        found.indirect += _governed(kid, "indirect", antecedent)
    else:
        found.indirect += noun_complements(kid, "indirect", antecedent)


def _governed(preposition: Node, role: str, antecedent: Node | None) -> list[Complement]:
    noun = preposition.kid("pobj")
    if noun is None:
        return []
    before = Phrase(preposition.i, preposition.i + 1, preposition).span()
    return [
        Complement(c.role, c.span, c.head, preposition=before)
        for c in noun_complements(noun, role, antecedent)
    ]


def _is_margin(preposition: Node) -> bool:
    """Return whether "by" says how much: "passed by 52 votes to 48", "beaten by a point"."""
    noun = preposition.kid("pobj")
    return noun is not None and noun.lemma in _MARGINS and noun.kid("nummod", "det") is not None


def _agents(preposition: Node, antecedent: Node | None) -> list[Complement]:
    if preposition.kid("neg") is not None:
        return []  # "by the mayor, not by the council"
    agents = _governed(preposition, "agent", antecedent)
    return [agent for agent in agents if agent.head.tag_ not in {"WP", "WDT"}]


def _relative_place(antecedent: Node, name: str) -> Adverbial:
    """Return the antecedent as the adverbial that "in which" or "where" stands for."""
    name = {"where": "in", "wherein": "in", "whereby": "by", "when": ""}.get(name, name)
    return Adverbial(noun_phrase(antecedent).span(), antecedent.token, name)


def _take_prep(kid: Node, found: Arguments, antecedent: Node | None) -> None:
    noun = kid.kid("pobj")
    if noun is not None and is_relative(noun):
        if antecedent is not None:
            found.adverbials.append(_relative_place(antecedent, kid.lower))
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
            found.adverbials.append(_relative_place(antecedent, kid.lower))
    elif kid.dep == "advcl":
        mark = kid.kid("mark")
        if mark is None and not is_nonfinite(kid):
            mark = next((k for k in kid.kids if k.tag == "WRB"), None)
        name = mark.lower if mark is not None and mark.i < kid.i else ""
        found.adverbials.append(Adverbial(clause_phrase(kid).span(), kid.token, name))
    elif (after := kid.kid("prep")) is not None and after is kid.after and _is_joined(kid, after):
        found.adverbials.append(_prepositional(kid))
    elif kid.tag != "WRB" and (kid.dep != "npadvmod" or _measures(kid)):
        found.adverbials.append(Adverbial(adverbial_phrase(kid).span(), kid.token))


def _is_joined(adverb: Node, preposition: Node) -> bool:
    """Return whether an adverb and a preposition are one preposition: "ahead of the vote"."""
    return f"{adverb.lower} {preposition.lower}" in roles().prepositions


def _measures(noun: Node) -> bool:
    """Return whether a bare noun phrase is an adverbial: a time, an amount, a direction."""
    return bool(noun.entity) or noun.kid("nummod", "det") is None or noun.lemma in MEASURES
