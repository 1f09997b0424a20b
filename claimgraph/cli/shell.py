"""The command completion: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    For example: claimgraph completion bash >> ~/.bashrc
    """
    from claimgraph.cli import main

    if kind := get_completion_class(shell):
        click.echo(kind(main, {}, "claimgraph", "_CLAIMGRAPH_COMPLETE").source())
