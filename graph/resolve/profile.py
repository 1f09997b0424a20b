"""What the names of a variant say: its canonical form, and the blocks in which it is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.gazetteer import gazetteer
from graph.ids import slug
from graph.resolve.body import (
    BodyName,
    body_name,
    is_acronym,
    people_name,
    proper_words,
    vessel_name,
)
from graph.resolve.names import Names
from graph.resolve.office import office
from graph.resolve.person import PersonName, person_name
from graph.resolve.spelling import spelling
from graph.resolve.tables import tables
from graph.resolve.variant import parsed

ALIAS = "~"  # opens the mark of what stands for another name in a story
_WHOLE = frozenset({"group", "holding", "holdings"})  # ends of a firm's name that say little
_ACRONYM = 3  # letters from which initials are compared at all


@dataclass(frozen=True, slots=True)
class Profile:
    """A variant as resolution sees it. Variants of one group are one, whatever their block."""

    variant: str
    kind: str
    group: str
    blocks: tuple[str, ...]  # where others find it
    looks: tuple[str, ...]  # where it finds others: namesakes of all classes, longer, shorter names
    person: PersonName | None = None
    body: BodyName | None = None
    attested: frozenset[str] = frozenset()  # short forms that articles used for it
    acronym: bool = False
    bare: int = 0  # how often articles called this person by the surname alone
    part: str = ""  # the part that it plays in a story, of what is described and not named
    led: tuple[str, str] = ("", "")  # of "the Hale campaign" who leads it (a base), and the noun
    bearers: frozenset[str] = frozenset()  # variants that other reports name instead
    rule: str = ""  # what it is to them
    of_story: bool = False  # whether it has its meaning in a story alone

    @property
    def is_bare(self) -> bool:
        """Whether this is one word of a person's name, so that it may be many people's."""
        return self.person is not None and not (self.person.given or self.person.generation)


def profile(variant: str, names: Names) -> Profile:
    """Return the profile of a variant from all that articles call it."""
    own = parsed(variant)
    if not own.kind:
        return Profile(variant, own.kind, variant, (own.base,), (own.base,))
    marks = sorted(names.parts)
    if marks and marks[0][0] != ALIAS:
        return _described(variant, own.kind, names)
    known = _named(variant, names)
    if own.kind == "organization" and (leader := _leader(own.base)):
        known = _led(known, leader)
    return _standing(known, marks) if marks else known


def _named(variant: str, names: Names) -> Profile:
    """Return the profile of a name."""
    own, label = parsed(variant), names.label
    if not label or not (
        slug(label) in (own.base[4:], slug(f"{own.base[4:]} {own.kind}"))
        or _is_of_state(own.base, label)
    ):
        # Not made from a name: "officers" of one article, or another program's identifier.
        return Profile(variant, own.kind, variant, (own.base,), (own.base,))
    if own.kind == "person":
        return _person(variant, own.base, names)
    name = _PARTS.get(own.kind, _body)(label)
    # Models waver between place and body over "Heathrow Airport", hardly ever over one word.
    single = len(name.words) == 1 or own.kind == "group"
    plain = single and not (own.kind in _INITIALLED and is_acronym(label))
    whole = f"{own.kind}:{name.form}" if plain else f"body:{name.form}"
    legal = "+".join(sorted(name.legal)) if own.kind in ("organization", "product") else ""
    group = f"{whole}|{legal}" if legal else whole
    if own.kind != "organization":
        return Profile(variant, own.kind, group, (own.base, whole), (own.base, whole), body=name)
    attested = frozenset(_shorter(name, names))
    shorts = sorted(
        {*attested}
        | ({name.initials} if len(name.initials) >= _ACRONYM else set())
        | ({name.office.form} if name.office and name.office.country else set())
    )
    return Profile(
        variant,
        own.kind,
        group,
        (own.base, whole, f"called {name.form}", *(f"short {form}" for form in shorts)),
        # Not those of the same initials, unless somebody is called by them.
        (own.base, whole, f"short {name.form}", *(f"called {form}" for form in shorts)),
        body=name,
        attested=attested,
        acronym=len(name.words) == 1 and is_acronym(label),
    )


def _is_of_state(base: str, label: str) -> bool:
    """Tell whether an institution is described as its name says: "the Norwegian navy"."""
    known = office(label)
    if known is None or not known.country or not base.startswith(known.country + "-"):
        return False
    return sorted(base[len(known.country) + 1 :].split("-")) == list(known.words)


@lru_cache(maxsize=1)
def common_surnames() -> frozenset[str]:
    """Return the keys of the surnames that say little."""
    return frozenset(map(spelling, tables().common))


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Return the keys of the words that are titles: alone they are anybody's."""
    return frozenset(map(spelling, tables().titles))


