"""The parts of the name of an organisation, a place or any other thing that is no person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.resolve.office import Office, office
from graph.resolve.spelling import plain
from graph.resolve.tables import tables

_WORD = re.compile(r"\w+", re.UNICODE)
_DOTTED = re.compile(r"\b(?:[^\W\d_] ?\. ?){2,}")  # "u.s. ", "s . e . c ."
_LONG = 3  # words of a name from which a plural says nothing
MINOR = frozenset("of the for and in on to a an de du la des y e & et".split())


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name as its words in lower case, without "the" and legal form; `initials` likewise.

    Of an institution of a state (office.py) the country comes first, then the others sorted.
    """

    words: tuple[str, ...]
    legal: frozenset[str] = frozenset()  # parts of the world that its legal forms tell
    initials: str = ""
    office: Office | None = None

    @property
    def form(self) -> str:
        """The words as one string."""
        return " ".join(self.words)


def body_name(label: str) -> BodyName:
    """Return the parts of a name; at least one word is left whatever is taken off."""
    if (own := office(label)) is not None:
        country = (own.country,) if own.country else ()
        return BodyName((*country, *own.words), initials=_initials(label), office=own)
    words, legal = proper_words(label)
    if len(words) >= _LONG:  # "Academy of Arts" and "Academy of Art" are one slip of the pen apart
        words = [_singular(word) for word in words]
    initials = _initials(label) if len(words) > 1 else ""
    return BodyName(tuple(words), frozenset(legal), initials)


def proper_words(label: str) -> tuple[list[str], set[str]]:
    """Return the words of a name in their order, and the parts of the world of its legal forms."""
    known = tables()
    written = plain(_DOTTED.sub(_undotted, label)).replace("&", " and ")
    found = [plain(word) for word in _WORD.findall(written)]
    words = [known.words.get(word, word) for word in found] or [plain(label)]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    legal = set()
    while len(words) > 1 and words[-1] in known.legal:
        legal.add(known.legal[words.pop()])
        if len(words) > 1 and words[-1] == "and":  # "& Co"
            words.pop()
    return words, legal


def people_name(label: str) -> BodyName:
    """Return the parts of the name of a people, party or faith: "Kenyans" are who is Kenyan."""
    name = body_name(label)
    return replace(name, words=(*name.words[:-1], _singular(name.words[-1])))


def vessel_name(label: str) -> BodyName:
    """Return the parts of the name of a product, which may be a ship: "HMS" tells its navy."""
    name = body_name(label)
    navy = tables().vessels.get(name.words[0])
    if navy is None or len(name.words) < 2:
        return name
    return BodyName(name.words[1:], name.legal | {navy})


def _undotted(found: re.Match[str]) -> str:
    return re.sub(r"[ .]", "", found[0]) + " "


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def is_acronym(label: str) -> bool:
    """Tell whether a name looks like initials: "EMA", "E.M.A.", but not "Ikea"."""
    letters = label.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 7


def _initials(label: str) -> str:
    """Return the initials of the capitalised words, where there are three or more."""
    words = [word for word in _WORD.findall(label) if plain(word) not in MINOR]
    words = [word for word in words if plain(word) not in tables().legal] or words
    if len(words) < 3 or not all(word[0].isupper() for word in words):
        return ""
    return "".join(plain(word[0]) for word in words)
