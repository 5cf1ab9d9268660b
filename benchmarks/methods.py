"""What is compared, behind one interface."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol

from benchmarks.questions import Example

SLOWEST = 1500.0  # ms a question; what is expected to take longer is not measured on that data


class Method(Protocol):
    def fit(self, examples: Sequence[Example]) -> None: ...

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        """Labels, the best first. The first one's score says how sure the method is."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """`make` takes a language. The costs, in ms a question, only decide how many questions a run can afford."""

    name: str
    library: str | None
    make: Callable[[str], Method]
    cost: float = 0.0  # per 1,000 examples
    least: float = 1.0
    single: bool = False  # gives one answer, not a ranking

    @property
    def installed(self) -> bool:
        return self.library is None or find_spec(self.library) is not None

    def expected(self, examples: int) -> float:
        """ms a question, roughly."""
        return self.least + self.cost * examples / 1000

    def too_slow(self, examples: int) -> bool:
        return self.expected(examples) > SLOWEST

    def affordable(self, examples: int, seconds: float, fewest: int) -> int:
        return max(fewest, int(seconds * 1000 / self.expected(examples)))


# Imported when one is made: not every environment has every library, and memory is measured.
def _wegwijzer(language: str) -> Method:
    from benchmarks.product import Wegwijzer

    return Wegwijzer(language)


def _shipped(language: str) -> Method:
    from benchmarks.product import Shipped

    return Shipped(language)


def _weighted_ratio(language: str) -> Method:
    from benchmarks.fuzzy import WeightedRatio

    return WeightedRatio()


def _token_set_ratio(language: str) -> Method:
    from benchmarks.fuzzy import TokenSetRatio

    return TokenSetRatio()


def _bm25(language: str) -> Method:
    from benchmarks.bm25 import Bm25

    return Bm25(language)


def _letters(language: str) -> Method:
    from benchmarks.tfidf import NearestLetters

    return NearestLetters()


def _regression(language: str) -> Method:
    from benchmarks.tfidf import Regression

    return Regression()


def _like_chatterbot(language: str) -> Method:
    from benchmarks.sequences import LikeChatterBot

    return LikeChatterBot()


def _chatterbot(language: str) -> Method:
    from benchmarks.chatterbots import ChatterBots

    return ChatterBots(language)


WEGWIJZER = Kind("Wegwijzer", "rapidfuzz", _wegwijzer, cost=0.1, least=1.5)
SHIPPED = Kind("Wegwijzer, as shipped", "rapidfuzz", _shipped, least=6.0)
WRATIO = Kind("rapidfuzz WRatio", "rapidfuzz", _weighted_ratio, cost=2.5)
TOKEN_SET = Kind("rapidfuzz token_set_ratio", "rapidfuzz", _token_set_ratio, cost=1.2)
BM25 = Kind("BM25, stemmed", "Stemmer", _bm25, cost=0.1)
LETTERS = Kind("char 2-4-gram TF-IDF, nearest", "sklearn", _letters, cost=0.1)
REGRESSION = Kind("word + char TF-IDF, logistic regression", "sklearn", _regression, least=2.0)
LIKE_CHATTERBOT = Kind("ChatterBot-like (difflib)", None, _like_chatterbot, cost=75.0)
CHATTERBOT = Kind("ChatterBot", "chatterbot", _chatterbot, cost=400.0, single=True)

KINDS = (WEGWIJZER, SHIPPED, WRATIO, TOKEN_SET, BM25, LETTERS, REGRESSION, LIKE_CHATTERBOT, CHATTERBOT)


def kind(name: str) -> Kind:
    return next(one for one in KINDS if one.name == name)
