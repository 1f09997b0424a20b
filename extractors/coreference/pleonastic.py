"""The "it" that refers to nothing: weather, extraposition, clefts (Lappin & Leass 1994, 2.3)."""

from __future__ import annotations

from spacy.tokens import Token

_RAISING = frozenset("seem appear happen remain turn emerge follow matter".split())
_WEATHER = frozenset("rain snow hail thunder".split())
_EXTRAPOSED = frozenset({"ccomp", "csubj", "xcomp", "acl"})
_MEASURED = frozenset("take cost make".split())
_PREDICATES = frozenset("find make think consider deem believe keep leave".split())


def pleonastic(token: Token) -> bool:
    """Tell whether "it" is empty: "it rained", "it is clear that …", "it was X who …"."""
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ == "dobj" or (token.dep_ == "nsubj" and verb.dep_ == "ccomp" and _small(verb)):
        # "made it clear that", "found it hard to"
        owner = verb if token.dep_ == "dobj" else verb.head
        return owner.lemma_ in _PREDICATES and _has_clause(owner, token)
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if verb.lemma_ in _WEATHER or (verb.lemma_ in _RAISING and _has_clause(verb, token)):
        return True
    if token.dep_ == "nsubjpass" or verb.lemma_ in _MEASURED:
        return _has_clause(verb, token)
    if verb.lemma_ == "be":
        parts = [p for p in verb.children if p.dep_ in {"acomp", "attr", "prep", "npadvmod"}]
        if any(p.ent_type_ in {"DATE", "TIME"} for p in parts if p.dep_ == "attr"):
            return True
        inner = [child for part in parts for child in part.subtree]
        return bool(parts) and any(
            p.dep_ in _EXTRAPOSED or (p.dep_ in {"advcl", "relcl"} and _opens(p) and _cleft(p))
            for p in (*verb.children, *inner)
            if p.i > verb.i
        )
    return False


def _small(verb: Token) -> bool:
    return verb.pos_ == "ADJ"


def _has_clause(verb: Token, token: Token) -> bool:
    return any(
        child.dep_ in _EXTRAPOSED and child.i > token.i
        for node in (verb, *verb.children)
        for child in node.children
    )


def _cleft(clause: Token) -> bool:
    """Clefts single out a name or pronoun; "it is a firm that makes shoes" is about the firm."""
    return clause.dep_ == "advcl" or clause.head.pos_ in {"PROPN", "PRON"}


def _opens(clause: Token) -> bool:
    """Tell whether a clause begins with to, that, who, which or whether."""
    first = next(iter(clause.subtree))
    return first.lower_ in {"to", "that", "who", "which", "whether"}
