"""Word lists behind names and coreference: nouns of persons and bodies, honorifics, given names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Nouns:
    """Lemmas (lower case) by what they denote; `gender` of given names and gendered nouns."""

    person: frozenset[str]
    office: frozenset[str]
    leader: frozenset[str]
    collective: frozenset[str]
    organisation: frozenset[str]
    state: frozenset[str]
    place: frozenset[str]
    site: frozenset[str]
    honorific: frozenset[str]
    adherent: frozenset[str]  # with their capital
    body_name: frozenset[str]
    site_name: frozenset[str]
    event_name: frozenset[str]
    product: frozenset[str]
    thing: frozenset[str]
    event: frozenset[str]
    field: frozenset[str]
    general: frozenset[str]
    chief: frozenset[str]
    titular: frozenset[str]
    single: frozenset[str]
    fielded: frozenset[str]
    national: frozenset[str]
    post: frozenset[str]
    same: dict[str, str]  # noun -> the noun that stands for its group
    written: dict[str, str]  # abbreviated title -> the noun it stands for
    gender: dict[str, str]  # lower-cased noun or capitalised given name -> male | female

    def type_of(self, lemma: str) -> str | None:
        """Return the schema.org type that a noun's referent has, None for all other nouns."""
        if lemma in self.person or lemma in self.office or lemma in self.leader:
            return "Person"
        if lemma in self.organisation or lemma in self.collective:
            return "Organization"
        if lemma in self.event:
            return "Event"
        return "Place" if lemma in self.place or lemma in self.state else None


@lru_cache(maxsize=1)
def nouns() -> Nouns:
    """Return the word lists, read from their files at the first call."""
    words = _table("nouns.tsv")
    given = _table("given_names.tsv")
    gender = {word: side for side in ("male", "female") for word in (*words[side], *given[side])}
    titles = [f"{noun} general" for noun in words["general"]]
    titles += [f"chief {part} officer" for part in words["chief"]]
    gender |= {"mr": "male", "sir": "male", "lord": "male"}
    gender |= dict.fromkeys(("mrs", "ms", "miss", "dame", "lady"), "female")
    return Nouns(
        person=frozenset([*words["person"], *words["male"], *words["female"]]),
        office=frozenset([*words["office"], *titles]),
        leader=frozenset(words["leader"]),
        collective=frozenset(words["collective"]),
        organisation=frozenset(words["organisation"]),
        state=frozenset(words["state"]),
        place=frozenset([*words["place"], *words["site"]]),
        site=frozenset(words["site"]),
        honorific=frozenset(words["honorific"]),
        body_name=frozenset(words["body_name"]),
        site_name=frozenset(words["site_name"]),
        event_name=frozenset(words["event_name"]),
        product=frozenset(words["product"]),
        thing=frozenset([*words["thing"], *words["product"]]),
        adherent=frozenset([*words["adherent"], *(f"{word}s" for word in words["adherent"])]),
        event=frozenset(words["event"]),
        field=frozenset(words["field"]),
        general=frozenset(words["general"]),
        chief=frozenset(words["chief"]),
        titular=frozenset(words["titular"]),
        single=frozenset([*words["single"], *titles]),
        fielded=frozenset(words["fielded"]),
        national=frozenset(noun.replace("_", " ") for noun in words["national"]),
        post=frozenset(words["post"]),
        same={other: first for pair in words["same"] for first, other in [pair.split("=")]},
        written={
            short: noun.replace("_", " ")
            for pair in words["written"]
            for noun, short in [pair.split("=")]
        },
        gender=gender,
    )


def _table(name: str) -> dict[str, list[str]]:
    text = files("extractors").joinpath("data", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {key: words.split() for key, words in rows}
