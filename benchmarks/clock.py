"""How long a question takes."""

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter
from typing import Any

ROUNDS = 3
ENOUGH = 100  # questions to speak of the slowest in a hundred


def milliseconds(ask: Callable[[str], Any], questions: Sequence[str]) -> list[float]:
    taken = []
    for question in questions:
        start = perf_counter()
        ask(question)
        taken.append((perf_counter() - start) * 1000)
    return taken


def quantiles(ask: Callable[[str], Any], questions: Sequence[str], rounds: int = ROUNDS) -> dict[str, Any]:
    """Median and 99th percentile of a question: of each round, and of those the median."""
    taken = [sorted(milliseconds(ask, questions)) for _ in range(rounds)]
    slow = [each[min(len(each) - 1, int(len(each) * 0.99))] for each in taken] if len(questions) >= ENOUGH else None
    return {
        "questions": len(questions),
        "median_ms": median(map(median, taken)),
        "p99_ms": median(slow) if slow else None,
    }
