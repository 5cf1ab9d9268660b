"""Numbers for the names of features, without keeping the names: there are hundreds of thousands of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from bot.matching.postings import Integers


@dataclass(frozen=True, slots=True)
class Names:
    """A name has the number of its place among these. Two in a million million million share one by chance."""

    hashes: Integers  # in order

    def __len__(self) -> int:
        return len(self.hashes)

    def numbers(self, names: Sequence[str]) -> list[int]:
        """-1 when unknown."""
        wanted = hashes_of(names)
        if not len(self.hashes):
            return [-1] * len(wanted)
        places = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        found: list[int] = np.where(self.hashes[places] == wanted, places, -1).tolist()
        return found


def hashes_of(names: Iterable[str]) -> Integers:
    digests = b"".join(blake2b(name.encode(), digest_size=8).digest() for name in names)
    return np.frombuffer(digests, dtype="<u8")


def numbered(names: Iterable[str]) -> tuple[Names, Integers]:
    """All different; and the number of each."""
    hashes = hashes_of(names)
    order = np.argsort(hashes)
    numbers = np.empty(len(order), dtype=np.int64)
    numbers[order] = np.arange(len(order))
    return Names(hashes[order]), numbers
