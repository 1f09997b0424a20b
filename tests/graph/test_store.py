"""Opening, writing, finding, asking; and what happens when it goes wrong."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import UTC, datetime

import pyoxigraph as ox
import pytest

from graph.errors import ClaimgraphError, InvalidRecord, StoreError, StoreLocked, StoreMissing
from graph.model import Polarity
from graph.store import Store
from graph.terms.derived import INDEX, SCHEMA
from graph.terms.names import literal
from tests.graph.synthetic import VERSIONS, claim, reading


@pytest.fixture
def path(tmp_path):
    return tmp_path / "claims.db"


def fill(store: Store) -> None:
    store.put_all(
        [
            reading("a", [claim(), claim(speaker="Ana Ruiz", polarity=Polarity.NEGATED)]),
            reading("b", [claim(), claim("Vesta Corp", "visit", "Norland")], publisher="Other"),
        ],
        **VERSIONS,
    )
    store.settle()


def test_what_was_put_is_there_after_reopening(path):
    with Store.open(path, create=True) as store:
        fill(store)
        held = [str(quad) for quad in store.quads()]
    with Store.open(path, read_only=True) as store:
        assert [str(quad) for quad in store.quads()] == held
        assert [(one.name, one.claims) for one in store.articles()] == [("a", 2), ("b", 2)]
        assert len(list(store.records("b"))) == 2
        assert {record["entity"] for record in store.mentions()} == {
            "ent:norland",
            "ent:vesta-corp",
        }


def test_there_is_no_store(path):
    for read_only in (False, True):
        with pytest.raises(StoreMissing):
            Store.open(path, read_only=read_only)
    assert not path.exists()
    with Store.open(path, create=True, read_only=False) as store:
        assert store.articles() == []


def test_a_file_is_no_store(tmp_path):
    (tmp_path / "file").write_text("hello")
    with pytest.raises(StoreError, match="is a file"):
        Store.open(tmp_path / "file", create=True)


def test_a_folder_of_other_things_is_no_store_and_stays_untouched(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(StoreError, match="not a store"):
        Store.open(tmp_path, create=True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["photo.jpg"]


def test_other_rdf_is_no_claimgraph_store(path):
    foreign = ox.Store(str(path))
    foreign.add(ox.Quad(ox.NamedNode("x:a"), ox.NamedNode("x:b"), ox.NamedNode("x:c")))
    del foreign
    with pytest.raises(StoreError, match="no claimgraph store"):
        Store.open(path)


def test_a_store_of_another_version_is_refused(path):
    with Store.open(path, create=True) as store:
        store._db.write(
            [(INDEX, SCHEMA, literal("99"), INDEX)], [(INDEX, SCHEMA, literal("1"), INDEX)]
        )
    with pytest.raises(StoreError, match="another version"):
        Store.open(path)


def test_two_writers_are_one_too_many(path):
    with (
        Store.open(path, create=True),
        pytest.raises(StoreLocked, match="another process"),
    ):
        Store.open(path)


def test_a_closed_store_says_so(path):
    store = Store.open(path, create=True)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.articles()


def test_outcomes():
    first, changed = reading("a", [claim()]), reading("a", [claim()], text="a: another text")
    with Store.in_memory() as store:
        assert store.put(first, **VERSIONS) == "added"
        assert store.holds(first.article, **VERSIONS)
        assert store.put(first, **VERSIONS) == "unchanged"
        assert store.put(first, software="newer", model="none") == "replaced"
        assert not store.holds(first.article, **VERSIONS)
        assert store.put(changed, **VERSIONS) == "replaced"
        assert store.pending == 2
        store.settle()
        assert [one.id for one in store.articles()] == [changed.article.id]


def test_the_same_bytes_under_two_names_are_one_article():
    one = reading("a", [claim()])
    other = replace(one, article=replace(one.article, name="copy-of-a"))
    held = []
    for order in ([one, other], [other, one]):
        with Store.in_memory() as store:
            for item in order:
                store.put(item, **VERSIONS)
            store.settle()
            held.append([str(quad) for quad in store.quads()])
    assert held[0] == held[1]


def test_the_time_of_reading_is_kept_when_given():
    with Store.in_memory() as store:
        store.put(reading("a"), at=datetime(2026, 3, 1, tzinfo=UTC), **VERSIONS)
        assert "generatedAtTime" in str(list(store.quads()))


def test_two_claims_with_one_id_are_refused():
    one = reading("a", [claim(), claim()])
    broken = replace(one, claims=(one.claims[0], one.claims[0]))
    with Store.in_memory() as store, pytest.raises(InvalidRecord, match="share"):
        store.put(broken, **VERSIONS)


def test_articles_are_found_by_name_id_and_url():
    one = reading("report one", [claim()], url="https://example.org/1")
    with Store.in_memory() as store:
        store.put(one, **VERSIONS)
        for name in (one.article.name, one.article.id, "art:" + one.article.id, one.article.url):
            assert store.article(name) == one.article
        with pytest.raises(ClaimgraphError, match=r"did you mean report one\?"):
            store.remove("report on")
        with pytest.raises(ClaimgraphError, match="no article"):
            list(store.records("x"))
        assert store.remove("report one") == 1
        assert store.articles() == []


def test_an_ambiguous_name_is_not_guessed():
    with Store.in_memory() as store:
        for number in (1, 2):
            store.put(reading("a", url=f"https://example.org/{number}"), **VERSIONS)
        with pytest.raises(ClaimgraphError, match="several articles"):
            store.remove("a")


def rows(solutions) -> list[str]:
    return sorted(str(row[0]) for row in solutions)


def test_the_default_graph_is_the_union_unless_the_query_says_from():
    with Store.in_memory() as store:
        fill(store)
        direct = "SELECT ?s WHERE { ?s rel:approve ?o }"
        assert rows(store.sparql(direct)) == ["<urn:claimgraph:ent/norland>"]
        assert rows(store.sparql(direct, union=False)) == []
        elsewhere = "SELECT ?s FROM g:claims WHERE { ?s rel:approve ?o }"
        assert rows(store.sparql(elsewhere)) == []
        named = "SELECT ?s FROM g:direct WHERE { ?s rel:approve ?o }"
        assert rows(store.sparql(named)) == ["<urn:claimgraph:ent/norland>"]


def test_parameters_are_terms_not_text():
    hostile = 'x" } SELECT * WHERE { ?s ?p ?o . FILTER("" = "'
    with Store.in_memory() as store:
        fill(store)
        query = "SELECT ?a ?name WHERE { ?a cg:name ?name }"
        assert len(rows(store.sparql(query, {"name": literal("a")}))) == 1
        assert rows(store.sparql(query, {"name": literal(hostile)})) == []


def test_support_and_denial_are_counted():
    query = (
        "SELECT DISTINCT ?n ?m WHERE { ?c rdf:predicate rel:approve ; cg:proposition ?p . "
        "?p cg:supportCount ?n OPTIONAL { ?p cg:denyCount ?some } BIND(COALESCE(?some, 0) AS ?m) }"
    )
    with Store.in_memory() as store:
        fill(store)
        ((support, denials),) = [(row[0].value, row[1].value) for row in store.sparql(query)]
        assert (support, denials) == ("2", "1")
        store.remove("a")
        store.settle()
        ((support, denials),) = [(row[0].value, row[1].value) for row in store.sparql(query)]
        assert (support, denials) == ("1", "0")


INGEST = """
    import sys
    import graph.database
    graph.database.BULK = int(sys.argv[2])  # both ways of writing are to be killed
    from graph.store import Store
    from tests.graph.synthetic import VERSIONS, claim, reading
    with Store.open(sys.argv[1], create=True) as store:
        for number in range(0, 24, 6):
            batch = [
                reading(f"n{n}", [claim(obj=f"thing {n % 7}"), claim(speaker="Ana Ruiz")] * 4)
                for n in range(number, number + 6)
            ]
            store.put_all(batch, **VERSIONS)
            print(number + 6, flush=True)
            store.settle()
"""


@pytest.mark.parametrize(("lines", "bulk"), [(1, 100), (3, 10**6)])
def test_a_killed_ingest_leaves_whole_articles_and_can_be_continued(path, tmp_path, lines, bulk):
    command = [sys.executable, "-c", textwrap.dedent(INGEST), str(path), str(bulk)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
    with Store.open(path) as store:
        assert len(store.articles()) >= int(said[-1])
        for article in store.articles():
            assert len(list(store.records(article.name))) == article.claims == 8
    subprocess.run(command, check=True, capture_output=True)
    with Store.open(path) as store:
        assert len(store.articles()) == 24
        assert store.pending == 0
        continued = [str(quad) for quad in store.quads()]
        store.rebuild()
        assert [str(quad) for quad in store.quads()] == continued
