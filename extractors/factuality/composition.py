"""Values composed from the root of the sentence downwards, each unit computed once a document."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from extractors.factuality import clauses, nouns
from extractors.factuality.adjuncts import adverbial, prepositional, relative
from extractors.factuality.complements import complement
from extractors.factuality.conditions import asked
from extractors.factuality.lattice import FACT, QUESTION, State, within
from extractors.factuality.places import VERBAL, Place, is_noun, place, unit

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "csubj", "csubjpass", "oprd", "dobj"})
_INNER = frozenset({"attr", "acomp", "dep", "prep", "agent", "advmod"})


@lru_cache(maxsize=1)
def _known(doc: Doc) -> dict[int, State]:
    """Return the values already computed for a document; only the last document is kept."""
    del doc
    return {}


def state_of(word: Token) -> State:
    """Return the value of a predicating word for its innermost holder."""
    known = _known(word.doc)
    path: list[tuple[Token, Place]] = []
    current: Token | None = unit(word)
    state = FACT
    while current is not None:
        found = known.get(current.i)
        if found is not None:
            state = found
            break
        where = place(current)
        path.append((current, where))
        current = None if where.governor is None else unit(where.governor)
    for current, where in reversed(path):
        state = _inside(current, where, state)
        known[current.i] = state
    return state


def _inside(word: Token, where: Place, above: State) -> State:
    value = nouns.own(word) if is_noun(word) else clauses.own(word)
    if not is_noun(where.word):
        return within(value, _context(where, above))
    context = nouns.context(where, above)
    # "made no progress": the one "no" negates the clause and its object, not twice.
    return within(value, context.affirmed() if value.negated else context)


def _context(where: Place, above: State) -> State:
    """Return the context of a clause."""
    dep, governor = where.dep, where.governor
    if governor is None:
        return QUESTION if asked(where.word) else FACT
    if dep == "advcl":
        return adverbial(where, governor, above)
    if dep == "relcl":
        return relative(where, governor, above)
    if where.preposition is not None:
        return prepositional(where, governor, where.preposition, above)
    if dep in _COMPLEMENTS:
        return complement(where, governor, above)
    return above if dep in _INNER and governor.pos_ in VERBAL else FACT
