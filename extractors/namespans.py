"""The extent of a name: what belongs to it and what only stands beside it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from extractors.nameedges import is_prefixed, trimmed
from extractors.nouns import nouns
from extractors.words import words_of
from graph.gazetteer import gazetteer
from graph.resolve.tables import tables

Name = tuple[int, int, str]  # first token, end token, label

PLACES = frozenset({"GPE", "LOC", "FAC"})
WHOLE = frozenset({"ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"})  # may hold other names
NAMED = WHOLE | PLACES | {"PERSON", "NORP", "LANGUAGE"}
_PARTICLES = frozenset(
    "von van der den de del della di da dos du la le el al bin ibn ben ter zu af av".split()
)
REGNAL = frozenset("pope king queen prince princess saint sheikh emir ayatollah".split())
# what stands before the name of a ship, but not AHI, BNS, BRP and RFA, which firms are called too
VESSELS = {*map(str.upper, tables().vessels), "MS", "RV"} - {"AHI", "BNS", "BRP", "RFA"}
TEAM = re.compile(r"\d\d(?:ers|ERS)")  # "49ers"
_INITIAL = re.compile(r"[A-Z]\.")
_DOUBLED = re.compile(r"(\w)\1")
_CURRENCY = frozenset(["$", "€", "£", "¥", "₹", "₽", "₴", "US$", "C$", "A$", "HK$", "NZ$", "R$"])
_GENERATIONS = frozenset({"", "jr", "sr", "ii", "iii", "iv"})  # "" for a dot by itself
_BREAKS = frozenset({"``", "''", ":", ",", "-LRB-"})
_MEASURES = frozenset({"MONEY", "DATE", "TIME", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
_COMBINING = frozenset({"VBG", "VBN", "VBD", "JJ", "NNS"})
_COMBINED = frozenset("era esque style like type".split())  # "Hale-era" is not a name
_STOPS = frozenset({".", "?", "!", "”", '"', ":"})
_HEADING = 25  # words of the longest heading
_SAYING = frozenset("say tell add write warn insist argue reply tweet".split())


def cleaned(ent: Span) -> Name | None:
    """Return the name inside a model's entity with its true extent, None if nothing is left."""
    doc, start, end, label = ent.doc, ent.start, ent.end, ent.label_
    texts = words_of(doc).text
    if label == "MONEY" or (label not in _MEASURES and texts[start][0].isdigit()):
        while start and doc[start - 1].text in _CURRENCY and not doc[start - 1].whitespace_:
            start, label = start - 1, "MONEY"
    if label in _MEASURES:
        return start, end, label
    prefixed = end - start > 2 and is_prefixed(words_of(doc), start)
    start, end = trimmed(doc, start, end, label)
    if start == end or (prefixed and label == "ORG"):  # "pro-Hale" says little of what Hale is
        return None
    if end - start == 1 and texts[start] in gazetteer().demonyms:
        return start, end, "NORP"  # "un-American"
    if label == "PERSON":
        start, end = _extended(doc, *_proper(doc, start, end))
    elif _is_full_name(doc, start, end):
        label = "PERSON"
        start, end = _extended(doc, start, end)
    return start, end, label


