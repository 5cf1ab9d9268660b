"""The same figures as pictures."""

from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import NullFormatter, StrMethodFormatter

from benchmarks.canvas import DPI, OTHERS, OURS, side_by_side
from benchmarks.data_sets import CLINC_FEW, CLINC_FULL, is_knowledge
from benchmarks.methods import KINDS, SHIPPED, WEGWIJZER
from benchmarks.processes import Row
from benchmarks.quality_tables import FEW, FULL, MAIN, OWN, mean_of, rows_of
from benchmarks.redaction_plot import redaction_plot
from benchmarks.typos import MARKED, SHARES


def draw(results: dict[str, Row], folder: Path) -> list[Path]:
    """One picture for each part that was measured."""
    folder.mkdir(parents=True, exist_ok=True)
    mpl.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    pictures = {"quality": _quality, "speed": _speed, "typos": _typos, "redaction": redaction_plot}
    files = []
    for name, picture in pictures.items():
        if name in results:
            file = folder / f"{name}.png"
            figure = picture(results[name])
            figure.savefig(file, dpi=DPI, metadata={"Software": None})
            files.append(file)
    return files


def _colour(name: str) -> str:
    if name in (WEGWIJZER.name, SHIPPED.name):
        return OURS
    others = [one.name for one in KINDS if one not in (WEGWIJZER, SHIPPED)]
    return OTHERS[others.index(name) % len(OTHERS)]


def _quality(quality: Row) -> Figure:
    sets = [(FEW, CLINC_FEW), (FULL, CLINC_FULL), (OWN, MAIN)]
    sets = [(title, name) for title, name in sets if rows_of(quality["accuracy"], name)]
    figure, panels = side_by_side(len(sets))
    names = [one.name for one in KINDS if rows_of(quality["accuracy"], "") and one.name not in quality["missing"]]
    for place, (panel, (title, data)) in enumerate(zip(panels, sets, strict=True)):
        rows = rows_of(quality["accuracy"], data)
        for height, name in enumerate(reversed(names)):
            here = [row for row in rows if row["method"] == name]
            first, mean = mean_of(here, "first"), mean_of(here, "threshold", "mean")
            if first is not None:
                panel.barh(height, 100 * first, color=_colour(name), height=0.7)
            if mean is not None:
                panel.plot(100 * mean, height, "|", color="black", markersize=13, markeredgewidth=2)
        panel.set_yticks(range(len(names)), reversed(names) if not place else [""] * len(names))
        panel.set(xlim=(0, 100), ylim=(-0.6, len(names) - 0.4))
        panel.set_title(title.replace(", ", "\n"))
    panels[0].set_xlabel("%  bar: right first;  |: mean of right in scope and refused out of scope", loc="left")
    return figure


def _speed(speed: Row) -> Figure:
    figure, panels = side_by_side(2)
    for name in dict.fromkeys(row["method"] for row in speed["sizes"]):
        rows = [row for row in speed["sizes"] if row["method"] == name]
        sizes = [row["size"] for row in rows]
        panels[0].plot(sizes, [row["median_ms"] for row in rows], "o-", color=_colour(name), label=name)
        panels[0].plot(sizes, [row["p99_ms"] for row in rows], "--", color=_colour(name), linewidth=1)
        panels[1].plot(sizes, [row["loaded_mb"] for row in rows], "o-", color=_colour(name), label=name)
    for panel, title in zip(panels, ("ms a question (dashed: p99)", "MB resident, loaded"), strict=True):
        panel.set(xscale="log", yscale="log", xlabel="example questions", title=title)
        panel.grid(which="major", alpha=0.3)
        for axis in (panel.xaxis, panel.yaxis):
            axis.set_major_formatter(StrMethodFormatter("{x:,g}"))
            axis.set_minor_formatter(NullFormatter())
    panels[0].legend(frameon=False)
    return figure


def _typos(typos: Row) -> Figure:
    sets = list(dict.fromkeys(row["data"] for row in typos["curves"]))
    figure, panels = side_by_side(len(sets))
    for panel, data in zip(panels, sets, strict=True):
        for row in typos["curves"]:
            if row["data"] == data:
                first = [100 * row["first"][str(share)] for share in SHARES]
                colour = _colour(row["method"])
                width = 2.5 if colour == OURS else 1.2
                lost = 100 * (row["first"][str(0.0)] - row["first"][str(MARKED)])
                label = f"{row['method']}: {-lost:.1f}"
                panel.plot([100 * share for share in SHARES], first, "o-", color=colour, linewidth=width, label=label)
        panel.axvline(100 * MARKED, color="black", linewidth=0.8, linestyle=":")
        panel.set(title=OWN if is_knowledge(data) else FEW, xlabel="% of words with a slip", ylabel="% right first")
        panel.set_ylim(0, 100)
        panel.grid(alpha=0.3)
        panel.legend(frameon=False, loc="lower left", title=f"lost at {100 * MARKED:g} %", alignment="left")
    return figure
