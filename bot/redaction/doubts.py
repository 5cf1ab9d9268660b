"""Words left in the message that may point at someone. The person who wrote it decides."""

import unicodedata
from collections.abc import Iterator

from bot.redaction.names import is_foreign
from bot.redaction.page import Page, Token
from bot.redaction.vocabulary import vocabulary

MOST = 8  # more than fit under a message as buttons help nobody
_SHORTEST = 3
_SCRIPTS_WITH_WORDS = ("LATIN",)


def doubtful_words(page: Page) -> tuple[str, ...]:
    """Each once, as written: those with a capital inside a sentence first."""
    tokens = page.tokens()
    if is_foreign(tokens, vocabulary()):
        tokens = tuple(token for token in tokens if token.is_word and token.capital)
    doubts = dict.fromkeys((*_capitalised(tokens), *_unknown(tokens)))
    once = {word.casefold(): word for word in reversed(doubts)}
    return tuple(word for word in doubts if once.get(word.casefold()) == word)[:MOST]


def needs_care(shown: str) -> bool:
    """Letters of a script that the word lists have nothing of: only cues and listed names were found there."""
    return any(not sign.isascii() and sign.isalpha() and not _has_words(sign) for sign in shown)


def _has_words(letter: str) -> bool:
    return unicodedata.name(letter, "LATIN").startswith(_SCRIPTS_WITH_WORDS) or unicodedata.category(letter) == "Lm"


def _capitalised(tokens: tuple[Token, ...]) -> Iterator[str]:
    for before, token in zip(tokens, tokens[1:], strict=False):
        if token.capital and before.plain not in ".!?\n:" and _is_doubtful(token):
            yield token.shown


def _unknown(tokens: tuple[Token, ...]) -> Iterator[str]:
    return (token.shown for token in tokens if _is_doubtful(token))


def _is_doubtful(token: Token) -> bool:
    return (
        token.is_word and not token.kept and len(token.plain) >= _SHORTEST and not vocabulary().is_ordinary(token.plain)
    )
