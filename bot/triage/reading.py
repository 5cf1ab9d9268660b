"""What someone typed, as words with all their readings."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.language.attached import without_attached
from bot.language.disguise import is_spaced, join_spaced, split_into, undisguised
from bot.language.normalise import normalise
from bot.language.tokens import words
from bot.triage.phrase import Readings

LONGEST = 4096  # characters of one message that are read: Telegram's own limit

_SENTENCE_END = re.compile(r"[.!?؟።…\n]+(?=\s|$)|\n")
_WORD_OR_SIGN = re.compile(r"[^\W_]+(?:['@$€|*]+[^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Said:
    """Words in order; `sentences` and `messages` tell for each word in which it stands, counted from 0."""

    words: tuple[Readings, ...]
    sentences: tuple[int, ...]
    messages: tuple[int, ...]


def read(texts: Sequence[str], known: Collection[str], meant: Callable[[str], Collection[str]]) -> Said:
    """`known` are the words that a run of letters may be split into; `meant` gives what else a typed word may say."""
    found: list[tuple[Readings, int, int]] = []
    sentence = 0
    for message, text in enumerate(texts):
        for part in _SENTENCE_END.split(text[:LONGEST]):
            for word in _typed(part, known):
                found.append((_readings(word, meant), sentence, message))
            sentence += 1
    return Said(*map(tuple, zip(*found, strict=True))) if found else Said((), (), ())


def _typed(sentence: str, known: Collection[str]) -> list[str]:
    plain = normalise(sentence)
    if not is_spaced(plain):
        return _WORD_OR_SIGN.findall(plain)
    return [
        part
        for word in _WORD_OR_SIGN.findall(join_spaced(plain))
        for part in ((word,) if word in known else split_into(word, known) or (word,))
    ]


def _readings(word: str, meant: Callable[[str], Collection[str]]) -> Readings:
    plain = "".join(words(word)) or word
    readings = {plain, *undisguised(word), *without_attached(plain)}
    return frozenset(readings.union(*map(meant, readings)))
