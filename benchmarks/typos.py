"""How much is still found when words are misspelled.

As a process: `python -m benchmarks.typos METHOD DATA CLINC QUESTIONS` measures one method on one set, at every share.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import methods
from benchmarks.data_sets import CLINC_FEW, data_set, is_knowledge
from benchmarks.knowledge_sets import PREFIX
from benchmarks.methods import BM25, LETTERS, REGRESSION, SHIPPED, TOKEN_SET, WEGWIJZER, Kind, Method
from benchmarks.misspelling import misspelled
from benchmarks.processes import Row, Task, all_of, write_row
from benchmarks.questions import DataSet, Question, sample
from benchmarks.scores import judged, within
from benchmarks.settings import Settings

SHARES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4)
MARKED = 0.2
SETS = (f"{CLINC_FEW}0", f"{PREFIX}nl")
BASELINES = (TOKEN_SET, BM25, LETTERS, REGRESSION)


def measure(settings: Settings) -> Row:
    pairs = [(kind, name) for name in SETS for kind in (_own(name), *BASELINES) if kind.installed]
    return {"curves": all_of([_task(kind, name, settings) for kind, name in pairs], settings.at_once)}


def _own(name: str) -> Kind:
    return SHIPPED if is_knowledge(name) else WEGWIJZER


def _task(kind: Kind, name: str, settings: Settings) -> Task:
    arguments = (kind.name, name, str(settings.clinc), str(settings.misspelled_questions))
    return Task("benchmarks.typos", arguments, settings.cache)


def curve(kind: Kind, data: DataSet, questions: int) -> Row:
    method = kind.make(data.language)
    method.fit(data.examples)
    some = sample([one for one in data.test if one.labels], questions)
    first = {str(share): _first(method, some, share) for share in SHARES}
    return {"method": kind.name, "data": data.name, "inside": len(some), "first": first}


def _first(method: Method, questions: Sequence[Question], share: float) -> float | None:
    return within((judged(method.rank(misspelled(one.text, share, "typos")), one.labels) for one in questions), 1)


def main() -> None:
    name, data, file, questions = sys.argv[1:]
    write_row(curve(methods.kind(name), data_set(data, Path(file)), int(questions)))


if __name__ == "__main__":
    main()
