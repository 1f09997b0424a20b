"""Which descriptions of one story mean the same: those of one part, if nothing tells them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from graph.resolve.names import Names
from graph.resolve.variant import parsed
from graph.story.cast import Player
from graph.story.tables import tables
from graph.story.telling import Telling

_NAMED = frozenset({"people", "persons"})  # kinds whose bearer a report may name


def joined(story: Mapping[str, Telling]) -> dict[str, list[Player]]:
    """Return the descriptions of each article that may be one with those of others.

    Their names say in which part of which story. Whether those of one surname who are named in it
    are one person is for resolution to say.

    Args:
        story: all its articles and what they bring.
    """
    mark = min(story)  # not its centre: what joins a story should leave most of it as it was
    found: dict[str, dict[str, Player]] = defaultdict(dict)
    for part, players, named in sorted(_parts(story), key=lambda entry: (-len(entry[1]), entry[0])):
        fresh = [entry for entry in players if entry[1].key not in found[entry[0]]]
        articles = {article for article, _ in fresh}
        if not _may_name(part, named) or len(articles) + len(named) < 2:
            continue
        marks = Counter({f"={part} {mark}": 1, **{f"@{one}": 1 for one in named}})
        for article, player in fresh:
            own = Names(player.names.labels, player.names.forms, player.names.types, marks)
            found[article][player.key] = player._replace(names=own)
    return {article: list(players.values()) for article, players in found.items() if players}


def _may_name(part: str, named: set[str]) -> bool:
    """Tell whether those who are named in a part may be one: nobody is, or persons of one surname.

    Groups and places are too often named after what they are part of.
    """
    if not named:
        return True
    known = [parsed(one) for one in named]
    return (
        tables().parts[part.split()[-1]][0] in _NAMED
        and all(one.kind == "person" for one in known)
        and len({one.base.rpartition("-")[2] for one in known}) == 1
    )


def _parts(
    story: Mapping[str, Telling],
) -> Iterator[tuple[str, list[tuple[str, Player]], set[str]]]:
    """Yield each part with those who play it and those who are named in it.

    "The driver" is the bus driver where the story has no other; where it has a truck driver too,
    he may be either.
    """
    played: dict[str, list[tuple[str, Player]]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for article, own in sorted(story.items()):
        for part, players in own.played.items():
            played[part] += [(article, player) for player in players]
        for part, variants in own.named.items():
            named[part].update(variants)
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
            [one for part in sorted(parts) for one in played[part]],
            {one for part in parts for one in named[part]},
        )
