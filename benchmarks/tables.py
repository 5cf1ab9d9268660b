"""A table as Markdown and in the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.table import Table as Shown

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    columns: Sequence[str]  # the first names the row
    rows: Sequence[Sequence[str]]
    note: str = ""
    plot: str = ""  # name of the picture that shows it


def markdown(table: Table) -> str:
    ruler = ["---", *("---:" for _ in table.columns[1:])]
    lines = [f"| {' | '.join(cells)} |" for cells in (table.columns, ruler, *table.rows)]
    picture = [f"![{table.title}](benchmarks/{table.plot}.png)", ""] if table.plot else []
    note = [table.note, ""] if table.note else []
    return "\n".join([f"### {table.title}", "", *note, *lines, "", *picture])


def shown(table: Table) -> Shown:
    found = Shown(title=table.title, title_justify="left", caption=table.note, caption_justify="left", box=SIMPLE_HEAD)
    for place, name in enumerate(table.columns):
        found.add_column(name, justify="right" if place else "left")
    for row in table.rows:
        found.add_row(*(cell.replace("**", "") for cell in row))
    return found


def percent(share: float | None) -> str:
    return NOTHING if share is None else f"{100 * share:.1f}"


def ratio(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3f}"


def number(value: float | None) -> str:
    """Three figures are enough."""
    if value is None:
        return NOTHING
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def best_marked(rows: Sequence[Sequence[str]], columns: Sequence[int], least: bool = False) -> list[list[str]]:
    """The best cell of each of these columns in bold."""
    marked = [list(row) for row in rows]
    for column in columns:
        values = {float(row[column].replace(",", "")) for row in rows if row[column][:1].isdigit()}
        best = (min if least else max)(values, default=None)
        for row in marked:
            if row[column][:1].isdigit() and float(row[column].replace(",", "")) == best:
                row[column] = f"**{row[column]}**"
    return marked
