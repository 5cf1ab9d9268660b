"""The tokens of a page with what stands around each."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.redaction.page import Token

_SENTENCE_ENDS = ".!?\n"
_INSIDE_CUES = ",:'\"(."


@dataclass(frozen=True, slots=True)
class Reading:
    tokens: Sequence[Token]

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
