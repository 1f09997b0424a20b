"""Names meet within one story, part when it falls apart, and people have the last word."""

from __future__ import annotations

from hypothesis import given, settings

from graph.store import Store
from queries.deciding import different, same, undo
from queries.entity_listing import candidate_listing
from queries.why import why
from tests.graph.history import decision, histories, play
from tests.graph.synthetic import VERSIONS
from tests.graph.telling import report
from tests.graph.test_store_laws import dump
from tests.graph.test_stories import ELSEWHERE, OPENING, entities

HERE = OPENING.format("nobody")
FULL = report("a", HERE + "Dana Smith spoke.", people=["Dana Smith"])
BARE = report("b", HERE + "Smith spoke.", people=["Smith"])
OTHER = report("c", ELSEWHERE.format("nobody") + "Smith spoke.", people=["Smith"])
BOTH = {"a/dana smith", "b/smith"}


def settled(*reports) -> Store:
    store = Store.in_memory()
    store.put_all(reports, **VERSIONS)
    store.settle()
    return store


def test_a_surname_means_the_one_of_its_story():
    with settled(FULL, BARE, OTHER) as store:
        found = entities(store)
        assert found.pop("ent:dana-smith") == BOTH
        assert list(found.values()) == [{"c/smith"}]
        rules = {row["name"]: row["rule"] for row in why(store, "Dana Smith")}
        assert rules == {"Dana Smith": "name", "Smith": "in one story, surname of Dana Smith"}
        subjects = {record["subject"]["entity"] for record in store.records()}
        assert subjects == {"ent:dana-smith", *found}


def test_a_name_is_its_own_again_when_the_story_is_gone():
    with settled(FULL, BARE, OTHER) as store, settled(BARE, OTHER) as fresh:
        store.remove("a")
        store.settle()
        assert dump(store) == dump(fresh)
        assert sorted(map(sorted, entities(store).values())) == [["b/smith"], ["c/smith"]]


def test_what_a_full_name_means_in_a_story_it_means_elsewhere():
    slip = report("b", HERE + "Dana Veldte spoke.", people=["Dana Veldte"])
    right = report("a", HERE + "Dana Veldt spoke.", people=["Dana Veldt"])
    far = report("c", ELSEWHERE.format("nobody") + "Dana Veldte.", people=["Dana Veldte"])
    with settled(slip, right, far) as store:
        (found,) = entities(store).values()
        assert found == {"a/dana veldt", "b/dana veldte", "c/dana veldte"}
        rules = {row["rule"] for row in why(store, "Dana Veldt")}
        assert rules == {"name", "in one story, spelling of Dana Veldt"}


def test_what_an_article_says_is_another_name_is_one_in_all():
    says = report("a", HERE + "Dana Veldt, also known as Olga Roe, fled.",
                  people=["Dana Veldt", "Olga Roe"])  # fmt: skip
    other = report("b", ELSEWHERE.format("nobody") + "Olga Roe spoke.", people=["Olga Roe"])
    with settled(says, other) as store, settled(other) as alone:
        assert list(entities(store).values()) == [{"a/dana veldt", "a/olga roe", "b/olga roe"}]
        rules = {row["name"]: row["rule"] for row in why(store, "Dana Veldt")}
        assert rules["Olga Roe"] == "as an article says, another name of Dana Veldt"
        different(store, "Dana Veldt", "Olga Roe")
        assert {"a/olga roe", "b/olga roe"} in entities(store).values()
        assert [row["rule"] for row in why(store, "Olga Roe")] == ["name; decision 1"]
        undo(store)
        store.remove("a")
        store.settle()
        assert dump(store) == dump(alone)


def test_people_overrule_a_story_for_what_comes_too():
    later = report("d", HERE + "Smith left.", people=["Smith"])
    with settled(FULL, BARE) as store:
        before = dump(store)
        different(store, "Smith", "Dana Smith")
        assert BOTH not in entities(store).values()
        store.put(later, **VERSIONS)
        store.settle()
        assert sorted(map(sorted, entities(store).values())) == [
            ["a/dana smith"],
            ["b/smith", "d/smith"],
        ]
        store.remove("d")
        undo(store)
        assert dump(store) == before


def test_what_was_decided_before_a_story_came_holds_in_it():
    with settled(FULL, OTHER) as store:
        names = "ent:smith_person", "ent:dana-smith_person"
        store.register.decide(decision("different", *names))
        store.put(BARE, **VERSIONS)
        store.settle()
        assert BOTH not in entities(store).values()
        undo(store)
        assert BOTH in entities(store).values()


def test_one_article_can_be_told_apart_from_its_story():
    later = report("d", HERE + "Smith left.", people=["Smith"])
    with settled(FULL, BARE, later) as store:
        different(store, "Smith@b", "Dana Smith")
        found = list(entities(store).values())
        assert {"a/dana smith", "d/smith"} in found
        assert {"b/smith"} in found
        undo(store)
        assert [*entities(store).values()] == [{"a/dana smith", "b/smith", "d/smith"}]


def test_a_story_may_be_told_that_two_are_one():
    olga = report("d", HERE + "Olga Smith left.", people=["Olga Smith"])
    with settled(FULL, BARE, olga) as store:
        assert {"b/smith"} in entities(store).values()
        same(store, "Smith@b", "Olga Smith")
        assert {"b/smith", "d/olga smith"} in entities(store).values()


def test_two_who_are_called_alike_in_their_stories_are_compared_by_their_full_names():
    there = ELSEWHERE.format("nobody")
    olga = report("d", there + "Olga Smith spoke.", people=["Olga Smith"])
    with settled(FULL, BARE, OTHER, olga) as store:
        (pair,) = candidate_listing(store).records
        assert {pair["first"], pair["second"]} == {"Dana Smith", "Olga Smith"}
        assert pair["reason"] == "one surname, other given names"


_NAMES = ("Dana Smith", "Smith", "Olga Smith", "Dana Smyth", "Dana Smith Jr", "Dana")
ARTICLES = [
    report(f"a{place}", text + "Seen were " + " and ".join(names) + ".", people=names)
    for place, (text, names) in enumerate(
        [
            (HERE, ["Dana Smith"]),
            (HERE, ["Smith"]),
            (HERE, ["Dana", "Olga Smith"]),
            (HERE, ["Dana Smyth"]),
            (HERE, ["Dana Smith Jr"]),
            (HERE + "Dana Smith, also known as Olga Smith, fled.", ["Dana Smith", "Olga Smith"]),
            (ELSEWHERE.format("nobody"), ["Smith"]),
            (ELSEWHERE.format("nobody"), ["Dana Smith", "Smith"]),
        ]
    )
]
_VARIANTS = ["ent:" + name.lower().replace(" ", "-") + "_person" for name in _NAMES]


@settings(max_examples=80, deadline=None)
@given(histories(ARTICLES, _VARIANTS, 14))
def test_a_history_of_stories_and_decisions_leaves_no_trace(history):
    with Store.in_memory() as store:
        here = play(store, history)
        left = dump(store)
        store.rebuild()
        assert dump(store) == left
        for one in sorted(store.register.decided().decisions, key=lambda one: -one.number):
            store.register.undo(one.number)
        store.settle()
        with settled(*(one for one in ARTICLES if one.article.name in here)) as fresh:
            assert dump(store) == dump(fresh)
