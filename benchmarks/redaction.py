"""What redaction leaves that had to go, takes that had to stay, and costs.

As a process: `python -m benchmarks.redaction (start|all) METHOD`: how long it takes to start, or also what it does to messages.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import redaction_methods
from benchmarks.clock import ROUNDS, milliseconds
from benchmarks.memory import resident_mb
from benchmarks.places import RESULTS
from benchmarks.processes import MeasuringFailedError, Row, Task, write_row
from benchmarks.redaction_methods import KINDS, WEGWIJZER, Kind, Redactor
from benchmarks.settings import Settings
from tests.redaction.scoring import (
    Grouping,
    Judged,
    Share,
    by_case,
    by_kind,
    by_language,
    by_origin,
    by_tier,
    clean_messages,
    judged,
    left_by,
    lost,
    messages,
    told_apart,
    untouched,
)

SET = "first"
LANGUAGE = "nl"  # what most of the others are made for
FIRST_SEEN = RESULTS / "redaction_first_seen.json"
FIRST = "mijn buurvrouw belt morgen"
GROUPINGS: dict[str, Grouping] = {
    "kind": by_kind,
    "tier": by_tier,
    "case": by_case,
    "origin": by_origin,
    "language": by_language,
}
WHOLE: dict[str, Callable[[list[Judged]], Share]] = {
    "clean": clean_messages,
    "lost": lost,
    "untouched": untouched,
    "told_apart": told_apart,
}


def measure(settings: Settings) -> Row:
    """`first_seen`: measured once, before the product was improved by what these messages showed."""
    missing: dict[str, str] = {}
    methods = []
    for kind in KINDS:
        try:
            methods.append(_measured(kind, settings))
        except MeasuringFailedError as error:
            if kind is WEGWIJZER:
                raise
            missing[kind.name] = str(error).splitlines()[-1]
    return {"methods": methods, "missing": missing, "first_seen": json.loads(FIRST_SEEN.read_text("utf-8"))}


def _measured(kind: Kind, settings: Settings) -> Row:
    if not kind.installed:
        raise MeasuringFailedError(f"{kind.needs} is not installed")
    with TemporaryDirectory() as empty:  # what is kept after a first start is read at the next
        first = _task("start", kind, Path(empty)).run()
        starts = [_task("start", kind, Path(empty)).run()["start_s"] for _ in range(settings.repetitions)]
        done = _task("all", kind, Path(empty)).run()
    return {"method": kind.name} | done | {"first_start_s": first["start_s"], "start_s": median(starts)}


def _task(what: str, kind: Kind, cache: Path) -> Task:
    return Task("benchmarks.redaction", (what, kind.name), cache)


def started(kind: Kind) -> tuple[Redactor, Row]:
    """Until the first message is redacted, importing included."""
    begin = perf_counter()
    method = kind.make()
    method.redact(FIRST)
    return method, {"start_s": perf_counter() - begin, "loaded_mb": resident_mb()}


def everything(kind: Kind) -> Row:
    told = messages(SET)
    method, row = started(kind)
    taken = [milliseconds(method.redact, [one.text for one in told]) for _ in range(ROUNDS)]
    row |= {"after_mb": resident_mb(), **_times(taken)}
    found = [judged(one, method.redact(one.text)) for one in told]
    dutch = [one for one in found if one.message.language == LANGUAGE]
    return row | {
        "messages": len(told),
        "left": {name: _pairs(left_by(found, grouping)) for name, grouping in GROUPINGS.items()},
        "whole": _pairs({name: share(found) for name, share in WHOLE.items()}),
        "dutch": _pairs({name: share(dutch) for name, share in WHOLE.items()}),
    }


def _times(taken: Sequence[Sequence[float]]) -> Row:
    """Median and 95th percentile of a message: of each round, and of those the median."""
    ordered = [sorted(one) for one in taken]
    return {
        "median_ms": median(map(median, ordered)),
        "p95_ms": median(one[int(len(one) * 0.95)] for one in ordered),
    }


def _pairs(shares: Mapping[str, Share]) -> Row:
    return {name: astuple(share) for name, share in shares.items()}


def main() -> None:
    what, name = sys.argv[1:]
    kind = redaction_methods.kind(name)
    write_row(started(kind)[1] if what == "start" else everything(kind))


if __name__ == "__main__":
    main()
