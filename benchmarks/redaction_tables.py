"""Tables of redaction.json."""

from collections.abc import Sequence

from benchmarks.processes import Row
from benchmarks.redaction_methods import KINDS
from benchmarks.tables import NOTHING, Table, best_marked, number, percent
from tests.redaction.scoring import DIRECT, INDIRECT

COLUMNS = (
    "method",
    "none left",
    "in Dutch",
    "direct left",
    "indirect left",
    "names left",
    "lowercase names",
    "lost",
    "untouched",
    "told apart",
    "messages",
)
MORE_IS_BETTER, LESS_IS_BETTER = (1, 2), (3, 4, 5, 6)  # what does nothing loses nothing, so the rest is not marked
NOTE = (
    "In percent. None left: messages in which something must go, without a direct identifier left. Lost: what had to stay and "
    "is gone. Untouched: messages with nobody in them that stay as they are. Told apart: each person of a message has a number "
    "of their own, where numbers are given."
)
COSTS = ("method", "first start s", "start s", "MB", "MB after", "ms", "p95 ms")
COSTS_NOTE = (
    "From nothing to the first redacted message, importing included; a first start builds what is kept for the next. MB: "
    "resident after starting, and after all messages. The machine may have had other work: see the load above."
)


def redaction_tables(redaction: Row) -> list[Table]:
    rows = judged_rows(redaction)
    kinds = [kind for kind in (*DIRECT, *INDIRECT) if kind in rows[0]["left"]["kind"]]
    return [
        _overall(rows, redaction["missing"], redaction["first_seen"]["revision"]),
        _left(rows, "kind", "Redaction: left, by kind", kinds),
        _left(rows, "origin", "Redaction: names left, by origin", rows[0]["left"]["origin"]),
        _left(rows, "language", "Redaction: names left, by language", _largest_first(rows[0]["left"]["language"])),
        _costs(redaction["methods"]),
    ]


def judged_rows(redaction: Row) -> list[Row]:
    """All methods, and below the product what it did before it was improved by what the messages showed."""
    ours, *others = redaction["methods"]
    return [ours, redaction["first_seen"], *others]


def share(pair: Sequence[int]) -> float | None:
    some, of = pair
    return some / of if of else None


def _overall(rows: Sequence[Row], missing: Row, revision: str) -> Table:
    absent = [_absent(kind.name, missing[kind.name]) for kind in KINDS if kind.name in missing]
    lines = [*map(_line, rows), *absent]
    marked = best_marked(best_marked(lines, MORE_IS_BETTER), LESS_IS_BETTER, least=True)
    note = (
        f"{NOTE} First saw: commit {revision}; since then Wegwijzer was improved by what they showed, the others not."
    )
    return Table("Redaction: what is left, and what is lost", COLUMNS, marked, note, "redaction")


def _line(row: Row) -> list[str]:
    left, whole = row["left"], row["whole"]
    pairs = (
        whole["clean"],
        row["dutch"]["clean"],
        left["tier"]["direct"],
        left["tier"]["indirect"],
        left["kind"]["name"],
        left["case"]["lowercase"],
        whole["lost"],
        whole["untouched"],
        whole["told_apart"],
    )
    return [row["method"], *(percent(share(pair)) for pair in pairs), f"{row['messages']:,}"]


def _absent(name: str, why: str) -> list[str]:
    return [name, *([NOTHING] * (len(COLUMNS) - 2)), f"not measured: {why}"]


def _left(rows: Sequence[Row], grouping: str, title: str, groups: Sequence[str]) -> Table:
    """In brackets how many there are."""
    sizes = {group: pair[1] for group, pair in rows[0]["left"][grouping].items()}
    columns = ("method", *(f"{_called(group)} ({sizes[group]})" for group in groups))
    lines = [[row["method"], *(percent(share(row["left"][grouping][group])) for group in groups)] for row in rows]
    note = "In percent; in brackets how many there are. One more or less of thirty is three points."
    return Table(title, columns, best_marked(lines, range(1, len(columns)), least=True), note)


def _called(group: str) -> str:
    return group.replace("_", ", ")


def _largest_first(sizes: Row) -> list[str]:
    return sorted(sizes, key=lambda group: -sizes[group][1])


def _costs(rows: Sequence[Row]) -> Table:
    keys = ("first_start_s", "start_s", "loaded_mb", "after_mb", "median_ms", "p95_ms")
    lines = [[row["method"], *(number(row[key]) for key in keys)] for row in rows]
    return Table("Redaction: time and memory", COSTS, lines, COSTS_NOTE)
