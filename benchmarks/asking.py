"""`wegwijzer ask` on the shipped knowledge: from nothing to the first answer, with its index kept on disk.

As a process, which is small so that it adds nothing to the peak of its child: `python -m benchmarks.asking WEGWIJZER`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.processes import Row, Task, write_row
from benchmarks.settings import Settings

QUESTION = "wat is achterlating"


def measure(settings: Settings) -> Row:
    task = Task("benchmarks.asking", (str(settings.wegwijzer),), settings.cache)
    task.run()  # after this the index is kept
    rows = [task.run() for _ in range(settings.repetitions)]
    return {key: median(row[key] for row in rows) for key in rows[0]}


def asked(wegwijzer: Path) -> Row:
    start = perf_counter()
    process = subprocess.Popen(
        [str(wegwijzer), "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    process.stdin.write(json.dumps({"q": QUESTION}) + "\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    taken = perf_counter() - start
    process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    if status or not answer:
        raise RuntimeError(f"{wegwijzer} ended with {status}")
    return {"first_answer_s": taken, "peak_mb": used.ru_maxrss / 1e3}


def main() -> None:
    write_row(asked(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
