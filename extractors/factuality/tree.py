"""The children of a token, read from the parse once a document.

spaCy makes new Token objects on every walk over `Token.children`; a clause is looked at from many
sides here, and that walk was half of the time.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token


@lru_cache(maxsize=1)
def _table(doc: Doc) -> dict[int, tuple[Token, ...]]:
    """Return the children read so far; only the last document's are kept."""
    del doc
    return {}


def children(word: Token) -> tuple[Token, ...]:
    """Return the children of a token in the order of the text."""
    table = _table(word.doc)
    found = table.get(word.i)
    if found is None:
        found = table[word.i] = tuple(word.children)
    return found
