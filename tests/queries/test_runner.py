"""Queries run apart, within their limits, and read the whole graph."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from graph.errors import QueryError, QueryTimeout, StoreMissing
from graph.model import Reading
from graph.store import Store
from queries import runner
from queries.answer import Answer
from queries.guard import Form
from queries.runner import run

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }"


@pytest.fixture(params=["forked", "spawned"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(runner, "_one_thread", lambda: request.param == "forked")
    return str(request.param)


def texts(answer: Answer) -> list[tuple[str, ...]]:
    return list(answer.texts())


@pytest.mark.usefixtures("way")
def test_a_query_sees_every_graph(store_path: Path) -> None:
    answer = run(
        store_path, "SELECT ?e { ?c a cg:Claim ; rdf:predicate rel:wait ; rdf:subject ?e }"
    )
    assert answer.columns == ("e",)
    assert texts(answer) == [("ent:nordlake",)]


@pytest.mark.usefixtures("way")
def test_the_time_limit_ends_a_cartesian_product(store_path: Path) -> None:
    start = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"longer than 0\.5 s"):
        run(store_path, ENDLESS, timeout=0.5)
    assert time.monotonic() - start < 5


@pytest.mark.usefixtures("way")
def test_errors_of_the_child_are_the_callers(store_path: Path, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"^query syntax: line 2, column 9, before '}'"):
        run(store_path, "SELECT * {\n?s ?p ] }")
    with pytest.raises(StoreMissing):
        run(tmp_path / "none.db", "ASK { ?s ?p ?o }")
    with pytest.raises(QueryError, match="unknown prefix foo:"):
        run(store_path, "SELECT * { foo:a ?p ?o }")


@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited on POSIX")
def test_a_query_that_takes_all_memory_is_ended_in_silence(store_path: Path) -> None:
    script = """
import sys
from graph.errors import QueryError
from queries import child, runner
child.MEMORY = 200 << 20
try:
    runner.run(sys.argv[1], "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f")
except QueryError as error:
    print(error)
"""
    command = [sys.executable, "-c", script, str(store_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "out of memory" in done.stdout
    assert done.stderr == ""


def test_a_process_with_threads_is_not_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not runner._one_thread()
    finally:
        done.set()
        thread.join()


def test_a_store_object_will_do(store: Store) -> None:
    assert run(store, "ASK { ?c a cg:Claim }").truth is True


def test_an_open_writer_is_asked_as_it_is_now(tmp_path: Path, readings: list[Reading]) -> None:
    with Store.open(tmp_path / "news.db", create=True) as store:
        for reading in readings:
            store.put(reading, software="test", model="none")
            store.settle()
            claims = len(texts(run(store, "SELECT ?c { ?c a cg:Claim }")))
            assert claims == len(list(store.records()))


def test_a_store_in_memory_is_asked_here() -> None:
    with Store.in_memory() as store:
        assert run(store, "ASK { ?c a cg:Claim }").truth is False


@pytest.mark.parametrize(
    ("query", "form", "count"),
    [
        ("SELECT ?c { ?c a cg:Claim }", Form.SELECT, 3),
        ("CONSTRUCT { ?c a cg:Claim } WHERE { ?c a cg:Claim }", Form.CONSTRUCT, 3),
        ("SELECT ?c { ?c a cg:Claim } LIMIT 2", Form.SELECT, 2),
    ],
)
def test_the_row_limit_cuts(store_path: Path, query: str, form: Form, count: int) -> None:
    answer = run(store_path, query, limit=3)
    assert answer.form is form
    assert len(list(answer.rows())) == count
    assert answer.truncated is (count == 3)


def test_no_rows_are_no_rows(store_path: Path) -> None:
    answer = run(store_path, "SELECT ?c ?d { ?c a cg:Nothing }")
    assert answer.columns == ("c", "d")
    assert texts(answer) == []
    assert not answer


def test_a_dataset_clause_is_honoured(store_path: Path) -> None:
    every = run(store_path, "SELECT ?s { ?s ?p ?o }")
    links = run(store_path, "SELECT ?s FROM g:links { ?s ?p ?o }")
    assert 0 < len(texts(links)) < len(texts(every))


@pytest.mark.parametrize("where", ["<file:///etc/passwd>", "<http://127.0.0.1:9/>"])
def test_a_dataset_clause_reads_no_file_and_no_page(store_path: Path, where: str) -> None:
    assert texts(run(store_path, f"SELECT * FROM {where} {{ ?s ?p ?o }}")) == []


def test_a_query_cannot_write(store_path: Path) -> None:
    with pytest.raises(QueryError, match="update"):
        run(store_path, "DELETE WHERE { ?s ?p ?o }")
    with pytest.raises(QueryError, match="SERVICE"):
        run(store_path, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ent:nordlake", ["ent:nordlake"]),
        ("<urn:claimgraph:ent/nordlake>", ["ent:nordlake"]),
        ("Nordlake", []),  # text is text: not the name of a node
        ('" } SERVICE <http://127.0.0.1:9/> { ?a ?b "', []),
        ("x' UNION { ?s ?p ?o } #", []),
        ("\\", []),
    ],
)
def test_values_are_terms_never_text(store_path: Path, value: str, expected: list[str]) -> None:
    query = "SELECT DISTINCT ?s { VALUES ?s { UNDEF } ?s cg:mentionCount ?n }"
    assert [row[0] for row in texts(run(store_path, query, {"s": value}))] == expected


def test_parameters_are_checked(store_path: Path) -> None:
    with pytest.raises(QueryError, match=r"no parameter x \(it has: s\)"):
        run(store_path, "SELECT * { VALUES ?s { UNDEF } ?s ?p ?o }", {"x": "1"})
    with pytest.raises(QueryError, match="missing parameter about"):
        run(store_path, "timeline")
    with pytest.raises(QueryError, match="'yesterday' is not a date"):
        run(store_path, "timeline", {"about": "Nordlake", "since": "yesterday"})
    with pytest.raises(QueryError, match="no stored query 'timelin'; there is timeline"):
        run(store_path, "timelin")
