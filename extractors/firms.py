"""How news shortens the names of firms and clubs: "Acme Energy, Inc." is Acme Energy, or Acme."""

from __future__ import annotations

import re

from graph.gazetteer import gazetteer
from graph.resolve.tables import tables

_FORM = (
    r"(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|Co|Company|AG|SA|S\.A|NV|N\.V|GmbH|SE"
    r"|SpA|AB|ASA|Oyj|LP|LLP)\.?"
)
_LEGAL = re.compile(rf"(?:,|\s+&|\s+and)?\s+{_FORM}$")
_SURE = re.compile(r".+ (?:(?:Inc|Corp|Ltd|LLC|plc|PLC|GmbH|SpA)\.?|(?:&|and) (?:Co\.?|Company))")
_ALONE = re.compile(_FORM, re.IGNORECASE)
# What within one article is no part of a firm's name either, beside the trades of names.toml.
_FORMS = frozenset(
    "aviation banking communications energy entertainment group holding holdings international "
    "media oil telecom wireless".split()
)
# What names a part or a daughter of a firm, which is not called by the firm's name.
_UNITS = frozenset(
    "africa america asia capital credit europe finance financial foundation insurance investments "
    "leasing partners pictures properties realty research sales securities services uk us usa "
    "ventures".split()
)


def is_legal_form(word: str) -> bool:
    """Tell whether a word is the legal form of a firm, in any case: "Inc.", "LTD"."""
    return _ALONE.fullmatch(word) is not None


def is_firm(name: str) -> bool:
    """Tell whether a name ends in what only a firm's does: "Hale & Co.", but not "Weston Co."."""
    return _SURE.fullmatch(name) is not None


def core(name: str) -> str:
    """Return the name of a body without its legal form."""
    return _LEGAL.sub("", name)


def opening(name: str) -> str | None:
    """Return the first word of a firm's name that has a legal form: "Hale" of "Hale Roe Inc."."""
    bare = core(name)
    first, *rest = bare.split()
    if bare == name or not rest or not _UNITS.isdisjoint(map(str.lower, rest)):
        return None
    return first if len(first) > 2 and first[0].isupper() else None


def short(name: str) -> str | None:
    """Return the first word of a firm's name if the rest only says what it does, else None."""
    first, *rest = core(name).split()
    said = (word.lower() for word in rest)
    return (
        first if rest and all(word in _FORMS or word in tables().trades for word in said) else None
    )


def club(name: str) -> str | None:
    """Return the word that a club with its town in its name is called by: "the Lakers"."""
    town, _, last = name.rpartition(" ")
    if not last.endswith("s") or not last[0].isupper() or name in gazetteer().names:
        return None
    known = gazetteer().names.get(town, ())
    return last if any(entry.type == "Place" for entry in known) else None
