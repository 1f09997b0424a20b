"""Who does it: subjects stated, shared, inherited, or behind a relative pronoun."""

from __future__ import annotations

from extractors.clauses.coordination import conjuncts
from extractors.clauses.lexicon import words
from extractors.clauses.relatives import SUBJECTS, is_relative, relative_of, stated_subject
from extractors.clauses.repair import OBJECT_CONTROL, REPORTING, SUBJECT_CONTROL
from extractors.clauses.tree import Node
from extractors.nouns import nouns

_INTERROGATIVE = frozenset({"WP", "WDT", "WRB", "WP$"})
_NO_SUBJECT = frozenset({"WP", "WDT", "WRB", "EX"})
_NONFINITE = frozenset({"VB", "VBG", "VBN"})
_VERBAL = frozenset({"VERB", "AUX"})

_DOERS = frozenset({"Person", "Organization"})
_RANKS = frozenset({"last", "latest", "next", "only"})
_ACTS = words("nouns", "acts")
_WITH_AN_ACT = frozenset({"charge", "credit", "entrust", "task"})  # "charged her with lying"
_WORK = frozenset({"career", "experience", "job", "success", "work"})  # "her work saving bees"
_ADVERBIAL_NOUNS = words("nouns", "adverbial")
_OWN_ACT = words("verbs", "own_act")
_ADVOCATING = words("verbs", "advocating")
_CREATING = words("verbs", "creating")
TOUGH = words("adjectives", "tough")
COPULAS = words("verbs", "copulas")


def subjects(verb: Node) -> list[Node]:
    """Return the heads of the surface subject of a verb, one for each conjunct.

    Empty when there is none, when it is an expletive, or when a question asks for it.
    """
    if verb.subjects is None:
        verb.subjects = []  # a cycle in a broken tree ends here
        own = stated_subject(verb)
        found = _inherited(verb) if own is None else _stated(verb, own)
        verb.subjects = [node for node in found if node.tag not in _NO_SUBJECT]
    return verb.subjects


def _stated(verb: Node, head: Node) -> list[Node]:
    if is_relative(head):
        antecedent = relative_of(verb)
        return [antecedent] if antecedent is not None else []
    if head.dep in {"csubj", "csubjpass"}:
        return [head] if head.i < verb.i else []
    if head.tag in _INTERROGATIVE or _asks_or_whose(head) or head.lower in {"'s", "’s"}:
        return []  # a question; "let's"
    if head.lower == "it" and is_expletive(verb):
        return []
    return conjuncts(head)


def _asks_or_whose(head: Node) -> bool:
    for kid in head.kids:
        if kid.tag in _INTERROGATIVE and kid.i < head.i:
            return True
        if kid.dep == "prep" and any(inner.tag in _INTERROGATIVE for inner in kid.kids):
            return True  # "sales of which", "many of whom"
    return False


def is_expletive(verb: Node) -> bool:
    """Return whether "it" before this verb only announces a later clause (Quirk 18.33)."""
    for kid in verb.kids:
        if kid.i < verb.i:
            continue
        if kid.dep in {"ccomp", "csubj", "csubjpass"} and (
            verb.lemma in COPULAS
            or verb.kid("auxpass")
            or verb.lemma in {"emerge", "happen", "transpire"}
        ):
            return True
        if kid.dep == "xcomp" and verb.kid("acomp", "attr", "auxpass"):
            return True
        if kid.dep in {"acomp", "attr", "oprd"} and verb.lemma in COPULAS:
            if kid.kid("ccomp", "xcomp", "acl", "csubj") or _is_announced(verb, kid):
                return True
            cleft = kid.kid("relcl")
            if cleft is not None and any(k.lower == "that" for k in cleft.kids):
                return True
    return False


def _is_announced(verb: Node, complement: Node) -> bool:
    """Return whether "for X to V" after a complement is what "it" stands for."""
    for kid in (*complement.kids, *verb.kids):
        mark = kid.kid("mark") if kid.dep == "advcl" and kid.i > complement.i else None
        if mark is not None and mark.lower == "for" and mark.before is complement:
            return True
    return False


def _inherited(verb: Node) -> list[Node]:
    governor = verb.head
    if governor is verb:
        return []
    if verb.dep == "conj":
        return subjects(governor) if governor.pos in _VERBAL or governor.kid(*SUBJECTS) else []
    if verb.dep == "xcomp" or (
        verb.dep == "ccomp" and is_nonfinite(verb) and verb.kid("mark") is None
    ):
        return [] if _orders(verb) else controller(verb)
    if verb.dep == "ccomp":
        return _listed(verb)
    if verb.dep == "advcl" and is_nonfinite(verb):
        if verb.kid("auxpass") is not None and verb.kid("aux") is not None:
            return []  # "to be recognised": by whom and of what is left open
        if verb.tag == "VBN" and (mark := verb.kid("mark")) is not None and mark.lower == "as":
            return []  # "as evidenced by …" speaks of the whole clause
        if verb.kid("aux") is not None and governor.lemma in OBJECT_CONTROL | _CREATING:
            return controller(verb)
        return subjects(governor) if governor.pos in _VERBAL else []
    if verb.dep == "acl":
        work = governor.lemma in _WORK or governor.lemma in _ADVERBIAL_NOUNS
        return possessor(governor) if work or verb.kid("aux") is not None else [governor]
    if verb.dep == "relcl" and is_nonfinite(verb):
        return [governor] if governor.pos not in _VERBAL and _does(governor, verb) else []
    if verb.dep == "pcomp" and governor.dep in {"prep", "agent"}:
        return _of_preposition(governor)
    return []


