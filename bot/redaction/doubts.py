"""Words left in the message that may point at someone. The person who wrote it decides."""

import unicodedata
from collections.abc import Iterator

from bot.redaction.page import Page, Token
from bot.redaction.reading import Reading, read
from bot.redaction.vocabulary import vocabulary

MOST = 8  # more than fit under a message as buttons help nobody
_SHORTEST = 3
_SCRIPTS_WITH_WORDS = ("LATIN",)


def doubtful_words(page: Page) -> tuple[str, ...]:
    """Each once, as written: those with a capital inside a sentence first."""
    reading = read(page, vocabulary())
    doubts = dict.fromkeys((*_capitalised(reading), *(() if reading.is_foreign else _unknown(reading))))
    once = {word.casefold(): word for word in reversed(doubts)}
    return tuple(word for word in doubts if once.get(word.casefold()) == word)[:MOST]


def needs_care(shown: str) -> bool:
    """Letters of a script that the word lists have nothing of: only cues and listed names were found there."""
    return any(not sign.isascii() and sign.isalpha() and not _has_words(sign) for sign in shown)


def _has_words(letter: str) -> bool:
    return unicodedata.name(letter, "LATIN").startswith(_SCRIPTS_WITH_WORDS) or unicodedata.category(letter) == "Lm"


def _capitalised(reading: Reading) -> Iterator[str]:
    for at, token in enumerate(reading.tokens):
        if token.capital and not reading.starts_sentence(at) and _is_doubtful(reading, token):
            yield token.shown


def _unknown(reading: Reading) -> Iterator[str]:
    return (token.shown for token in reading.tokens if _is_doubtful(reading, token))


def _is_doubtful(reading: Reading, token: Token) -> bool:
    long_enough = token.is_word and len(token.plain) >= _SHORTEST
    return long_enough and not token.kept and token.plain not in reading.ordinary
