"""The index of a pack: built once for these sentences and this code, and read from disk ever after.

The file holds nothing but the pack's own words, so it may lie in the user's cache. Without a place to keep it, it is
built at every start.
"""

import hashlib
import logging
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import numpy

from bot.matching import saved
from bot.matching.build import build
from bot.matching.examples import Example, Negative, examples_of, meanings_of, negatives_of
from bot.matching.index import Index
from bot.matching.vocabulary import Meaning
from bot.pack.pack import Pack

KEPT = 4  # indexes: the pack in use, the one before it, and what an editor is trying
PATIENCE_SECONDS = 1.0
ROOMS = ("language", "matching")  # whose code decides what an index looks like

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """All that an index is built from."""

    examples: tuple[Example, ...]
    negatives: tuple[Negative, ...]
    meanings: tuple[Meaning, ...]


def index_of(pack: Pack, environment: Mapping[str, str] = os.environ) -> Index:
    told = Told(examples_of(pack), negatives_of(pack), meanings_of(pack))
    folder = cache_folder(environment)
    if folder is None:
        return _build(told)
    file = folder / f"index-{fingerprint(told)}.npz"
    return _read(file) or _built(told, file)


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """None for a user without a home. No shared folder then: whoever can write there could spoil answers."""
    if given := environment.get("XDG_CACHE_HOME") or environment.get("HOME"):
        return Path(given) / ("wegwijzer" if environment.get("XDG_CACHE_HOME") else ".cache/wegwijzer")
    return None


def fingerprint(told: Told) -> str:
    """Another sentence, another order, other code or another numpy is another index."""
    seen = hashlib.sha256(repr((sys.version_info[:2], numpy.__version__)).encode())
    for one in (*told.examples, *told.negatives, *told.meanings):
        seen.update(repr(one).encode())
    for room in ROOMS:
        for source in sorted((Path(__file__).parent / room).glob("*.py")):
            seen.update(source.read_bytes())
    return seen.hexdigest()[:32]


def _build(told: Told) -> Index:
    """Says so when it takes long: nobody should wonder why nothing happens."""
    patience = Timer(PATIENCE_SECONDS, log.warning, ["De kennis is nieuw of veranderd: de index wordt gemaakt..."])
    patience.daemon = True
    patience.start()
    try:
        return build(told.examples, told.negatives, told.meanings)
    finally:
        patience.cancel()


def _read(file: Path) -> Index | None:
    try:
        with file.open("rb") as opened:
            index = saved.read(opened)
        file.touch()
    except (OSError, saved.SpoiledIndex):
        return None
    return index


def _built(told: Told, file: Path) -> Index:
    index = _build(told)
    try:
        _keep(file, index)
    except OSError as error:
        log.info("the index is not kept: %s", error.strerror)
    return index


def _keep(file: Path, index: Index) -> None:
    """Whole or not at all, also with two that write at once; the least recently used ones go."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as written:
        saved.write(index, written)
    os.replace(written.name, file)
    kept = sorted(file.parent.glob("index-*.npz"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in kept[KEPT:]:
        old.unlink(missing_ok=True)
