"""What a story names: the names of its articles by form, and found by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.gazetteer import gazetteer
from graph.resolve.body import MINOR, proper_words
from graph.resolve.names import Names
from graph.resolve.person import PersonName
from graph.resolve.profile import Profile, profile, titles
from graph.resolve.tables import tables
from graph.resolve.variant import parsed

# Things of the gazetteer ("") stand for themselves: they are only told as what a name may mean too.
_KINDS = frozenset({"person", "organization", "place", "product", "thing", ""})
_MASKED = 6  # letters of a word in which a slip of the pen is looked for
_ENDING = 5  # letters by which a clipped word is found
_CROWD = 50  # names that have something in common, from which on it tells nothing


@dataclass(eq=False, slots=True)
class Called:
    """One form of a name in a story: its variants, and the articles that have it."""

    profile: Profile
    words: tuple[str, ...]
    variants: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)

    @property
    def kind(self) -> str:
        """Its class."""
        return self.profile.kind or gazetteer().entities[self.profile.variant].type.lower()

    @property
    def is_known(self) -> bool:
        """Whether the gazetteer has it."""
        return not self.profile.kind

    @property
    def person(self) -> PersonName | None:
        """Its parts, of a person's name."""
        return self.profile.person

    @property
    def ship(self) -> tuple[str, ...]:
        """The name of a ship without what tells its navy, of others nothing."""
        return self.words[1:] if self.words[0] in tables().vessels else ()


def tellable(variant: str, label: str) -> bool:
    """Tell whether a name is one that others of the story may be held against."""
    own = parsed(variant)
    return own.kind in _KINDS and not own.article and not label.islower()


def called(named: Mapping[str, Mapping[str, str]]) -> list[Called]:
    """Return the names of a story by form, in a fixed order.

    Args:
        named: of each article its variants, and what they are called there.
    """
    found: dict[str, Called] = {}
    for article, own in sorted(named.items()):
        for variant, label in sorted(own.items()):
            known = _profile(variant, label)
            if known.person is None and known.body is None and known.kind:
                continue  # no name: another program's identifier
            if known.person is not None and known.person.surname in titles():
                continue
            one = found.get(known.group)
            if one is None:
                one = found[known.group] = Called(known, tuple(proper_words(label)[0]))
            one.variants.add(variant)
            one.articles.add(article)
    return [one for _, one in sorted(found.items())]


class Index:
    """The names of a story by what shorter and misspelt ones have in common with them."""

    def __init__(self, names: list[Called]) -> None:
        self._found: dict[str, list[Called]] = defaultdict(list)
        for one in names:
            for key in dict.fromkeys(_keys(one)):
                self._found[key].append(one)

    def near(self, one: Called) -> list[Called]:
        """Return what a name may be short for, or a slip of the pen for; nothing in a crowd."""
        alike = [self._found.get(key, ()) for key in dict.fromkeys(_looks(one))]
        if max(map(len, alike)) > _CROWD:
            return []
        found = dict.fromkeys(other for others in alike for other in others)
        return [other for other in found if other is not one]


def _keys(one: Called) -> Iterator[str]:
    if (person := one.person) is not None:
        yield "person " + person.surname
        yield from ("person " + name for name in person.given[:1])
    else:
        yield from ("word " + word for word in one.words if word not in MINOR)
        yield "ending " + one.words[-1][-_ENDING:]
        yield "initials " + initials(one.words)
        yield from _masked(one.words)
    yield "name " + " ".join(one.words)


def _looks(one: Called) -> Iterator[str]:
    if (person := one.person) is not None:
        yield "person " + person.surname
        yield from ("person " + name for name in person.given[:1])
    else:
        yield "ending " + one.words[-1][-_ENDING:]
        yield from _masked(one.words)
    if len(one.words) == 1:
        yield "person " + one.words[0]
        yield "initials " + one.words[0]
    yield "word " + one.words[0]
    yield "name " + " ".join(one.words)


def _masked(words: tuple[str, ...]) -> Iterator[str]:
    """Yield a key for each word that may be misspelt: the other words and its first letters."""
    for place, word in enumerate(words):
        if len(word) >= _MASKED:
            yield " ".join(("masked", *words[:place], word[:2] + "_", *words[place + 1 :]))


def initials(words: tuple[str, ...]) -> str:
    """Return the initials of two words or more, without "of" and its like."""
    letters = [word[0] for word in words if word not in MINOR]
    return "".join(letters) if len(letters) > 1 else ""


@lru_cache(maxsize=65536)
def _profile(variant: str, label: str) -> Profile:
    names = Names()
    names.labels[label] = 1
    return profile(variant, names)
