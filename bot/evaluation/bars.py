"""What each set of questions must reach."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict

from bot.errors import ExpectedError
from bot.evaluation.judged import Judged
from bot.evaluation.tally import Tally, by_file, by_language, percent, tally
from bot.marked_yaml import read, validated
from bot.schema_hints import RefusedError

Barred = Literal["first", "three", "right", "wrong", "false"]
BARRED: tuple[Barred, ...] = get_args(Barred)
AT_LEAST = ("first", "three", "right")


def _percentage(written: object) -> float:
    try:
        number = float(str(written))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 100:
        shown = f"'{written}'" if isinstance(written, str) else "dit"
        raise RefusedError(f"{shown} is geen percentage", "schrijf een getal van 0 tot 100, met een punt: 92.5")
    return number


Percentage = Annotated[float | None, BeforeValidator(_percentage)]


class Bars(BaseModel):
    """Percentages; what is not there is not held."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: Percentage = None
    three: Percentage = None
    right: Percentage = None
    wrong: Percentage = None
    false: Percentage = None


class SetBars(Bars):
    languages: dict[str, Bars] = {}


@dataclass(frozen=True, slots=True)
class Shortfall:
    """`reached` is None when the set has no such questions."""

    file: str
    language: str | None
    figure: Barred
    reached: float | None
    bar: float


def read_bars(file: Path) -> dict[str, SetBars]:
    """By the name of the set. Raises ExpectedError: a line for each problem."""
    if not file.exists():
        raise ExpectedError(f"{file} bestaat niet - geef een bestand zoals tests/questions/bars.yaml.")
    document, problems = read(file, str(file))
    found: dict[str, SetBars] = {}
    if not document.broken and not isinstance(document.data, dict):
        problems.append(document.problem((), "hier staan geen latten", "schrijf 'naam-van-de-vragen: {first: 90}'"))
    for name in document.data if isinstance(document.data, dict) else ():
        bars, wrong = validated(document, (name,), SetBars)
        problems += wrong
        if bars:
            found[name] = bars
    if problems:
        raise ExpectedError("\n".join(map(str, sorted(problems))))
    return found


def shortfalls(bars: Mapping[str, SetBars], judged: Iterable[Judged]) -> Iterator[Shortfall]:
    """Bars of sets that were not asked are passed over."""
    for name, rows in by_file(judged).items():
        if name in bars:
            yield from _below(name, None, bars[name], tally(rows))
            languages = by_language(rows)
            for language, own in bars[name].languages.items():
                yield from _below(name, language, own, tally(languages.get(language, ())))


def _below(file: str, language: str | None, bars: Bars, reached: Tally) -> Iterator[Shortfall]:
    for figure in BARRED:
        bar: float | None = getattr(bars, figure)
        share = reached.share(figure)
        if bar is not None and not _holds(figure, share, bar):
            yield Shortfall(file, language, figure, None if share is None else percent(share), bar)


def _holds(figure: Barred, share: float | None, bar: float) -> bool:
    if share is None:
        return False
    return percent(share) >= bar if figure in AT_LEAST else percent(share) <= bar
