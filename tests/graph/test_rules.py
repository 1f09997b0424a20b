"""A store is settled anew when a rule, or a data file that the rules read, has changed."""

from __future__ import annotations

import re
from pathlib import Path

from graph import rules as module
from graph import settle
from graph.rules import rules
from graph.store import Store
from tests.graph.synthetic import VERSIONS, claim, reading
from tests.graph.test_store_laws import dump

GRAPH = Path(module.__file__).parent


def test_every_file_that_resolution_reads_counts():
    others = (GRAPH / "gazetteer.py", GRAPH / "leaders.py")
    sources = [*GRAPH.glob("resolve/*.py"), *GRAPH.glob("story/*.py"), *others]
    read = {
        name for source in sources for name in re.findall(r'"(\w+\.t[a-z]+)"', source.read_text())
    }
    assert read == set(module._DATA)


def test_a_changed_file_changes_the_version(monkeypatch, tmp_path):
    before = rules()
    (tmp_path / "data").mkdir()
    for name in module._DATA:
        text = (GRAPH / "data" / name).read_text("utf-8")
        (tmp_path / "data" / name).write_text(text + "# one line more\n", "utf-8")
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    assert rules.__wrapped__() != before


def test_other_rules_settle_a_store_anew(monkeypatch):
    with Store.in_memory() as store:
        store.put(reading("a", [claim("Norland", "visit", "Vesta")]), **VERSIONS)
        store.settle()
        settled = dump(store)
        monkeypatch.setattr(settle, "rules", lambda: "0000")
        marked = []
        monkeypatch.setattr(
            settle, "mark_all", lambda db, mark=settle.mark_all: marked.append(mark(db))
        )
        store.settle()
        store.settle()
        assert len(marked) == 1
        assert len(dump(store)) == len(settled)
