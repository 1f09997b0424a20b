"""Identifiers: hashes of content and readable slugs. No clock, no random."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_HEX = 16  # 64 bits: a collision is expected only after billions of ids
_NOT_WORD = re.compile(r"[\W_]+")
_LOCAL = re.compile(rf"-[0-9a-f]{{{_HEX}}}$")


def digest(*parts: str | bytes) -> str:
    """Return 16 hex digits of the SHA-256 of the parts, each ended by a unit separator."""
    coded = [
        part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts
    ]
    return hashlib.sha256(b"\x1f".join([*coded, b""])).hexdigest()[:_HEX]


def slug(label: str) -> str:
    """Return the label as a chain of lower-case ASCII words ("António Costa" -> "antonio-costa").

    Labels without one Latin letter or digit keep their own letters; a label of signs only
    becomes its digest, so that the result is never empty.
    """
    folded = unicodedata.normalize("NFKD", label.casefold())
    plain = _NOT_WORD.sub("-", folded.encode("ascii", "ignore").decode()).strip("-")
    own = _NOT_WORD.sub("-", unicodedata.normalize("NFKC", label.casefold())).strip("-")
    return plain or own or digest(label)


def entity_id(label: str) -> str:
    """Return the CURIE of the entity that a label names ("Norway" -> "ent:norway")."""
    return f"ent:{slug(label)}"


def local_id(words: str, *place: str) -> str:
    """Return the CURIE of something that one article mentions but never names ("the suspect")."""
    return f"{entity_id(words)}-{digest(*place)}"


def is_local(entity: str) -> bool:
    """Tell whether an identifier is of something that one article mentions but never names."""
    return _LOCAL.search(entity) is not None


def is_described(entity: str, label: str) -> bool:
    """Tell whether an unnamed thing of one article has a description that others would use too.

    "frozen state assets" are the same thing's words elsewhere; "the suspect" is not the same man.
    """
    return is_local(entity) and len(label.split()) > 1
