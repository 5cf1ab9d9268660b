"""Kernel ridge regression from similarity with the examples to the entries they belong to.

The nearest example alone can mislead; the ridge weighs all of them. Solving is cubic in the number of examples, so many
are split into blocks. Each block is fitted to what the blocks before it left (one sweep of Gauss-Seidel, which in
practice is as good as solving all at once).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bot.matching.postings import Floats, Integers

PENALTY = 0.1
POWER = 1.5  # of a similarity in the kernel: examples that look much alike count for more
LARGEST = 600  # examples in a block, on average
MOST = 16_000  # examples in all blocks; of a larger pack not all take part, the nearest example all the same
FAINT = 0.25  # of the similarity of the nearest example; those that are less alike have no say
HEARD = 800  # examples that have a say in one question, the most similar ones

Gram = Callable[[Integers, Integers], Floats]  # similarities of these examples with those, [these, those]


@dataclass(frozen=True, slots=True)
class Ridge:
    rows: Integers  # the examples that take part
    weights: Floats  # [rows, classes], in half precision

    def scores(self, similar: Floats) -> Floats:
        """`similar` [examples] -> about 1 for the class it belongs to, about 0 for the others."""
        near = similar[self.rows]
        heard = np.flatnonzero(near > FAINT * near.max(initial=0))
        if len(heard) > HEARD:
            heard = heard[np.argpartition(near[heard], -HEARD)[-HEARD:]]
        return np.asarray(_kernel(near[heard]) @ self.weights[heard].astype(np.float32))


@dataclass(frozen=True, slots=True)
class Block:
    """Some of the rows of a ridge."""

    rows: Integers  # which examples
    weights: Floats  # [rows, classes]
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
                total -= np.linalg.solve(block.inverse[np.ix_(gone, gone)], pulled) @ block.weights[gone]
        return total


def solve(classes: Integers, gram: Gram, lots: Integers, largest: int = LARGEST) -> Solved:
    """`classes` [examples]; `lots` [examples]: what decides in which block each is, at random but always the same."""
    number = int(classes.max(initial=-1)) + 1
    blocks: list[Block] = []
    done = np.array([], dtype=np.int64)
    weights = np.zeros((0, number), dtype=np.float32)
    for rows in _dealt(lots, largest):
        wanted = np.zeros((len(rows), number), dtype=np.float32)
        wanted[np.arange(len(rows)), classes[rows]] = 1
        kernels = _kernel(gram(rows, np.concatenate([done, rows])))
        wanted -= kernels[:, : len(done)] @ weights
        kernel = kernels[:, len(done) :]
        kernel[np.diag_indices_from(kernel)] += np.float32(PENALTY)
        inverse = np.linalg.inv(kernel)
        blocks.append(Block(rows, inverse @ wanted, inverse))
        weights = np.concatenate([weights, blocks[-1].weights])
        done = np.concatenate([done, rows])
    order = np.argsort(done)
    ridge = Ridge(done[order].astype(np.int32), weights[order].astype(np.float16))
    return Solved(ridge, tuple(blocks), blocks[-1].rows if blocks else done)


def _kernel(similar: Floats) -> Floats:
    return np.asarray(np.maximum(similar, 0) ** np.float32(POWER))


def _dealt(lots: Integers, largest: int) -> list[Integers]:
    """Examples by block. One example more or less leaves the others where they are."""
    rows = np.argsort(lots, kind="stable")[:MOST]
    number = -(-len(rows) // largest)
    blocks = [np.sort(rows[lots[rows] % number == block]) for block in range(number)]
    return [block for block in blocks if len(block)]
