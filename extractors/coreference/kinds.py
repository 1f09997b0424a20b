"""What kind of body a name is, by what the text shows: its last word, its roles, its people.

"Weston coach Ann Lee" makes Weston a team, "Hale Airways" is an airline, "HMS Tara" a ship. By this
"the team" finds its name among banks and leagues, and "the company" passes over ministries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from extractors.coreference.clausal import governing
from extractors.coreference.expressions import Expression, Referent
from extractors.namespans import TEAM, VESSELS
from extractors.words import Words
from graph.model import MentionKind

_ENGAGING = frozenset(
    "acquire cut draft dismiss fire hire oust release sack sign suspend trade waive".split()
)
_FIRMS = frozenset({"airline", "network", "newspaper"})  # kinds that are companies too
_BODIES = frozenset({"Organization", "Group", "Product"})
_MERCHANT = frozenset({"MS", "MT", "MV", "RMS", "RV", "SS"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return the kinds by the nouns that take them up, by their people and by words of names."""
    text = files("extractors").joinpath("data", "kinds.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return (
        {word: kind for kind, nouns, _, _ in rows for word in nouns.split()},
        {word: kind for kind, _, people, _ in rows for word in people.split()},
        {word: kind for kind, _, _, names in rows for word in names.split()},
    )


class Kinds:
    """The kinds of the bodies that one article names."""

    def __init__(self, words: Words, found: Iterable[Expression]) -> None:
        self._words = words
        self._found = list(found)
        self._shown: dict[str, set[str]] | None = None

    @staticmethod
    def meant(noun: str) -> str | None:
        """Return the kind that a noun takes up, None for all others."""
        return _tables()[0].get(noun)

    def of(self, body: Referent) -> set[str]:
        """Return the kinds that an article shows a body to be of."""
        if self._shown is None:
            self._shown = self._by_people()
        if body.type not in _BODIES:
            return set()
        nouns, _, names = _tables()
        parts = (body.label or "").split()
        kinds = {nouns[role.noun] for role in body.roles if role.noun in nouns}
        if parts and parts[-1].lower() in names and len(parts) > 1:
            kinds.add(names[parts[-1].lower()])
        if parts and parts[0] in VESSELS:
            kinds |= {"ship"} if parts[0] in _MERCHANT else {"ship", "warship"}
        if parts and TEAM.fullmatch(parts[-1]):
            kinds.add("team")
        return kinds | self._shown.get(body.entity or "", set())

    def only(self, kind: str) -> Referent | None:
        """Return the one name of a kind in the whole article, None if there are several."""
        named = {
            one.referent: None
            for one in self._found
            if one.kind is MentionKind.NAME and one.referent and kind in self.of(one.referent)
        }
        return next(iter(named)) if len(named) == 1 else None

    def is_firm(self, body: Referent) -> bool:
        """Tell whether nothing shows a body to be other than a company."""
        return self.of(body) <= _FIRMS

    def _by_people(self) -> dict[str, set[str]]:
        """Return the kinds of bodies by the people who are of them or whom they hire."""
        people, shown = _tables()[1], defaultdict[str, set[str]](set)
        engaged: dict[int, set[str]] = {}
        for one in self._found:
            person = one.referent
            if person is None or person.type != "Person" or one.kind is MentionKind.PRONOUN:
                continue
            kinds = {people[role.noun] for role in person.roles if role.noun in people}
            for role in person.roles:
                if role.of is not None and role.noun in people:
                    shown[role.of].add(people[role.noun])
            if kinds and self._words.dep[one.head] in _OBJECTS:
                engaged[self._words.head[one.head]] = kinds
        for one in self._found:
            if one.subject and one.referent is not None and one.referent.type == "Organization":
                verb = governing(self._words, one.head)
                if self._words.lemma[verb] in _ENGAGING and one.referent.entity:
                    shown[one.referent.entity] |= engaged.get(verb, set())
        return shown
