"""The tokens of a page with what stands around each."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.redaction.page import Lookup, Page, Token
from bot.redaction.standing import Standing
from bot.redaction.vocabulary import Vocabulary

SHARE_OF_STRANGERS = 0.5  # more words of no dictionary than this: the message is in a language we have no words of
_FEWEST_WORDS = 3  # to tell the language by
_SENTENCE_ENDS = ".!?\n"
_SHORTENED = frozenset(["mevr", "dhr", "mw", "mr", "mrs", "ms", "dr", "drs", "prof", "ing", "fam", "st"])
_PICTURES = ("So", "Sk", "Sm", "Cs")
_INSIDE_CUES = ",:'\"(."


@dataclass(frozen=True)  # no slots: what takes a look at every word is worked out once
class Reading:
    tokens: Sequence[Token]
    names: frozenset[str]  # words in it that are listed names and nothing else
    ordinary: frozenset[str]  # words in it that stand in a dictionary, guessed ones included
    guessed: frozenset[str]  # those that only can be made of words in a dictionary, or are longer than what it holds
    unsplit: frozenset[str]  # the longer ones of these, in which no words were found

    @cached_property
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
        before = self.plain(at - 1)
        if before == "." and self.plain(at - 2) in _SHORTENED:
            return False
        return at == 0 or before in _SENTENCE_ENDS or self.is_picture(at - 1)

    def is_picture(self, at: int) -> bool:
        """An emoji or another sign that is no punctuation."""
        sign = self.plain(at)
        return bool(sign) and not sign.isascii() and unicodedata.category(sign[0]) in _PICTURES

    def past_pictures(self, at: int) -> int:
        while self.is_picture(at):
            at += 1
        return at

    @cached_property
    def is_shouted(self) -> bool:
        """Capitals throughout: they say nothing."""
        words = [token.shown for token in self.tokens if token.is_word and len(token.plain) > 1]
        return len(words) >= _FEWEST_WORDS and sum(map(str.isupper, words)) > len(words) / 2

    def has_telling_capital(self, at: int) -> bool:
        """Inside a sentence, and not in a text or beside a word that has capitals everywhere."""
        if not self.tokens[at].capital or self.starts_sentence(at) or self.is_shouted:
            return False
        before = self.tokens[at - 1]
        return not (before.is_word and before.capital and not self.starts_sentence(at - 1))

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
    """Looks each different word of a message up once."""
    tokens, found = page.tokens, page.memory.looked_up
    words = {token.plain for token in tokens if token.is_word}
    for word in words - found.keys():
        found[word] = Lookup(known.is_name(word), known.standing(word))
    return Reading(
        tokens,
        frozenset(word for word in words if found[word].is_name),
        frozenset(word for word in words if found[word].standing is not Standing.UNKNOWN),
        frozenset(word for word in words if found[word].standing in (Standing.COMPOUND, Standing.LONG)),
        frozenset(word for word in words if found[word].standing is Standing.LONG),
    )
