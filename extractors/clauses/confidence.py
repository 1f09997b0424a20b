"""How sure a clause is, from its structure alone.

The figures are fitted by hand, in steps, to what half of CaRB's development sentences confirm;
the order of the rules is what that half shows, the level what people find right on reading.
"""

from __future__ import annotations

from extractors.clause import Complement
from extractors.clauses.tree import Node

_BASE = {
    "ROOT": 0.94,
    "xcomp": 0.87,
    "ccomp": 0.86,
    "relcl": 0.82,
    "advcl": 0.8,
    "acl": 0.76,
    "pcomp": 0.6,
    "dep": 0.5,
    "appos": 0.5,
}
_OTHER = 0.75
_VERBAL = frozenset({"VERB", "AUX"})


def confidence(
    verb: Node, subject: int, complements: tuple[Complement, ...], *, bare: bool, many: int
) -> float:
    """Return how likely a clause is right.

    `subject` is the position of its subject's head, `bare` tells that nothing follows the verb,
    `many` counts the alternatives that coordination makes of it.
    """
    top = verb
    while top.dep == "conj" and top.head.pos in _VERBAL:
        top = top.head
    score = _BASE.get(top.dep, _OTHER)
    if top is not verb:
        score -= 0.04  # what is shared with the first conjunct may be wrong
    if top.dep == "advcl" and verb.token.tag_ == "VB":
        score -= 0.15  # "to do so": a purpose, or a complement of another word
    if verb.pos not in _VERBAL:
        score -= 0.25
    score -= 0.003 * max(0, verb.sentence.length - 15)
    score -= 0.01 * max(0, min(12, abs(verb.i - subject) - 4))
    score -= 0.04 * min(3, many - 1)
    if bare:
        score -= 0.1
    elif complements and complements[0].span.end < verb.i and complements[0].content is None:
        score -= 0.05
    if verb.sentence.headline:
        score -= 0.3  # the parser was trained on sentences
    return round(min(0.97, max(0.1, score)), 2)
