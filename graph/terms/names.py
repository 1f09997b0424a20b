"""Namespaces, CURIEs and the syntax of single RDF terms (W3C RDF 1.1 N-Triples, section 3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import unquote

from graph.errors import InvalidRecord
from graph.ids import digest

Term = str  # in N-Triples syntax: <iri> or "literal"
Quad = tuple[Term, Term, Term, Term]  # subject, predicate, object, graph

BASE = "urn:claimgraph:"
VIEWS = ("rel", "said", "denied", "maybe", "inferred")
PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "cg": BASE + "ns#",
        "ent": BASE + "ent/",
        "clm": BASE + "claim/",
        "prp": BASE + "prop/",
        "art": BASE + "art/",
        "run": BASE + "run/",
        "dec": BASE + "decision/",
        "g": BASE + "graph/",
        "term": BASE + "term/",
        "index": BASE + "index#",  # bookkeeping of the derived layer, not part of the vocabulary
        "role": BASE + "role/",
        **{view: f"{BASE}{view}/" for view in VIEWS},
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "sdo": "https://schema.org/",
        "prov": "http://www.w3.org/ns/prov#",
        "oa": "http://www.w3.org/ns/oa#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "owl": "http://www.w3.org/2002/07/owl#",
    }
)

_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}

# The characters that need no escape in the local part of a CURIE and in an IRI alike
# (SPARQL 1.1 grammar, PN_CHARS_BASE and PN_CHARS_U without the astral planes, which RFC 3987
# does not allow everywhere).
_SAFE = (
    r"0-9A-Za-z_\-\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF"
    r"\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF"
)
_UNSAFE = re.compile(rf"%(?![0-9A-Fa-f]{{2}})|[^%{_SAFE}]")
_LOCAL = re.compile(rf"(?:[{_SAFE}]|%[0-9A-Fa-f]{{2}})+")
_NOT_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\\ud800-\udfff]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{1,8}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)
_DETERMINERS = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your|some|any) )+(?=\S)"
)
_DIGITS = 60  # a number with more is noise, and could be made to fill the memory
_LONGEST = 80  # characters of a label that a term's IRI shows; longer ones end in a digest
_CUT = re.compile(r"^(.*)--([0-9a-f]{16})$")


def expand(curie: str) -> str:
    """Return the IRI of a CURIE; characters that an IRI may not hold are percent-encoded.

    Raises InvalidRecord when the prefix is not one of PREFIXES.
    """
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in PREFIXES:
        raise InvalidRecord(f"{curie!r} is not a CURIE of this vocabulary")
    return PREFIXES[prefix] + _UNSAFE.sub(_percent, local)


@lru_cache(maxsize=65536)
def contract(iri: str) -> str:
    """Return the CURIE of an IRI, or the IRI itself where no prefix fits."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix, local = _NAMESPACES.get(iri[:cut]), iri[cut:]
    return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else iri


@lru_cache(maxsize=65536)
def node(curie: str) -> Term:
    """Return the term of a CURIE ("ent:russia" -> "<urn:claimgraph:ent/russia>")."""
    return f"<{expand(curie)}>"


def resource(iri: str) -> Term:
    """Return the term of a foreign IRI. Raises InvalidRecord when it is not one."""
    if ":" not in iri or _NOT_IRI.search(iri):
        raise InvalidRecord(f"{iri!r} is not an IRI")
    return f"<{iri}>"


def name_of(term: Term) -> str:
    """Return the CURIE of an IRI term (the inverse of `node`)."""
    return contract(term[1:-1])


def article_node(article_id: str) -> Term:
    """Return the IRI of an article, which is also the name of its graph."""
    return node("art:" + _local(article_id))


def run_node(software: str, model: str) -> Term:
    """Return the IRI of one configuration of the software: the same versions, the same run."""
    return node("run:" + digest(software, model))


def proposition(subject: str, relation: str, obj: str | None) -> str:
    """Return the CURIE of the proposition of three CURIEs: a hash, without speaker or polarity."""
    return "prp:" + digest(subject, relation, obj or "")


@lru_cache(maxsize=16384)
def term_name(label: str) -> str:
    """Return the CURIE of a thing that is no entity ("The frozen assets" -> "term:frozen-assets").

    Words are lower-cased, leading determiners dropped; a long label is cut and ends in a digest.
    """
    plain = " ".join(unicodedata.normalize("NFKC", label).casefold().replace("-", " ").split())
    plain = _DETERMINERS.sub("", plain, count=1).strip(" \"'“”‘’.,;:!?()[]") or plain
    if not plain:
        return "term:" + digest(label)
    if len(plain) > _LONGEST:
        return f"term:{_local(plain[:_LONGEST].rstrip())}--{digest(plain)}"
    return "term:" + _local(plain)


def term_label(curie: str) -> str:
    """Return the words that a term's IRI was made of (the inverse of `term_name`)."""
    local = curie.partition(":")[2]
    cut = _CUT.match(local)
    words = unquote(cut[1] if cut else local).replace("-", " ")
    return words + " …" if cut else words


def literal(text: str, datatype: str | None = None, language: str | None = None) -> Term:
    """Return a literal; `datatype` is a CURIE. Lone surrogates become U+FFFD."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    if not text.isprintable() and _CONTROL.search(text):
        text = _CONTROL.sub(_escape, text)
    if datatype is not None:
        return f'"{text}"^^{node(datatype)}'
    if language is not None and _LANGUAGE.fullmatch(language):
        return f'"{text}"@{language.lower()}'
    return f'"{text}"'


def moment(value: date | datetime | str) -> Term:
    """Return a typed xsd:date or xsd:dateTime; text that is neither stays a plain literal."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
        except ValueError:
            return literal(str(value))
    kind = "xsd:dateTime" if isinstance(value, datetime) else "xsd:date"
    return literal(value.isoformat(), kind)


@lru_cache(maxsize=16384, typed=True)
def number(value: float | str) -> Term:
    """Return an xsd:integer or xsd:decimal in plain notation (0.86, never 8.6e-1).

    Text that is no finite number stays a plain literal.
    """
    if isinstance(value, int):
        return f'"{value}"^^{node("xsd:integer")}'
    try:
        exact = Decimal(value if isinstance(value, str) else f"{value:.6f}")
    except InvalidOperation:
        return literal(str(value))
    if not exact.is_finite() or abs(exact.adjusted()) > _DIGITS:
        return literal(str(value))
    text = f"{exact:f}"
    return literal(text.rstrip("0").rstrip(".") if "." in text else text, "xsd:decimal")


def _local(text: str) -> str:
    """Percent-encode everything but word characters, "%" included; a space becomes "-"."""
    coded = _UNSAFE.sub(_percent, text.replace("%", "%25"))
    return coded.replace("%20", "-")


def _percent(found: re.Match[str]) -> str:
    """Percent-encode a character; `urllib.parse.quote` would let "~" and "." pass."""
    return "".join(f"%{byte:02X}" for byte in _clean(found[0]).encode())


def _clean(character: str) -> str:
    return "\ufffd" if "\ud800" <= character <= "\udfff" else character


def _escape(found: re.Match[str]) -> str:
    character = _clean(found[0])
    if character == "\ufffd":
        return character
    return _SHORT.get(character) or f"\\u{ord(character):04X}"
