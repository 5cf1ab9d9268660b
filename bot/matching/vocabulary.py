"""How words are known: as they are, by their root, joined with their neighbour, taken apart, or but for a slip."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.language.function_words import FUNCTION_WORDS
from bot.language.fuzzy import KnownWords
from bot.language.stemming import stem
from bot.matching.reading import Reading, Token, typed_words
from bot.matching.recipe import SHIPPED

MOST_WORDS = 200  # of a question; what comes after adds nothing but time
MOST_REPLACED = 12
SHORTEST_JOINED = 6  # letters; a shorter word too soon stands by chance in two others
SHORTEST_JOINED_SLIP = 9  # letters, when joining alone does not make a known word
SHORTEST_PART = 3  # letters of a word that may join another with a slip
SHORTEST_TAKEN_APART = 4  # letters of each part of one word that was meant as two


@dataclass(frozen=True, slots=True)
class Meaning:
    """One way to say something: whatever has the same concept in a language means the same."""

    phrase: str
    language: str
    concept: str


class Vocabulary:
    """Words of the examples, and of what means the same, in one language."""

    def __init__(
        self,
        language: str,
        roots: Mapping[str, str],
        counts: Mapping[str, int],
        concepts: Mapping[tuple[str, ...], tuple[str, ...]],
        slips: float = SHIPPED.slips,
    ) -> None:
        """`roots` and `counts` by word; `concepts` by phrase, in roots; `slips`: how far a word but for a slip counts."""
        self.language = language
        self.roots = roots
        self.counts = counts
        self.concepts = concepts
        self._slips = slips
        self._small = FUNCTION_WORDS.get(language, frozenset())
        self._longest = max(map(len, concepts), default=0)
        self._known_roots = frozenset(roots.values())
        self._known = KnownWords(roots)

    @classmethod
    def of(
        cls,
        language: str,
        texts: Iterable[str],
        meanings: Iterable[Meaning] = (),
        slips: float = SHIPPED.slips,
    ) -> "Vocabulary":
        counts = Counter(word for text in texts for word in typed_words(text))
        roots = {word: stem(word, language) for word in counts}
        concepts: dict[tuple[str, ...], tuple[str, ...]] = {}
        for meaning in meanings:
            words = typed_words(meaning.phrase)
            roots |= {word: stem(word, language) for word in words if word not in roots}
            phrase = tuple(roots[word] for word in words)
            concepts[phrase] = (*concepts.get(phrase, ()), meaning.concept)
        return cls(language, roots, counts, concepts, slips)

    def has(self, word: str) -> bool:
        return word in self.roots

    def share_known(self, words: Sequence[str]) -> float:
        """0..1, of words that need no guessing."""
        some = words[:MOST_WORDS]
        return sum(self._as_known(word, ()) is not None for word in some) / max(1, len(some))

    def read(self, text: str) -> Reading:
        return self.read_words(typed_words(text))

    def read_words(self, words: Sequence[str], hidden: Collection[str] = ()) -> Reading:
        """`hidden` words are read as if no example had them."""
        tokens: list[Token] = []
        replacements = 0
        for typed in words[:MOST_WORDS]:
            token = self._as_known(typed, hidden)
            if token is None and replacements < MOST_REPLACED:
                replacements += 1
                token = self._as_nearest(typed, hidden)
            tokens.append(token or Token(typed, typed, typed, 0.0))
        joined = self._with_neighbours_joined(tokens, hidden)
        return self._with_concepts([part for token in joined for part in self._apart(token, hidden)])

    def _with_concepts(self, tokens: Sequence[Token]) -> Reading:
        found = (self._concepts_at(tokens, place) for place in range(len(tokens)))
        return tuple(
            replace(token, concepts=concepts) if concepts else token
            for token, concepts in zip(tokens, found, strict=True)
        )

    def _concepts_at(self, tokens: Sequence[Token], place: int) -> tuple[str, ...]:
        """Of every phrase that ends here."""
        roots = tuple(token.root for token in tokens[max(0, place + 1 - self._longest) : place + 1])
        phrases = (roots[start:] for start in range(len(roots)))
        return tuple(dict.fromkeys(concept for phrase in phrases for concept in self.concepts.get(phrase, ())))

    def _as_known(self, typed: str, hidden: Collection[str]) -> Token | None:
        if typed in hidden:
            return None
        if (root := self.roots.get(typed)) is not None:
            return Token(typed, typed, root, 1.0)
        root = stem(typed, self.language)
        return Token(typed, typed, root, 1.0) if root in self._known_roots else None

    def _as_nearest(self, typed: str, hidden: Collection[str]) -> Token | None:
        """Fingers slip less often on the first letter; of words equally near, the one that is used most is meant.

        A small word of the language is no slip, also where no example has it.
        """
        near = self._known.nearest(typed, hidden) if self._slips and typed not in self._small else ()
        best = max(near, key=lambda word: (word[0] == typed[0], self.counts[word]), default=None)
        return Token(typed, best, self.roots[best], self._slips) if best else None

    def _with_neighbours_joined(self, tokens: Sequence[Token], hidden: Collection[str]) -> list[Token]:
        """One word that was typed as two ("huwelijks dwang") is read as one."""
        found: list[Token] = []
        place = slips = 0
        while place < len(tokens):
            one, other = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
            token = self._joined(one, other, hidden) if other else None
            if token is None and other and slips < MOST_REPLACED and _may_slip(one, other):
                slips += 1
                token = self._as_nearest(one.typed + other.typed, hidden)
            found.append(token or one)
            place += 2 if token else 1
        return found

    def _joined(self, one: Token, other: Token, hidden: Collection[str]) -> Token | None:
        for word, trust in ((one.typed + other.typed, 1.0), (one.word + other.word, self._slips)):
            if len(word) >= SHORTEST_JOINED and word in self.roots and word not in hidden:
                return Token(one.typed + other.typed, word, self.roots[word], trust)
        return None

    def _apart(self, token: Token, hidden: Collection[str]) -> tuple[Token, ...]:
        """Two known words that were typed as one are read as two; any other token is left as it is."""
        for end in range(SHORTEST_TAKEN_APART, len(token.typed) - SHORTEST_TAKEN_APART + 1) if not token.trust else ():
            parts = token.typed[:end], token.typed[end:]
            if all(part in self.roots and part not in hidden for part in parts):
                return tuple(Token(part, part, self.roots[part], 1.0) for part in parts)
        return (token,)


def _may_slip(one: Token, other: Token) -> bool:
    shortest = min(len(one.typed), len(other.typed))
    together = len(one.typed) + len(other.typed)
    return min(one.trust, other.trust) < 1 and shortest >= SHORTEST_PART and together >= SHORTEST_JOINED_SLIP
