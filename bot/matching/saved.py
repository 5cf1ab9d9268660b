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
        "ridge": part.ridge.weights,
        **_arrays("words", part.corpus.words),
        **_arrays("letters", part.corpus.letters),
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
        "typed": [" ".join(each) for each in corpus.typed],
        "small": sorted(corpus.small),
        "words": words,
        "roots": [vocabulary.roots[word] for word in words],
        "counts": [vocabulary.counts[word] for word in words],
        "concepts": list(vocabulary.concepts.items()),
        "confidence": part.confidence.weights,
        "word columns": list(corpus.words.columns),
        "letter columns": list(corpus.letters.columns),
    }


def _part(written: Mapping[str, Any], arrays: Arrays) -> Part:
    words = written["words"]
    vocabulary = Vocabulary(
        written["language"],
        dict(zip(words, written["roots"], strict=True)),
        dict(zip(words, written["counts"], strict=True)),
        {tuple(phrase): tuple(concepts) for phrase, concepts in written["concepts"]},
    )
    corpus = assemble(
        tuple(written["entries"]),
        arrays["classes"],
        tuple(tuple(typed.split(" ")) for typed in written["typed"]),
        frozenset(written["small"]),
        vocabulary,
        _space("words", arrays, written["word columns"]),
        _space("letters", arrays, written["letter columns"]),
    )
    return Part(written["language"], corpus, Ridge(arrays["ridge"]), Confidence(tuple(written["confidence"])))


def _arrays(name: str, space: Space) -> dict[str, NDArray[Any]]:
    return {
        f"{name} idf": np.array([*space.idf, space.unknown_idf]),
        f"{name} starts": space.starts,
        f"{name} rows": space.rows,
        f"{name} values": space.values,
        f"{name} frequent": np.array(list(space.frequent), dtype=np.int64),
        f"{name} full": space.full,
    }


def _space(name: str, arrays: Arrays, columns: list[str]) -> Space:
    *idf, unknown_idf = arrays[f"{name} idf"].tolist()
    return Space(
        dict(zip(columns, range(len(columns)), strict=True)),
        idf,
        unknown_idf,
        arrays[f"{name} starts"],
        arrays[f"{name} rows"],
        arrays[f"{name} values"],
        {column: row for row, column in enumerate(arrays[f"{name} frequent"].tolist())},
        arrays[f"{name} full"],
    )
