"""Slips of the finger, the same at every run."""

import random
import re

SHORTEST = 3  # letters; a shorter word with a slip is another word
_WORD = re.compile(r"[^\W\d_]{3,}")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> dict[str, str]:
    """Letters beside, above and below each on a keyboard whose rows shift by half a key."""
    places = {letter: (row, column + row / 2) for row, keys in enumerate(_ROWS) for column, letter in enumerate(keys)}
    return {
        letter: "".join(
            other
            for other, (row, column) in places.items()
            if other != letter and abs(row - here[0]) <= 1 and abs(column - here[1]) <= 1
        )
        for letter, here in places.items()
    }


NEIGHBOURS = _neighbours()


def misspelled(text: str, share: float, seed: object) -> str:
    """Each word of three letters or more has one slip with a chance of `share`.

    What is misspelled at a lower share is misspelled in the same way at a higher one.
    """
    draw = random.Random(repr((seed, text)))

    def perhaps(found: re.Match[str]) -> str:
        chance, wrong = draw.random(), slipped(found[0], draw)
        return wrong if chance < share else found[0]

    return _WORD.sub(perhaps, text)


def slipped(word: str, draw: random.Random) -> str:
    """The word with one letter too many, too few, replaced by its neighbour on the keyboard, or two swapped."""
    place = draw.randrange(len(word))
    kind = draw.choice(("insert", "delete", "replace", "swap"))
    near = draw.choice(NEIGHBOURS.get(word[place].lower(), "e"))
    if kind == "insert":
        return word[:place] + near + word[place:]
    if kind == "delete":
        return word[:place] + word[place + 1 :]
    swaps = [at for at in range(len(word) - 1) if word[at] != word[at + 1]]
    if kind == "swap" and swaps:
        at = draw.choice(swaps)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:place] + near + word[place + 1 :]
