"""A question as the index reads it: each word with its root, known or replaced by the nearest word that is."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.language.fuzzy import KnownWords
from bot.language.normalise import normalise
from bot.language.stemming import stem
from bot.language.tokens import pieces, words

REPLACED = 0.7  # how far a word counts that was not typed so, but is nearest
MOST_WORDS = 200  # of a question; what comes after adds nothing but time
MOST_REPLACED = 12


@dataclass(frozen=True, slots=True)
class Token:
    typed: str
    word: str
    root: str
    trust: float  # 1 known, REPLACED when another word was meant, 0 unknown


Reading = tuple[Token, ...]


class Vocabulary:
    """Words of the examples. A word has one root: its stem in the first language in which it occurs."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """`texts`: (text, language) pairs; the order of languages is the order of first appearance."""
        self._roots: dict[str, str] = {}
        self._languages: dict[str, None] = {}
        for text, language in texts:
            self._languages.setdefault(language)
            for word in typed_words(text):
                if word not in self._roots:
                    self._roots[word] = stem(word, language)
        self._known_roots = frozenset(self._roots.values())
        self._known = KnownWords(self._roots)

    def read(self, text: str, hidden: Collection[str] = ()) -> Reading:
        """`hidden` words are read as if no example had them."""
        tokens: list[Token] = []
        replacements = 0
        for typed in typed_words(text)[:MOST_WORDS]:
            token = self._as_known(typed, hidden)
            if token is None and replacements < MOST_REPLACED:
                replacements += 1
                token = self._as_nearest(typed, hidden)
            tokens.append(token or Token(typed, typed, typed, 0.0))
        return tuple(tokens)

    def _as_known(self, typed: str, hidden: Collection[str]) -> Token | None:
        if typed in hidden:
            return None
        if (root := self._roots.get(typed)) is not None:
            return Token(typed, typed, root, 1.0)
        return next((Token(typed, typed, root, 1.0) for root in self._stems(typed) if root in self._known_roots), None)

    def _as_nearest(self, typed: str, hidden: Collection[str]) -> Token | None:
        near = self._known.nearest(typed, hidden)
        # Fingers slip less often on the first letter.
        best = next((word for word in near if word[0] == typed[0]), next(iter(near), None))
        return Token(typed, best, self._roots[best], REPLACED) if best else None

    def _stems(self, word: str) -> Sequence[str]:
        return [stem(word, language) for language in self._languages]


def typed_words(text: str) -> tuple[str, ...]:
    return words(normalise(text))


def word_features(reading: Reading) -> dict[str, tuple[float, float]]:
    """Words, roots and pairs of neighbouring roots: feature -> (count, trust)."""
    features = [(token.word, token.trust) for token in reading]
    features += [(f"#{token.root}", token.trust) for token in reading]
    features += [(f"{one.root} {two.root}", min(one.trust, two.trust)) for one, two in pairwise(reading)]
    trust = dict(features)
    return {name: (count, trust[name]) for name, count in Counter(name for name, _ in features).items()}


def letter_features(reading: Reading) -> dict[str, tuple[float, float]]:
    """Runs of two to four letters of the text as typed, across its spaces."""
    text = " ".join(token.typed for token in reading)
    return {name: (count, 1.0) for name, count in Counter(pieces(text, 2, 4)).items()}
