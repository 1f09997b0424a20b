"""What always holds (DESIGN section 6, 3 to 5), for any articles: order, repetition, removal."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Reading
from graph.store import Store
from tests.graph.synthetic import VERSIONS, readings

batches = st.lists(st.lists(readings, max_size=3), max_size=4)
few = settings(max_examples=25, deadline=None)


def dump(store: Store) -> list[str]:
    return [str(quad) for quad in store.quads()]


def graph_of(batches: Sequence[Sequence[Reading]]) -> list[str]:
    with Store.in_memory() as store:
        for batch in batches:
            for reading in batch:
                store.put(reading, **VERSIONS)
            store.settle()
        store.settle()
        return dump(store)


def unique(batches: Sequence[Sequence[Reading]]) -> list[Reading]:
    """Keep one version of each article: two versions in another order end in another graph."""
    return list({reading.article.key: reading for batch in batches for reading in batch}.values())


@few
@given(batches, st.randoms(use_true_random=False))
def test_any_order_and_batching_gives_the_same_graph(batches, random):
    articles = unique(batches)
    shuffled = random.sample(articles, len(articles))
    cut = random.randint(0, len(articles))
    assert graph_of([articles]) == graph_of([shuffled[:cut], shuffled[cut:]])
    assert graph_of([articles]) == graph_of([[one] for one in shuffled])


@few
@given(batches)
def test_incremental_equals_rebuilt(batches):
    with Store.in_memory() as store:
        for batch in batches:
            store.put_all(batch, **VERSIONS)
            store.settle()
        store.settle()
        settled = dump(store)
        store.rebuild()
        assert dump(store) == settled


@few
@given(batches)
def test_putting_again_writes_nothing(batches):
    articles = unique(batches)
    with Store.in_memory() as store:
        store.put_all(articles, **VERSIONS)
        store.settle()
        before = dump(store)
        assert set(store.put_all(articles, **VERSIONS)) <= {"unchanged"}
        assert all(store.holds(one.article, **VERSIONS) for one in articles)
        assert store.pending == 0
        assert dump(store) == before


@few
@given(batches, readings, st.booleans())
def test_removed_is_as_never_put(batches, reading, settle_between):
    others = [one for one in unique(batches) if one.article.key != reading.article.key]
    with Store.in_memory() as store:
        store.put_all([*others[:2], reading, *others[2:]], **VERSIONS)
        if settle_between:
            store.settle()
        assert store.remove(reading.article.id) == len(reading.claims)
        store.settle()
        assert dump(store) == graph_of([others])


@few
@given(batches)
def test_a_changed_article_replaces_its_older_version(batches):
    assert graph_of(batches) == graph_of([unique(batches)])


@few
@given(readings)
def test_records_come_back_as_they_were(reading):
    from graph.record import claim_from

    with Store.in_memory() as store:
        store.put(reading, **VERSIONS)
        assert store.article(reading.article.id) == reading.article
        found = sorted((claim_from(record) for record in store.records()), key=lambda c: c.id)
        assert found == sorted(reading.claims, key=lambda claim: claim.id)
