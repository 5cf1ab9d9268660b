"""Tables of quality.json."""

from collections.abc import Callable, Iterable, Sequence
from statistics import fmean

from benchmarks.data_sets import CLINC_FEW, CLINC_FULL
from benchmarks.knowledge_sets import PREFIX
from benchmarks.methods import CHATTERBOT, KINDS, SHIPPED
from benchmarks.processes import Row
from benchmarks.tables import NOTHING, Table, best_marked, number, percent, ratio

COLUMNS = (
    "method",
    "right first",
    "in three",
    "AUROC",
    "right",
    "refused",
    "mean",
    "ms",
    "p99 ms",
    "build s",
    "questions",
)
MARKED = (1, 2, 3, 6)  # columns in which more is better, whatever stands in the others
SAMPLES = "A slow method is asked a fixed sample: of 100 questions a figure may be off by five."
FEW = "CLINC150, five examples per intent"
FULL = "CLINC150, all training questions"
OWN = "The shipped knowledge, in Dutch"
MAIN = f"{PREFIX}nl"


def quality_tables(quality: Row) -> list[Table]:
    few = rows_of(quality["accuracy"], CLINC_FEW)
    draws = len({row["data"] for row in few})
    return [
        _compared(FEW, quality, few, f"{CLINC_FEW}0", f"150 intents; the mean of {draws} draws. {SAMPLES}"),
        _compared(
            FULL,
            quality,
            rows_of(quality["accuracy"], CLINC_FULL),
            CLINC_FULL,
            f"150 intents of 100 examples. {SAMPLES}",
        ),
        _compared(OWN, quality, rows_of(quality["accuracy"], MAIN), MAIN, _own_note(quality)),
        *_by_language(quality["accuracy"]),
        _outcomes(quality["accuracy"]),
    ]


def rows_of(rows: Iterable[Row], data: str) -> list[Row]:
    return [row for row in rows if row["data"].startswith(data)]


def mean_of(rows: Iterable[Row], *path: str) -> float | None:
    values = [value for value in (_at(row, path) for row in rows) if value is not None]
    return fmean(values) if values else None


def _at(row: Row | None, path: Sequence[str]) -> float | None:
    found = row
    for key in path:
        found = found.get(key) if found else None
    return found if isinstance(found, int | float) else None


def _compared(title: str, quality: Row, rows: Sequence[Row], timed: str, note: str) -> Table:
    names = [one.name for one in KINDS if one is not SHIPPED or timed == MAIN]
    timing = {row["method"]: row for row in quality["timing"] if row["data"] == timed}
    lines = [
        _line(name, [row for row in rows if row["method"] == name], timing.get(name), quality["missing"].get(name))
        for name in names
    ]
    return Table(title, COLUMNS, best_marked(lines, MARKED) if rows else [], note)


def _line(name: str, rows: Sequence[Row], timing: Row | None, missing: str | None) -> list[str]:
    slow = next((row["too_slow"] for row in rows if "too_slow" in row), None)
    if missing or slow or not rows:
        why = missing or (f"not run: about {slow / 1000:.0f} s a question" if slow else "not run")
        return [name, *([NOTHING] * (len(COLUMNS) - 2)), why]
    return [
        name,
        percent(mean_of(rows, "first")),
        percent(mean_of(rows, "three")),
        ratio(mean_of(rows, "auroc")),
        *(percent(mean_of(rows, "threshold", key)) for key in ("right", "refused", "mean")),
        *(number(_at(timing, (key,))) for key in ("median_ms", "p99_ms", "build_s")),
        _questions(rows),
    ]


def _questions(rows: Sequence[Row]) -> str:
    asked = [row["inside"] + row["outside"] for row in rows]
    whole = all(number == row["of"] for number, row in zip(asked, rows, strict=True))
    draws = f"{len(rows)} x " if len(rows) > 1 else ""
    return f"{draws}{asked[0]:,}" + ("" if whole else " (sample)")


def _own_note(quality: Row) -> str:
    rows = rows_of(quality["accuracy"], MAIN)
    examples = rows[0]["examples"] if rows else 0
    return (
        f"{examples:,} Dutch examples, those of what is not our subject included. All methods but one know only these; "
        f'"{SHIPPED.name}" searches all languages, as the bot does, with its words that mean the same.'
    )


def _by_language(rows: Sequence[Row]) -> list[Table]:
    own = rows_of(rows, PREFIX)
    languages = list(dict.fromkeys(row["data"].removeprefix(PREFIX) for row in own))
    languages.sort(key=lambda code: -max(row.get("of", 0) for row in own if row["data"] == f"{PREFIX}{code}"))
    sizes = {row["data"].removeprefix(PREFIX): row["of"] for row in own if "of" in row}
    names = [one.name for one in KINDS if one is not CHATTERBOT]
    return [
        Table(
            title,
            ("method", *(f"{code} ({sizes.get(code, 0)})" for code in languages)),
            best_marked(
                [[name, *(_cell(own, name, code, key, how) for code in languages)] for name in names],
                range(1, len(languages) + 1),
            ),
            note,
        )
        for title, key, how, note in (
            ("The shipped knowledge, by language: right first", "first", percent, "In brackets: questions asked."),
            ("The shipped knowledge, by language: AUROC", "auroc", ratio, "Where questions out of scope were asked."),
        )
    ]


def _cell(rows: Iterable[Row], name: str, code: str, key: str, how: Callable[[float | None], str]) -> str:
    return how(mean_of((row for row in rows if row["method"] == name and row["data"] == f"{PREFIX}{code}"), key))


def _outcomes(rows: Sequence[Row]) -> Table:
    lines = [_outcome(row["data"], row["method"], row["outcomes"]) for row in rows if row.get("outcomes")]
    return Table(
        "What Wegwijzer would do",
        ("data, method", "answered, right", "wrong", "offered, right", "wrong", "unsure", "out: answered", "offered"),
        sorted(lines),
        "As the bot decides, in percent. Offered: a choice of up to three, right when the right one is among the first three. "
        "Out: questions that belong to nothing.",
    )


def _outcome(data: str, name: str, counts: Row) -> list[str]:
    inside, outside = counts["inside"], counts["outside"]
    asked, other = sum(inside.values()), sum(outside.values())

    def share(*keys: str) -> str:
        return percent(sum(inside.get(key, 0) for key in keys) / asked)

    return [
        f"{data}, {name}",
        share("answer, right"),
        share("answer, in three", "answer, wrong"),
        share("suggest, right", "suggest, in three"),
        share("suggest, wrong"),
        share(*(f"unsure, {how}" for how in ("right", "in three", "wrong"))),
        percent(outside.get("answer", 0) / other if other else None),
        percent(outside.get("suggest", 0) / other if other else None),
    ]
