"""Commands that read text, with the real model: ingest, extract, demo."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimgraph.cli import main
from graph.store import Store

pytestmark = pytest.mark.usefixtures("nlp")  # loaded once, and shared with the commands

STORY = """The harbour board of Marvik rejected the plan on Monday.
Its chair, Ada Lind, said the town could not pay for a second bridge.
The ferry company Nordlake demanded a new quay.
"""


def run(*words: str, **options: object) -> Result:
    return CliRunner().invoke(main, list(words), prog_name="claimgraph", **options)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "marvik.txt"
    path.write_text(STORY, "utf-8")
    return path


def records(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_extract_prints_records_and_stores_nothing(story: Path) -> None:
    result = run("extract", str(story), "-f", "jsonl")
    assert result.exit_code == 0
    claims = records(result.stdout)
    assert {claim["article"] for claim in claims} == {"marvik"}
    for claim in claims:
        evidence = claim["evidence"]
        assert STORY[evidence["start"] : evidence["end"]] == evidence["quote"]
    assert {path.name for path in story.parent.iterdir()} == {"marvik.txt"}


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("claims", {"id", "subject", "predicate", "object", "attribution", "evidence"}),
        ("attributions", {"text", "cue", "form", "content_spans", "article"}),
        ("mentions", {"article", "start", "end", "text", "kind", "entity", "label", "type"}),
        ("triples", {"article", "sent", "subject", "predicate", "object", "args", "confidence"}),
    ],
)
@pytest.mark.parametrize("format_", ["jsonl", "csv", "table", "tsv"])
def test_extract_prints_what_is_asked(story: Path, what: str, keys: set[str], format_: str) -> None:
    result = run("extract", str(story), "--what", what, "-f", format_)
    assert result.exit_code == 0, result.output
    if format_ == "jsonl":
        assert all(keys <= set(record) for record in records(result.stdout))
    assert len(result.stdout.splitlines()) > 1


def test_each_line_can_be_a_document() -> None:
    lines = "Nordlake bought a ship.\n\nAda Lind left Marvik.\n"
    result = run("extract", "-", "--lines", "--what", "triples", "-f", "jsonl", input=lines)
    assert [row["article"] for row in records(result.stdout)] == ["1", "3"]


def test_extract_goes_on_after_a_bad_input(story: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "one", "text": "Nordlake bought a ship."}\n{broken\n', "utf-8")
    for what in ("claims", "triples"):
        result = run(
            "extract",
            str(bad),
            str(tmp_path / "none.txt"),
            str(story),
            "--what",
            what,
            "-f",
            "jsonl",
        )
        assert result.exit_code == 1
        assert {record["article"] for record in records(result.stdout)} == {"one", "marvik"}
        assert "bad.jsonl:2" in result.stderr
        assert "none.txt" in result.stderr
        assert "Traceback" not in result.output


def test_nothing_extracted_is_an_error_only_when_told(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Monday.", "utf-8")
    assert run("extract", str(path), "-f", "jsonl").exit_code == 0
    assert run("extract", str(path), "-f", "jsonl", "--fail-empty").exit_code == 1


def test_ingest_reports_each_article(story: Path, tmp_path: Path) -> None:
    store, none = str(tmp_path / "s.db"), str(tmp_path / "none.txt")
    first = run("ingest", str(story), none, "--store", store)
    assert first.exit_code == 1
    assert first.stdout == ""
    assert "marvik: added, " in first.stderr
    assert "none.txt: failed: " in first.stderr
    assert "1 added, 1 failed" in first.stderr
    second = run("ingest", str(story), "--store", store)
    assert second.exit_code == 0
    assert "marvik: unchanged\n1 unchanged; 0 claims\n" in second.stderr
    story.write_text(STORY + "The board will meet again in May.\n", "utf-8")
    assert "marvik: replaced, " in run("ingest", str(story), "--store", store).stderr


def test_ingest_reads_stdin(tmp_path: Path) -> None:
    store = str(tmp_path / "s.db")
    lines = json.dumps({"id": "a-1", "text": STORY, "published": "2026-03-02"}) + "\n"
    assert run("ingest", "-", "--store", store, input=lines).exit_code == 0
    with Store.open(store, read_only=True) as opened:
        assert [(one.name, one.published) for one in opened.articles()] == [("a-1", "2026-03-02")]


def test_the_store_comes_from_the_environment(story: Path, tmp_path: Path) -> None:
    env = {"CLAIMGRAPH_STORE": str(tmp_path / "env.db")}
    assert run("ingest", str(story), env=env).exit_code == 0
    assert (tmp_path / "env.db").is_dir()


def test_a_model_that_is_not_there_is_one_line(story: Path, tmp_path: Path) -> None:
    result = run("extract", str(story), "--model", "no_such_model")
    assert result.exit_code == 1
    assert result.stderr.startswith("claimgraph: no spaCy model 'no_such_model' is installed")
    assert len(result.stderr.splitlines()) == 1


def test_a_hostile_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "x\x1b[2Jy.txt"
    path.write_text(STORY, "utf-8")
    result = run("ingest", str(path), str(path) + "z", "--store", str(tmp_path / "s.db"))
    assert "\x1b" not in result.stderr
    assert "[2Jy: added" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_keeps_and_settles_what_is_in(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        text = STORY.replace("Marvik", f"Marvik {number}") * 3
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "claimgraph", "ingest", str(folder)]
    process = subprocess.Popen(
        [*command, "--store", str(tmp_path / "s.db")],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    with process:
        assert process.stderr is not None
        lines = [process.stderr.readline() for _ in range(3)]
        process.send_signal(signal.SIGINT)
        lines += process.stderr.readlines()
    assert process.returncode == 130
    assert lines[-1] == "claimgraph: interrupted\n"
    assert not any("Traceback" in line for line in lines)
    said = lines[-2]
    with Store.open(tmp_path / "s.db") as store:
        count = len(store.articles())
        assert store.pending == 0
    assert said == f"interrupted: the store holds {count} articles\n"
    assert 3 <= count < 400


def test_the_demo_runs_through(tmp_path: Path) -> None:
    start = time.monotonic()
    result = run("demo", "--folder", str(tmp_path / "demo"))
    assert result.exit_code == 0, result.output
    assert time.monotonic() - start < 60
    commands = [line.split()[2] for line in result.stdout.splitlines() if line.startswith("$ ")]
    assert commands == ["ingest", "stats", "entity", "conflicts", "query", "export"]
    assert (tmp_path / "demo" / "claims.gexf").read_text("utf-8").startswith("<?xml")
    assert "failed" not in result.stderr
