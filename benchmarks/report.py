"""From what was measured to the page and the terminal."""

import json
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console

from benchmarks.plots import draw
from benchmarks.processes import Row
from benchmarks.quality_tables import quality_tables
from benchmarks.redaction_tables import redaction_tables
from benchmarks.speed_tables import speed_tables, typo_tables
from benchmarks.tables import Table, markdown, shown

BEGIN, END = "<!-- measured: `make benchmarks` writes from here -->", "<!-- to here -->"
TABLES = {"quality": quality_tables, "speed": speed_tables, "typos": typo_tables, "redaction": redaction_tables}
TITLES = {"quality": "Quality", "speed": "Speed and memory", "typos": "Typing errors", "redaction": "Redaction"}
PART = "machine"  # in the file of each part: what it was measured on


def read(folder: Path) -> dict[str, Row]:
    """Each part that was measured."""
    files = {name: folder / f"{name}.json" for name in TABLES}
    return {name: json.loads(file.read_text("utf-8")) for name, file in files.items() if file.exists()}


def write(folder: Path, name: str, row: Row) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(_short(row), indent=1) + "\n", "utf-8")


def report(results: dict[str, Row], page: Path, plots: Path) -> None:
    draw(results, plots)
    console = Console(width=160)
    parts = []
    for name, row in results.items():
        tables = TABLES[name](row)
        for table in tables:
            console.print(shown(table))
        parts.append(_part(name, row, tables))
    before, _, rest = (page.read_text("utf-8") if page.exists() else f"{BEGIN}\n{END}\n").partition(BEGIN)
    after = rest.partition(END)[2]
    measured = "\n".join(parts)
    page.write_text(f"{before}{BEGIN}\n\n{measured}\n{END}{after}", "utf-8")
    console.print(f"Written: {page}")


def _part(name: str, row: Row, tables: list[Table]) -> str:
    picture = "![Quality](benchmarks/quality.png)\n" if name == "quality" else ""
    return "\n".join([f"## {TITLES[name]}\n", _measured_on(row[PART]), picture, *map(markdown, tables)])


def _measured_on(machine: Mapping[str, object]) -> str:
    libraries = machine["libraries"]
    versions = ", ".join(f"{one} {number}" for one, number in libraries.items()) if isinstance(libraries, dict) else ""
    return (
        f"Measured on {machine['on']} at commit {machine['revision']}: {machine['cpu']}, {machine['cores']} cores, one thread "
        f"a process; {machine['system']}, Python {machine['python']}; load before {machine['load_before']}. {versions}.\n"
    )


def _short(value: object) -> object:
    """Figures as long as they mean something."""
    if isinstance(value, float):
        return float(f"{value:.5g}")
    if isinstance(value, dict):
        return {key: _short(one) for key, one in value.items()}
    return [_short(one) for one in value] if isinstance(value, list) else value
