"""Which articles report one event: found without comparing pairs, and without chains.

Two articles are alike when their openings share enough of the rare words that either has. Stories
are stars (Aslam, Pelekhov & Rus 2004): the article that is like most others and those others, then
again among the rest. All of a story is like its centre, so that a topic of hundreds of articles,
each like the one before, does not become one story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from math import sqrt

RAREST, COMMONEST = 2, 50  # articles that have a word which tells an event
SHARED = 4  # words that two reports of one event share at least,
_ALIKE = 0.45  # and the cosine of their sets of rare words
_DAYS = 7  # between their publications, where both are dated


def alike(
    one: AbstractSet[str],
    other: AbstractSet[str],
    published: str | None = None,
    second: str | None = None,
) -> bool:
    """Tell whether two articles with these rare words, published then, report one event."""
    shared = len(one & other)
    if shared < SHARED or shared < _ALIKE * sqrt(len(one) * len(other)):
        return False
    return not published or not second or _days(published, second) <= _DAYS


def stars(links: Mapping[str, Iterable[str]]) -> Iterator[frozenset[str]]:
    """Yield the stories of some articles, given what each is alike to."""
    near = {article: set(others) for article, others in links.items()}
    left = set(near)
    for centre in sorted(near, key=lambda article: (-len(near[article]), article)):
        if centre in left:
            story = frozenset((near[centre] & left) | {centre})
            left -= story
            if len(story) > 1:
                yield story


def _days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
