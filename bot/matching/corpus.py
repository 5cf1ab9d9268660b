"""The examples, ready to be compared with: in words and in letters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from bot.language.function_words import FUNCTION_WORDS
from bot.matching.letters import Letters, Spelling, build_letters, spelling_of
from bot.matching.likelihood import Likelihood, likelihood_of
from bot.matching.postings import Floats, Integers
from bot.matching.reading import Reading, typed_words, word_features
from bot.matching.recipe import SHIPPED, Recipe
from bot.matching.space import Space, build_space
from bot.matching.vocabulary import Meaning, Vocabulary

MOST = 40_000  # examples that are all compared by their letters; with more, only some SPELLED that share most words
SPELLED = 10_000
SAMPLED = 32  # one in so many examples tells how much the SPELLED share at least


@dataclass(frozen=True, slots=True)
class Likeness:
    columns: tuple[int, ...]  # features of the words that are known
    similarity: Floats  # [examples], 0..1


@dataclass(frozen=True, slots=True)
class Corpus:
    """Examples lie sorted by class. Classes: the entries, and after them the negatives where there are any."""

    entries: tuple[str, ...]
    classes: Integers  # [examples]
    starts: Integers  # [classes], the first example of each
    small: frozenset[str]  # words that say nothing of the subject
    telling: Integers  # [examples], how many of the words are not small
    vocabulary: Vocabulary
    words: Space
    letters: Letters
    likelihood: Likelihood
    recipe: Recipe

    @property
    def plenty(self) -> float:
        """How much there is to learn from: the square root of the number of examples that an entry has on average."""
        return sqrt(len(self.classes) / max(1, len(self.starts)))

    @property
    def spelling(self) -> Spelling:
        return self.letters.spelling

    def compare(self, reading: Reading) -> Likeness:
        weighed = self.words.weighed(word_features(reading, self.recipe), self.recipe.strangers)
        words = self.words.cosines(weighed)
        letters = self.letters.cosines((token.typed for token in reading), worth_spelling(words))
        share = np.float32(self.recipe.words)
        return Likeness(tuple(column for column, _ in weighed), share * words + (1 - share) * letters)

    def likeliest(self, reading: Reading) -> int:
        """The class that naive Bayes puts first: far less work than `compare`, and enough to see that two ask the same."""
        weighed = self.words.weighed(word_features(reading, self.recipe))
        return int(self.likelihood.scores(column for column, _ in weighed).argmax())

    def just_these(self, words: Iterable[str]) -> tuple[int, ...]:
        """The examples with exactly these words, small words and order aside; or with them written as one word."""
        found = tuple(words)
        telling = self._telling(found)
        return self._told(telling) or (self._told(("".join(telling),)) if len(telling) > 1 else ())

    def _told(self, telling: Sequence[str]) -> tuple[int, ...]:
        having = sorted(self.words.having(tuple(set(telling))), key=len)
        if not having:
            return ()
        rows = having[0][self.telling[having[0]] == sum(word not in self.small for word in telling)]
        for others in having[1:]:
            rows = rows[_among(rows, others)]
        wanted = sorted(telling)
        return tuple(int(row) for row in rows if sorted(self._telling(self.spelling.of(row))) == wanted)

    def _telling(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """All of them when there are only small ones."""
        return tuple(word for word in words if word not in self.small) or words


def worth_spelling(words: Floats) -> Integers | None:
    """The examples that have most words of the question; None means all of them."""
    if len(words) <= MOST or not words.any():
        return None
    some = np.sort(words[::SAMPLED])
    return np.flatnonzero(words > some[-SPELLED // SAMPLED])


def _among(some: Integers, others: Integers) -> Integers:
    """[some], whether each is one of the others, of which there are more; both in order."""
    places = np.minimum(np.searchsorted(others, some), len(others) - 1)
    return np.asarray(others[places] == some)


def build_corpus(
    entries: tuple[str, ...],
    classes: Integers,
    texts: Sequence[str],
    language: str,
    meanings: Iterable[Meaning] = (),
    recipe: Recipe = SHIPPED,
) -> Corpus:
    vocabulary = Vocabulary.of(language, texts, meanings, recipe.slips)
    spelling = spelling_of([typed_words(text) for text in texts])
    readings = (vocabulary.read_words(spelling.of(row)) for row in range(spelling.examples))
    words = build_space((word_features(reading, recipe) for reading in readings), classes)
    small = FUNCTION_WORDS.get(language, frozenset())
    return assemble(entries, classes, small, vocabulary, words, build_letters(spelling, classes), recipe)


def assemble(
    entries: tuple[str, ...],
    classes: Integers,
    small: frozenset[str],
    vocabulary: Vocabulary,
    words: Space,
    letters: Letters,
    recipe: Recipe = SHIPPED,
) -> Corpus:
    spelling = letters.spelling
    starts = np.searchsorted(classes, np.unique(classes))
    is_telling = np.array([word not in small for word in spelling.words], dtype=np.int64)
    telling = np.add.reduceat(is_telling[spelling.spelled], spelling.starts[:-1])
    likelihood = likelihood_of(words, classes)
    return Corpus(entries, classes, starts, small, telling, vocabulary, words, letters, likelihood, recipe)
