"""Plain text and Markdown, with an optional front matter.

The text of the article is the whole file: offsets count from its first character. The front matter
is marked as furniture; only the headline in it is read, and only where the body does not repeat it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.articles.fields import Fields, from_mapping
from graph.model import Furniture

_FRONT = re.compile(
    r"---[ \t]*(?:\r\n?|\n)(?P<body>.*?)^---[ \t]*(?:\r\n?|\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,40}?)[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>[^\r\n]+)")
_LONGEST = 20_000  # characters of front matter


def read_text(text: str) -> Fields:
    """Return what the front matter of the text says; empty fields without one.

    The form is the part of YAML that front matters use: `key: value`, quoted values,
    `[a, b]` and `- item` lists. A block that holds anything else is no front matter.
    """
    front = _FRONT.match(text[:_LONGEST]) if text.startswith("---") else None
    pairs = _pairs(front["body"]) if front else None
    if front is None or not pairs:
        return Fields()
    known = {key: value for key, value, _ in pairs}
    fields = from_mapping(known)
    return replace(fields, furniture=_furniture(text, front, pairs, fields.title))


def _pairs(body: str) -> list[tuple[str, object, int]] | None:
    """Return (key, value, offset of the value), None where a line is neither pair nor item."""
    found: list[tuple[str, object, int]] = []
    position = 0
    for line in body.splitlines(keepends=True):
        bare = line.strip()
        if pair := _PAIR.match(line):
            found.append(
                (pair["key"], _value(pair["value"].strip()), position + pair.start("value"))
            )
        elif (item := _ITEM.match(line)) and found:
            key, value, at = found[-1]
            items = value if isinstance(value, list) else []
            found[-1] = (key, [*items, _unquoted(item["value"].strip())], at)
        elif bare and not bare.startswith("#"):
            return None
        position += len(line)
    return found


def _value(text: str) -> object:
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(item.strip()) for item in text[1:-1].split(",") if item.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text


def _furniture(
    text: str, front: re.Match[str], pairs: list[tuple[str, object, int]], title: str | None
) -> tuple[Furniture, ...]:
    end = front.end()
    raw = next((at for key, _, at in pairs if key.casefold() == "title"), None)
    if title is None or raw is None or _folded(title) in _folded(text[end:]):
        return (Furniture(0, end, "metadata"),)
    start = text.find(title, front.start("body") + raw, end)
    if start < 0:
        return (Furniture(0, end, "metadata"),)
    return (
        Furniture(0, start, "metadata"),
        Furniture(start + len(title), end, "metadata"),
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
