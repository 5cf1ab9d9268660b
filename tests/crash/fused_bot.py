"""The bot with a fuse: `python -m tests.crash.fused_bot CONFIG N` stands still just before its N-th commit that writes.

It says so on standard output, and waits there to be killed from outside. With N = 0 it runs like the bot.
"""

import sys
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bot.command_line.run import command

_WRITES = ("INSERT", "UPDATE", "DELETE")


def main() -> None:
    config, fuse = Path(sys.argv[1]), int(sys.argv[2])
    writing: set[int] = set()
    commits = 0

    def executing(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith(_WRITES):
            writing.add(id(connection))

    def committing(connection: Any) -> None:
        nonlocal commits
        if id(connection) not in writing:
            return
        writing.discard(id(connection))
        commits += 1
        if commits == fuse:
            sys.stdout.write("blown\n")
            sys.stdout.flush()
            time.sleep(3600)

    event.listen(Engine, "before_cursor_execute", executing)
    event.listen(Engine, "commit", committing)
    command(["--config", str(config)])


if __name__ == "__main__":
    main()
