"""Descriptions meet within one story, in any order of arrival, and part when articles go."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import stories as module
from graph.model import Reading
from graph.store import Store
from tests.graph.synthetic import VERSIONS
from tests.graph.telling import report
from tests.graph.test_store_laws import dump, graph_of

OPENING = (
    "Officers in Larkhaven say {} fled from the Copperfield Arcade on Marlow Avenue at 17:40. "
)
ELSEWHERE = "Officers in Dunmore say {} fled from Saltmarsh Mall on Quayside Road at 09:15. "


def entities(store: Store) -> dict[str, set[str]]:
    """Return the mentions of each entity as article/text."""
    found: dict[str, set[str]] = {}
    for one in store.mentions():
        if one["entity"]:
            found.setdefault(one["entity"], set()).add(f"{one['article']}/{one['text'].lower()}")
    return found


def together(*reports: Reading) -> set[frozenset[str]]:
    """Return the mentions that are one over several articles."""
    with Store.in_memory() as store:
        store.put_all(reports, **VERSIONS)
        store.settle()
        found = [frozenset(texts) for texts in entities(store).values()]
        return {texts for texts in found if len({text.split("/")[0] for text in texts}) > 1}


def test_a_description_means_the_same_in_one_story():
    found = together(
        report("a", OPENING.format("a gunman"), ["gunman"]),
        report("b", OPENING.format("the gunman"), ["gunman*"]),
        report("c", ELSEWHERE.format("the gunman"), ["gunman"]),
        report("d", ELSEWHERE.format("the gunman"), ["gunman"]),
    )
    assert found == {frozenset({"a/gunman", "b/gunman"}), frozenset({"c/gunman", "d/gunman"})}


APART = [
    # two towns
    (OPENING.format("the gunman"), ELSEWHERE.format("the gunman"), ["gunman"]),
    # two in one report
    (OPENING.format("the gunman") + "The second gunman hid.", OPENING.format("a gunman"),
     ["gunman"]),
    (OPENING.format("a driver") + "A driver was hurt.", OPENING.format("the driver"), ["driver"]),
    (OPENING.format("the two gunman"), OPENING.format("the gunman"), ["gunman"]),
    # the police of two towns
    (OPENING.format("the police"), ELSEWHERE.format("the police"), ["police*"]),
    # another part of the article, where earlier events stand
    (OPENING.format("nobody") + "It rained. " * 100 + "The robber left.",
     OPENING.format("the robber"), ["robber"]),
    # told apart by what is driven
    (OPENING.format("the bus driver"), OPENING.format("the truck driver"), ["driver"]),
    # what anybody may be
    (OPENING.format("the spokesman"), OPENING.format("the spokesman"), ["spokesman"]),
    (OPENING.format("the wife"), OPENING.format("the wife"), ["wife"]),
    # persons of whom nothing is said, several in an article
    (OPENING.format("a man") + "The man was hurt.", OPENING.format("a man"), ["man"]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "nouns"), APART)
def test_these_are_kept_apart(one, other, nouns):
    assert together(report("a", one, nouns), report("b", other, nouns)) == set()


def test_reports_a_year_apart_are_two_stories():
    text, days = OPENING.format("the gunman"), (date(2025, 3, 1), date(2026, 3, 1))
    assert together(*(report(f"a{day}", text, ["gunman"], published=day) for day in days)) == set()
    near = (date(2026, 3, 1), date(2026, 3, 4))
    assert len(together(*(report(f"a{d}", text, ["gunman"], published=d) for d in near))) == 1


def test_a_description_is_whom_another_report_names():
    text = OPENING.format("the gunman")
    found = together(
        report("a", text, ["gunman"]),
        report("b", text + "Dana Veldt was shot.", ["gunman"], people=["Dana Veldt"]),
        report("c", text + "He is Tobias Abernathy.", ["gunman"], people=["Tobias Abernathy"],
               is_={"gunman": "Tobias Abernathy"}),
        report("d", "Tobias Abernathy spoke.", people=["Tobias Abernathy"]),
    )  # fmt: skip
    gunman = {"a/gunman", "b/gunman", "c/gunman", "c/tobias abernathy", "d/tobias abernathy"}
    assert found == {frozenset(gunman)}


def test_a_description_is_who_has_the_same_deed():
    text, named = OPENING.format("the resident"), OPENING.format("Olga Lindqvist")
    reports = [
        report("a", text, ["resident"], charged=["resident"]),
        report("b", OPENING.format("a clerk"), ["clerk"], charged=["clerk"]),
        report("c", OPENING.format("a tailor"), ["tailor"]),
        report("d", named, people=["Olga Lindqvist"], charged=["Olga Lindqvist"]),
    ]
    assert together(*reports) == {frozenset({"a/resident", "b/clerk", "d/olga lindqvist"})}
    assert together(*reports[:3]) == {frozenset({"a/resident", "b/clerk"})}


def test_one_odd_report_of_many_parts_nobody():
    reports = [report(key, OPENING.format("a man"), ["man*"], charged=["man"]) for key in "abcd"]
    woman = report("e", OPENING.format("a woman"), ["woman"], charged=["woman"])
    assert together(*reports, woman) == {frozenset(f"{key}/man" for key in "abcd")}


def test_who_may_be_another_of_an_article_leaves_the_others_one():
    text = OPENING.format("the driver")
    found = together(
        report("a", text, ["driver"], charged=["driver"]),
        report(
            "b", text + "An employee was charged.", ["driver", "employee"], charged=["employee"]
        ),
        report("c", OPENING.format("a resident"), ["resident"], charged=["resident"]),
    )
    assert found == {frozenset({"a/driver", "b/driver"}), frozenset({"b/employee", "c/resident"})}


def test_of_several_who_are_charged_the_man_may_be_either():
    reports = [report(key, OPENING.format("a man"), ["man*"], charged=["man"]) for key in "ab"]
    woman = report("c", OPENING.format("a woman"), ["woman"], charged=["woman"])
    assert together(*reports, woman) == set()
    assert together(*reports) == {frozenset({"a/man", "b/man"})}


def test_a_description_of_two_parts_is_one():
    """A suspect is charged, so is the driver; an article may mean one by both nouns."""
    found = together(
        report("a", OPENING.format("the driver"), ["driver"], charged=["driver"]),
        report("b", OPENING.format("the driver") + "The suspect was charged.",
               ["driver", "suspect"], charged=["suspect"]),
        report("c", OPENING.format("a suspect"), ["suspect"]),
    )  # fmt: skip
    assert found == {frozenset({"a/driver", "b/driver", "b/suspect", "c/suspect"})}


def test_two_who_are_named_in_one_part_leave_it_open():
    text = OPENING.format("the gunman")
    found = together(
        report("a", text, ["gunman"]),
        report("b", text, ["gunman"]),
        *(
            report(key, f"{text}He is {person}.", ["gunman"], people=[person],
                   is_={"gunman": person})
            for key, person in (("c", "Tobias Abernathy"), ("d", "Olga Lindqvist"))
        ),
    )  # fmt: skip
    assert found == set()


def test_claims_meet_in_one_node_and_it_is_said_why():
    from queries.why import why

    with Store.in_memory() as store:
        text = OPENING.format("the gunman")
        store.put_all([report(key, text, ["gunman"]) for key in "abc"], **VERSIONS)
        store.settle()
        subjects = {record["subject"]["entity"] for record in store.records()}
        (gunman,) = subjects
        assert gunman is not None
        nodes = list(store.sparql("SELECT DISTINCT ?node {?claim rdf:subject ?node}"))
        assert [row["node"].value.rpartition("/")[2] for row in nodes] == [gunman[4:]]
        assert {row["rule"] for row in why(store, gunman)} == {"as the gunman of one story"}


def test_persons_of_one_story_are_worth_a_look():
    from queries.entity_listing import candidate_listing

    text = OPENING.format("the gunman") + "The suspect is in custody."
    with Store.in_memory() as store:
        store.put_all([report(key, text, ["gunman", "suspect"]) for key in "ab"], **VERSIONS)
        store.settle()
        (pair,) = candidate_listing(store).records
        assert pair["reason"] == "the gunman and the suspect of one story"
        assert {pair["first"], pair["second"]} == {"gunman", "suspect"}


def test_people_decide_about_descriptions():
    from queries.deciding import different, same, undo

    with Store.in_memory() as store:
        text = OPENING.format("the gunman")
        named = report("c", text + "Dana Veldt spoke.", people=["Dana Veldt"])
        store.put_all([*(report(key, text, ["gunman"]) for key in "ab"), named], **VERSIONS)
        store.settle()
        settled = dump(store)
        different(store, "gunman@a", "gunman@b")
        assert {"a/gunman"} in entities(store).values()
        store.put(report("d", text, ["gunman"]), **VERSIONS)
        store.settle()
        assert not any({"a/gunman", "b/gunman"} <= texts for texts in entities(store).values())
        store.remove("d")
        store.settle()
        undo(store)
        assert dump(store) == settled
        same(store, "gunman@a", "Dana Veldt")
        assert any({"a/gunman", "c/dana veldt"} <= texts for texts in entities(store).values())
        undo(store)
        assert dump(store) == settled


def test_a_topic_does_not_chain_into_one_story():
    """Each report shares much with the one before, little with the first."""
    places = [f"Place{chr(97 + number)}{chr(97 + number)}" for number in range(26)]
    chain = [
        report(f"a{n:02}", f"Near {', '.join(places[n : n + 6])} the gunman fled.", ["gunman"])
        for n in range(20)
    ]
    found = together(*chain)
    assert found
    assert max(map(len, found)) <= 7


_DAYS = st.sampled_from([None, *(date(2026, 3, 1) + timedelta(days=5 * n) for n in range(3))])
_PLACES = ("Larkhaven", "Copperfield", "Marlow", "Dunmore", "Saltmarsh", "Quayside", "1740", "915")
_NOUNS = ("gunman", "gunman*", "shooter", "driver", "suspect", "woman", "hospital", "police*")
_PEOPLE = (
    *("Tobias Abernathy", "Abernathy", "Tobias Abernathy Jr", "Tobias"),
    *("Olga Lindqvist", "Olga Lindquist", "Lindqvist", "Olga Smith", "Smith"),
)


@st.composite
def _reports(draw: st.DrawFn, name: str) -> Reading:
    places = draw(st.lists(st.sampled_from(_PLACES), min_size=3, max_size=8, unique=True))
    nouns = draw(st.lists(st.sampled_from(_NOUNS), max_size=3, unique=True))
    people = draw(st.lists(st.sampled_from(_PEOPLE), max_size=2, unique=True))
    heads = " and ".join("the " + noun.rstrip("*") for noun in nouns)
    text = f"In {', '.join(places)} it was said that {heads} fled; so did {' and '.join(people)}."
    said = {nouns[0].rstrip("*"): people[0]} if nouns and people and draw(st.booleans()) else {}
    kinds = {"hospital": "Place", "police": "Organization"}
    charged = draw(st.lists(st.sampled_from([*nouns, *people]), max_size=2)) if heads else []
    return report(
        name, text, nouns, people=people, is_=said, kinds=kinds, charged=charged,
        published=draw(_DAYS),
    )  # fmt: skip


articles = st.integers(0, 7).flatmap(lambda n: st.tuples(*(_reports(f"a{k}") for k in range(n))))


@pytest.fixture(autouse=True, scope="module")
def _few_are_common():
    """Let a word be common that four articles have, so that words stop and start to tell."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "COMMONEST", 5)
        yield


@settings(max_examples=60, deadline=None)
@given(articles, st.randoms(use_true_random=False))
def test_stories_are_the_same_in_any_order(articles, random):
    whole = graph_of([articles])
    shuffled = random.sample(articles, len(articles))
    cut = random.randint(0, len(articles))
    assert graph_of([[one] for one in shuffled]) == whole
    assert graph_of([shuffled[:cut], shuffled[cut:]]) == whole


@settings(max_examples=40, deadline=None)
@given(articles, st.data())
def test_stories_fall_apart_when_articles_go(articles, data):
    gone = data.draw(st.lists(st.sampled_from(articles), unique=True) if articles else st.just([]))
    with Store.in_memory() as store:
        store.put_all(articles, **VERSIONS)
        store.settle()
        for one in gone:
            store.remove(one.article.id)
            if data.draw(st.booleans()):
                store.settle()
        store.settle()
        assert dump(store) == graph_of([[one for one in articles if one not in gone]])
        settled = dump(store)
        store.rebuild()
        assert dump(store) == settled
