"""Settling which articles are copies of one report, around those that changed."""

from __future__ import annotations

from collections import defaultdict

from graph.change import Change
from graph.copies import component
from graph.terms import derived as d
from graph.terms.names import Quad, name_of, node
from graph.witnesses import UNKNOWN


def settle_copies(change: Change) -> set[str]:
    """Group copies anew around the changed articles; return the others whose report changed."""
    ours: dict[str, set[str]] = defaultdict(set)
    for article, contribution in change.after.items():
        for key in contribution.keys:
            ours[key].add(article)

    def keys(article: str) -> list[str]:
        known = change.after.get(article)
        return known.keys if known else change.stored(article).keys

    def sharing(key: str) -> set[str]:
        stored = change.db.subjects(d.COPY_KEY, node("index:" + key), d.INDEX)
        return ours[key] | {name_of(term) for term in stored} - change.after.keys()

    starts = set(change.after)
    for contribution in change.before.values():
        starts.update(*map(sharing, contribution.keys))
    reports: dict[str, str] = {}
    for start in sorted(starts):
        if start not in reports:
            group = component(start, keys, sharing)
            first = min(group, key=lambda article: (_published(change, article), article))
            reports.update(dict.fromkeys(group, first))
    moved = set()
    for article, first in sorted(reports.items()):
        earlier = change.report(article)
        if earlier != first:
            change.swap(_copy(article, earlier), _copy(article, first))
            moved.add(article)
    change.reports.update(reports)
    return moved - change.after.keys()


def _published(change: Change, article: str) -> str:
    known = change.after.get(article)
    return (known or change.stored(article)).published or UNKNOWN


def _copy(article: str, first: str) -> list[Quad]:
    return [d.link_quad(article, "copyOf", first)] if first != article else []
