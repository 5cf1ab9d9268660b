"""python -m bot.learning: learns anew from the marked messages, and writes what was learnt beside the word lists."""

from pathlib import Path
from random import Random

import click

from bot.language.normalise import normalise
from bot.language.tokens import words
from bot.learning.examples import Example, example
from bot.learning.told import Told, all_told, digest
from bot.learning.training import ROUNDS, train
from bot.learning.variations import Variations, Varied
from bot.matching.examples import examples_of, negatives_of
from bot.pack.pack import load
from bot.redaction.labels import FILE, packed
from bot.redaction.vocabulary import vocabulary
from bot.shipped import shipped_knowledge

SEED = 5
MOST_QUESTIONS = 24_000  # of the knowledge: those in which nobody is named
STRANGE = 0.02

DATA = Path(__file__).parents[1] / "redaction" / "data"


def examples() -> list[Example]:
    known, chance = vocabulary(), Random(SEED)
    variations = Variations(known, chance)
    found = [example(varied, known, chance) for one in all_told() for varied in variations.of(one)]
    pack = load(shipped_knowledge())
    asked = sorted({one.text for one in examples_of(pack)} | {one.text for one in negatives_of(pack)})
    for text in chance.sample(asked, min(len(asked), MOST_QUESTIONS)):
        if not any(known.is_name(word) for word in words(normalise(text))):
            found.append(example(Varied(Told(text, ()), strange=STRANGE), known, chance))
    return found


@click.command()
def command() -> None:
    """Takes a minute or two."""
    told = examples()
    click.echo(f"{len(told)} messages")
    with click.progressbar(length=ROUNDS) as bar:
        weights = train(told, lambda _round, _loss: bar.update(1))
    (DATA / FILE).write_bytes(packed(weights, digest()))
    click.echo(f"{len(weights.rows)} traits")


if __name__ == "__main__":
    command()
