"""What a phrase is said to do or to suffer: by this a report shows whom its opening meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from extractors.words import Words

_SHARING = frozenset({"advcl", "xcomp", "pcomp", "conj"})
_PASSIVE = frozenset({"auxpass"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_VERBAL = frozenset({"VBN", "VBD", "VBG", "VBZ", "VBP"})


@lru_cache(maxsize=1)
def _deeds() -> tuple[dict[str, str], frozenset[str], dict[str, frozenset[str]]]:
    """Return what verb and part say that happened, the verbs that say nothing, and callings."""
    text = files("extractors").joinpath("data", "deeds.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    listed = {deed: words.split() for deed, words in rows}
    light = frozenset(listed.pop("light"))
    called: dict[str, frozenset[str]] = {}
    for noun, deed in (pair.split(":") for pair in listed.pop("called")):
        called[noun] = called.get(noun, frozenset()) | {deed}
    return {word: deed for deed, words in listed.items() for word in words}, light, called


def called(noun: str) -> frozenset[str]:
    """Return what is told of whoever a text may call so: "the suspect" was held or charged."""
    return _deeds()[2].get(noun, frozenset())


def deeds(words: Words, head: int) -> frozenset[str]:
    """Return what happened by the verbs that a noun is subject or object of, and by "death of"."""
    known, light, _ = _deeds()
    found = set()
    for verb, part in _parts(words, head):
        lemma = words.lemma[verb].lower()
        plain = words.tag[verb] != "VB" and not any(  # "to name a judge", "may name", "did not"
            child.dep_ == "neg" or child.tag_ == "MD" for child in words.children[verb]
        )
        if words.dep[head] == "nsubj" and f"{lemma}:s" not in known and _is_bare(words, verb):
            part = "o" if f"{lemma}:o" in known else part  # headline "Driver charged"
        if plain and lemma not in light and (part != "of" or f"{lemma}:of" in known):
            found.add(known.get(f"{lemma}:{part}", f"{lemma}:{part}"))
    return frozenset(found)


def _is_bare(words: Words, verb: int) -> bool:
    """Tell whether a past form has neither auxiliary nor object."""
    return words.tag[verb] in {"VBD", "VBN"} and not any(
        child.dep_ in {"aux", "dobj", "ccomp", "xcomp"} for child in words.children[verb]
    )


def _parts(words: Words, head: int) -> Iterator[tuple[int, str]]:
    """Yield verbs with the part that a noun has in them: subject (s), object (o), "of"."""
    above, dep = words.head[head], words.dep[head]
    if dep == "nsubj" and words.tag[above] in _VERBAL:
        yield above, "s"
        yield from _shared(words, above)
    elif dep == "nsubjpass":
        yield above, "o"
        yield from _shared(words, above)
    elif dep == "dobj":
        yield above, "o"
    elif dep == "pobj" and words.lower[above] in {"of", "by"}:
        yield words.head[above], "of" if words.lower[above] == "of" else "s"
    for child in words.children[head]:
        if child.dep_ == "acl" and child.tag_ in {"VBN", "VBG", "VBD"}:
            yield child.i, "s" if child.tag_ == "VBG" else "o"
        elif child.dep_ == "relcl":
            for kid in words.children[child.i]:
                if kid.dep_ in _SUBJECT and kid.tag_ in {"WP", "WDT"}:
                    yield child.i, "s" if kid.dep_ == "nsubj" else "o"


def _shared(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    """Yield the verbs that share the subject of one: "fell after slipping and …"."""
    todo = [child for child in words.children[verb] if child.i > verb]
    while todo:
        child = todo.pop()
        if child.dep_ == "prep":
            todo += words.children[child.i]
        elif child.dep_ in _SHARING and child.tag_ in _VERBAL:
            below = words.children[child.i]
            if not any(kid.dep_ in _SUBJECT for kid in below):
                yield child.i, "o" if any(kid.dep_ in _PASSIVE for kid in below) else "s"
