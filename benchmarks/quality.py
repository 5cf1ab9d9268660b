"""How often a method is right, how well it knows what is not its subject, and how long that takes it.

As a process: `python -m benchmarks.quality (accuracy|timing) METHOD DATA CLINC SECONDS` measures one method on one set, and
`python -m benchmarks.quality works METHOD` finds out whether a method works here at all.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from sys import version_info
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import methods
from benchmarks.clinc import SEEDS
from benchmarks.clock import quantiles
from benchmarks.data_sets import CLINC_FEW, CLINC_FULL, data_set, is_knowledge
from benchmarks.knowledge_sets import PREFIX, languages
from benchmarks.methods import KINDS, SHIPPED, WEGWIJZER, Kind, Method
from benchmarks.processes import MeasuringFailedError, Row, Task, all_of, write_row
from benchmarks.questions import DataSet, Example
from benchmarks.scores import Judged, at_threshold, auroc, best_threshold, both_ways, judged, within
from benchmarks.settings import Settings

MOST_TIMED = 500  # questions
MAIN = f"{PREFIX}nl"
OTHER_DRAWS = tuple(f"{CLINC_FEW}{seed}" for seed in SEEDS[1:])  # it takes as long again to see what the bot would do
FEWEST_TIMED = 5
FEWEST = 100  # questions for figures of quality


def measure(settings: Settings) -> Row:
    sets = (*(f"{CLINC_FEW}{seed}" for seed in settings.seeds), *settings.large_sets, *_knowledge(settings))
    missing = {kind.name: why for kind in KINDS if (why := _missing(kind, settings))}
    pairs = [(kind, name) for name in sets for kind in KINDS if kind.name not in missing and _fits(kind, name)]
    slowest_first = sorted(pairs, key=lambda pair: (pair[1] not in (CLINC_FULL, MAIN), -pair[0].cost))
    accuracy = all_of([_task("accuracy", *pair, settings) for pair in slowest_first], settings.at_once)
    timed = [pair for pair in pairs if pair[1] in (f"{CLINC_FEW}0", CLINC_FULL, MAIN)]
    timing = []
    for pair in timed:
        with TemporaryDirectory() as empty:  # so that what is kept has to be built
            timing.append(_task("timing", *pair, settings, Path(empty)).run())
    return {"accuracy": accuracy, "timing": timing, "missing": missing}


def _knowledge(settings: Settings) -> Iterable[str]:
    return (f"{PREFIX}{language}" for language in languages()[: settings.most_languages])


def _missing(kind: Kind, settings: Settings) -> str | None:
    """Why a method of others cannot be measured: what installs need not start."""
    if not kind.installed:
        return f"does not install on this Python ({version_info[0]}.{version_info[1]})"
    if kind not in (WEGWIJZER, SHIPPED):
        try:
            Task("benchmarks.quality", ("works", kind.name), settings.cache).run()
        except MeasuringFailedError as error:
            return f"does not start: {str(error).splitlines()[-1]}"
    return None


def _fits(kind: Kind, name: str) -> bool:
    if kind is SHIPPED:
        return is_knowledge(name)
    return not kind.single or name == MAIN or not is_knowledge(name)  # the tables by language show rankings


def _task(what: str, kind: Kind, name: str, settings: Settings, cache: Path | None = None) -> Task:
    arguments = (what, kind.name, name, str(settings.clinc), str(settings.seconds))
    return Task("benchmarks.quality", arguments, cache or settings.cache)


def accuracy(kind: Kind, data: DataSet, seconds: float) -> Row:
    size = len(data.examples)
    row: Row = {"method": kind.name, "data": data.name, "examples": size}
    if kind.too_slow(size):
        return row | {"too_slow": kind.expected(size)}
    some = data.at_most(kind.affordable(size, seconds, FEWEST))
    method = kind.make(data.language)
    method.fit(data.examples)
    return row | {"of": len(data.test)} | _figures(kind, method, some)


def _figures(kind: Kind, method: Method, data: DataSet) -> Row:
    found = [judged(method.rank(one.text), one.labels) for one in data.test]
    known = [judged(method.rank(one.text), one.labels) for one in data.validation]
    chosen = at_threshold(found, best_threshold(known)) if known else both_ways(found)
    return {
        "inside": sum(one.inside for one in found),
        "outside": sum(not one.inside for one in found),
        "first": within(found, 1),
        "three": None if kind.single else within(found, 3),
        "auroc": auroc(found),
        "threshold": asdict(chosen) | {"mean": chosen.mean} if chosen else None,
        "outcomes": None if data.name in OTHER_DRAWS else _outcomes(method, data, found),
    }


def _outcomes(method: Method, data: DataSet, found: list[Judged]) -> Row | None:
    """What the bot would do, counted: only Wegwijzer decides."""
    outcome = getattr(method, "outcome", None)
    if outcome is None:
        return None
    kinds = [outcome(one.text) for one in data.test]
    inside = Counter(
        f"{kind}, {'right' if one.place == 0 else 'in three' if one.place in (1, 2) else 'wrong'}"
        for kind, one in zip(kinds, found, strict=True)
        if one.inside
    )
    outside = Counter(kind for kind, one in zip(kinds, found, strict=True) if not one.inside)
    return {"inside": inside, "outside": outside}


def timing(kind: Kind, data: DataSet, seconds: float) -> Row:
    size = len(data.examples)
    row: Row = {"method": kind.name, "data": data.name, "examples": size}
    if kind.too_slow(size):
        return row | {"too_slow": kind.expected(size)}
    some = data.at_most(min(MOST_TIMED, kind.affordable(size, seconds / 8, FEWEST_TIMED)))
    method = kind.make(data.language)
    start = perf_counter()
    method.fit(data.examples)
    built = perf_counter() - start
    return row | {"build_s": built} | quantiles(method.rank, [one.text for one in some.test])


def works(kind: Kind) -> Row:
    method = kind.make("nl")
    method.fit([Example("wat is eer", "eer"), Example("wie kan ik bellen", "hulp")])
    return {"ranked": len(method.rank("wat is eer"))}


def main() -> None:
    what, name, *rest = sys.argv[1:]
    kind = methods.kind(name)
    if what == "works":
        write_row(works(kind))
    else:
        data, file, seconds = rest
        measured = accuracy if what == "accuracy" else timing
        write_row(measured(kind, data_set(data, Path(file)), float(seconds)))


if __name__ == "__main__":
    main()
