"""The parameters of a query: `VALUES ?name { UNDEF }` in its text, a value from the caller.

The query stays valid SPARQL as it stands (UNDEF matches anything). A value takes the place of
UNDEF as a term that the engine itself has written, never as a piece of text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode

from graph.errors import InvalidRecord, QueryError
from graph.terms.names import PREFIXES, expand
from queries.guard import Token, tokens

_XSD = PREFIXES["xsd"]
_IRI = re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]*:[^<>\"{}|^`\\\x00-\x20]*)>")
KINDS = ("entity", "relation", "date", "number", "text", "term")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a stored query: `kind` is one of KINDS."""

    name: str
    kind: str
    about: str = ""
    required: bool = False


Finder = Callable[[str], Sequence[str]]  # a person's name for an entity -> CURIEs, any will do


def bind(
    text: str, declared: tuple[Parameter, ...], values: Mapping[str, str], find: Finder
) -> str:
    """Return the query with each given value in the place of its UNDEF.

    Undeclared parameters are terms: a CURIE or <IRI> where the value is one, else text.
    Raises QueryError for a parameter that the query does not have, that is missing, or whose
    value is not of its kind.
    """
    kinds = {parameter.name: parameter for parameter in declared}
    missing = [p.name for p in declared if p.required and p.name not in values]
    if missing:
        raise QueryError(f"missing parameter {missing[0]}: say -p {missing[0]}=…")
    slots = _slots(text)
    for name in values:
        if name not in slots:
            known = ", ".join(sorted(slots)) or "none"
            raise QueryError(f"the query has no parameter {name} (it has: {known})")
    pieces, position = [], 0
    given = ((token, name) for name in values for token in slots[name])
    for token, name in sorted(given, key=lambda slot: slot[0].start):
        kind = kinds[name].kind if name in kinds else "term"
        terms = _terms(name, kind, values[name], find)
        pieces += [text[position : token.start], " ".join(map(str, terms))]
        position = token.start + len(token.text)
    return "".join([*pieces, text[position:]])


def _slots(text: str) -> dict[str, list[Token]]:
    """Return where each `VALUES ?name { UNDEF }` has its UNDEF."""
    found: dict[str, list[Token]] = {}
    stream = list(tokens(text))
    for index, token in enumerate(stream[:-4]):
        variable, opening, undefined, closing = stream[index + 1 : index + 5]
        if (
            token.keyword == "VALUES"
            and variable.kind == "variable"
            and (opening.text, undefined.keyword, closing.text) == ("{", "UNDEF", "}")
        ):
            found.setdefault(variable.text[1:], []).append(undefined)
    return found


def _terms(name: str, kind: str, value: str, find: Finder) -> list[NamedNode | Literal]:
    """Return the terms of a value: of an entity perhaps several, of all others one."""
    if kind == "entity":
        return [NamedNode(expand(entity)) for entity in find(value)]
    return [_term(name, kind, value)]


def _term(name: str, kind: str, value: str) -> NamedNode | Literal:
    try:
        match kind:
            case "relation":
                return NamedNode(expand(value if ":" in value else f"rel:{value}"))
            case "date":
                return _typed(date.fromisoformat(value).isoformat(), "date")
            case "number":
                return _typed(f"{Decimal(value):f}", "decimal")
            case "text":
                return Literal(value)
    except (ValueError, InvalidOperation, InvalidRecord) as error:
        raise QueryError(f"parameter {name}: {value!r} is not a {kind}") from error
    return _guess(value)


def _typed(value: str, datatype: str) -> Literal:
    return Literal(value, datatype=NamedNode(_XSD + datatype))


def _guess(value: str) -> NamedNode | Literal:
    if iri := _IRI.fullmatch(value):
        return NamedNode(iri[1])
    if value.partition(":")[0] in PREFIXES and ":" in value:
        return NamedNode(expand(value))
    return Literal(value)
