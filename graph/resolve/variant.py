"""Variants: an article's identifier together with the class of what it names.

`ent:apple` is a company in one article and a singer in another: `ent:apple_organization` and
`ent:apple_person`. Things of the gazetteer keep their identifier. A decision about one article
("Smith@courier") makes a variant of that article alone: `ent:smith_person_<article>`. Slugs hold
no underscore (ids.py), so nothing is ambiguous.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.gazetteer import gazetteer
from graph.ids import slug
from graph.resolve.names import Names

# The order in which namesakes of different classes get the plain identifier.
CLASSES = (
    *("organization", "place", "person", "group"),
    *("event", "product", "creativework", "thing"),
)
UNTYPED = "thing"


@dataclass(frozen=True, slots=True)
class Variant:
    """The parts of a variant; `kind` is empty for a thing of the gazetteer."""

    base: str  # "ent:apple"
    kind: str
    article: str = ""  # id, where the variant is of one article alone

    def __str__(self) -> str:
        parts = [self.base, self.kind, self.article]
        while not parts[-1]:
            parts.pop()
        return "_".join(parts)


def variant_of(key: str, names: Names, article: str = "") -> Variant:
    """Return the variant of an identifier that is called these names in some article."""
    kind = _kind(names)
    entry = gazetteer().entities.get(key)
    if entry is not None and kind in (UNTYPED, entry.type.lower()):
        return Variant(key, "", article)
    base = key.replace("_", "-")
    if base.endswith("-" + kind) and slug(f"{names.label} {kind}") == base.partition(":")[2]:
        base = base[: -len(kind) - 1]  # the article told namesakes apart in the same way
        entry = gazetteer().entities.get(base)
        if entry is not None and kind == entry.type.lower() and _only(names.label, entry.type):
            return Variant(base, "", article)
    return Variant(base, kind, article)


def parsed(variant: str) -> Variant:
    """Return the parts of a variant's name (the inverse of `str`)."""
    base, kind, article = (*variant.split("_"), "", "")[:3]
    return Variant(base, kind, article)


def public_name(variant: str, standing: frozenset[str]) -> str:
    """Return the identifier of a variant in the graph, where these of its siblings exist.

    The first class has the plain one, each other bears its class: `ent:apple`, `ent:apple-person`.
    """
    own = parsed(variant)
    tail = f"-{own.article}" if own.article else ""
    if own.kind and own.base in gazetteer().entities:
        return f"{own.base}-{own.kind}{tail}"
    first = next(
        (kind for kind in ("", *_order(own.base)) if str(Variant(own.base, kind)) in standing),
        own.kind,
    )
    return f"{own.base}{'' if first == own.kind else '-' + own.kind}{tail}"


def _order(base: str) -> tuple[str, ...]:
    """Return the classes as they get the plain identifier: of full names the person is first."""
    if "-" in base:
        return ("person", *(kind for kind in CLASSES if kind != "person"))
    return CLASSES


def _kind(names: Names) -> str:
    kind = names.type.lower() if names.type else UNTYPED
    return kind if kind in CLASSES else UNTYPED


def _only(label: str, kind: str) -> bool:
    """Tell whether the gazetteer knows one thing of that name and type, no more."""
    found = gazetteer().names.get(label, ())
    return len({entry.entity for entry in found if entry.type == kind}) == 1
