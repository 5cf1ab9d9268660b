"""Questions and what came of them, in a line each."""

from bot.evaluation.judged import Done, Judged, Outcome
from bot.evaluation.questions import Question


def judged(
    *ranked: str,
    label: str = "",
    done: Done = "suggest",
    score: float = 0.5,
    q: str = "een vraag",
    file: str = "nl",
    language: str = "nl",
    kind: str = "-",
    milliseconds: float = 1.0,
) -> Judged:
    """`label`: the right entries, with spaces between them; none for a question that is not ours."""
    question = Question(file, 1, q, tuple(label.split()), language, kind)
    return Judged(question, Outcome(ranked, score, done, milliseconds))
