"""In which of the offered languages is this written? None rather than a guess: the caller then keeps to Dutch."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

from bot.language.function_words import FUNCTION_WORDS
from bot.language.normalise import normalise
from bot.language.tokens import words

# Letters, before normalising, that hardly occur in another language of this list.
_LETTERS = {
    "tr": "ğıİ",
    "fa": "پچژگیک",
    "ckb": "ەێۆڕڵڤ",
    "ur": "ٹڈڑںےہ",
    "ti": "ኣቐቕኸዅ",
    "am": "አዐ",
    "uk": "іїєґ",
    "ru": "ыэъё",
}
_SPEAKERS = Counter(word for found in FUNCTION_WORDS.values() for word in found)
_SCRIPTS = {"ar": re.compile(r"[\u0600-\u06ff]"), "ti": re.compile(r"[\u1200-\u137f]")}
ENOUGH = 1.0  # one small word that no other language has, or two that it shares with one
CLEARLY = 1.5  # times the second


def detect(text: str, offered: Collection[str]) -> str | None:
    """A language that is not offered can win too: the answer then is None."""
    scores = _scores(text)
    best, second = [*sorted(scores.items(), key=lambda item: -item[1]), ("", 0.0), ("", 0.0)][:2]
    if best[1] >= ENOUGH and best[1] >= CLEARLY * second[1]:
        return best[0] if best[0] in offered else None
    return None


def _scores(text: str) -> Mapping[str, float]:
    typed = words(normalise(text))
    scores = {
        language: sum(1 / _SPEAKERS[word] for word in typed if word in found)
        for language, found in FUNCTION_WORDS.items()
    }
    for language, letters in _LETTERS.items():
        scores[language] += min(2, sum(letter in letters for letter in text))
    for language, script in _SCRIPTS.items():
        scores[language] += ENOUGH if script.search(text) else 0.0  # a reader of that script is not helped by Dutch
    return scores
