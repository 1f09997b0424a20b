"""Pairs of entities that may be one although no rule says so: for people to look at.

Names are compared with their neighbours in sorted blocks (sorted neighbourhood method, Hernández
and Stolfo 1995), so that the work grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from graph.resolve.decided import Decided
from graph.resolve.names import Names
from graph.resolve.profile import Profile, profile
from graph.resolve.variant import parsed

_WINDOW = 6  # neighbours that a name is compared with
_NEAR = 0.85  # likeness from which two spellings may be one name


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two variants that may be one, how likely, and why."""

    first: str
    second: str
    score: float
    reason: str


def candidates(named: Iterable[tuple[str, str, Names]], decided: Decided) -> Iterator[Candidate]:
    """Yield pairs worth a look, likeliest first, one a pair of entities.

    Args:
        named: variants with their entity and names.
        decided: the decisions; what they speak of is not asked again.
    """
    entity: dict[str, str] = {}
    profiles: list[Profile] = []
    for variant, own, names in named:
        entity[variant] = own
        profiles.append(profile(variant, names))
    best: dict[tuple[str, str], Candidate] = {}
    for found in _pairs(profiles):
        one, other = entity[found.first], entity[found.second]
        known = decided.parted(found.first, found.second)
        if one == other or known:
            continue
        key = min((one, other), (other, one))
        if key not in best or _order(found) < _order(best[key]):
            best[key] = found
    yield from sorted(best.values(), key=_order)


def _order(found: Candidate) -> tuple[float, str, str]:
    return -found.score, found.first, found.second


def _pairs(profiles: list[Profile]) -> Iterator[Candidate]:
    names = [one for one in profiles if not one.of_story]  # its story has told who that is
    people = [one for one in names if one.person is not None]
    bodies = [one for one in names if one.body is not None]
    yield from _same_surname(people)
    yield from _same_given(people)
    yield from _acronyms(bodies)
    yield from _neighbours(bodies, lambda one: one.body.form if one.body else "", 0.9)
    yield from _namesakes(names)
    yield from _of_one_story(profiles)


def _same_surname(people: list[Profile]) -> Iterator[Candidate]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for one in people:
        if one.person:
            blocks[one.person.surname].append(one)
    for block in blocks.values():
        full = sorted((one for one in block if not one.is_bare), key=_given)
        for one in block:
            if one.is_bare:
                for other in full[:_WINDOW]:
                    yield _pair(one, other, 0.5, "the surname alone")
        for place, one in enumerate(full):
            for other in full[place + 1 : place + 1 + _WINDOW]:
                if one.group != other.group:
                    yield _pair(one, other, *_compared(one, other))


def _compared(one: Profile, other: Profile) -> tuple[float, str]:
    """Return the score and reason of two full names that share a surname."""
    own, second = one.person, other.person
    if own is None or second is None:
        return 0.0, ""
    if own.may_be(second) or second.may_be(own):
        return 0.85, "initials, short form or middle name"
    if own.given == second.given:
        return 0.6, "one of a generation (Jr, Sr)"
    if likeness := _likeness(_given(one), _given(other), 0.6):
        return 0.8 * likeness, "one surname, similar given names"
    return 0.2, "one surname, other given names"


def _same_given(people: list[Profile]) -> Iterator[Candidate]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for one in people:
        if one.person and one.person.given:
            blocks[one.person.given[0]].append(one)
    for block in blocks.values():
        yield from _neighbours(block, lambda one: one.person.surname if one.person else "", 0.95)


def _neighbours(
    block: list[Profile], key: Callable[[Profile], str], weight: float
) -> Iterator[Candidate]:
    ordered = sorted(block, key=lambda one: (key(one), one.variant))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + _WINDOW]:
            if key(one) != key(other) and (likeness := _likeness(key(one), key(other), _NEAR)):
                yield _pair(one, other, weight * likeness, "similar spelling")


def _acronyms(bodies: list[Profile]) -> Iterator[Candidate]:
    spelled: dict[str, list[Profile]] = defaultdict(list)
    for one in bodies:
        if one.body and one.body.initials:
            spelled[one.body.initials].append(one)
    for one in bodies:
        if one.acronym and one.body:
            for other in spelled[one.body.form][:_WINDOW]:
                yield _pair(one, other, 0.7, "its initials")


def _namesakes(profiles: list[Profile]) -> Iterator[Candidate]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        blocks[parsed(one.variant).base].append(one)
    for block in blocks.values():
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                if one.kind != other.kind:
                    yield _pair(one, other, 0.4, f"one name, {one.kind} and {other.kind}")


def _of_one_story(profiles: list[Profile]) -> Iterator[Candidate]:
    """Pair a description with those named in its part, and the persons that a story describes."""
    stories: dict[str, dict[str, Profile]] = defaultdict(dict)
    known = {one.variant for one in profiles}
    for one in profiles:
        for bearer in sorted(one.bearers & known)[:_WINDOW] if one.part else ():
            first, second = sorted((one.variant, bearer))
            yield Candidate(first, second, 0.5, f"named as the {one.part} of one story")
        if one.part and one.kind == "person":
            stories[one.group.rpartition(" ")[2]].setdefault(one.part, one)
    for parts in stories.values():
        ordered = [one for _, one in sorted(parts.items())]
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + _WINDOW]:
                yield _pair(one, other, 0.3, f"the {one.part} and the {other.part} of one story")


def _given(one: Profile) -> str:
    return " ".join(one.person.given) if one.person else ""


def _likeness(one: str, other: str, least: float) -> float:
    """Return how alike two keys are, `least` to 1, else 0; keys of a few letters are so by chance.

    Most pairs are told by how many letters they can share at all, which costs a tenth.
    """
    if min(len(one), len(other)) < 4:
        return 0.0
    enough = least * (len(one) + len(other)) / 2
    if min(len(one), len(other)) < enough:
        return 0.0
    if sum(min(one.count(sign), other.count(sign)) for sign in set(one)) < enough:
        return 0.0
    found = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return found if found >= least else 0.0


def _pair(one: Profile, other: Profile, score: float, reason: str) -> Candidate:
    first, second = sorted((one.variant, other.variant))
    return Candidate(first, second, round(score, 2), reason)
