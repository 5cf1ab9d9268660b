"""What each part of matching is worth: the same questions, asked of named variants.

`.venv/bin/python -m benchmarks.ablation [--clinc FILE] [--seeds 0 1] [--sets nl second_nl] [--languages nl] [--only NAME]`
needs nothing but what the bot needs. A variant is a function with the arguments of `bot.matching.build.build`.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from benchmarks import clinc
from benchmarks.knowledge_sets import question_of, rows, shipped
from benchmarks.places import QUESTIONS
from benchmarks.questions import Question
from benchmarks.scores import Judged, auroc, judged, within
from benchmarks.tables import Table, percent, ratio, shown
from bot.answering import Answered, decide
from bot.matching.build import build
from bot.matching.examples import Example, Negative, examples_of, meanings_of, negatives_of
from bot.matching.index import Index
from bot.matching.match import match
from bot.matching.vocabulary import Meaning

Build = Callable[[Iterable[Example], Iterable[Negative], Iterable[Meaning]], Index]

COLUMNS = ("variant", "set", "first", "three", "AUROC", "right", "wrong", "false")
NOTE = "In percent. right, wrong: answered at once, with the right or another entry; false: answered, out of scope."


@dataclass(frozen=True, slots=True)
class Variant:
    name: str
    build: Build


# One line for each part to leave out: Variant("no ridge", partial(build, recipe=replace(SHIPPED, ridge=0.0))).
VARIANTS = (Variant("as it ships", build),)


@dataclass(frozen=True, slots=True)
class Taught:
    """What an index is built from, and the sets of questions that it is then asked."""

    examples: Sequence[Example]
    negatives: Sequence[Negative]
    meanings: Sequence[Meaning]
    asked: Sequence[tuple[str, Sequence[Question]]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares 0..1."""

    first: float | None
    three: float | None
    auroc: float | None
    right: float
    wrong: float
    false: float


def knowledge(sets: Sequence[str], languages: Sequence[str]) -> Taught:
    """The shipped knowledge, in these languages only where any are named: another is not needed for one set."""
    pack = shipped()

    def spoken(language: str) -> bool:
        return not languages or language in languages

    return Taught(
        [one for one in examples_of(pack) if spoken(one.language)],
        [one for one in negatives_of(pack) if spoken(one.language)],
        [one for one in meanings_of(pack) if spoken(one.language)],
        [(name, [question_of(row) for row in rows(QUESTIONS, name)]) for name in sets],
    )


def few(parts: clinc.Parts, seed: int) -> Taught:
    data = clinc.few(parts, seed)
    examples = [Example(one.label, one.text, data.language) for one in data.examples]
    return Taught(examples, (), (), [(data.name, data.test)])


def figures(index: Index, questions: Iterable[Question]) -> Figures:
    found: list[tuple[Judged, bool]] = []
    for one in questions:
        seen = match(index, one.text)
        ranking = [(suggestion.entry_id, suggestion.score) for suggestion in seen.ranked]
        found.append((judged(ranking, one.labels), isinstance(decide(seen), Answered)))
    every = [one for one, _ in found]
    inside = [(one, answered) for one, answered in found if one.inside]
    outside = [answered for one, answered in found if not one.inside]
    return Figures(
        within(every, 1),
        within(every, 3),
        auroc(every),
        sum(answered and one.place == 0 for one, answered in inside) / max(1, len(inside)),
        sum(answered and one.place != 0 for one, answered in inside) / max(1, len(inside)),
        sum(outside) / max(1, len(outside)),
    )


def main() -> None:
    given = _arguments()
    taught = [knowledge(given.sets, given.languages)] if given.sets else []
    if given.seeds:
        parts = clinc.read(clinc.found(given.clinc))
        taught += [few(parts, seed) for seed in given.seeds]
    console = Console(width=120)
    lines: list[list[str]] = []
    for variant in (one for one in VARIANTS if not given.only or one.name in given.only):
        for what in taught:
            index = variant.build(what.examples, what.negatives, what.meanings)
            lines += [_line(variant.name, name, figures(index, questions)) for name, questions in what.asked]
            console.print(*lines[-len(what.asked) :], sep="\n")
    console.print(shown(Table("Ablation", COLUMNS, lines, NOTE)))


def _line(variant: str, name: str, seen: Figures) -> list[str]:
    shares = (seen.right, seen.wrong, seen.false)
    return [variant, name, percent(seen.first), percent(seen.three), ratio(seen.auroc), *map(percent, shares)]


def _arguments() -> argparse.Namespace:
    names = sorted(file.stem for file in QUESTIONS.glob("*.jsonl"))
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation", description=__doc__)
    parser.add_argument("--clinc", type=Path, help="CLINC150's data_full.json (otherwise: downloaded once)")
    parser.add_argument("--seeds", nargs="*", type=int, default=[0, 1, 2], help="draws of CLINC150; none: without it")
    parser.add_argument(
        "--sets", nargs="*", choices=names, default=names, help="of tests/questions; none: without them"
    )
    parser.add_argument("--languages", nargs="*", default=[], help="of the knowledge (default: all)")
    parser.add_argument("--only", nargs="+", help="names of variants")
    return parser.parse_args()


if __name__ == "__main__":
    main()
