"""What ChatterBot's BestMatch does by default, without its database: difflib's ratio with every example."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from benchmarks.questions import Example


class LikeChatterBot:
    def fit(self, examples: Sequence[Example]) -> None:
        """difflib prepares its second sentence, so that is the example: the order ChatterBot has them in."""
        self._examples = [(one.label, SequenceMatcher(None, "", one.text.lower())) for one in examples]

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        typed = question.lower()
        best: dict[str, float] = {}
        for label, matcher in self._examples:
            matcher.set_seq1(typed)
            best[label] = max(round(matcher.ratio(), 2), best.get(label, 0.0))
        return sorted(best.items(), key=lambda one: -one[1])
