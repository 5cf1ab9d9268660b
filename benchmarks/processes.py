"""Every measurement in a fresh process with a single thread, so that none inherits memory or waits for another."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.places import CACHE, ROOT

THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)

Row = dict[str, Any]


class MeasuringFailedError(Exception):
    """Says which process, and its last words."""


@dataclass(frozen=True, slots=True)
class Task:
    """`python -m MODULE ARGUMENTS`, which writes one JSON object to stdout. `cache`: where it keeps indexes."""

    module: str
    arguments: tuple[str, ...]
    cache: Path = CACHE

    def run(self) -> Row:
        done = subprocess.run(
            [sys.executable, "-m", self.module, *self.arguments],
            cwd=ROOT,
            env=environment(self.cache),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise MeasuringFailedError(f"{self.module} {' '.join(self.arguments)}\n{done.stderr.strip()[-2000:]}")
        row: Row = json.loads(done.stdout.splitlines()[-1])
        return row


def environment(cache: Path) -> Mapping[str, str]:
    own = {"PYTHONHASHSEED": "0", "PYTHONWARNINGS": "ignore", "XDG_CACHE_HOME": str(cache)}
    return {**os.environ, **dict.fromkeys(THREADS, "1"), **own}


def all_of(tasks: Sequence[Task], at_once: int) -> list[Row]:
    """Their rows in the order of the tasks. Fails as soon as one fails."""
    with ThreadPoolExecutor(at_once) as pool:
        try:
            return list(pool.map(Task.run, tasks))
        except MeasuringFailedError:
            pool.shutdown(cancel_futures=True)
            raise


def write_row(row: Row) -> None:
    """For the process that was asked."""
    sys.stdout.write(json.dumps(row) + "\n")
