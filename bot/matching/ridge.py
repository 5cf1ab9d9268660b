"""Kernel ridge regression from similarity with the examples to the entries they belong to.

The nearest example alone can mislead; the ridge weighs all of them. Examples are split into blocks, by language and, in a
large pack, by number: blocks of one language are averaged, languages are added. Solving is cubic in the size of a block.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.matching.space import Floats, Integers

PENALTY = 0.3
POWER = 1.5  # of a similarity in the kernel: examples that look much alike count for more
LARGEST = 2000  # examples in a block


@dataclass(frozen=True, slots=True)
class Block:
    rows: Integers  # which examples
    share: float
    weights: Floats  # [rows, classes]


@dataclass(frozen=True, slots=True)
class Ridge:
    blocks: tuple[Block, ...]
    classes: int

    def scores(self, similar: Floats) -> Floats:
        """`similar` [examples] -> about 1 for the class it belongs to, about 0 for the others."""
        total = np.zeros(self.classes, dtype=np.float32)
        for block in self.blocks:
            total += _kernel(similar[block.rows]) @ block.weights * np.float32(block.share)
        return total


@dataclass(frozen=True, slots=True)
class Solved:
    """A ridge with what it takes to leave examples out of it again."""

    ridge: Ridge
    inverses: tuple[Floats, ...]  # of each block's (kernel + penalty), [rows, rows]

    def scores_without(self, similar: Floats, left_out: Integers) -> Floats:
        """What the ridge would say had it been solved without the examples `left_out`."""
        total = self.ridge.scores(similar)
        for block, inverse in zip(self.ridge.blocks, self.inverses, strict=True):
            gone = np.flatnonzero(np.isin(block.rows, left_out))
            if len(gone):
                pull = np.linalg.solve(inverse[np.ix_(gone, gone)], inverse[:, gone].T @ _kernel(similar[block.rows]))
                total -= pull @ block.weights[gone] * np.float32(block.share)
        return total


def solve(
    languages: Sequence[str], classes: Integers, gram: Callable[[Integers], Floats], largest: int = LARGEST
) -> Solved:
    """`languages` and `classes` [examples]. `gram`: similarities among the examples given to it."""
    number = int(classes.max(initial=-1)) + 1
    blocks, inverses = [], []
    for rows, share in _blocks(languages, largest):
        kernel = _kernel(gram(rows))
        kernel[np.diag_indices_from(kernel)] += np.float32(PENALTY)
        inverse = np.linalg.inv(kernel)
        wanted = np.zeros((len(rows), number), dtype=np.float32)
        wanted[np.arange(len(rows)), classes[rows]] = 1
        blocks.append(Block(rows, share, inverse @ wanted))
        inverses.append(inverse)
    return Solved(Ridge(tuple(blocks), number), tuple(inverses))


def _kernel(similar: Floats) -> Floats:
    return np.maximum(similar, 0) ** np.float32(POWER)


def _blocks(languages: Sequence[str], largest: int) -> list[tuple[Integers, float]]:
    """(examples, share) of each block; neighbours, which belong to one entry, are dealt over the blocks in turn."""
    blocks = []
    by_language: dict[str, list[int]] = {language: [] for language in dict.fromkeys(languages)}
    for row, language in enumerate(languages):
        by_language[language].append(row)
    for rows in by_language.values():
        parts = -(-len(rows) // largest)
        blocks += [(np.array(rows[part::parts]), 1 / parts) for part in range(parts)]
    return blocks
