"""The stored questions: one *.rq file each, its header comments the title and the parameters.

    # title: What a speaker is reported to have said
    # param: speaker entity! the person or body, by any of its names
    # param: since date only claims published on or after this day

A parameter is `name kind about`; an exclamation mark after the kind makes it required.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from graph.errors import QueryError
from queries.listing import Listing, Record, columns
from queries.parameters import KINDS, Parameter

_FOLDER = Path(__file__).parent
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_HEADER = re.compile(r"# (title|param): (.+)")
_PARAMETER = re.compile(r"(\w+) (\w+)(!?)(?: (.+))?")


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its title and parameters; one that a user typed has only its text."""

    text: str
    name: str = ""
    title: str = ""
    parameters: tuple[Parameter, ...] = ()


def stored() -> list[Query]:
    """Return all stored questions, by name."""
    return [_read(path) for path in sorted(_FOLDER.glob("*.rq"))]


def find(text: str) -> Query:
    """Return the stored question of that name, or the text itself as a query.

    Raises QueryError when the text is one word, and no stored question has that name.
    """
    name = text.strip()
    if not _NAME.fullmatch(name):
        return Query(text)
    path = _FOLDER / f"{name}.rq"
    if path.is_file():
        return _read(path)
    names = [path.stem for path in sorted(_FOLDER.glob("*.rq"))]
    near = get_close_matches(name, names, n=3) or names
    raise QueryError(f"no stored query {name!r}; there is {', '.join(near)}")


def _read(path: Path) -> Query:
    text = path.read_text("utf-8")
    title, parameters = "", []
    for line in text.splitlines():
        if not (header := _HEADER.fullmatch(line)):
            continue
        if header[1] == "title":
            title = header[2]
        elif (found := _PARAMETER.fullmatch(header[2])) and found[2] in KINDS:
            parameters.append(Parameter(found[1], found[2], found[4] or "", bool(found[3])))
        else:
            raise QueryError(f"{path.name}: not a parameter: {header[2]}")
    return Query(text, path.stem, title, tuple(parameters))


def listing() -> Listing:
    """Return the stored questions with their parameters, as records."""
    return Listing(
        [
            {
                "name": query.name,
                "title": query.title,
                "parameters": [
                    {"name": p.name, "kind": p.kind, "required": p.required, "about": p.about}
                    for p in query.parameters
                ],
            }
            for query in stored()
        ],
        columns("name", "title", parameters=_signature),
    )


def _signature(record: Record) -> str:
    shown = (f"-p {p['name']}={p['kind'].upper()}" for p in record["parameters"])
    marks = ("" if p["required"] else "?" for p in record["parameters"])
    return " ".join(text + mark for text, mark in zip(shown, marks, strict=True))
