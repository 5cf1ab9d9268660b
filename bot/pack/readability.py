"""How hard a Dutch answer is to read: Flesch's measure in Douma's version (1960). 100 is very easy, 0 very hard.

206.84 - 0.93 * words per sentence - 77 * syllables per word.
"""

import re
from collections.abc import Iterator

from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, Placed
from bot.pack.entry import Entry

LONGEST_SENTENCE = 25  # words
EASY_ENOUGH = 50.0  # below this Flesch speaks of difficult; of the first 140 answers 1 in 28 was
_FEWEST_WORDS = 30  # of fewer the score says little

_SENTENCE_END = re.compile(r"(?<=[.!?])[\s\"')]+|\n+")
_WORD = re.compile(r"\{[^{}\n]*\}|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,:-]*")
_SYLLABLE = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyäëïöüáéíóúàèìòùâêîôû]", re.IGNORECASE
)


def sentences(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence; a line ends one too. A placeholder and a number count as a word."""
    found = (tuple(_WORD.findall(part)) for part in _SENTENCE_END.split(text))
    return tuple(words for words in found if words)


def score(text: str, title: str) -> float | None:
    """None for a text too short to tell.

    Names, placeholders, numbers and the words of the title do not count as syllables: nobody can shorten them.
    """
    found = sentences(text)
    subject = {word.casefold() for word in _WORD.findall(title)}
    own = [
        word
        for words in found
        for place, word in enumerate(words)
        if word[0].isalpha() and word.casefold() not in subject and not (place and word[0].isupper())
    ]
    if len(own) < _FEWEST_WORDS:
        return None
    per_sentence = sum(map(len, found)) / len(found)
    return 206.84 - 0.93 * per_sentence - 77 * sum(map(syllables, own)) / len(own)


def syllables(word: str) -> int:
    return max(1, len(_SYLLABLE.findall(word)))


def hard_to_read(draft: Draft) -> Iterator[Problem]:
    for entry in draft.entries.get(DUTCH, ()):
        if entry.holds("answer"):
            yield from _long_sentences(entry)
            yield from _hard_answer(entry)


def _long_sentences(entry: Placed[Entry]) -> Iterator[Problem]:
    for words in sentences(entry.value.answer):
        if len(words) > LONGEST_SENTENCE:
            message = f"deze zin telt {len(words)} woorden"
            todo = f"knip hem in zinnen van hoogstens {LONGEST_SENTENCE} woorden, liever 15"
            yield entry.problem(("answer",), message, todo, warning=True, word=" ".join(words[:2]))


def _hard_answer(entry: Placed[Entry]) -> Iterator[Problem]:
    found = score(entry.value.answer, entry.value.title)
    if found is not None and found < EASY_ENOUGH:
        message = f"dit antwoord leest moeilijk (score {found:.0f}, liever {EASY_ENOUGH:.0f} of meer)"
        todo = "maak de zinnen korter en kies gewone, korte woorden"
        yield entry.problem(("answer",), message, todo, warning=True, key=True)
