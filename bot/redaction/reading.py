"""The tokens of a page with what stands around each."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.redaction.page import Page, Token
from bot.redaction.vocabulary import Vocabulary

SHARE_OF_STRANGERS = 0.5  # more words of no dictionary than this: the message is in a language we have no words of
_FEWEST_WORDS = 3  # to tell the language by
_SENTENCE_ENDS = ".!?\n"
_INSIDE_CUES = ",:'\"(."


@dataclass(frozen=True, slots=True)
class Reading:
    tokens: Sequence[Token]
    names: frozenset[str]  # words in it that are listed names and nothing else
    ordinary: frozenset[str]  # words in it that stand in a dictionary

    @property
    def is_foreign(self) -> bool:
        words = [token for token in self.tokens if token.is_word and not token.kept and token.plain not in self.names]
        strangers = sum(token.plain not in self.ordinary for token in words)
        return len(words) >= _FEWEST_WORDS and strangers > SHARE_OF_STRANGERS * len(words)

    def plain(self, at: int) -> str:
        """The token's plain text, or nothing outside the text."""
        return self.tokens[at].plain if 0 <= at < len(self.tokens) else ""

    def adjoins(self, at: int) -> bool:
        """At most one sign between this token and the one before."""
        return at == 0 or (at < len(self.tokens) and self.tokens[at].start - self.tokens[at - 1].end <= 1)

    def starts_sentence(self, at: int) -> bool:
        return at == 0 or self.plain(at - 1) in _SENTENCE_ENDS

    def stands_apart(self, at: int) -> bool:
        """Something that is no word stands before it."""
        return at > 0 and not self.tokens[at - 1].is_word

    def words_before(self, at: int, most: int) -> list[str]:
        """The last words before this token, over one comma or colon; a sentence's end or a number ends them."""
        words: list[str] = []
        for index in range(at - 1, max(-1, at - most - 3), -1):
            token = self.tokens[index]
            if token.is_word:
                words.insert(0, token.plain)
            elif token.plain not in _INSIDE_CUES or index < at - 2:
                break
        return words[-most:]


def read(page: Page, known: Vocabulary) -> Reading:
    """Looks each different word up once."""
    tokens = page.tokens()
    words = {token.plain for token in tokens if token.is_word}
    return Reading(tokens, frozenset(filter(known.is_name, words)), frozenset(filter(known.is_ordinary, words)))
