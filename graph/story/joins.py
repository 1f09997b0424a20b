"""Which descriptions of one story mean the same: those of one part, if nothing tells them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.resolve.names import Names
from graph.resolve.variant import parsed
from graph.story.acting import acting
from graph.story.group import Group, Place, namesakes
from graph.story.player import Player
from graph.story.tables import tables
from graph.story.telling import Telling

_ANYBODY = "persons"  # the kind of nouns that say no more of one
_NAMED = frozenset({"people", "persons"})  # kinds whose bearer a report may name


def joined(story: Mapping[str, Telling]) -> dict[str, list[Player]]:
    """Return the descriptions of each article that may be one with those of others.

    Their names say by which parts and deeds of which story. Whether those of one surname who are
    named in it are one person is for resolution to say.

    Args:
        story: all its articles and what they bring.
    """
    mark = min(story)  # not its centre: what joins a story should leave most of it as it was
    found: dict[str, list[Player]] = defaultdict(list)
    deeds, several = acting(story)
    for group in _by_deeds(deeds, _by_parts(story, several)):
        if not group.joins:
            continue
        label = " and the ".join(group.labels)
        variants = {variant for _, variant in group.named}
        marks = Counter({f"={label} {mark}": 1, **{f"@{one}": 1 for one in variants}})
        for (article, _), player in sorted(group.players.items()):
            own = Names(player.names.labels, player.names.forms, player.names.types, marks)
            found[article].append(player._replace(names=own))
    return found


def _by_parts(story: Mapping[str, Telling], several: Sequence[frozenset[Place]]) -> list[Group]:
    """Return who plays one part each; whoever plays two has the one that more articles know.

    Where several are killed, "the man" may be either of them.
    """
    groups: list[Group] = []
    taken: set[Place] = set()
    for part, players, named in sorted(_parts(story), key=lambda entry: (-len(entry[1]), entry[0])):
        fresh = {place: player for place, player in players.items() if place not in taken}
        open_ = tables().parts[part.split()[-1]][0] == _ANYBODY and any(
            len(deed & {*fresh, *named}) > 1 for deed in several
        )
        if not open_ and _may_name(part, {variant for _, variant in named}):
            taken.update(fresh)
            groups.append(Group([part], fresh, named))
    return groups


def _by_deeds(deeds: Iterable[Group], groups: Iterable[Group]) -> list[Group]:
    """Return the groups, and those of one deed each, as far as they may be one."""
    found = dict(enumerate(groups))
    of = {place: number for number, group in found.items() for place in group.players}
    ordered = sorted(deeds, key=lambda one: (-len(one.players), one.labels))
    for number, group in enumerate(ordered, len(found)):
        whole = group
        touched = {of[place] for place in group.players if place in of}
        for other in sorted(touched, key=lambda one: (-len(found[one].players), one)):
            both = found[other].merged(whole)
            if both.is_one and whole.may_be(found[other]):
                whole = both
                del found[other]
            else:
                whole = whole.without(found[other])
        found[number] = whole
        of.update(dict.fromkeys(whole.players, number))
    return list(found.values())


def _may_name(part: str, named: set[str]) -> bool:
    """Tell whether those who are named in a part may be one: nobody is, or persons of one surname.

    Groups and places are too often named after what they are part of.
    """
    if not named:
        return True
    return (
        tables().parts[part.split()[-1]][0] in _NAMED
        and all(parsed(one).kind == "person" for one in named)
        and namesakes(named)
    )


def _parts(
    story: Mapping[str, Telling],
) -> Iterator[tuple[str, dict[Place, Player], set[Place]]]:
    """Yield each part with those who play it and those who are named in it.

    "The driver" is the bus driver where the story has no other; where it has a truck driver too,
    he may be either.
    """
    played: dict[str, dict[Place, Player]] = defaultdict(dict)
    named: dict[str, set[Place]] = defaultdict(set)
    for article, own in sorted(story.items()):
        for part, players in own.played.items():
            played[part].update({(article, player.key): player for player in players})
        for part, variants in own.named.items():
            named[part].update((article, variant) for variant in variants)
    told: dict[str, set[str]] = defaultdict(set)
    for part in played.keys() | named.keys():
        told[part.split()[-1]].add(part)
    for noun, parts in sorted(told.items()):
        fuller = sorted(parts - {noun})
        if len(fuller) > 1:
            for part in fuller:
                yield part, played[part], named[part]
            continue
        yield (
            noun,
            {place: player for part in parts for place, player in played[part].items()},
            {place for part in parts for place in named[part]},
        )
