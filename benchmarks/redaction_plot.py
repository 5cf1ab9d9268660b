"""What redaction leaves and loses, as a picture."""

from matplotlib.figure import Figure

from benchmarks.canvas import OTHERS, OURS, side_by_side
from benchmarks.processes import Row
from benchmarks.redaction_methods import WEGWIJZER
from benchmarks.redaction_tables import judged_rows, share

BEFORE = "#eda6ae"
TITLES = (
    "Messages without a direct\nidentifier left: more is better",
    "Names left: less is better\n(a dot an origin,  | all of them)",
    "Lost that had to stay: less is better\n(doing nothing loses nothing)",
)


def redaction_plot(redaction: Row) -> Figure:
    rows = list(reversed(judged_rows(redaction)))
    figure, (clean, names, lost) = side_by_side(3)
    for height, row in enumerate(rows):
        colour = {WEGWIJZER.name: OURS, redaction["first_seen"]["method"]: BEFORE}.get(row["method"], OTHERS[0])
        clean.barh(height, _percent(row["whole"]["clean"]), color=colour, height=0.7)
        origins = [_percent(pair) for pair in row["left"]["origin"].values()]
        names.plot([min(origins), max(origins)], [height, height], color=colour, alpha=0.4, linewidth=5)
        names.plot(origins, [height] * len(origins), "o", color=colour, markersize=5, alpha=0.7)
        names.plot(_percent(row["left"]["kind"]["name"]), height, "|", color="black", markersize=16, markeredgewidth=2)
        lost.barh(height, _percent(row["whole"]["lost"]), color=colour, height=0.7)
    for panel, title in zip((clean, names, lost), TITLES, strict=True):
        panel.set(yticks=range(len(rows)), yticklabels=[""] * len(rows), ylim=(-0.6, len(rows) - 0.4), xlabel="%")
        panel.set_title(title, fontsize="medium")
    clean.set_yticks(range(len(rows)), [row["method"].replace(", ", ",\n") for row in rows])
    clean.set_xlim(0, 100)
    names.set_xlim(-2, 102)
    return figure


def _percent(pair: list[int]) -> float:
    return 100 * (share(pair) or 0.0)
