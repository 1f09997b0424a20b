"""The command line: which commands there are, and what an error or an interruption becomes.

A command's module is imported when the command runs; `claimgraph --help` imports none.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import IO, Any

import click

from graph.errors import ClaimgraphError
from queries.visible import visible

INTERRUPTED = 130  # what shells report for Ctrl-C

# section -> command -> (module, one line of help)
COMMANDS: dict[str, dict[str, tuple[str, str]]] = {
    "Read": {
        "ingest": ("reading", "Read articles into the store."),
        "extract": ("reading", "Print the claims of articles; nothing is stored."),
    },
    "Ask": {
        "entity": ("looking", "The dossier of a person, body or place."),
        "claims": ("looking", "Claims that fit all filters given."),
        "timeline": ("asking", "Claims about something, in the order of their days."),
        "conflicts": ("asking", "Where sources disagree, with who holds each side."),
        "search": ("asking", "Claims whose sentence holds a text."),
        "query": ("querying", "SPARQL, or a stored question by its name."),
    },
    "Look": {
        "articles": ("looking", "The articles in the store."),
        "show": ("looking", "An article with its claims and their evidence."),
        "mentions": ("looking", "Every mention in the store."),
        "stats": ("looking", "How much of what the store holds."),
    },
    "Keep": {
        "remove": ("keeping", "Drop articles and all that came of them."),
        "rebuild": ("keeping", "Compute the derived graph anew from the evidence."),
        "validate": ("keeping", "Check that the store is sound."),
    },
    "Decide": {
        "entities": ("deciding", "The entities, or pairs of them that may be one."),
        "same": ("deciding", "Decide that two names are one entity."),
        "different": ("deciding", "Decide that two names are never one entity."),
        "undo": ("deciding", "Take back a decision."),
        "decisions": ("deciding", "Print the decisions as a file, or record those of one."),
    },
    "Hand on": {
        "export": ("exporting", "Write the graph for Gephi, RDF tools or spreadsheets."),
        "demo": ("demo", "The sample articles through all of it."),
        "completion": ("shell", "Print the completion script of a shell."),
    },
}
_HOMES = {name: home for section in COMMANDS.values() for name, (home, _) in section.items()}


class Failure(click.ClickException):
    """A user's error as one line on stderr, with its exit code."""

    def __init__(self, error: ClaimgraphError) -> None:
        super().__init__(visible(" ".join(str(error).split())))
        self.exit_code = error.exit_code  # type: ignore[misc]

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line."""
        click.echo(f"claimgraph: {self.message}", file=file, err=True)


class Lazy(click.Group):
    """A group that imports a command when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands in the order of the help."""
        return list(_HOMES)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command; None when there is none of that name."""
        if name not in _HOMES:
            return None
        module = import_module(f"claimgraph.cli.{_HOMES[name]}")
        command: click.Command = getattr(module, name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of the arguments, or say which one was perhaps meant."""
        if args and args[0] not in _HOMES and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], _HOMES, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            ctx.fail(f"No such command {visible(args[0])!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands by section, without importing them."""
        for section, commands in COMMANDS.items():
            with formatter.section(section):
                formatter.write_dl([(name, line) for name, (_, line) in commands.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command: errors in a line, a broken pipe in silence, Ctrl-C with its code."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except ClaimgraphError as error:
            raise Failure(error) from error
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise click.exceptions.Exit(0) from None
        except KeyboardInterrupt:
            click.echo("claimgraph: interrupted", err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None
        return result


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claimgraph", message="%(prog)s %(version)s")
def main() -> None:
    """News articles into a knowledge graph of claims: who says what, how sure, on what condition.

    Results go to stdout, notes to stderr; "-" reads stdin. Exit codes: 0 done, 1 something failed
    or (--fail-empty) nothing found, 2 usage or query syntax, 3 no store, 4 time limit, 75 the
    store is in use.
    """
