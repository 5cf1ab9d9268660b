"""Speed and memory as the knowledge grows.

As a process: `python -m benchmarks.speed (build|start|LIBRARY METHOD) FOLDER`, which holds examples.json and questions.json.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import asking, clinc, methods
from benchmarks.clock import ENOUGH, quantiles
from benchmarks.growth import asked, grown
from benchmarks.memory import peak_mb, resident_mb
from benchmarks.methods import LETTERS, TOKEN_SET, Kind
from benchmarks.processes import Row, Task, write_row
from benchmarks.questions import Example
from benchmarks.settings import Settings

BASELINES = (TOKEN_SET, LETTERS)
QUESTIONS = 1_000


def measure(settings: Settings) -> Row:
    parts = clinc.read(settings.clinc)
    sizes = []
    for size in settings.sizes:
        with TemporaryDirectory() as folder:
            _prepare(Path(folder), parts, size)
            sizes += [row | {"size": size} for row in _measured(Path(folder), settings)]
    return {"sizes": sizes, "ask": asking.measure(settings)}


def _prepare(folder: Path, parts: clinc.Parts, size: int) -> None:
    examples = list(grown(clinc.by_intent(parts), size))
    questions = asked(clinc.few(parts, 0).test, QUESTIONS)
    (folder / "examples.json").write_text(json.dumps(examples), "utf-8")
    (folder / "questions.json").write_text(json.dumps(questions), "utf-8")


def _measured(folder: Path, settings: Settings) -> list[Row]:
    cache = folder / "cache"
    built = Task("benchmarks.speed", ("build", str(folder)), cache).run()
    starts = [Task("benchmarks.speed", ("start", str(folder)), cache).run() for _ in range(settings.repetitions)]
    rows = [{"method": methods.WEGWIJZER.name} | built | _medians(starts)]
    installed = [one for one in BASELINES if one.installed]
    return rows + [Task("benchmarks.speed", (one.name, str(folder)), cache).run() for one in installed]


def _medians(rows: Sequence[Row]) -> Row:
    return {key: median(row[key] for row in rows) for key in rows[0]}


def build(folder: Path) -> Row:
    from benchmarks.grown_pack import grown_pack
    from bot.kept_index import index_of

    pack = grown_pack(_examples(folder))
    start = perf_counter()
    index_of(pack)
    return {"build_s": perf_counter() - start, "build_peak_mb": peak_mb(), "kept_mb": _kept_mb()}


def started(folder: Path) -> Row:
    from benchmarks.grown_pack import grown_pack
    from bot.kept_index import index_of
    from bot.matching.match import match

    pack = grown_pack(_examples(folder))
    before = resident_mb()
    start = perf_counter()
    index = index_of(pack)
    taken = perf_counter() - start
    loaded = resident_mb()
    times = quantiles(lambda question: match(index, question), _questions(folder), rounds=1)
    return {"start_s": taken, "before_mb": before, "loaded_mb": loaded, "after_mb": resident_mb()} | times


def baseline(kind: Kind, folder: Path) -> Row:
    examples, questions = _examples(folder), _questions(folder)
    method = kind.make(clinc.LANGUAGE)
    before = resident_mb()
    start = perf_counter()
    method.fit(examples)
    built = perf_counter() - start
    loaded = resident_mb()
    some = questions[: kind.affordable(len(examples), seconds=15, fewest=ENOUGH)]
    times = quantiles(method.rank, some)
    memory = {"before_mb": before, "loaded_mb": loaded, "after_mb": resident_mb()}
    return {"method": kind.name, "build_s": built} | memory | times


def _kept_mb() -> float:
    return sum(file.stat().st_size for file in Path(os.environ["XDG_CACHE_HOME"]).rglob("*") if file.is_file()) / 1e6


def _examples(folder: Path) -> list[Example]:
    return [Example(*one) for one in json.loads((folder / "examples.json").read_text("utf-8"))]


def _questions(folder: Path) -> list[str]:
    questions: list[str] = json.loads((folder / "questions.json").read_text("utf-8"))
    return questions


def main() -> None:
    what, folder = sys.argv[1], Path(sys.argv[2])
    if what == "build":
        write_row(build(folder))
    elif what == "start":
        write_row(started(folder))
    else:
        write_row(baseline(methods.kind(what), folder))


if __name__ == "__main__":
    main()
