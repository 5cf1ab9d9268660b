"""Kernel ridge regression from similarity with the examples to the entries they belong to.

The nearest example alone can mislead; the ridge weighs all of them. Solving is cubic in the number of examples, so many
are split into blocks. Each block is fitted to what the blocks before it left (one sweep of Gauss-Seidel, which in
practice is as good as solving all at once).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bot.matching.space import Floats, Integers

PENALTY = 0.3
POWER = 1.5  # of a similarity in the kernel: examples that look much alike count for more
LARGEST = 600  # examples in a block
MOST = 16_000  # examples in all blocks; of a larger pack every second, third, ... takes part, the nearest example all the same

Gram = Callable[[Integers, Integers], Floats]  # similarities of these examples with those, [these, those]


@dataclass(frozen=True, slots=True)
class Ridge:
    weights: Floats  # [examples, classes]

    def scores(self, similar: Floats) -> Floats:
        """`similar` [examples] -> about 1 for the class it belongs to, about 0 for the others."""
        return np.asarray(_kernel(similar) @ self.weights)


@dataclass(frozen=True, slots=True)
class Block:
    rows: Integers  # which examples
    inverse: Floats  # of (kernel + penalty), [rows, rows]


@dataclass(frozen=True, slots=True)
class Solved:
    """A ridge with what it takes to leave examples out of it again."""

    ridge: Ridge
    blocks: tuple[Block, ...]
    last: Integers  # the examples of the last block, whose leaving out is exact: no block was fitted after them

    def scores_without(self, similar: Floats, left_out: Integers) -> Floats:
        """What the ridge would say had each block been solved without the examples `left_out`."""
        total = self.ridge.scores(similar)
        for block in self.blocks:
            gone = np.flatnonzero(np.isin(block.rows, left_out))
            if len(gone):
                pulled = block.inverse[:, gone].T @ _kernel(similar[block.rows])
                total -= (
                    np.linalg.solve(block.inverse[np.ix_(gone, gone)], pulled) @ self.ridge.weights[block.rows[gone]]
                )
        return total


def solve(classes: Integers, gram: Gram, largest: int = LARGEST) -> Solved:
    """`classes` [examples]."""
    weights = np.zeros((len(classes), int(classes.max(initial=-1)) + 1), dtype=np.float32)
    blocks: list[Block] = []
    done = np.array([], dtype=np.int64)
    for rows in _parts(len(classes), largest):
        wanted = np.zeros((len(rows), weights.shape[1]), dtype=np.float32)
        wanted[np.arange(len(rows)), classes[rows]] = 1
        kernels = _kernel_in_place(gram(rows, np.concatenate([done, rows])))
        wanted -= kernels[:, : len(done)] @ weights[done]
        kernel = kernels[:, len(done) :]
        kernel[np.diag_indices_from(kernel)] += np.float32(PENALTY)
        blocks.append(Block(rows, np.linalg.inv(kernel)))
        weights[rows] = blocks[-1].inverse @ wanted
        done = np.concatenate([done, rows])
    return Solved(Ridge(weights), tuple(blocks), blocks[-1].rows if blocks else done)


def _kernel(similar: Floats) -> Floats:
    return np.maximum(similar, 0) ** np.float32(POWER)


def _kernel_in_place(similar: Floats) -> Floats:
    """The same without another copy of what may be a hundred megabytes."""
    np.maximum(similar, 0, out=similar)
    np.power(similar, np.float32(POWER), out=similar)
    return similar


def _parts(examples: int, largest: int) -> list[Integers]:
    """Examples by block; neighbours, which belong to one entry, are dealt over the blocks in turn."""
    rows = np.arange(0, examples, -(-examples // MOST) or 1)
    number = -(-len(rows) // largest)
    return [rows[part::number] for part in range(number)]
