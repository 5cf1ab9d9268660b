"""Tables of what was measured."""

from rich.console import Console

from benchmarks.methods import CHATTERBOT, TOKEN_SET, WEGWIJZER
from benchmarks.quality_tables import quality_tables
from benchmarks.speed_tables import typo_tables
from benchmarks.tables import Table, best_marked, markdown, number, shown

TABLE = Table("Speed", ("method", "ms"), [["one", "1.0"], ["**other**", "20"]], "Less is better.", "speed")
MEASURED = {"inside": 9, "outside": 1, "of": 10, "first": 0.5, "three": 0.7, "auroc": 0.8, "examples": 750}
ACCURACY = [
    {"method": WEGWIJZER.name, "data": f"clinc-5-{seed}", "threshold": {"right": 0.4, "refused": 0.8, "mean": 0.6}}
    | MEASURED
    | {"first": first}
    for seed, first in enumerate((0.5, 0.7))
]
SLOW = {"method": TOKEN_SET.name, "data": "clinc-full", "examples": 15_000, "too_slow": 6000.0}


def test_markdown_has_title_note_rows_and_picture() -> None:
    assert markdown(TABLE).splitlines() == [
        "### Speed",
        "",
        "Less is better.",
        "",
        "| method | ms |",
        "| --- | ---: |",
        "| one | 1.0 |",
        "| **other** | 20 |",
        "",
        "![Speed](benchmarks/speed.png)",
    ]


def test_the_terminal_shows_the_same_without_marks() -> None:
    console = Console(width=80)
    with console.capture() as captured:
        console.print(shown(TABLE))
    assert "other" in captured.get()
    assert "**" not in captured.get()


def test_the_best_of_a_column_is_marked_whatever_cannot_be_compared() -> None:
    assert best_marked([["a", "9.0"], ["b", "10.0"], ["c", "-"]], [1]) == [["a", "9.0"], ["b", "**10.0**"], ["c", "-"]]


def test_figures_are_as_long_as_they_mean_something() -> None:
    assert [number(value) for value in (1234.5, 12.345, 0.1234, None)] == ["1,234", "12.3", "0.12", "-"]


def test_draws_are_averaged_and_what_is_missing_or_too_slow_is_said() -> None:
    tables = quality_tables(
        {"accuracy": [*ACCURACY, SLOW], "timing": [], "missing": {CHATTERBOT.name: "does not install on this Python"}}
    )
    few, full = tables[:2]
    line = {row[0]: row for row in few.rows}
    assert line[WEGWIJZER.name][1] == "**60.0**"
    assert line[WEGWIJZER.name][-1] == "2 x 10"
    assert line[CHATTERBOT.name][-1] == "does not install on this Python"
    assert {row[0]: row[-1] for row in full.rows}[TOKEN_SET.name] == "not run: about 6 s a question"


def test_what_misspelling_costs_is_marked() -> None:
    first = {"0.0": 0.8, "0.05": 0.8, "0.1": 0.79, "0.2": 0.75, "0.3": 0.7, "0.4": 0.6}
    (table,) = typo_tables({"curves": [{"method": "one", "data": "clinc-5-0", "inside": 9, "first": first}]})
    assert table.rows == [["one", "80.0", "80.0", "79.0", "75.0", "70.0", "60.0", "**5.0**"]]
