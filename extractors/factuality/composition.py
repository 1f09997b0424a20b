"""Values composed from the root of the sentence downwards, each unit computed once a document."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from extractors.factuality import clauses, complements, nouns
from extractors.factuality.lattice import FACT, State, within
from extractors.factuality.places import Place, is_noun, place, unit


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
        return within(value, complements.context(where, above))
    context = nouns.context(where, above)
    # "made no progress": the one "no" negates the clause and its object, not twice.
    return within(value, context.affirmed() if value.negated else context)
