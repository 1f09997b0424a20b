"""Identifiers: hashes of content and readable slugs. No clock, no random."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_HEX = 16  # 64 bits: a collision is expected only after billions of ids
_NOT_WORD = re.compile(r"[\W_]+")


def digest(*parts: str | bytes) -> str:
    """Return 16 hex digits of the SHA-256 of the parts, each ended by a unit separator."""
    coded = [
        part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts
    ]
    return hashlib.sha256(b"\x1f".join([*coded, b""])).hexdigest()[:_HEX]


def slug(label: str) -> str:
    """Return the label as a lower-case ASCII word chain ("Volodymyr Zelenskyy" -> "volodymyr-zelenskyy").

    Labels without one Latin letter or digit keep their own letters; a label of signs only
    becomes its digest, so that the result is never empty.
    """
    folded = unicodedata.normalize("NFKD", label.casefold())
    plain = _NOT_WORD.sub("-", folded.encode("ascii", "ignore").decode()).strip("-")
    own = _NOT_WORD.sub("-", unicodedata.normalize("NFKC", label.casefold())).strip("-")
    return plain or own or digest(label)


def entity_id(label: str) -> str:
    """Return the CURIE of the entity that a label names ("Russia" -> "ent:russia")."""
    return f"ent:{slug(label)}"
