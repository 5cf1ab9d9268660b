"""What all pictures look like."""

from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure

OURS = "#c8102e"
OTHERS = ("#4c72b0", "#55a868", "#8172b3", "#937860", "#64b5cd", "#8c8c8c", "#ccb974")
WIDTH, HEIGHT, DPI = 10.0, 4.2, 90


def side_by_side(number: int) -> tuple[Figure, Sequence[Any]]:
    figure = Figure(figsize=(WIDTH, HEIGHT), layout="constrained")
    return figure, figure.subplots(1, number, squeeze=False)[0]
