"""The emergency card as lines of text."""

from collections.abc import Callable

from bot.pack.entry import CardText


def card_lines(card: CardText, kind: str, fill: Callable[[str], str]) -> tuple[str, ...]:
    """The neutral first line, 112, the number that fits `kind`, and what to know when nobody can speak."""
    return tuple(map(fill, (card.first, card.call, card.kinds[kind], card.cannot_speak, card.nobody_sends)))
