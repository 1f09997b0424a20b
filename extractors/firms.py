"""How news shortens the names of firms: "Acme Energy, Inc." is Acme Energy, and then Acme."""

from __future__ import annotations

import re

_FORM = (
    r"(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|Co|Company|AG|SA|S\.A|NV|N\.V|GmbH|SE"
    r"|SpA|AB|ASA|Oyj|LP|LLP)\.?"
)
_LEGAL = re.compile(rf"(?:,|\s+&|\s+and)?\s+{_FORM}$")
_ALONE = re.compile(_FORM, re.IGNORECASE)
_FORMS = frozenset(
    "group holding holdings bank banking airlines airways motors motor international industries "
    "energy oil petroleum pharmaceuticals technologies systems media entertainment foods stores "
    "electronics communications telecom wireless computer software".split()
)


def is_legal_form(word: str) -> bool:
    """Tell whether a word is the legal form of a firm, in any case: "Inc.", "LTD"."""
    return _ALONE.fullmatch(word) is not None


def core(name: str) -> str:
    """Return the name of a body without its legal form."""
    return _LEGAL.sub("", name)


def short(name: str) -> str | None:
    """Return the first word of a firm's name if the rest only says what it does, else None."""
    first, *rest = core(name).split()
    return first if rest and all(word.lower() in _FORMS for word in rest) else None
