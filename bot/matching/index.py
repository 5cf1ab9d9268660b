"""What is built from a pack before its first question."""

from dataclasses import dataclass

from bot.matching.confidence import Confidence
from bot.matching.corpus import Corpus
from bot.matching.ridge import Ridge


@dataclass(frozen=True, slots=True)
class Part:
    """The examples in one language."""

    language: str
    corpus: Corpus
    ridge: Ridge
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Index:
    """A part for each language: words of one language say nothing in another, and look like slips of it."""

    parts: tuple[Part, ...]
