"""The children of a token, read from the parse once a document.

spaCy makes new Token objects on every walk over `Token.children`; a clause is looked at from many
sides here, and that walk was half of the time.
"""

from __future__ import annotations

from spacy.tokens import Token

from extractors.words import words_of


def children(word: Token) -> tuple[Token, ...]:
    """Return the children of a token in the order of the text."""
    return words_of(word.doc).children[word.i]
