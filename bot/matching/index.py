"""What is built from a pack before its first question."""

from dataclasses import dataclass

from bot.matching.confidence import Confidence
from bot.matching.corpus import Corpus
from bot.matching.ridge import Ridge


@dataclass(frozen=True, slots=True)
class Index:
    corpus: Corpus
    ridge: Ridge
    confidence: Confidence
