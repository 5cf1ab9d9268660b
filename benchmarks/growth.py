"""Example questions in any number, in which the vocabulary grows as it does in life."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.misspelling import misspelled
from benchmarks.questions import Example, Question, sample

NEW = 0.05  # share of words that nobody wrote before
SLIPS = 0.1  # share of words of the questions that are misspelled
LONGEST = 12  # letters of an invented word


def grown(intents: Mapping[str, Sequence[str]], size: int, seed: int = 0) -> Iterator[Example]:
    """As many examples for each intent: the head of one of its questions with the tail of another, and new words."""
    draw = random.Random(seed)
    invent = inventor((text for texts in intents.values() for text in texts), draw)
    seen: set[str] = set()
    names = list(intents)
    while len(seen) < size:
        intent = names[len(seen) % len(names)]
        text = _recombined(intents[intent], draw, invent)
        if text not in seen:
            seen.add(text)
            yield Example(text, intent)


def _recombined(texts: Sequence[str], draw: random.Random, invent: Iterator[str]) -> str:
    one, other = (draw.choice(texts).split() for _ in range(2))
    cut = draw.random()
    words = one[: round(cut * len(one))] + other[round(cut * len(other)) :]
    return " ".join(next(invent) if draw.random() < NEW else word for word in words)


def inventor(texts: Iterable[str], draw: random.Random) -> Iterator[str]:
    """Words that look like those of the texts: each letter is one that follows the two before it somewhere."""
    known = {word for text in texts for word in text.split() if word.isalpha()}
    following: dict[str, list[str]] = {}
    for word in sorted(known):
        edged = f"  {word}\n"
        for place in range(2, len(edged)):
            following.setdefault(edged[place - 2 : place], []).append(edged[place])
    while True:
        letters = "  "
        while letters[-1] != "\n" and len(letters) < LONGEST + 2:
            letters += draw.choice(following[letters[-2:]])
        if letters.strip() not in known:
            yield letters.strip()


def asked(questions: Sequence[Question], number: int) -> list[str]:
    """Some of them as people type, a third of them out of scope."""
    return [misspelled(one.text, SLIPS, "growth") for one in sample(questions, number)]
