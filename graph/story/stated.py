"""What an article itself says of two names: "Denali, also known as Mount McKinley, …"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from graph.ids import is_local
from graph.resolve.body import proper_words
from graph.resolve.person import person_name
from graph.resolve.profile import common_surnames
from graph.resolve.tables import tables
from graph.resolve.variant import parsed
from graph.story.names import Alias, Aliases

_BETWEEN = re.compile(
    r"""\s*(?:[,(–—-]\s*)?
    (?:(?:who|which)\s+)?(?:(?:is|was|are|were)\s+)?
    (?:
        (?:(?:also|better|more\ commonly|commonly|popularly|widely|formerly|previously|now
            |otherwise|locally|once)\s+)?known\ as
      | (?<=[,(–—-])\s*(?:formerly|previously|a\.?k\.?a\.?|alias)
    )
    \s+(?:the\s+)?["“'‘]?""",
    re.VERBOSE,
)
_AFTER = re.compile(r"""["”'’]?\s?(?:[,.;:)–—]|$|\n)(?!\s?s\b)""")
_LONGEST = 50  # characters between two such names


def stated(text: str, mentions: Sequence[Sequence[Any]]) -> dict[str, str]:
    """Return the identifiers of names that an article says are other names, with whose.

    Args:
        text: the article's text.
        mentions: its table of mentions.
    """
    names = sorted(
        (row[0], row[1], row[5], row[6])
        for row in mentions
        if row[3] == "name" and row[5] and not is_local(row[5])
    )
    found: dict[str, str] = {}
    for (_, end, one, kind), (start, stop, other, second) in pairwise(names):
        if one == other or kind != second or not end < start <= end + _LONGEST:
            continue
        if _BETWEEN.fullmatch(text, end, start) and _AFTER.match(text, stop):
            found.setdefault(other, one)
    return {other: one for other, one in found.items() if one not in found}


def said(own: Mapping[str, str], names: Mapping[str, str]) -> Aliases:
    """Return what variants stand for by an article's own statements.

    Args:
        own: variants, each with the one that it is another name of.
        names: what variants are called.
    """
    return {
        other: Alias(one, "as an article says, another name", _is_rare(other, names[other]))
        for other, one in own.items()
        if parsed(other).kind and other in names
    }


def _is_rare(variant: str, label: str) -> bool:
    """Tell whether a name, said to be somebody's in one article, is his in others too."""
    words, _ = proper_words(label)
    if parsed(variant).kind == "person":
        return len(words) > 1 and person_name(label).surname not in common_surnames()
    return len(words) > 1 or words[0] not in tables().heads
