"""What can be told of a SPARQL query without parsing it: its bare words."""

from __future__ import annotations

import re
from collections.abc import Iterator

# SPARQL 1.1 grammar, section 19.8: what may hold a keyword's letters without being one.
_TOKEN = re.compile(
    r"""
    (?P<skip>
        \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"   # long strings
      | '''(?:[^'\\]|\\.|'(?!''))*'''
      | "(?:[^"\\\n\r]|\\.)*"                 # short strings
      | '(?:[^'\\\n\r]|\\.)*'
      | <[^<>"{}|^`\\\x00-\x20]*>             # IRIs
      | \#[^\n\r]*                            # comments
      | [?$]\w+                               # variables
      | @[A-Za-z]+(?:-[A-Za-z0-9]+)*          # language tags
      | (?:\w[\w.\-]*)?:(?:[\w.\-:]|%[0-9A-Fa-f]{2}|\\.)*   # prefixed names
    )
    | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)


def bare_words(query: str) -> Iterator[str]:
    """Yield the words outside strings, IRIs, comments, variables and names, in upper case."""
    for found in _TOKEN.finditer(query):
        if word := found["word"]:
            yield word.upper()


def has_dataset(query: str) -> bool:
    """Tell whether a query has a dataset clause (FROM): the word can stand nowhere else."""
    return "FROM" in bare_words(query)