def _does(noun: Node, verb: Node) -> bool:
    """Return whether an infinitive after a noun says what its referent does.

    "the first ship to sail", "a tax to fund parks"; not "a reason to leave town" or "flaws to
    mend", which are its occasion and its object (Quirk et al. 17.30-32).
    """
    if noun.lemma in _ADVERBIAL_NOUNS:
        return False
    person = noun.pos in {"PRON", "PROPN", "NUM"} or nouns().type_of(noun.lemma) in _DOERS
    inverted = noun.head.lower == "were" and noun.head.i < noun.left  # "Were the dam to burst"
    ranked = any(
        kid.lower in _RANKS or kid.tag == "JJS" or (kid.dep == "amod" and kid.token.like_num)
        for kid in noun.kids
    )
    return person or inverted or ranked or verb.kid("dobj", "ccomp", "xcomp") is not None


def _orders(verb: Node) -> bool:
    """Return whether a bare infinitive is an order that is quoted: "Leave now," she said."""
    quoted = verb.head.lemma in REPORTING and controls_by_object(verb) is None
    return verb.tag == "VB" and verb.kid("aux") is None and (quoted or verb.i < verb.head.i)


def _listed(verb: Node) -> list[Node]:
    """Return the subject of the clause before this one in "said X was late and, …, would pay"."""
    earlier = [kid for kid in verb.head.all("ccomp") if verb.head.i < kid.i < verb.i]
    return subjects(earlier[-1]) if earlier else []


def is_nonfinite(verb: Node) -> bool:
    """Return whether a verb is an infinitive or participle without finite auxiliary."""
    first = verb.kid("aux", "auxpass")
    return first.tag in {"TO", "VBG"} if first is not None else verb.tag in _NONFINITE


def controls_by_object(verb: Node) -> Node | None:
    """Return the object of the governing verb when it is what does the infinitive."""
    governor = verb.head
    if governor.lemma in SUBJECT_CONTROL:
        return None
    for kid in governor.kids:
        if kid.dep in {"dobj", "dative"} and kid.i < verb.i:
            return kid.kid("pobj") if kid.pos == "ADP" else kid
    return None


def predicated(adjective: Node) -> Node | None:
    """Return the verb that an adjective, or a conjunct of one, is the complement of."""
    while adjective.dep == "conj" and adjective.head.pos == "ADJ":
        adjective = adjective.head
    attached = adjective.dep in {"acomp", "oprd"} and adjective.head.pos in _VERBAL
    return adjective.head if attached else None


def controller(verb: Node) -> list[Node]:
    """Return who does an open complement: object or subject of its governor (Quirk 16.36-16.52)."""
    governor = verb.head
    if governor.pos not in _VERBAL:
        tough = governor.lemma in TOUGH and verb.kid("dobj") is None
        copula = predicated(governor)
        return [] if tough or copula is None else subjects(copula)
    found = controls_by_object(verb)
    if found is None:
        return subjects(governor)
    if is_relative(found):
        antecedent = relative_of(governor)
        return [antecedent] if antecedent is not None else []
    return conjuncts(found)


def possessor(noun: Node) -> list[Node]:
    """Return whose act a noun names: "his plan to …", else the subject of its light verb."""
    owner = noun.kid("poss")
    if owner is not None:
        return [] if owner.tag == "WP$" else conjuncts(owner)
    if noun.lemma in _ACTS and (people := nationality(noun)) is not None:
        return [people]
    if noun.dep == "dobj" and noun.head.lemma in _OWN_ACT and noun.lemma in _ACTS:
        return subjects(noun.head)
    return []


def nationality(noun: Node) -> Node | None:
    """Return the people or place in an adjective before a noun: "Danish plans to …"."""
    for kid in noun.kids:
        if kid.i < noun.i and kid.dep in {"amod", "compound"} and kid.entity in {"NORP", "GPE"}:
            return kid
    return None


def _of_preposition(preposition: Node) -> list[Node]:
    owner = preposition.head
    if owner.pos in _VERBAL:
        if owner.dep == "relcl" and is_nonfinite(owner):
            return []  # "a plan to cut costs by closing plants": whose plan is left open
        if owner.lemma in _ADVOCATING and preposition.lower in {"for", "against"}:
            return []
        if owner.kid("oprd") is not None and (named := owner.kid("dobj")) is not None:
            return conjuncts(named)  # "called her a master at bolting things together"
        others = preposition.lower in {"of", "from", "for", "into"} or (
            preposition.lower == "with" and owner.lemma in _WITH_AN_ACT
        )
        accused = owner.kid("dobj") if others and preposition.i > owner.i else None
        return conjuncts(accused) if accused is not None else subjects(owner)
    return possessor(owner)
