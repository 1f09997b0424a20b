"""Who has a deed in a story: all to whom its articles give it, if they can be one.

One odd reading among many does not part them: what an article alone has against several others is
left out. Where a deed has two after all, those of whom articles tell the same age are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.resolve.variant import parsed
from graph.story.actor import Actor
from graph.story.group import Group, Place
from graph.story.telling import Telling
from graph.story.traits import plain_nouns

_TELLING = frozenset({"age", "nation"})  # aspects of which each is another's
_MANY = 4  # articles for one that has something else

_Acting = Sequence[tuple[str, Actor]]  # article, one that has the deed in it


def acting(story: Mapping[str, Telling]) -> tuple[list[Group], list[frozenset[Place]]]:
    """Return who has each deed in a story; and those who have one that several have in it."""
    found: list[Group] = []
    several: list[frozenset[Place]] = []
    told: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for article, own in sorted(story.items()):
        for deed, actors in own.deeds.items():
            told[deed] += [(article, one) for one in _counted(actors)]
    for deed, all_ in sorted(told.items()):
        whole = _group(deed, _agreed(all_))
        if whole.is_one:
            found.append(whole)
        else:
            several.append(frozenset((article, one.key) for article, one in all_))
            found += _by_trait(deed, all_)
    return found, several


def _by_trait(deed: str, told: _Acting) -> Iterator[Group]:
    """Yield those of one age, and those of one nation, of whom there can be only one."""
    alike: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for article, one in told:
        for trait in one.traits:
            if trait.partition(":")[0] in _TELLING:
                alike[trait].append((article, one))
    for trait, peers in sorted(alike.items()):
        group = _group(f"{deed} ({trait.rpartition(':')[2]})", peers)
        if group.is_one:
            yield group


def _counted(actors: Sequence[Actor]) -> list[Actor]:
    """Return those who have a deed in one article, marked where they must be several.

    It introduces one, and calls that one again by the same noun or a plainer one.
    """
    presented = sorted((one for one in actors if one.noun), key=lambda one: one.start)
    nouns = {one.noun for one in presented} - plain_nouns()
    if len(nouns) < 2 and not any(one.fresh for one in presented[1:]):
        return list(actors)
    return [one.of_several() for one in actors]


def _agreed(told: _Acting) -> _Acting:
    """Leave out those that single articles have against many others."""
    values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for article, one in told:
        for aspect, value in _aspects(one).items():
            values[aspect][value].add(article)
    odd: set[tuple[str, str]] = set()
    for aspect, found in values.items():
        best = max(found, key=lambda value: (len(found[value]), value))
        others = set[str]().union(*(found[value] for value in found if value != best))
        if _MANY * len(others) <= len(found[best]):
            odd.update((aspect, value) for value in found if value != best)
    return [(article, one) for article, one in told if odd.isdisjoint(_aspects(one).items())]


def _aspects(one: Actor) -> dict[str, str]:
    """Return the traits of one, with his surname, and whether he is one of several."""
    found = {"several": "no"}
    found.update((trait.partition(":")[0], trait.partition(":")[2]) for trait in one.traits)
    if not one.player and parsed(one.key).kind == "person":
        found["name"] = parsed(one.key).base.rpartition("-")[2]
    return found


def _group(label: str, told: _Acting) -> Group:
    return Group(
        [label],
        {(article, one.key): one.player for article, one in told if one.player},
        {(article, one.key) for article, one in told if not one.player},
        frozenset[str]().union(*(one.traits for _, one in told)),
    )
