"""Tables of speed.json and typos.json."""

from collections.abc import Sequence

from benchmarks.data_sets import is_knowledge
from benchmarks.methods import TOKEN_SET
from benchmarks.processes import Row
from benchmarks.tables import Table, number, percent
from benchmarks.typos import MARKED, SHARES

NAMED = TOKEN_SET.name  # what the others are compared with


def speed_tables(speed: Row) -> list[Table]:
    return [_growing(speed["sizes"]), _asking(speed["ask"])]


def _growing(rows: Sequence[Row]) -> Table:
    usual = {row["size"]: row["median_ms"] for row in rows if row["method"] == NAMED}
    lines = [
        [
            f"{row['size']:,}, {row['method']}",
            number(row["median_ms"]),
            number(row["p99_ms"]),
            number(usual[row["size"]] / row["median_ms"]) if row["size"] in usual else "-",
            number(row["loaded_mb"]),
            number(row["after_mb"]),
            number(row["loaded_mb"] - row["before_mb"]),
            number(row["build_s"]),
            number(row.get("build_peak_mb")),
            number(row.get("start_s")),
            number(row.get("kept_mb")),
        ]
        for row in rows
    ]
    columns = (
        "examples, method",
        "ms",
        "p99 ms",
        "times as fast",
        "MB loaded",
        "MB after 1,000",
        "of which index",
        "build s",
        "build MB",
        "start s",
        "MB on disk",
    )
    note = (
        f"Times as fast as {NAMED} over all examples. MB: resident, with Python, the libraries and the examples; "
        "build MB: the most while building. Start: reading the index that was kept."
    )
    return Table("Speed and memory as the knowledge grows", columns, lines, note, "speed")


def _asking(ask: Row) -> Table:
    line = ["wegwijzer ask", number(ask["first_answer_s"]), number(ask["peak_mb"])]
    note = "A new process that reads the shipped knowledge and its kept index, until its first answer."
    return Table("From nothing to the first answer", ("command", "seconds", "MB, at most"), [line], note)


def typo_tables(typos: Row) -> list[Table]:
    names = list(dict.fromkeys(row["data"] for row in typos["curves"]))
    return [_curves(name, [row for row in typos["curves"] if row["data"] == name], last=names[-1]) for name in names]


def _curves(name: str, rows: Sequence[Row], last: str) -> Table:
    data = "the shipped knowledge, in Dutch" if is_knowledge(name) else "CLINC150, five examples per intent"
    columns = ("method", *(f"{100 * share:g} %" for share in SHARES), f"lost at {100 * MARKED:g} %")
    lines = [
        [
            row["method"],
            *(percent(row["first"][str(share)]) for share in SHARES),
            f"**{percent(row['first'][str(0.0)] - row['first'][str(MARKED)])}**",
        ]
        for row in rows
    ]
    note = f"Right first, by the share of words with a slip; {rows[0]['inside']:,} questions in scope."
    return Table(f"Misspelled: {data}", columns, lines, note, "typos" if name == last else "")
