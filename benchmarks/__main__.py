"""`make benchmarks`: measures Wegwijzer and what it is compared with, and writes the tables and pictures."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks import clinc, quality, redaction, speed, typos
from benchmarks.machine import MATCHING, REDACTION, machine
from benchmarks.places import CACHE, PAGE, PLOTS, RESULTS, WEGWIJZER
from benchmarks.processes import MeasuringFailedError, Row
from benchmarks.report import PART, read, report, write
from benchmarks.settings import Settings


@dataclass(frozen=True, slots=True)
class Part:
    measure: Callable[[Settings], Row]
    libraries: Sequence[str] = MATCHING
    on_clinc: bool = True


PARTS = {
    "speed": Part(speed.measure),  # first, while the machine is cool
    "redaction": Part(redaction.measure, REDACTION, on_clinc=False),
    "quality": Part(quality.measure),
    "typos": Part(typos.measure),
}


def main() -> None:
    given = _arguments()
    quick = CACHE / "quick"
    results, page, plots = (
        (quick, quick / "benchmarks.md", quick / "benchmarks") if given.quick else (RESULTS, PAGE, PLOTS)
    )
    try:
        if not given.report:
            _measure(given, results)
        report(read(results), page, plots)
    except (clinc.NoDataError, MeasuringFailedError, OSError) as error:
        sys.exit(f"{error}")


def _measure(given: argparse.Namespace, results: Path) -> None:
    chosen = {name: part for name, part in PARTS.items() if name in given.only}
    file = clinc.found(given.clinc).resolve() if any(part.on_clinc for part in chosen.values()) else Path()
    settings = (Settings.quick if given.quick else Settings)(file, given.wegwijzer.resolve(), given.at_once)
    for name, part in chosen.items():
        about, start = machine(part.libraries), perf_counter()
        row = part.measure(settings)
        write(results, name, {PART: about, **row})
        sys.stderr.write(f"{name}: {perf_counter() - start:.0f} s\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="less of everything, kept apart from the published figures"
    )
    parser.add_argument("--clinc", type=Path, help="CLINC150's data_full.json (otherwise: downloaded once)")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="which parts to measure anew")
    parser.add_argument("--report", action="store_true", help="only write tables and pictures of what was measured")
    parser.add_argument(
        "--wegwijzer", type=Path, default=WEGWIJZER, help="the command to start (default: of this checkout)"
    )
    cores = max(1, (os.cpu_count() or 2) - 1)
    parser.add_argument("--at-once", type=int, default=cores, help="processes while only counting what is right")
    return parser.parse_args()


if __name__ == "__main__":
    main()
