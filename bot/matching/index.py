"""What is built from a pack before its first question."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.matching.confidence import Confidence
from bot.matching.corpus import Corpus
from bot.matching.ridge import Ridge


@dataclass(frozen=True, slots=True)
class Index:
    corpus: Corpus
    ridge: Ridge
    confidence: Confidence
    claims: Mapping[tuple[str, ...], frozenset[int]]  # words of an example -> the classes whose example they are