def _person(variant: str, base: str, names: Names) -> Profile:
    name = _name(names.label)
    bare = sum(
        count for form, count in names.forms.items()
        if name.given and " " not in form and _name(form).surname == name.surname
    )  # fmt: skip
    group = "person:" + name.form
    blocks = (base, "person:" + name.surname)
    called = frozenset(_last_names(name, names))
    return Profile(
        variant, "person", group, blocks, blocks, person=name, attested=called, bare=bare
    )


def _last_names(name: PersonName, names: Names) -> Iterator[str]:
    """Yield the forms without the first given names that an article used: "Mendoza Rey"."""
    if len(name.given) < 2:
        return
    for form in names.forms:
        short = _name(form)
        rest = name.given[-len(short.given) :]
        shorter = 0 < len(short.given) < len(name.given) and not short.generation
        if shorter and short.surname == name.surname and short.given == rest:
            yield short.form


def _leader(base: str) -> str:
    """Return the identifier of who may lead a body ("ent:hale" of "ent:hale-campaign"), or ""."""
    leader, _, noun = base.rpartition("-")
    return leader if noun in tables().led else ""


def _led(plain: Profile, leader: str) -> Profile:
    """Return the profile of a body that may be one person's: found with those of his surname."""
    surname = _name(leader.partition(":")[2].replace("-", " ")).surname
    block = "person:" + surname
    noun = parsed(plain.variant).base[len(leader) + 1 :]
    return replace(
        plain, led=(leader, noun), blocks=(*plain.blocks, block), looks=(*plain.looks, block)
    )


def _described(variant: str, kind: str, names: Names) -> Profile:
    """Return the profile of a description: it is found with its story, and with who is named."""
    mark = min(mark for mark in names.parts if mark[0] == "=")
    named = frozenset(mark[1:] for mark in names.parts if mark[0] == "@")
    blocks = ("story " + mark[1:], *sorted({parsed(one).base for one in named}))
    part = mark[1:].rpartition(" ")[0]
    rule = f"as the {part} of one story, a description"
    return Profile(
        variant, kind, blocks[0], blocks, blocks, part=part, bearers=named, rule=rule, of_story=True
    )


def _standing(known: Profile, marks: list[str]) -> Profile:
    """Return the profile of a name that stands for another in a story: it is found with that.

    A name that means the same elsewhere is found with its own namesakes too.
    """
    named = dict(mark[1:].split(ALIAS)[::-1] for mark in marks)
    bases = tuple(sorted({parsed(one).base for one in named}))
    rule = min(named.values())
    bearers = frozenset(named)
    if not parsed(known.variant).article:
        blocks, looks = (*known.blocks, *bases), (*known.looks, *bases)
        return replace(known, blocks=blocks, looks=looks, bearers=bearers, rule=rule)
    return replace(
        known, group="as " + known.variant, blocks=bases, looks=bases,
        attested=frozenset(), bare=0, bearers=bearers, rule=rule, of_story=True,
    )  # fmt: skip


def _shorter(name: BodyName, names: Names) -> set[str]:
    """Return the attested short forms that can stand for the name elsewhere too.

    Acronyms and beginnings of it; an ending ("Ministry of Trade") is anybody's.
    """
    found = set()
    for form in names.forms:
        short = _body(form)
        if len(short.words) >= len(name.words) or short.form.isdigit():
            continue
        if is_acronym(form) or short.words == name.words[: len(short.words)]:
            found.add(short.form)
    words, _ = proper_words(names.label)
    if len(words) > 2 and words[-1] in _WHOLE:
        found.add(_body(" ".join(words[:-1])).form)
    place, _, team = names.label.rpartition(" ")
    if team.endswith("s") and any(one.type == "Place" for one in gazetteer().names.get(place, ())):
        found.add(team.lower())  # "Lakers": clubs are called by the last word of their name
    return found


_name = lru_cache(maxsize=65536)(person_name)
_body = lru_cache(maxsize=65536)(body_name)
_PARTS = {"group": people_name, "product": vessel_name}
_INITIALLED = frozenset({"group", "organization"})  # kinds between which models waver over "NATO"
