"""Writing in the background: the same graph, in order, and nothing read is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph import writer
from graph.errors import InvalidRecord
from graph.store import Store
from graph.writer import write_all
from tests.graph.synthetic import VERSIONS, claim, reading

READINGS = [reading(f"n{number}", [claim(obj=f"thing {number % 3}")]) for number in range(70)]


def test_the_same_as_one_by_one():
    with Store.in_memory() as store, Store.in_memory() as other:
        written = list(write_all(store, iter(READINGS), **VERSIONS))
        assert written == [(one, "added") for one in READINGS]
        for one in READINGS:
            other.put(one, **VERSIONS)
        assert list(map(str, store.quads())) == list(map(str, other.quads()))


def test_a_refused_reading_costs_only_itself():
    bad = replace(READINGS[1], claims=READINGS[1].claims * 2)
    with Store.in_memory() as store:
        outcomes = {
            one.article.name: outcome
            for one, outcome in write_all(store, [READINGS[0], bad, READINGS[2]], **VERSIONS)
        }
        assert isinstance(outcomes["n1"], InvalidRecord)
        assert [one.name for one in store.articles()] == ["n0", "n2"]


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(writer, "_MOST", 16)


def test_small_transactions_give_the_same(small):
    with Store.in_memory() as store:
        written = list(write_all(store, iter(READINGS), **VERSIONS))
        assert written == [(one, "added") for one in READINGS]
        assert len(store.articles()) == len(READINGS)


def test_closing_writes_what_was_read(small):
    taken = []

    def source():
        for one in READINGS:
            taken.append(one.article.name)
            yield one

    with Store.in_memory() as store:
        written = write_all(store, source(), **VERSIONS)
        next(written)
        assert 16 < len(taken) < len(READINGS)
        written.close()
        assert [one.name for one in store.articles()] == sorted(taken)


def test_an_interruption_while_reading_writes_what_was_read():
    def source():
        yield from READINGS[:5]
        raise KeyboardInterrupt

    with Store.in_memory() as store:
        with pytest.raises(KeyboardInterrupt):
            list(write_all(store, source(), **VERSIONS))
        assert len(store.articles()) == 5
