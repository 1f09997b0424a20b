"""Imports run downward only, and what must start fast loads nothing heavy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALLOWED = {
    "graph": set(),
    "extractors": {"graph"},
    "queries": {"graph"},
    "claimgraph": {"graph", "extractors", "queries"},
}
FORBIDDEN = {
    "extractors": {"rdflib", "pyoxigraph"},
    "queries": {"spacy", "thinc"},
    "graph": {"spacy", "click"},
}


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.split(".")[0] for name in names}


def modules() -> list[Path]:
    return sorted(path for package in ALLOWED for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_downward(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    ours = imported(path) & set(ALLOWED)
    assert ours <= ALLOWED[package] | {package}
    assert not imported(path) & FORBIDDEN.get(package, set())


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import claimgraph", ("spacy", "rdflib", "networkx", "pyoxigraph")),
        ("import claimgraph.cli", ("spacy", "rdflib", "networkx", "pyoxigraph", "rich")),
        ("import graph.model", ("rdflib", "networkx", "pyoxigraph")),
    ],
)
def test_light_imports_stay_light(statement: str, absent: tuple[str, ...]) -> None:
    code = f"{statement}; import sys; print(*sorted(set(sys.modules) & set({absent!r})))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_module_says_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
