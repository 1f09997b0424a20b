"""The whole flow over the sample articles: DESIGN invariants end to end, with the real model."""

import gc
import signal
import subprocess
import sys
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from claimgraph.pipeline import Outcome, extract, ingest, open_store
from claimgraph.workers import seldom_collected
from extractors.articles.inputs import Unreadable, read_articles
from graph.errors import StoreMissing
from graph.model import Article, Reading

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def articles() -> list[Article]:
    return [a for a in read_articles([SEEDS]) if isinstance(a, Article)]


def quads(path: Path) -> list[str]:
    with open_store(path, read_only=True) as store:
        return sorted(map(str, store.quads()))


def filled(path: Path, items: list[Article]) -> list[Outcome]:
    with open_store(path, create=True) as store:
        return list(ingest(items, store))


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reference") / "s.db"
    filled(path, articles())
    return path


def test_all_samples_are_read(reference: Path) -> None:
    with open_store(reference, read_only=True) as store:
        assert len(list(store.articles())) == 8


def test_any_order_and_any_number_of_runs_give_the_same_graph(
    reference: Path, tmp_path: Path
) -> None:
    items = articles()
    filled(tmp_path / "s.db", items[5:])
    filled(tmp_path / "s.db", items[:5][::-1])
    assert quads(tmp_path / "s.db") == quads(reference)


def test_workers_read_what_one_process_reads() -> None:
    items = [
        replace(article, id=f"{article.id}{n}", name=f"{article.name}-{n}")
        for n in range(6)
        for article in articles()
    ]
    assert list(extract(items, processes=2)) == list(extract(items))


def test_the_same_again_writes_nothing(reference: Path) -> None:
    before = quads(reference)
    assert {outcome.status for outcome in filled(reference, articles())} == {"unchanged"}
    assert quads(reference) == before


def test_a_removed_article_was_never_there(tmp_path: Path) -> None:
    first, second, third = articles()[:3]
    filled(tmp_path / "two.db", [first, third])
    filled(tmp_path / "three.db", [first, second, third])
    with open_store(tmp_path / "three.db") as store:
        store.remove(second.name)
        store.settle()
    assert quads(tmp_path / "three.db") == quads(tmp_path / "two.db")


def test_a_killed_ingest_is_completed_by_the_next(reference: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    command = [sys.executable, "-m", "claimgraph", "ingest", "--store", str(store), str(SEEDS)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    next(line for line in process.stderr if "added" in line)  # at least one is in
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stderr.close()
    filled(store, articles())
    assert quads(store) == quads(reference)


def test_one_bad_input_costs_only_itself(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("The mayor opened the bridge on Friday.", encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text('{"text": "unfinished', encoding="utf-8")
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x00\x00\x01\x02\x03")
    found = list(extract(read_articles([tmp_path, tmp_path / "missing.txt"])))
    failed = {Path(item.place).name for item in found if isinstance(item, Unreadable)}
    assert failed == {"bad.jsonl:1", "empty.txt", "image.txt", "missing.txt"}
    assert [item.article.name for item in found if not isinstance(item, Unreadable)] == ["good"]


def test_stopping_early_keeps_and_settles_what_is_in(tmp_path: Path) -> None:
    items = articles()
    with open_store(tmp_path / "stopped.db", create=True) as store:
        run = ingest(items, store)
        assert isinstance(run, Generator)
        assert next(run).status == "added"
        run.close()
        names = {summary.name for summary in store.articles()}
    filled(tmp_path / "same.db", [item for item in items if item.name in names])
    assert quads(tmp_path / "stopped.db") == quads(tmp_path / "same.db")


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        open_store(tmp_path / "none.db")


def test_nothing_to_read_loads_no_model(tmp_path: Path) -> None:
    missing = read_articles([tmp_path / "missing.txt"])
    assert [type(item) for item in extract(missing, model="no_such_model")] == [Unreadable]


def test_an_article_that_defeats_the_rules_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def defeated(article: Article, doc: object) -> Reading:
        if article.name == "bad":
            raise IndexError("no such token")
        return Reading(article)

    monkeypatch.setattr("extractors.reading.read", defeated)
    items = [Article(id=name, name=name, text="It rained.") for name in ("good", "bad", "fine")]
    found = list(extract(items))
    assert [type(item) for item in found] == [Reading, Unreadable, Reading]
    assert "bad" in str(found[1])
    assert "no such token" in str(found[1])


def test_the_garbage_collector_is_left_as_it_was() -> None:
    before = gc.get_threshold(), gc.get_freeze_count()
    with seldom_collected():
        assert gc.get_threshold() != before[0]
    assert (gc.get_threshold(), gc.get_freeze_count()) == before
