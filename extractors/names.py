"""Repair of the model's named entities: the gazetteer and the document itself know better.

News models mislabel names that are rare in their training data and cut names short. What every
atlas calls a place, and whom the text names in full elsewhere, settles most of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from extractors.analysis import PROSE
from extractors.gazetteer import Match, matches
from extractors.namespans import NAMED, PLACES, WHOLE, Name, cleaned, is_heading
from extractors.nametypes import typed
from extractors.namevotes import agreed, full_names, missed
from extractors.nouns import nouns
from extractors.words import words_of

_LOCATIVE = frozenset("in near from to into at of across outside".split())
_LABELS = {"continent": "LOC", "area": "LOC", "organisation": "ORG", "seat": "ORG"}


def repair(doc: Doc) -> None:
    """Correct `doc.ents` in place; only tokens of the prose get a name."""
    blocks, texts = list(doc.spans[PROSE]), words_of(doc).text
    models = _of_blocks(doc, blocks)
    full = full_names(doc, blocks, models)
    models = [
        [_shortened(doc, name, full) for name in model] if is_heading(block) else model
        for block, model in zip(blocks, models, strict=True)
    ]
    models = [[_possessed(doc, name, full) for name in model] for model in models]
    hits = [list(matches(block)) for block in blocks]
    settled = _settled(doc, hits)
    names: list[Name] = []
    known: set[int] = set()  # tokens that the gazetteer vouches for
    for model, found in zip(models, hits, strict=True):
        places = [hit for hit in found if not _is_person(doc, hit, model, full)]
        sure = [hit.strong or texts[hit.start] in settled for hit in places]
        for hit, certain in zip(places, sure, strict=True):
            if certain:
                known.update(range(hit.start, hit.end))
        names += _reconciled(doc, model, list(zip(places, sure, strict=True)))
    names = list(agreed(doc, names, full, known))
    names += missed(doc, blocks, names, full)
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in _disjoint(names)])


def _shortened(doc: Doc, name: Name, full: frozenset[str]) -> Name:
    """Cut "Names Ann Lee" and "Lee Rules Out Deal" in a headline to what running text knows."""
    start, end, label = name
    if label != "PERSON":
        return name
    given = nouns().gender
    if end - start > 2 and doc[start].text not in given and doc[start + 1].text in given:
        start += 1
    if doc[end - 1].text not in full:
        end = next((i + 1 for i in range(start, end) if doc[i].text in full), end)
    return start, end, label


def _possessed(doc: Doc, name: Name, full: frozenset[str]) -> Name:
    """Cut who owns it off a name: "Hale's Vesta Group", where the text names Ann Hale."""
    start, end, label = name
    texts = words_of(doc).text
    for position in range(start + 1, end - 1):
        if texts[position] in {"'s", "’s"} and texts[position - 1] in full and label in WHOLE:
            return position + 1, end, label
    return name


def _settled(doc: Doc, hits: list[list[Match]]) -> frozenset[str]:
    """Return the doubtful place names that this article does use of places.

    "Jordan" is the country where Amman or Jordanians are spoken of, or something is in or of it.
    """
    countries = {
        entry.country
        for found in hits
        for hit in found
        if hit.strong
        for entry in hit.entries
        if hit.demonym or entry.kind == "city"
    }
    return frozenset(
        doc[hit.start].text
        for found in hits
        for hit in found
        if not hit.strong and hit.entries[0].type == "Place"
        if hit.entries[0].country in countries
        or (hit.start and doc[hit.start - 1].lower_ in _LOCATIVE and _ends(doc, hit))
    )


def _ends(doc: Doc, hit: Match) -> bool:
    """Tell whether a name is not followed by a further word of it ("of Jordan Smith")."""
    return hit.end >= len(doc) or doc[hit.end].pos_ != "PROPN"


def _of_blocks(doc: Doc, blocks: list[Span]) -> list[list[Name]]:
    """Return the model's names, cleaned, by paragraph."""
    models: list[list[Name]] = [[] for _ in blocks]
    ends = [block.end for block in blocks]
    index = 0
    for ent in doc.ents:
        while index < len(blocks) and ent.start >= ends[index]:
            index += 1
        if index < len(blocks) and (name := cleaned(ent)) and (name := typed(doc, name)):
            models[index].append(name)
    return models


def _disjoint(names: list[Name]) -> Iterator[Name]:
    """Yield names in order; where two overlap, the earlier and longer one."""
    last = 0
    for name in sorted(names, key=lambda one: (one[0], -one[1])):
        if name[0] >= last:
            yield name
            last = name[1]


def _is_person(doc: Doc, hit: Match, model: list[Name], full: frozenset[str]) -> bool:
    """Tell whether the name of a place is borne by a person of this text ("Jordan scored")."""
    if hit.demonym or hit.end - hit.start > 1:
        return False
    if not hit.strong and hit.entries[0].kind == "city" and not _ends(doc, hit):
        return True  # "Douglas Hale"
    if doc[hit.start].text not in full:
        return False
    label = next((one for start, end, one in model if start <= hit.start < end), None)
    before = doc[hit.start - 1].lower_ if hit.start else ""
    return label == "PERSON" or before not in _LOCATIVE


def _reconciled(doc: Doc, model: list[Name], hits: list[tuple[Match, bool]]) -> list[Name]:
    """Return the names of a block: the model's, corrected by the gazetteer."""
    owner = {i: name for name in model for i in range(name[0], name[1])}
    kept = dict.fromkeys(model)
    for hit, sure in hits:
        touched = {owner[i] for i in range(hit.start, hit.end) if i in owner}
        if not touched:
            if sure and not _inside_name(doc, hit):
                kept[_named(hit, None)] = None
            continue
        first = min(touched)
        inside = len(touched) == 1 and first[0] <= hit.start and hit.end <= first[1]
        if inside and first[1] - first[0] > hit.end - hit.start:
            if not _holds(doc, first, hit):
                kept.pop(first, None)
                kept[_named(hit, first[2])] = None
        elif sure or first[2] in PLACES | {"ORG"}:
            for name in touched:
                kept.pop(name, None)
            kept[_named(hit, first[2])] = None
    return list(kept)


def _named(hit: Match, label: str | None) -> Name:
    if hit.demonym:
        return hit.start, hit.end, "NORP"
    kind = hit.entries[0].kind
    if label in PLACES and hit.entries[0].type == "Place":
        return hit.start, hit.end, label
    return hit.start, hit.end, _LABELS.get(kind, "GPE")


def _holds(doc: Doc, name: Name, hit: Match) -> bool:
    """Tell whether a longer name truly contains the hit ("Bank of China", "Paris Hilton")."""
    start, end, label = name
    if label not in NAMED:
        return label not in {"CARDINAL", "ORDINAL"} and not hit.strong
    rest = [doc[i] for i in range(start, end) if not hit.start <= i < hit.end]
    if label in WHOLE:
        return True
    return all(token.text == "-" or (token.is_alpha and token.text[0].isupper()) for token in rest)


def _inside_name(doc: Doc, hit: Match) -> bool:
    """Tell whether a town's name begins or ends a longer name that the model missed."""
    if hit.demonym or hit.entries[0].kind != "city" or hit.end >= len(doc):
        return False
    after = doc[hit.end]
    known = nouns()
    return (
        after.pos_ == "PROPN"
        and after.text[0].isupper()
        and after.lower_ not in known.honorific
        and known.type_of(after.lower_) is None
    )
