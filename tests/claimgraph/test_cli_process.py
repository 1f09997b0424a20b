"""The program as the shell sees it: pipes, terminals, signals, locks, what it loads."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from graph.store import Store
from tests.news import readings

PROGRAM = [sys.executable, "-m", "claimgraph"]
HOSTILE = "Nordlake\x1b[2J\x1b]0;owned\x07\u202e"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("process") / "news.db"
    with Store.open(path, create=True) as store:
        for reading in readings():
            article = replace(reading.article, title=HOSTILE, publisher=HOSTILE)
            claims = tuple(
                replace(claim, source=HOSTILE, subject=replace(claim.subject, label=HOSTILE))
                for claim in reading.claims
            )
            hostile = replace(reading, article=article, claims=claims)
            store.put(hostile, software="test", model="none")
        store.settle()
    return path


def program(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *words], capture_output=True, text=True, timeout=120, check=False, **options
    )


def on_terminal(*words: str) -> str:
    """Run with a terminal as stdout and return all that it was sent."""
    import pty

    reader, writer = pty.openpty()
    process = subprocess.Popen([*PROGRAM, *words], stdout=writer, stderr=writer)
    os.close(writer)
    pieces = []
    while True:
        try:
            piece = os.read(reader, 65536)
        except OSError:  # what Linux says at the end of a terminal
            break
        if not piece:
            break
        pieces.append(piece)
    process.wait(timeout=60)
    os.close(reader)
    return b"".join(pieces).decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    "words",
    [
        ["claims"], ["articles", "-f", "jsonl"], ["claims", "-f", "tsv"], ["show", "harbour-1"],
        ["entity", "ent:nordlake"], ["query", "SELECT * { ?s ?p ?o }"], ["conflicts"],
        ["query", "SELECT * { ?s ?p ?o }", "-f", "tsv"], ["entity", HOSTILE + "x"],
    ],
)  # fmt: skip
def test_a_terminal_is_sent_no_control_character(filled: Path, words: list[str]) -> None:
    text = on_terminal(*words, "--store", str(filled))
    assert text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_table_and_a_pipe_gets_tsv(filled: Path) -> None:
    assert "─" in on_terminal("articles", "--store", str(filled))
    assert program("articles", "--store", str(filled)).stdout.startswith("name\ttitle\t")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_broken_pipe_is_silent(filled: Path, unbuffered: str) -> None:
    command = [*PROGRAM, "query", "SELECT * { ?a ?b ?c . ?d ?e ?f }", "--limit", "50000"]
    process = subprocess.Popen(
        [*command, "--store", str(filled)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert process.returncode == 0
    assert errors == b""


def test_a_locked_store_is_code_75(filled: Path) -> None:
    with Store.open(filled):
        done = program("rebuild", "--store", str(filled))
    assert done.returncode == 75
    assert done.stderr.startswith("claimgraph: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_store_is_read_while_it_is_written(filled: Path) -> None:
    with Store.open(filled):
        assert program("articles", "--store", str(filled)).returncode == 0


def test_what_is_not_a_store_is_said(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes", "utf-8")
    for path in (tmp_path, tmp_path / "notes.txt"):
        done = program("articles", "--store", str(path))
        assert done.returncode == 1
        assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_ends_a_query_and_its_child(filled: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    process = subprocess.Popen(
        [*PROGRAM, "query", endless, "--timeout", "50", "--store", str(filled)],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(1.5)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 130
    assert errors == b"claimgraph: interrupted\n"
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.mark.parametrize(
    "words",
    [["--help"], ["--version"], ["query", "--list"], ["entity", "--help"], ["completion", "bash"]],
)
def test_what_reads_no_text_loads_nothing_heavy(words: list[str]) -> None:
    script = (
        "import sys\nfrom claimgraph.cli import main\n"
        "main(sys.argv[1:], prog_name='claimgraph', standalone_mode=False)\n"
        "heavy = {'spacy', 'thinc', 'rdflib', 'networkx', 'rich', 'numpy', 'trafilatura'}\n"
        "print(*sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.split() == []


def test_a_look_up_loads_no_language_model(filled: Path) -> None:
    script = (
        "import sys\nfrom claimgraph.cli import main\n"
        "main(sys.argv[1:], prog_name='claimgraph', standalone_mode=False)\n"
        "print(*sorted({'spacy', 'rdflib', 'networkx'} & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, "entity", "ent:nordlake", "--store", str(filled)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.split() == []


def test_the_help_asks_for_no_engine() -> None:
    code = "import sys, claimgraph.cli; print('pyoxigraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_data_is_utf8_in_any_locale(filled: Path) -> None:
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    command = [*PROGRAM, "articles", "-f", "jsonl", "--store", str(filled)]
    done = subprocess.run(command, capture_output=True, check=True, env=env, timeout=60)
    assert json.loads(done.stdout.splitlines()[0])["title"] == HOSTILE
