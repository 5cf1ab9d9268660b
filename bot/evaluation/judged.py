"""What came of a question, held against its labels."""

from dataclasses import dataclass
from typing import Literal

from bot.answering import Answered, Suggested, decide
from bot.evaluation.questions import Question
from bot.matching.match import Match

Done = Literal["answer", "suggest", "unsure"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`ranked`: ids of entries, the best first. `score` 0..1: how probable it seemed that the first is right."""

    ranked: tuple[str, ...]
    score: float
    done: Done
    milliseconds: float

    @property
    def got(self) -> str | None:
        return self.ranked[0] if self.ranked else None


@dataclass(frozen=True, slots=True)
class Judged:
    question: Question
    outcome: Outcome

    @property
    def ours(self) -> bool:
        return bool(self.question.labels)

    @property
    def place(self) -> int | None:
        """Of the best placed right entry, from 0."""
        places = [place for place, one in enumerate(self.outcome.ranked) if one in self.question.labels]
        return min(places, default=None)

    @property
    def expected(self) -> str | None:
        """Of several right entries the one that came nearest to being first."""
        if self.place is not None:
            return self.outcome.ranked[self.place]
        return self.question.labels[0] if self.ours else None

    @property
    def first(self) -> bool:
        return self.place == 0

    @property
    def three(self) -> bool:
        return self.place is not None and self.place < 3

    @property
    def answered(self) -> bool:
        """At once, without asking back."""
        return self.outcome.done == "answer"

    @property
    def right(self) -> bool:
        return self.answered and self.first

    @property
    def wrong(self) -> bool:
        return self.ours and self.answered and not self.first

    @property
    def false(self) -> bool:
        return not self.ours and self.answered

    @property
    def offered(self) -> bool:
        """Something was suggested although nothing fits."""
        return not self.ours and self.outcome.done == "suggest"


def outcome_of(match: Match, milliseconds: float) -> Outcome:
    decided = decide(match)
    done: Done = (
        "answer" if isinstance(decided, Answered) else "suggest" if isinstance(decided, Suggested) else "unsure"
    )
    return Outcome(tuple(one.entry_id for one in match.ranked), match.score, done, milliseconds)
