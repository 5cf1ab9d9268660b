"""What is left in the message that may point at someone. The person who wrote it decides."""

import unicodedata

from bot.redaction.page import Page
from bot.redaction.people import chances

DOUBTED_FROM = 0.04  # chance that a word is part of a name, a place or an organisation
MOST = 8  # more than fit under a message as buttons help nobody
_SCRIPTS_READ_WELL = ("LATIN",)


def doubtful_words(page: Page) -> tuple[str, ...]:
    """Each once, as written, the likeliest first."""
    chance = 1 - chances(page)[:, 0]
    words = [at for at, token in enumerate(page.tokens) if token.is_word and chance[at] >= DOUBTED_FROM]
    once: dict[str, str] = {}
    for at in sorted(words, key=lambda at: -chance[at]):
        once.setdefault(page.tokens[at].plain, page.tokens[at].shown)
    return tuple(once.values())[:MOST]


def needs_care(shown: str) -> bool:
    """Letters of a script in which less was learnt from."""
    return any(not sign.isascii() and sign.isalpha() and not _is_read_well(sign) for sign in shown)


def _is_read_well(letter: str) -> bool:
    return unicodedata.name(letter, "LATIN").startswith(_SCRIPTS_READ_WELL) or unicodedata.category(letter) == "Lm"
