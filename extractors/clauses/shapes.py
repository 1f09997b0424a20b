"""The shape of a clause: its type, its essential adverbial, and the name of its rule."""

from __future__ import annotations

from dataclasses import replace

from extractors.clause import Adverbial, ClauseType, Complement
from extractors.clauses.attachments import GOVERNED
from extractors.clauses.lexicon import words
from extractors.clauses.relatives import stated_subject
from extractors.clauses.subjects import COPULAS, controls_by_object
from extractors.clauses.tree import Node
from extractors.roles import roles

_ADVERBIAL = words("verbs", "adverbial")
_OBJECT_ADVERBIAL = words("verbs", "object_adverbial")
_VERBAL = frozenset({"VERB", "AUX"})


def clause_type(
    verb: Node, complements: tuple[Complement, ...], adverbials: list[Adverbial]
) -> tuple[ClauseType, tuple[Adverbial, ...]]:
    """Return the clause type and the adverbials, the one the verb demands marked (ClausIE 3.2)."""
    roles = {c.role for c in complements}
    thing = "object" in roles or "content" in roles
    if "complement" in roles:
        return (ClauseType.SVOC if "object" in roles else ClauseType.SVC), tuple(adverbials)
    if thing and "indirect" in roles:
        return ClauseType.SVOO, tuple(adverbials)
    wanted = (
        verb.lemma in _OBJECT_ADVERBIAL
        if thing
        else verb.lemma in _ADVERBIAL or verb.lemma in COPULAS
    )
    if not wanted or not adverbials:
        return (ClauseType.SVO if thing else ClauseType.SV), tuple(adverbials)
    own = GOVERNED.get(verb.lemma) if thing else None
    place = next(
        (
            a
            for a in adverbials
            if (a.preposition or (not thing and _is_place(a)))
            and a.span.start > verb.i
            and (own is None or a.preposition in own)
        ),
        None,
    )
    if place is not None:
        marked = replace(place, essential=True)
        kept = tuple(marked if a is place else a for a in adverbials)
        return (ClauseType.SVOA if thing else ClauseType.SVA), kept
    return (ClauseType.SVO if thing else ClauseType.SV), tuple(adverbials)


def _is_place(adverbial: Adverbial) -> bool:
    """Return whether an adverb says where, as in "remain far apart on wages"."""
    return roles().adverbs.get(adverbial.head.lower_) == "place"


def rule_name(verb: Node, kind: ClauseType, *, turned: bool, passive: bool) -> str:
    """Return the name of the rule: where the verb stands, then the shape of its clause."""
    top = verb
    while top.dep == "conj" and top.head.pos in _VERBAL and stated_subject(top) is None:
        top = top.head
    parts = ["clause"]
    if top.dep in {"relcl", "acl", "advcl", "xcomp", "pcomp", "ccomp"}:
        parts.append(top.dep)
    if top.dep == "xcomp" and controls_by_object(top) is not None:
        parts.append("object")
    parts.append("passive" if turned else kind.value)
    if passive and not turned:
        parts.append("agentless")
    return ".".join(parts)
