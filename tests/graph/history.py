"""Histories of articles that come and go and of decisions, for the laws of what they leave."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from graph.errors import DecisionError
from graph.model import Reading
from graph.resolve.decided import Decision
from graph.store import Store
from tests.graph.synthetic import VERSIONS


def histories(articles: Sequence[Reading], variants: Sequence[str], longest: int):
    """Return a strategy for histories of so many steps about these articles and variants."""
    one = st.sampled_from(variants)
    put = st.tuples(st.just("put"), st.sampled_from(articles))
    return st.lists(
        st.one_of(
            put,
            put,  # more comes than goes
            st.tuples(st.just("remove"), st.sampled_from(articles)),
            st.tuples(st.sampled_from(["same", "different"]), st.tuples(one, one)),
            st.tuples(st.just("undo"), st.integers(1, 4)),
        ),
        max_size=longest,
    )


def decision(verdict: str, first: str, second: str) -> Decision:
    """Return the decision on two variants."""
    return Decision(0, verdict, (first,), (second,), "tester", "2026-03-01T12:00:00+00:00")


def play(store: Store, history) -> set[str]:
    """Take all steps that can be taken; return the names of the articles that are there then."""
    here: set[str] = set()
    for step, what in history:
        try:
            match step:
                case "put":
                    store.put(what, **VERSIONS)
                    here.add(what.article.name)
                case "remove":
                    if what.article.name in here:
                        store.remove(what.article.id)
                        here.remove(what.article.name)
                case "undo":
                    store.register.undo(what)
                case _:
                    store.register.decide(decision(step, *what))
        except DecisionError:
            continue
        store.settle()
    store.settle()
    return here
