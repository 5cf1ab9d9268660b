"""What each word of a message is, weighed together with what its neighbours are.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): each word has points for each label by its
traits, each pair of neighbours by their labels. What comes out are chances, so that what is doubtful can be asked.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.redaction.kinds import Kind

Floats = NDArray[np.float32]
LABELS = (None, Kind.NAME, Kind.PLACE, Kind.ORGANISATION, Kind.AGE)
RULED_OUT = -30.0  # points
SURELY_NOTHING = 1e-4  # of the weight of "nothing", that all other labels of a word have at most
FILE = "learned.json.gz"


@dataclass(frozen=True, slots=True)
class Weights:
    rows: Mapping[str, int]  # trait -> row of `points`
    points: Floats  # [traits, labels]
    steps: Floats  # [labels, labels], from the label of a word to that of the next

    def points_of(self, traits: Sequence[str] | None) -> Floats:
        """[labels]; None instead of traits: it can only be nothing."""
        if traits is None:
            return _NOTHING
        rows = self.rows
        found: Floats = self.points[[rows[trait] for trait in traits if trait in rows]].sum(axis=0)
        return found

    def chances(self, points: Sequence[Floats]) -> Floats:
        """[words, labels], of the points of each word."""
        return forward_backward(np.array(points, dtype=np.float32).reshape(-1, len(LABELS)), self.steps)


_NOTHING = np.array([0.0] + [RULED_OUT] * (len(LABELS) - 1), dtype=np.float32)


def forward_backward(points: Floats, steps: Floats) -> Floats:
    """[words, labels], each row adds up to 1.

    Most words are plainly nothing. Beside those only the others are worked out, one after the other.
    """
    if not len(points):
        return points
    here, step = np.exp(points - points.max(axis=1, keepdims=True)), np.exp(steps)
    here[here[:, 1:].max(axis=1) < SURELY_NOTHING * here[:, 0]] = np.eye(len(LABELS), dtype=np.float32)[0]
    unsure = np.flatnonzero(here[:, 1:].any(axis=1))
    forward = here.copy()
    for at in unsure:
        forward[at] = here[at] if at == 0 else here[at] * (forward[at - 1] @ step)
        forward[at] /= forward[at].sum()
    backward = np.tile(step[:, 0], (len(here), 1))
    backward[-1] = 1
    for at in unsure[::-1]:
        if at:
            backward[at - 1] = step @ (backward[at] * here[at])
            backward[at - 1] /= backward[at - 1].sum()
    both = forward * backward
    return np.asarray(both / both.sum(axis=1, keepdims=True), dtype=np.float32)


@cache
def learned() -> Weights:
    held = _held()
    rows = {trait: row for row, trait in enumerate(held["traits"])}
    points = np.array(held["points"], dtype=np.float32).reshape(len(rows), len(LABELS)) / held["scale"]
    return Weights(rows, points, np.array(held["steps"], dtype=np.float32))


def learnt_from() -> str:
    """The digest of the messages that what is shipped was learnt from."""
    return str(_held()["told"])


def packed(weights: Weights, told: str, scale: int = 100) -> bytes:
    """The same weights give the same bytes. `told`: the digest of what they were learnt from."""
    held = {
        "told": told,
        "traits": list(weights.rows),
        "points": np.rint(weights.points * scale).astype(int).ravel().tolist(),
        "scale": scale,
        "steps": weights.steps.round(3).tolist(),
    }
    return gzip.compress(json.dumps(held, ensure_ascii=False).encode(), mtime=0)


def _held() -> Mapping[str, Any]:
    held: Mapping[str, Any] = json.loads(gzip.decompress((files("bot.redaction") / "data" / FILE).read_bytes()))
    return held
