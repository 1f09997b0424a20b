"""Decisions by name: what a person types becomes the article-level names that it means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from graph.decisions import from_text
from graph.errors import DecisionError
from graph.placing import scope
from graph.register import Entry
from graph.resolve.decided import Decision
from queries.names import UnknownName, called, fold, named

if TYPE_CHECKING:
    from graph.store import Store


def same(
    store: Store, first: str, second: str, *, author: str | None = None, at: datetime | None = None
) -> Decision:
    """Record that two names are one entity, and settle.

    Names are any of an entity's, its identifier, or NAME@ARTICLE for one article's alone. Raises
    DecisionError when that is known or was decided otherwise, UnknownName with suggestions.
    """
    return _decide(store, "same", first, second, author, at)


def different(
    store: Store, first: str, second: str, *, author: str | None = None, at: datetime | None = None
) -> Decision:
    """Record that two names are never one entity, and settle. As `same`."""
    return _decide(store, "different", first, second, author, at)


def undo(store: Store, number: int | None = None) -> Decision:
    """Take back a decision, the last one unless told which, and settle. Raises DecisionError."""
    gone = store.register.undo(number)
    store.settle()
    return gone


def import_decisions(store: Store, lines: Iterable[str], place: str = "decisions") -> int:
    """Record the decisions of a file that the store has not got; return how many those were.

    All of them or none: raises DecisionError for a line that is no decision, or contradicts one.
    """
    register = store.register
    known = {_content(one) for one in register.decided().decisions}
    recorded: list[Decision] = []
    try:
        for one in list(from_text(lines, place)):
            if _content(one) not in known:
                known.add(_content(one))
                recorded.append(register.decide(one))
    except DecisionError:
        for one in reversed(recorded):
            register.undo(one.number)
        raise
    finally:
        store.settle()
    return len(recorded)


def _decide(
    store: Store, verdict: str, first: str, second: str, author: str | None, at: datetime | None
) -> Decision:
    one, other = _variants(store, first), _variants(store, second)
    if one & other:
        one, other = _own(store, one, first), _own(store, other, second)
        if verdict == "same":
            raise DecisionError(f"{first!r} and {second!r} are one entity already")
        if not one or not other or one & other:
            raise DecisionError(
                f"{first!r} and {second!r} are written alike: say in which article, as NAME@ARTICLE"
            )
    moment = at.isoformat() if at else None
    decision = Decision(0, verdict, tuple(one), tuple(other), author, moment)
    recorded = store.register.decide(decision)
    store.settle()
    return recorded


def _variants(store: Store, name: str) -> set[str]:
    """Return the article-level names that a name, an identifier or NAME@ARTICLE stands for."""
    plain, at, article = name.rpartition("@")
    if at and plain:
        return _in_article(store, plain, article)
    entity = called(named(store), name)[0]
    found = {one.variant for one in store.register.entries(entity) if not one.apart}
    if not found:
        for one in store.register.entries():
            if one.apart and entity.startswith(one.entity + "-"):
                found |= {alone for alone, own in one.placed() if own == entity}
    if not found:
        raise UnknownName(f"nothing in the store is called {name!r}")
    return found


def _in_article(store: Store, name: str, article: str) -> set[str]:
    own = "art:" + store.article(article).id
    mark = scope(own)
    found = set()
    for one in store.register.entries():
        if own in one.articles and _called(one, name):
            found |= {alone for alone, _ in one.placed() if alone.endswith("_" + mark)}
    if not found:
        raise UnknownName(f"nothing in {article} is called {name!r}")
    return found


def _own(store: Store, variants: set[str], name: str) -> set[str]:
    """Return those variants that are themselves called that, not only their entity."""
    entries = [one for one in store.register.entries() if one.variant in variants]
    return {one.variant for one in entries if _called(one, name)}


def _called(one: Entry, name: str) -> bool:
    wanted = fold(name)
    return one.variant.split("_")[0] == name or wanted in map(fold, one.names.labels)


def _content(one: Decision) -> tuple[str, frozenset[frozenset[str]]]:
    return one.verdict, frozenset({frozenset(one.first), frozenset(one.second)})
