"""Decisions hold whatever comes, are undone exactly, and leave a graph that has no history."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from graph.decisions import from_text, to_text
from graph.errors import DecisionError
from graph.resolve.decided import Decision
from graph.store import Store
from tests.graph.history import decision, histories, play
from tests.graph.synthetic import VERSIONS
from tests.graph.test_naming import entities, naming
from tests.graph.test_store_laws import dump

ARTICLES = [
    naming("a", ["Dana Sidorenko", "Bill Osterman"], ["Vesta Corp"]),
    naming("b", ["Sidorenko", "William Osterman"], ["Vesta"]),
    naming("c", ["Olga Sidorenko", "Osterman"], ["Central Milk Authority"]),
    naming("d", ["Dana Sydorenko", "William P. Osterman"], ["CMA"]),
    naming("e", ["Bill Osterman", "Ana Ruiz"], ["Vesta Corp", "CMA"]),
]
NAMES = [
    "ent:dana-sidorenko_person", "ent:dana-sydorenko_person", "ent:sidorenko_person",
    "ent:olga-sidorenko_person", "ent:bill-osterman_person", "ent:william-osterman_person",
    "ent:osterman_person", "ent:vesta-corp_organization", "ent:cma_organization",
    "ent:ana-ruiz_person",
]  # fmt: skip
steps = histories(ARTICLES, NAMES, 10)


@settings(max_examples=100, deadline=None)
@given(steps)
def test_only_articles_and_decisions_determine_the_graph(history):
    with Store.in_memory() as store, Store.in_memory() as fresh:
        names = play(store, history)
        for one in store.register.decided().decisions:
            numbered = fresh.register
            while True:  # numbers that were undone are not given again before the last
                recorded = numbered.decide(one)
                if recorded.number == one.number:
                    break
                numbered.undo(recorded.number)
                numbered.decide(
                    decision("same", f"ent:x{recorded.number}", f"ent:y{recorded.number}")
                )
        for one in list(fresh.register.decided().decisions):
            if one.first[0].startswith("ent:x"):
                fresh.register.undo(one.number)
        fresh.put_all([one for one in ARTICLES[::-1] if one.article.name in names], **VERSIONS)
        fresh.settle()
        assert dump(store) == dump(fresh)
        store.rebuild()
        assert dump(store) == dump(fresh)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_what_was_decided_holds(history):
    with Store.in_memory() as store:
        play(store, history)
        decided = store.register.decided()
        entity = {
            one.variant: f"{one.entity} {one.variant if one.apart else ''}"
            for one in store.register.entries()
        }
        for one in decided.decisions:
            for first in one.first:
                for second in one.second:
                    if first in entity and second in entity:
                        together = entity[first] == entity[second]
                        assert together == (one.verdict == "same")


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_a_decision_undone_leaves_no_trace(verdict):
    with Store.in_memory() as store:
        store.put_all(ARTICLES, **VERSIONS)
        store.settle()
        before = dump(store)
        store.register.decide(
            decision(verdict, "ent:dana-sidorenko_person", "ent:olga-sidorenko_person")
        )
        store.settle()
        assert dump(store) != before
        store.register.undo()
        store.settle()
        assert dump(store) == before


def test_a_different_is_not_overruled_through_others():
    with Store.in_memory() as store:
        register = store.register
        register.decide(decision("same", "ent:a_person", "ent:b_person"))
        register.decide(decision("same", "ent:b_person", "ent:c_person"))
        with pytest.raises(DecisionError, match="decided to be the same"):
            register.decide(decision("different", "ent:a_person", "ent:c_person"))
        register.undo(2)
        register.decide(decision("different", "ent:a_person", "ent:c_person"))
        with pytest.raises(DecisionError, match=r"decision 2 says .* different"):
            register.decide(decision("same", "ent:b_person", "ent:c_person"))


@pytest.mark.parametrize(
    ("one", "error"),
    [
        (decision("perhaps", "ent:a", "ent:b"), "no verdict"),
        (decision("same", "ent:a", "ent:a"), "both sides"),
        (Decision(0, "same", ("ent:a",), ()), "both sides"),
    ],
)
def test_a_decision_that_says_nothing_is_refused(one, error):
    with Store.in_memory() as store, pytest.raises(DecisionError, match=error):
        store.register.decide(one)


def test_a_decision_twice_or_undone_twice_is_refused():
    with Store.in_memory() as store:
        with pytest.raises(DecisionError, match="no decision to undo"):
            store.register.undo()
        store.register.decide(decision("same", "ent:a_person", "ent:b_person"))
        with pytest.raises(DecisionError, match="decision 1 already"):
            store.register.decide(decision("same", "ent:b_person", "ent:a_person"))
        with pytest.raises(DecisionError, match="no decision 7"):
            store.register.undo(7)


def test_decisions_travel_as_text():
    made = [
        decision("same", "ent:a_person", "ent:b_person"),
        decision("different", "ent:a", "ent:d"),
    ]
    again = list(from_text(to_text(made), "file"))
    assert again == made
    with pytest.raises(DecisionError, match=r"mine\.tsv:2: not"):
        list(from_text(["# head", "maybe\ta\tb"], "mine.tsv"))


def test_people_split_what_the_rules_joined():
    with Store.in_memory() as store:
        store.put_all(ARTICLES, **VERSIONS)
        store.settle()
        assert {"Bill Osterman", "William Osterman", "Osterman"} <= entities(store)[
            "ent:bill-osterman"
        ]
        store.register.decide(
            decision("different", "ent:bill-osterman_person", "ent:william-osterman_person")
        )
        store.settle()
        assert "William Osterman" not in entities(store)["ent:bill-osterman"]