def _proper(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the part of a "person" that can be a name: no verbs, titles, quotations, nouns."""
    while end - start > 2 and doc[start].pos_ in {"VERB", "AUX", "ADP", "ADV"}:
        start += 1  # "Names Ann Lee", a headline
    start = _without_titles(doc, start, end)
    quote = next((i for i in range(start, end) if doc[i].tag_ in _BREAKS), end)
    end = quote if quote > start else end
    while end - start > 1 and doc[end - 1].is_alpha and doc[end - 1].text.islower():
        end -= 1  # "Lee team"
    last = doc[end - 1].text
    if end - start > 2 and len(last) == 1 and last.isalpha() and last not in {"V", "X"}:
        end -= 1  # "Ann Lee U", of "U . S ." taken apart
    return start, end


def surname(doc: Doc, start: int, end: int) -> str:
    """Return the last word of a person's name, hyphens in it, generational suffixes left out."""
    words = words_of(doc)
    while end - start > 1 and words.lower[end - 1].rstrip(".") in _GENERATIONS:
        end -= 1
    first = end - 1
    while first - 2 > start and words.text[first - 1] == "-":
        first -= 2
    return words.phrase(first, end)


@lru_cache(maxsize=1 << 14)
def spelling(name: str) -> str:
    """Return a key that transliterations of one name share ("Kiriyenko", "Kirienko").

    The letters that romanisations of Slavic names vary in: doubled letters, final -y/-i/-iy/-yi,
    soft signs and diacritics (ISO 9, BGN/PCGN).
    """
    plain = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = _DOUBLED.sub(r"\1", plain.replace("iy", "y").replace("yi", "y").replace("ij", "y"))
    return plain[:-1] + "y" if len(plain) > 4 and plain.endswith("i") else plain


def is_heading(block: Span) -> bool:
    """Tell whether a paragraph is a line in Title Case: parsers and models misread those."""
    if len(block) > _HEADING:
        return False
    texts = words_of(block.doc).text[block.start : block.end]
    if texts[-1] in _STOPS:
        return False
    words = [text for text in texts if len(text) > 3 and text.isalpha()]
    return sum(word[0].isupper() for word in words) * 10 >= len(words) * 8


def _without_titles(doc: Doc, start: int, end: int) -> int:
    """Return the start of the name proper: demonyms and titles before it are not part of it."""
    honorific, demonyms = nouns().honorific, gazetteer().demonyms
    while end - start > 1:
        token = doc[start]
        word = token.lower_.rstrip(".")
        if (
            word not in honorific
            and token.text not in demonyms
            and word not in {"former", "ex", "-"}
        ):
            break
        if word in REGNAL and end - start == 2:  # "Pope Francis": the title makes the name
            break
        start += 1
    return start


def _extended(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the extent of a person's name with the parts that the model cut off."""
    texts = words_of(doc).text
    while end < len(texts) and "-" in (texts[end], texts[end - 1]) and _joined(doc, start, end):
        end += 1  # "Kim Jong-un"
    stop = end
    while (after := _neighbour(doc, stop, 1)) is not None and after.lower_ in _PARTICLES:
        stop = after.i + 1
    open_name = stop > end or doc[end - 1].lower_ in _PARTICLES
    after = _neighbour(doc, stop, 1)
    if after is not None and _may_join(after):
        first = end - start == 1 and doc[start].text in nouns().gender
        if open_name or (first and after.ent_type_ in {"", "GPE", "ORG"}):
            end = after.i + 1
    before = _neighbour(doc, start - 1, -1)
    if before is None or before.ent_type_ or not _may_join(before):
        return start, end
    known = nouns()
    initial = _INITIAL.fullmatch(doc[start].text) and before.lower_ not in known.honorific
    regnal = end - start == 1 and before.lower_ in REGNAL
    if initial or regnal or before.text in known.gender:
        start = before.i
    return start, end


def _joined(doc: Doc, start: int, position: int) -> bool:
    """Tell whether a hyphen or the part after it goes on a name: not "Hale-led", "Lee-era"."""
    if doc[position - 1].whitespace_:
        return False
    part = position if doc[position].is_alpha else position + 1
    if part >= len(doc) or not doc[part].is_alpha or doc[part - 1].whitespace_:
        return False
    syllable = part - start > 2 and doc[part].tag_ not in _COMBINING
    return doc[part].text[0].isupper() or (syllable and doc[part].lower_ not in _COMBINED)


def _neighbour(doc: Doc, position: int, step: int) -> Token | None:
    """Return the word at a position, past a no-break space; None where no space parts them."""
    if not 0 <= position < len(doc):
        return None
    text = words_of(doc).text[position]
    if text.isspace() and "\n" not in text:
        position += step
        return doc[position] if 0 <= position < len(doc) else None
    spaced = doc[position - 1 if step > 0 else position].whitespace_
    return doc[position] if spaced else None


def _may_join(token: Token) -> bool:
    return token.pos_ in {"PROPN", "INTJ"} and token.text[0].isupper() and token.is_alpha


def _is_full_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an entity with another label is a person's given name (and surname)."""
    word = words_of(doc).text[start]
    if word not in nouns().gender or word in gazetteer().names or not word[0].isupper():
        return False
    if end - start == 1:  # the model saw the given name alone, and a place in it
        rest = _neighbour(doc, end, 1)
        return rest is not None and _may_join(rest) and not rest.ent_type_
    double = end - start == 4 and doc[start + 2].text == "-"  # "Ann Hale-Moreno"
    if not (double or end - start == 2) or not _may_join(doc[end - 1]):
        return False
    before = doc[start - 1].lower_ if start else ""
    after = doc[end].lemma_ if end < len(doc) else ""
    known = nouns()
    return (
        before in known.honorific
        or known.type_of(before) == "Person"
        or after in _SAYING
        or doc[end - 1].ent_type_ == "GPE"
    )
