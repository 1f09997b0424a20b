"""Entities follow the names in any order of arrival, and fall apart again when names go."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Mention, MentionKind, Reading
from graph.store import Store
from tests.graph.synthetic import VERSIONS, claim, reading
from tests.graph.test_store_laws import dump, graph_of

PEOPLE = (
    *("Ana Ruiz", "Ruiz", "Anna Ruiz", "A. Ruiz", "Pavel Ruiz"),
    *("Oleksandr Sidorenko", "Alexander Sydorenko", "Sidorenko"),
    *("Bill Osterman", "William Osterman", "William P. Osterman", "Osterman"),
    *("Ana Ruiz (Ruiz)", "Isidro Mendoza Rey (Mendoza Rey)", "Mendoza Rey"),
)
BODIES = (
    *("Vesta Corp", "Vesta", "Central Milk Authority", "CMA", "Cyprus Mining Agency", "Norland"),
    *("Ana Ruiz campaign", "Ruiz campaign", "Sidorenko campaign"),
)
_OFTEN = 12  # enough to own a surname


def naming(name: str, people: list[str], bodies: list[str]) -> Reading:
    """Return a reading whose claims are about these names, one a name.

    "Ana Ruiz (Ruiz)" is called by the surname too, often.
    """
    from dataclasses import replace

    named = [(text, "Person") for text in people] + [(text, "Organization") for text in bodies]
    split = [(*text.rstrip(")").partition(" (")[::2], kind) for text, kind in named]
    one = reading(name, [claim(text, "visit", "Norland") for text, _, _ in split])
    claims = tuple(
        replace(made, subject=replace(made.subject, type=kind))
        for made, (_, _, kind) in zip(one.claims, split, strict=True)
    )
    mentions = tuple(
        Mention(0, 3, form, MentionKind.NAME, text, made.subject.entity, kind, "name")
        for made, (text, short, kind) in zip(claims, split, strict=True)
        for form in (text, *([short] * _OFTEN if short else ()))
    )
    return replace(one, claims=claims, mentions=mentions)


articles = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
        st.lists(st.sampled_from(BODIES), max_size=3, unique=True),
    ),
    max_size=6,
).map(lambda rows: [naming(f"a{place}", *row) for place, row in enumerate(rows)])


@settings(max_examples=40, deadline=None)
@given(articles, st.randoms(use_true_random=False))
def test_names_resolve_alike_in_any_order(articles, random):
    together = graph_of([articles])
    shuffled = random.sample(articles, len(articles))
    cut = random.randint(0, len(articles))
    assert graph_of([[one] for one in shuffled]) == together
    assert graph_of([shuffled[:cut], shuffled[cut:]]) == together


@settings(max_examples=25, deadline=None)
@given(articles)
def test_resolution_is_undone_when_articles_go(articles):
    with Store.in_memory() as store:
        store.put_all(articles, **VERSIONS)
        store.settle()
        for one in articles[1:]:
            store.remove(one.article.id)
            store.settle()
        assert dump(store) == graph_of([articles[:1]])


@settings(max_examples=25, deadline=None)
@given(articles)
def test_a_rebuild_changes_nothing(articles):
    with Store.in_memory() as store:
        for one in articles:
            store.put(one, **VERSIONS)
            store.settle()
        store.settle()
        settled = dump(store)
        store.rebuild()
        assert dump(store) == settled


def entities(store: Store) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in store.mentions():
        found.setdefault(one["entity"], set()).add(one["text"])
    return found


def test_a_second_bearer_splits_what_the_first_had_joined():
    with Store.in_memory() as store:
        store.put_all(
            [naming("c", ["Dana Sidorenko"], []), naming("d", ["Sidorenko"], [])], **VERSIONS
        )
        store.settle()
        assert entities(store)["ent:dana-sidorenko"] == {"Dana Sidorenko", "Sidorenko"}
        store.put(naming("e", ["Olga Sidorenko"], []), **VERSIONS)
        store.settle()
        assert entities(store)["ent:dana-sidorenko"] == {"Dana Sidorenko"}
        records = {record["article"]: record["subject"] for record in store.records()}
        assert records["d"]["label"] == "Sidorenko"
        store.remove("e")
        store.settle()
        assert entities(store)["ent:dana-sidorenko"] == {"Dana Sidorenko", "Sidorenko"}


def test_a_name_of_many_is_another_person_in_each_article():
    with Store.in_memory() as store:
        people = ["Ana Sidorenko", "Olga Sidorenko"]
        store.put_all(
            [
                naming("a", people, []),
                naming("b", ["Sidorenko"], []),
                naming("c", ["Sidorenko"], []),
            ],
            **VERSIONS,
        )
        store.settle()
        alone = [name for name, texts in entities(store).items() if texts == {"Sidorenko"}]
        assert len(alone) == 2
