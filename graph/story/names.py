"""Which names of a story are other names of the same: those with one fuller name to stand for.

Articles on one event rarely name two who share a name. So within a story a surname, the last word
of a body's name or a misspelt one is the only fuller name that it fits. Nothing is joined where it
fits two, or where an article has both as two things.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from graph.ids import digest
from graph.resolve.person import long_forms
from graph.resolve.profile import ALIAS, common_surnames
from graph.resolve.variant import Variant, parsed
from graph.story.called import Called, Index, called
from graph.story.persons import GIVEN, SHORTER, SLIP
from graph.story.shorter import stands_for

_LASTING = frozenset({SHORTER, "name", SLIP})


class Alias(NamedTuple):
    """What a variant stands for in a story: another variant, and what it is to that.

    `lasting`: it is a name that hardly anybody else has, so that it means the same elsewhere.
    """

    to: str
    rule: str
    lasting: bool

    @property
    def mark(self) -> str:
        """The mark of a name that stands for it."""
        return f"{ALIAS}{self.rule}{ALIAS}{self.to}"

    def variant(self, own: str) -> str:
        """Return the variant that stands for a variant where it has this meaning."""
        if self.lasting:
            return own
        plain = parsed(own)
        return str(Variant(plain.base, plain.kind, digest(self.to)))


Aliases = dict[str, Alias]  # variant -> what it stands for


def aliases(story: Mapping[str, Mapping[str, str]]) -> dict[str, Aliases]:
    """Return what the names of each article stand for.

    Args:
        story: of each of its articles the variants, and what they are called there.
    """
    names = called(story)
    joined = _joined(names)
    found: dict[str, Aliases] = {}
    for one in names:
        if one not in joined:
            continue
        rule, other = joined[one]
        alias = Alias(
            min(other.variants), "in one story, " + rule, rule in _LASTING and not _is_common(one)
        )
        for article in one.articles:
            for variant in one.variants & story[article].keys():
                found.setdefault(article, {})[variant] = alias
    return found


def _joined(names: list[Called]) -> dict[Called, tuple[str, Called]]:
    """Return the names that stand for others, each with what it is to which."""
    index = Index(names)
    joined: dict[Called, tuple[str, Called]] = {}
    known: set[Called] = set()  # those that are fuller than the next
    articles = {one: set(one.articles) for one in names}  # of all that a name stands for
    for one in sorted(names, key=_fullness):
        known.add(one)
        if one.is_known:
            continue
        near = index.near(one)
        rules: dict[Called, str] = {}  # by what it would stand for
        for other in near:
            if other in known and (rule := stands_for(one, other)):
                rules.setdefault(joined[other][1] if other in joined else other, rule)
        if len(rules) != 1:
            continue
        ((root, rule),) = rules.items()
        if root.is_known or _is_part(one, root, near):
            continue
        if rule == GIVEN and len(one.articles) > len(articles[root]):
            continue  # who is known by a given name alone is somebody else
        if not _may_share(one, root, articles[root]):
            continue
        joined[one] = rule, root
        articles[root] |= one.articles
    return joined


def _fullness(one: Called) -> tuple[int, int, int, str]:
    """Sort what may be stood for before what stands for it, alike in all stories."""
    name = " ".join(one.words)
    person = one.person
    if person is None:
        if len(one.words) > 1:
            return 1, -len(one.words), 0, name
        return 2, -len(name), 0, name
    if not person.given:
        return 3, 0, 0, name
    parts = len(person.given) + bool(person.generation)
    short = sum(len(given) == 1 or given in long_forms() for given in person.given)
    return 0, -parts, short, name


def _is_part(one: Called, root: Called, near: list[Called]) -> bool:
    """Tell whether what seems to be a person's surname is a word of a body's name too."""
    return (
        one.person is None
        and root.person is not None
        and any(other.person is None and one.words[0] in other.words for other in near)
    )


def _is_common(one: Called) -> bool:
    """Tell whether a name, in full, may well be that of several people."""
    name = one.person
    return name is not None and (
        not name.given or len(name.given[0]) == 1 or name.surname in common_surnames()
    )


def _may_share(one: Called, root: Called, articles: set[str]) -> bool:
    """Tell whether an article may have both: it takes places and products for one too rarely."""
    if one.kind == root.kind and one.kind in ("place", "product"):
        return True
    return one.articles.isdisjoint(articles)
