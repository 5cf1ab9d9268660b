"""How much each part of matching weighs. `benchmarks/ablation.py` shows what each is worth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    words: float = 0.4  # share of the words in a similarity; the rest is letters
    roots: float = 1.0  # of a word's root beside the word as typed
    neighbours: float = 1.0  # of two roots next to one another
    meanings: float = 3.0  # of what a word or phrase means, counted in words
    slips: float = 0.7  # how far a word counts that was not typed so, but is nearest
    strangers: float = 1.0  # of words that no example has, in the length of a question
    ridge: float = 1.0
    nearest: float = 0.5  # of the best example of an entry
    likely: float = (
        0.0022  # of naive Bayes, in logs, for entries with one example; more by the square root of their number
    )
    named: float = 0.5  # for the entry that is named by just these words


SHIPPED = Recipe()
