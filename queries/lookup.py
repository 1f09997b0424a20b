"""The dossier of an entity: what it is called, what it says, what is said of it, and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graph.terms.names import node
from queries.claims import Record, Wanted, claims_with
from queries.metonyms import metonyms, stands_for
from queries.names import Named, called, named
from queries.select import select

if TYPE_CHECKING:
    from graph.store import Store

_BE = "rel:be"


@dataclass(frozen=True, slots=True)
class Tally:
    """A name and how many claims stand behind it."""

    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two claims: `later` contradicts, differs from or supersedes `earlier`."""

    kind: str
    later: Record
    earlier: Record


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the store knows of one entity; claims are public records."""

    entity: str
    label: str
    type: str | None
    aliases: tuple[str, ...]
    namesakes: tuple[str, ...]  # other entities of the name that was asked for
    same_as: tuple[str, ...]
    stands_for: tuple[str, ...]  # entities that it is a metonym of
    metonyms: tuple[str, ...]  # entities that stand for it
    with_metonyms: bool  # whether what follows is about those too
    roles: tuple[Tally, ...]  # what it is said to be
    mentions: int
    sources: tuple[Tally, ...]  # outlets, by claims by or about it
    speakers: tuple[Tally, ...]  # who says something about it
    first_seen: str | None  # days of publication
    last_seen: str | None
    said: tuple[Record, ...]  # claims it is said to have made
    about: tuple[Record, ...]  # claims it is a part of, by others or in an article's own voice
    disagreements: tuple[Disagreement, ...]  # among claims by or about it

    def record(self) -> dict[str, Any]:
        """Return the dossier as plain data."""
        return asdict(self)


def entity(store: Store, name: str, *, with_metonyms: bool = False) -> Dossier:
    """Return the dossier of the entity that has this name; slips of the pen are forgiven.

    `with_metonyms` counts what is said by and of those that stand for it as its own.
    Raises UnknownName with suggestions when nothing is called that.
    """
    entities = named(store)
    found, *namesakes = called(entities, name)
    one = next((one for one in entities if one.entity == found), Named(found, found, 0))
    others = metonyms(store, found)
    wanted = Wanted(frozenset((found, *(others if with_metonyms else ()))))
    records = list(claims_with(store, wanted.entities))
    said = tuple(filter(wanted.is_holder, records))
    about = tuple(filter(wanted.is_part, records))
    every = {record["id"]: record for record in (*said, *about)}
    days = sorted(record["published"][:10] for record in every.values() if record["published"])
    return Dossier(
        entity=found,
        label=one.label,
        type=one.type,
        aliases=tuple(sorted(one.aliases)),
        namesakes=tuple(namesakes),
        same_as=tuple(match for _, match in select(store, "matches", {"entity": node(found)})),
        stands_for=stands_for(store, found),
        metonyms=others,
        with_metonyms=with_metonyms,
        roles=_tally(_roles(about, found)),
        mentions=sum(one.mentions for one in entities if one.entity in wanted.entities),
        sources=_tally(record["source"] or "unknown" for record in every.values()),
        speakers=_tally(_speakers(about)),
        first_seen=days[0] if days else None,
        last_seen=days[-1] if days else None,
        said=said,
        about=about,
        disagreements=tuple(_disagreements(store, every)),
    )


def _disagreements(store: Store, every: Mapping[str, Record]) -> Iterator[Disagreement]:
    for later, kind, earlier in select(store, "disagreements"):
        if later in every and earlier in every:
            yield Disagreement(kind.removeprefix("cg:"), every[later], every[earlier])


def _roles(about: Iterable[Record], entity: str) -> Iterator[str]:
    """Yield what the entity is said to be, in an article's own voice."""
    for record in about:
        obj = record["object"]
        if (
            obj is not None
            and record["predicate"]["relation"] == _BE
            and record["subject"]["entity"] == entity
            and (record["polarity"], record["modality"]) == ("affirmed", "actual")
            and not record["attribution"]
        ):
            yield obj["label"] or obj["text"]


def _speakers(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        for holder in record["attribution"][-1:]:
            if holder["text"]:
                yield holder["label"] or holder["text"]


def _tally(names: Iterable[str]) -> tuple[Tally, ...]:
    counts = Counter(names)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Tally(name, count) for name, count in ranked)
