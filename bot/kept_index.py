"""The index of a pack: built once for these sentences and this code, and read from disk ever after.

The file holds nothing but the pack's own words, so it may lie in the user's cache. Without a place to keep it, it is
built at every start.
"""

import hashlib
import logging
import os
import sys
from collections.abc import Mapping
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path
from time import monotonic

import numpy

from bot.matching import saved
from bot.matching.build import Said, build_part, said
from bot.matching.examples import examples_of, meanings_of, negatives_of
from bot.matching.index import Index, Part
from bot.pack.pack import Pack

KEPT_BYTES = 600_000_000  # the pack in use, those before it, and what an editor is trying
PATIENCE_SECONDS = 1.0
BETWEEN_SECONDS = 5.0
ROOMS = ("language", "matching")  # whose code decides what an index looks like

log = logging.getLogger(__name__)


def index_of(pack: Pack, environment: Mapping[str, str] = os.environ) -> Index:
    """Only the languages in which something changed are built anew. Says how far it is when that takes long."""
    folder = cache_folder(environment)
    told = said(examples_of(pack), negatives_of(pack), meanings_of(pack))
    files = [folder / f"index-{what.language}-{fingerprint(what)}.npz" if folder else None for what in told]
    kept = [_read(file) if file else None for file in files]
    progress = _Progress(sum(len(what.examples) for what, part in zip(told, kept, strict=True) if not part))
    parts = zip(told, files, kept, strict=True)
    return Index(tuple(part or _built(what, file, progress) for what, file, part in parts))


class _Progress:
    """Silent at first: most indexes are there in a second."""

    def __init__(self, examples: int) -> None:
        self._left = self._examples = examples
        self._next = monotonic() + PATIENCE_SECONDS

    def done(self, examples: int) -> None:
        self._left = max(0, self._left - examples)
        if monotonic() >= self._next:
            self._next = monotonic() + BETWEEN_SECONDS
            share = 100 * (self._examples - self._left) // max(1, self._examples)
            log.warning("De kennis is nieuw of veranderd: de index wordt gemaakt, %d%%...", share)


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """None for a user without a home. No shared folder then: whoever can write there could spoil answers."""
    if given := environment.get("XDG_CACHE_HOME") or environment.get("HOME"):
        return Path(given) / ("wegwijzer" if environment.get("XDG_CACHE_HOME") else ".cache/wegwijzer")
    return None


def fingerprint(what: Said) -> str:
    """Another sentence, another order, other code, another numpy or other stems are another index."""
    seen = hashlib.sha256(repr((sys.version_info[:2], numpy.__version__, version("PyStemmer"))).encode())
    for one in what.examples:
        seen.update("\0".join((one.entry_id, one.text, *one.related, "\n")).encode())
    seen.update(repr((what.language, what.outside, what.meanings)).encode())
    for room in ROOMS:
        for source in sorted((Path(__file__).parent / room).glob("*.py")):
            seen.update(source.read_bytes())
    return seen.hexdigest()[:32]


def _read(file: Path) -> Part | None:
    try:
        with file.open("rb") as opened:
            part = saved.read(opened)
        file.touch()
    except (OSError, saved.SpoiledIndex):
        return None
    return part


def _built(what: Said, file: Path | None, progress: _Progress) -> Part:
    part = build_part(what, done=progress.done)
    if file is None:
        return part
    try:
        _keep(file, part)
    except OSError as error:
        log.info("the index is not kept: %s", error.strerror)
    return part


def _keep(file: Path, part: Part) -> None:
    """Whole or not at all, also with two that write at once; of too much the least recently used goes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unready = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with unready.open("wb") as written:
            saved.write(part, written)
        unready.replace(file)
    except OSError:
        unready.unlink(missing_ok=True)
        raise
    _make_room(file.parent)


def _make_room(folder: Path) -> None:
    kept = sorted(((one.stat(), one) for one in folder.glob("index-*.npz")), key=lambda one: -one[0].st_mtime)
    for (_, old), size in zip(kept, accumulate(stat.st_size for stat, _ in kept), strict=True):
        if size > KEPT_BYTES:
            old.unlink(missing_ok=True)
