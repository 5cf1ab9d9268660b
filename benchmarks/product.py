"""Wegwijzer's own matching, as it ships."""

from collections.abc import Sequence

from benchmarks.knowledge_sets import shipped
from benchmarks.questions import OUTSIDE, Example
from bot.answering import Answered, Suggested, decide
from bot.kept_index import index_of
from bot.matching.build import build
from bot.matching.examples import Example as Told
from bot.matching.examples import Negative
from bot.matching.index import Index
from bot.matching.match import match


class Wegwijzer:
    """Knows the examples and nothing else."""

    def __init__(self, language: str) -> None:
        self._language = language

    def fit(self, examples: Sequence[Example]) -> None:
        self.index: Index = build(
            [Told(one.label, one.text, self._language) for one in examples if one.label != OUTSIDE],
            [Negative(one.text, self._language) for one in examples if one.label == OUTSIDE],
        )

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        found = match(self.index, question)
        return [(one.entry_id, one.score) for one in found.ranked]

    def outcome(self, question: str) -> str:
        """What the bot would do."""
        decided = decide(match(self.index, question))
        return "answer" if isinstance(decided, Answered) else "suggest" if isinstance(decided, Suggested) else "unsure"


class Shipped(Wegwijzer):
    """With all the bot has: every language, words that mean the same, which entries are related."""

    def fit(self, examples: Sequence[Example]) -> None:
        self.index = index_of(shipped())
