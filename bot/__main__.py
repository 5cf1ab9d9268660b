"""The command line: `wegwijzer` and `python -m bot`."""

import gc
import os
import sys
from importlib import import_module

import click

from bot.errors import ExpectedError

COMMANDS = ("run", "ask", "redact", "triage", "check", "new", "schema", "evaluate")


class Commands(click.Group):
    """Loads a command's module when it is asked for, so that `redact` does not pay for `run`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"bot.command_line.{cmd_name}").command
        return command


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wegwijzer")
@click.pass_context
def wegwijzer(ctx: click.Context) -> None:
    """Wegwijzer: wijst vrijwilligers en sleutelfiguren de weg."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(wegwijzer.get_command(ctx, "run"))  # type: ignore[arg-type]  # "run" is in COMMANDS


def main() -> None:
    # Before numpy is loaded: its threads would wait for one another on a busy machine, for matrices too small to share.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(100_000, 20, 20)  # the knowledge is a million objects that stay; looking through them takes time
    try:
        wegwijzer()
    except ExpectedError as error:
        click.echo(str(error), err=True)
        sys.exit(error.code)


if __name__ == "__main__":
    main()
