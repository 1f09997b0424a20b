"""From a parsed sentence to its clauses: every predication with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from extractors.clause import Clause
from extractors.clauses.nominal import nominal_clauses
from extractors.clauses.repair import repair
from extractors.clauses.tree import deeper, dissolve, read_tree
from extractors.clauses.verbal import is_predication, verbal_clauses

_NOUNS = frozenset({"NOUN", "PROPN"})
_DEEPEST = 120  # a tree deeper than any sentence's comes from a table; recursion must end


def clauses(sentence: Span) -> Iterator[Clause]:
    """Yield the clauses of a parsed sentence, in the order of their heads.

    One for each predication and each choice among conjoined subjects and objects, whatever its
    polarity, modality or speaker: those are read off `head` elsewhere.

    Raises ValueError for a list of hundreds of items that was parsed as one sentence.
    """
    nodes = read_tree(sentence)
    if deeper(nodes, _DEEPEST):
        raise ValueError(f"parsed as a tree more than {_DEEPEST} words deep: no sentence")
    repair(nodes)
    for node in nodes:
        if is_predication(node):
            yield from verbal_clauses(node)
        elif node.pos in _NOUNS:
            yield from nominal_clauses(node)
    dissolve(nodes)
