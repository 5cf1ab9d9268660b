"""The figures of `wegwijzer evaluate`, as tables of at most 80 columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from bot.answering import ANSWER_FROM
from bot.evaluation.comparing import Change
from bot.evaluation.judged import Judged
from bot.evaluation.reliability import Bin, calibration_error, reliability
from bot.evaluation.tally import FIGURES, OUTSIDE, Figure, Tally, by_file, by_kind, by_language, percent, tally

ALL = "alle vragen"
NAMES: Mapping[Figure, str] = {
    "first": "top-1",
    "three": "top-3",
    "right": "goed",
    "wrong": "fout",
    "false": "vals",
    "offered": "bod",
}
LEGEND = """\
In procenten. top-1, top-3: het goede onderwerp vooraan, of bij de eerste drie.
goed, fout: meteen beantwoord, met het goede of met een ander onderwerp.
buiten: vragen bij geen onderwerp; vals: toch beantwoord; bod: iets voorgesteld.
ms: hoelang zoeken duurt, bij de middelste van alle vragen (mediaan)."""
RELIABILITY_LEGEND = f"""\
gedacht: hoe zeker de bot gemiddeld was van het eerste onderwerp.
klopte: hoe vaak dat het goede was; bij een vraag van buiten nooit.
ijkfout: hoeveel die twee verschillen, gemiddeld over alle vragen.
Vanaf {100 * ANSWER_FROM:.0f} antwoordt de bot meteen."""
LONGEST_NAME = 16  # leaves room for nine columns in 80


def figures(judged: Sequence[Judged]) -> Iterator[Table]:
    """Of all, of each file and its languages, of each language and of each kind; a table that says no more is left out."""
    files = by_file(judged)
    yield _tallies("", [(ALL, judged)])
    if len(files) > 1:
        yield _tallies("Bestand", (row for name, rows in files.items() for row in _with_languages(name, rows)))
    yield _tallies("Taal", by_language(judged).items())
    yield _tallies("Soort", by_kind(judged).items())


def reliability_table(judged: Sequence[Judged]) -> Table:
    bins = reliability(judged)
    table = _table("Zekerheid", "vragen", "gedacht", "klopte", "verschil")
    for one in bins:
        table.add_row(f"{100 * one.low:3.0f} - {100 * one.high:.0f}", str(one.count), *_held_against(one))
    table.add_row("ijkfout", str(len(judged)), "", "", _percent(calibration_error(bins)))
    return table


def comparison(changes: Sequence[Change]) -> Table:
    """All figures of all questions, and of each file, language and kind what is not the same."""
    before, now = [one.before for one in changes], [one.now for one in changes]
    table = _table("", "vragen", "", "oud", "nieuw", "verschil")
    _add(table, ALL, [*_differences(tally(before), tally(now), always=True), *_others(before, now)])
    for groups in (by_file, by_language, by_kind):
        old, new = groups(before), groups(now)
        for name in new if len(new) > 1 else ():
            _add(table, name, _differences(tally(old[name]), tally(new[name]), always=False))
    return table


def _add(table: Table, name: str, rows: Iterable[Sequence[str]]) -> None:
    """The name stands before the first of its rows only."""
    for number, row in enumerate(rows):
        table.add_row(Text(name if number == 0 else ""), *row)


def _with_languages(name: str, judged: Sequence[Judged]) -> Iterator[tuple[str, Sequence[Judged]]]:
    yield name, judged
    languages = by_language(judged)
    if len(languages) > 1:
        yield from ((f"  {language}", rows) for language, rows in languages.items())


def _tallies(title: str, groups: Iterable[tuple[str, Sequence[Judged]]]) -> Table:
    table = _table(title, "vragen", "top-1", "top-3", "goed", "fout", "buiten", "vals", "bod", "ms")
    for name, rows in groups:
        one = tally(rows)
        inside = (str(one.inside), *map(_percent, (one.first, one.three, one.right, one.wrong)))
        table.add_row(
            Text(name), *inside, str(one.outside), _percent(one.false), _percent(one.offered), f"{one.milliseconds:.1f}"
        )
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(title, no_wrap=True, overflow="ellipsis", max_width=LONGEST_NAME)
    for name in columns:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _held_against(one: Bin) -> tuple[str, str, str]:
    if one.predicted is None or one.right is None:
        return "-", "-", "-"
    return _percent(one.predicted), _percent(one.right), _signed(percent(one.right) - percent(one.predicted))


def _differences(before: Tally, now: Tally, *, always: bool) -> Iterator[tuple[str, ...]]:
    for figure in FIGURES:
        old, new = before.share(figure), now.share(figure)
        if always or old != new:
            change = "-" if old is None or new is None else _signed(percent(new) - percent(old))
            count = now.outside if figure in OUTSIDE else now.inside
            yield str(count), NAMES[figure], _percent(old), _percent(new), change


def _others(before: Sequence[Judged], now: Sequence[Judged]) -> Iterator[tuple[str, ...]]:
    errors = [percent(calibration_error(reliability(rows)) or 0.0) for rows in (before, now)]
    times = [tally(rows).milliseconds or 0.0 for rows in (before, now)]
    for name, (old, new) in (("ijkfout", errors), ("ms", times)):
        yield str(len(now)), name, f"{old:.1f}", f"{new:.1f}", _signed(new - old)


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{percent(share):.1f}"


def _signed(difference: float) -> str:
    return "0.0" if round(difference, 1) == 0 else f"{difference:+.1f}"
