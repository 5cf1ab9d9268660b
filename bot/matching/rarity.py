"""How telling a feature is: the fewer entries have it, the more."""

import numpy as np

from bot.matching.postings import Floats, Integers


def rarity(columns: Integers, entries: Integers, width: int) -> tuple[Floats, float]:
    """[width], and that of a feature which nothing has. `columns`, `entries`: each time a feature is seen, and where.

    Entries that have it once among many that have it often hardly count: what is counted is the exponent of the entropy,
    which is just their number where all have it as often.
    """
    number = int(entries.max(initial=-1)) + 1
    pairs, seen = np.unique(columns * max(1, number) + entries, return_counts=True)
    column, entry = np.divmod(pairs, max(1, number))
    shares = seen / np.maximum(1, np.bincount(entries, minlength=number))[entry]
    shares = shares / np.bincount(column, shares, width)[column]
    entropy = -np.bincount(column, shares * np.log(shares), width)
    return np.log((1 + number) / (1 + np.exp(entropy))) + 1, float(np.log(1 + number) + 1)
