"""The command demo: the sample articles through all of it, each step as one would type it."""

from __future__ import annotations

import os
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

import claimgraph
from claimgraph.cli.output import note, reading

_FOLDER = Path("claimgraph-demo")
_QUESTION = """
SELECT ?speaker (COUNT(?claim) AS ?claims) (COUNT(DISTINCT ?article) AS ?articles) WHERE {
  ?claim cg:speaker ?who ; prov:wasDerivedFrom ?article .
  ?who skos:prefLabel ?speaker
}
GROUP BY ?speaker ORDER BY DESC(?claims) ?speaker LIMIT 5
"""


@click.command()
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where to work.")
def demo(folder: Path | None) -> None:
    """Take the sample articles through all of it: ingest, dossier, SPARQL, a graph for Gephi."""
    place = folder or _writable()
    place.mkdir(parents=True, exist_ok=True)
    store, picture = place / "claimgraph.db", place / "claims.gexf"
    _run("ingest", str(_samples()), store=store)
    _run("stats", "-f", "table", store=store)
    _run("entity", _most_mentioned(store), "--limit", "3", store=store)
    _run("conflicts", "-f", "table", store=store)
    _run("query", _QUESTION, "-f", "table", store=store)
    _run("export", "gexf", "-o", str(picture), store=store)
    click.echo(f"\nOpen {picture} in Gephi. Ask on: claimgraph query --list")


def _samples() -> Path:
    """Return the folder of the sample articles: in the package, or beside it in a checkout."""
    package = Path(claimgraph.__file__).parent
    found = next(path for path in (package / "seeds", package.parent / "seeds") if path.is_dir())
    here = Path.cwd()
    return found.relative_to(here) if found.is_relative_to(here) else found


def _writable() -> Path:
    """Return a folder to work in: here if that can be written to, else a temporary one."""
    if os.access(Path.cwd(), os.W_OK):
        return _FOLDER
    place = Path(tempfile.mkdtemp(prefix="claimgraph-demo-"))
    note(f"this folder cannot be written to; working in {place}")
    return place


def _most_mentioned(store: Path) -> str:
    """Return the name of the person that the articles mention most."""
    from queries.names import named

    with reading(store) as opened:
        people = [one.label for one in named(opened) if one.type == "Person"]
    return people[0]


def _run(*words: str, store: Path) -> None:
    """Show a command and run it; what it prints is the real output."""
    from claimgraph.cli import main

    command = [*words, "--store", str(store)]
    click.echo("\n" + "\n".join(_typed(["claimgraph", *command])))
    sys.stdout.flush()
    if code := main(command, prog_name="claimgraph", standalone_mode=False):
        click.get_current_context().exit(code)


def _typed(words: list[str]) -> Iterator[str]:
    """Yield a command line as one types it; continued lines keep the query readable."""
    first, *rest = " ".join(shlex.quote(word) for word in words).splitlines()
    yield f"$ {first}"
    yield from (f"  {line}" for line in rest)
