"""Commands that keep the store in order: remove, rebuild, validate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from claimgraph.cli import options
from claimgraph.cli.output import note, reading, write
from claimgraph.pipeline import open_store
from graph.errors import ClaimgraphError


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@options.store
def remove(articles: tuple[str, ...], store: Path) -> None:
    """Drop articles, by name, id or URL, and all that came of them."""
    failed = False
    with open_store(store) as opened:
        try:
            for article in articles:
                failed |= not _remove(opened.remove, article)
        finally:
            opened.settle()
    if failed:
        click.get_current_context().exit(1)


@click.command()
@options.store
def rebuild(store: Path) -> None:
    """Compute entities, propositions, links and direct triples anew from the evidence."""
    with open_store(store) as opened:
        opened.rebuild()
        note(f"rebuilt: {len(opened)} statements")


@click.command()
@options.store
def validate(store: Path) -> None:
    """Check that the store is sound: every quotation in its place, nothing that points nowhere."""
    from graph.validate import validate as check

    with reading(store) as opened:
        found = list(check(opened))
    write(f"{problem.check}\t{problem.message}\n" for problem in found)
    note(f"{len(found)} problems" if found else "sound")
    if found:
        click.get_current_context().exit(1)


def _remove(drop: Callable[[str], int], article: str) -> bool:
    """Drop one article; one that is not there costs only itself."""
    try:
        note(f"{article}: removed, {drop(article)} claims")
    except ClaimgraphError as error:
        note(f"claimgraph: {error}")
        return False
    return True
