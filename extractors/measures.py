"""The quantity that a noun phrase is of, told from quantities within it."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Span, Token

from extractors.quantities import Measured, quantities
from graph.model import Quantity

_OF = re.compile(r"of(?: (?:[\w-]+ ){1,2}of)?")  # "a rate of growth of 3 percent"


def measure(text: str, span: Span, head: Token) -> Quantity | None:
    """Return the quantity of a phrase with this text and head, None where it only holds one.

    "a $5bn loan", "a loan of $5bn", "for 20 miles"; not "the loan that cost $5bn", "a plan to
    help 30 people", "one of 30 people".
    """
    found = _first(text)
    if found is None:
        return None
    start = head.idx - span.start_char
    end = start + len(head)
    if found.start <= end:
        return found.quantity
    of = _OF.fullmatch(text[end : found.start].strip()) is not None
    return found.quantity if of and head.pos_ != "NUM" else None


@lru_cache(maxsize=1024)
def _first(text: str) -> Measured | None:
    """Return the first quantity of a text; the claims of a sentence share their arguments."""
    return next(quantities(text), None)
