"""What a query may be: one SPARQL query that reads, reaches no network and hides nothing.

The engine itself would follow SERVICE to any address, so the keyword is looked for before the
engine sees the text. Finding it needs the engine's own view of where strings, comments and IRIs
begin and end; where `<` could be read in two ways the query is refused, not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import QueryError

_ESCAPE = r"\\[_~.\-!$&'()*+,;=/?\#@%]"  # SPARQL 1.1 grammar rule 173, PN_LOCAL_ESC
_TOKEN = re.compile(
    rf"""
    (?P<space>   \s+ | \#[^\n\r]* )
  | (?P<string>  \"\"\"(?:[^\\]|\\.)*?\"\"\" | '''(?:[^\\]|\\.)*?'''
               | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<iri>     <(?:[^<>"{{}}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*> )
  | (?P<variable>[?$]\w+ )
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)* )
  | (?P<number>  (?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)? )
  | (?P<name>    [\w\-]*:(?:[\w\-:%·]|{_ESCAPE})* )
  | (?P<word>    [A-Za-z_][\w\-]* )
  | (?P<sign>    \\. | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_SURE_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"}


class Form(StrEnum):
    """The four query forms of SPARQL."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a query: its kind, its characters and where they start."""

    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The token as a keyword; empty for anything but a bare word."""
        return self.text.upper() if self.kind == "word" else ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may run: its form, and whether it names its own dataset (FROM)."""

    text: str
    form: Form
    dataset: bool


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a SPARQL text, without white space and comments."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "space":
            yield Token(kind, match.group(), match.start())


def check(text: str) -> Checked:
    """Return the query with its form when it may run.

    Raises QueryError for updates, SERVICE, a comparison that could be read as an IRI, and for
    what is no query at all. Grammar: SPARQL 1.1 Query Language, section 19.8.
    """
    found = list(tokens(text))
    form = _form(found)
    _refuse_hidden(text, found)
    if any("SERVICE" in _glued(token) for token in found):
        raise QueryError("SERVICE is not allowed: queries do not reach the network")
    return Checked(text, form, dataset=_names_dataset(found))


def place(text: str, offset: int) -> str:
    """Return "line L, column C" of a character offset, both from 1."""
    before = text[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - before.rfind(chr(10))}"


def _form(found: list[Token]) -> Form:
    for token in found:
        if token.keyword in Form.__members__:
            return Form[token.keyword]
        if token.keyword in _UPDATES:
            raise QueryError(f"{token.keyword} is an update; a query only reads the store")
        if token.keyword not in ("", "PREFIX", "BASE"):
            break
    raise QueryError("not a SPARQL query: it needs SELECT, ASK, CONSTRUCT or DESCRIBE")


def _glued(token: Token) -> str:
    """Return the part of a token where the engine may see a keyword.

    It needs no white space around one: `trueSERVICE<…>` and `SERVICEex:a` call a service.
    """
    head = token.text.partition(":")[0] if token.kind == "name" else token.text
    return head.upper() if token.kind in ("word", "name") else ""


def _names_dataset(found: list[Token]) -> bool:
    depth = 0
    for token in found:
        depth += {"{": 1, "}": -1}.get(token.text, 0)
        if depth == 0 and _glued(token).startswith("FROM"):
            return True
    return False


def _refuse_hidden(text: str, found: list[Token]) -> None:
    """Refuse `(?a<?b …>`, which is a comparison to a parser and an IRI to a scanner."""
    depths, after_operand = [0], False  # open parentheses, per pair of braces
    for token in found:
        if depths[-1] and after_operand and token.kind == "iri" and not _SURE_IRI.match(token.text):
            where = place(text, token.start)
            raise QueryError(f"ambiguous '<' at {where}: put a space after it, or use a prefix")
        if token.text == "{":
            depths.append(0)
        elif token.text == "}" and len(depths) > 1:
            depths.pop()
        depths[-1] += {"(": 1, ")": -1}.get(token.text, 0)
        after_operand = token.kind != "sign" or token.text == ")"
