"""A part of an index in a file, so that it is built once for a pack and only read at the next start.

Arrays and not a pickle: whoever can change the file can spoil answers, but never run anything.
"""

import json
from collections.abc import Mapping
from typing import IO, Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.matching.confidence import Confidence
from bot.matching.corpus import assemble
from bot.matching.index import Part
from bot.matching.letters import Letters, Spelling
from bot.matching.names import Names
from bot.matching.postings import Postings
from bot.matching.ridge import Ridge
from bot.matching.space import Space
from bot.matching.vocabulary import Vocabulary

Arrays = Mapping[str, NDArray[Any]]


class SpoiledIndex(Exception):  # noqa: N818  # a finding about a file, not an error of the program
    """This is not a whole part."""


def write(part: Part, file: IO[bytes]) -> None:
    arrays: dict[str, NDArray[Any]] = {
        "written": np.frombuffer(json.dumps(_written(part), ensure_ascii=False).encode(), dtype=np.uint8),
        "classes": part.corpus.classes,
        "ridge rows": part.ridge.rows,
        "ridge weights": part.ridge.weights,
        "spelled": part.corpus.spelling.spelled,
        "spelled starts": part.corpus.spelling.starts,
        "word names": part.corpus.words.names.hashes,
        "word weights": part.corpus.words.weights,
        "letter names": part.corpus.letters.names.hashes,
        "letter weights": part.corpus.letters.weights,
        "lengths": part.corpus.letters.lengths,
        **_postings("words", part.corpus.words.examples),
        **_postings("letters", part.corpus.letters.words),
    }
    np.savez(file, allow_pickle=False, **arrays)


def read(file: IO[bytes]) -> Part:
    """Raises SpoiledIndex."""
    try:
        with np.load(file, allow_pickle=False) as saved:
            arrays = {name: saved[name] for name in saved.files}
        return _part(json.loads(arrays["written"].tobytes()), arrays)
    except (BadZipFile, OSError, EOFError, ValueError, KeyError, IndexError, TypeError) as error:
        raise SpoiledIndex from error


def _written(part: Part) -> Mapping[str, Any]:
    corpus = part.corpus
    vocabulary = corpus.vocabulary
    words = list(vocabulary.roots)
    return {
        "language": part.language,
        "entries": corpus.entries,
        "spelling": corpus.spelling.words,
        "small": sorted(corpus.small),
        "words": words,
        "roots": [vocabulary.roots[word] for word in words],
        "counts": [vocabulary.counts[word] for word in words],
        "concepts": list(vocabulary.concepts.items()),
        "confidence": part.confidence.weights,
        "unknown word": corpus.words.unknown,
        "unknown letters": corpus.letters.unknown,
    }


def _part(written: Mapping[str, Any], arrays: Arrays) -> Part:
    words = written["words"]
    vocabulary = Vocabulary(
        written["language"],
        dict(zip(words, written["roots"], strict=True)),
        dict(zip(words, written["counts"], strict=True)),
        {tuple(phrase): tuple(concepts) for phrase, concepts in written["concepts"]},
    )
    examples = len(arrays["classes"])
    letters = Letters(
        Names(arrays["letter names"]),
        arrays["letter weights"],
        written["unknown letters"],
        _posted("letters", arrays, len(written["spelling"])),
        Spelling(tuple(written["spelling"]), arrays["spelled"], arrays["spelled starts"]),
        arrays["lengths"],
    )
    space = Space(
        Names(arrays["word names"]),
        arrays["word weights"],
        written["unknown word"],
        _posted("words", arrays, examples),
    )
    corpus = assemble(
        tuple(written["entries"]), arrays["classes"], frozenset(written["small"]), vocabulary, space, letters
    )
    ridge = Ridge(arrays["ridge rows"], arrays["ridge weights"])
    return Part(written["language"], corpus, ridge, Confidence(tuple(written["confidence"])))


def _postings(name: str, found: Postings) -> dict[str, NDArray[Any]]:
    return {f"{name} starts": found.starts, f"{name} places": found.places, f"{name} values": found.values}


def _posted(name: str, arrays: Arrays, size: int) -> Postings:
    return Postings(arrays[f"{name} starts"], arrays[f"{name} places"], arrays[f"{name} values"], size)
