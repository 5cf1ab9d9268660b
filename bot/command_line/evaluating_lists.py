"""The questions and entries behind the figures of `wegwijzer evaluate`, as lines to read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TypeVar

from bot.evaluation.comparing import Change, Shift
from bot.evaluation.confusion import Confusion, Intruder, Thief
from bot.evaluation.judged import Done, Outcome
from bot.evaluation.known_misses import Listed

SHOWN = 15
WIDTH = 79
VICTIMS = 4
DONE: Mapping[Done, str] = {"answer": "meteen", "suggest": "gevraagd", "unsure": "niet zeker"}
SHIFTS: Mapping[Shift, str] = {
    "now_false": "Nu beantwoord, maar niet van ons",
    "now_wrong": "Nu fout beantwoord",
    "no_longer_first": "Niet meer goed: een ander onderwerp staat vooraan",
    "no_longer_answered": "Nog wel goed, maar niet meer meteen beantwoord",
    "no_longer_three": "Niet meer bij de eerste drie",
    "now_offered": "Niet van ons, en nu wordt iets voorgesteld",
    "no_longer_false": "Niet van ons, en niet meer beantwoord",
    "now_first": "Nu goed: het goede onderwerp staat vooraan",
    "no_longer_wrong": "Niet meer fout beantwoord, maar nog niet goed",
    "now_three": "Nu bij de eerste drie",
    "now_answered": "Was al goed, en nu meteen beantwoord",
    "no_longer_offered": "Niet van ons, en er wordt niets meer voorgesteld",
}

Row = TypeVar("Row")


def confusion_lines(found: Sequence[Confusion], whole: bool) -> Iterator[str]:
    """`whole`: all of them, not only the first."""
    if found:
        total = sum(one.count for one in found)
        yield f"Verwarring bij {_questions(total)}: wat hoort -> wat vooraan stond; het ergste eerst"
        yield from _first(found, whole, _confusion)


def thief_lines(found: Sequence[Thief], whole: bool) -> Iterator[str]:
    """Who did it once stands among the confusions already."""
    often = [one for one in found if one.count > 1]
    if often:
        yield "Wie vaker dan één keer de plaats van een ander inneemt"
        yield from _first(often, whole, _thief)


def intruder_lines(found: Sequence[Intruder], whole: bool) -> Iterator[str]:
    if found:
        yield "Wie reageert op vragen die niet van ons zijn"
        yield from _first(found, whole, _intruder)


def known_lines(known: Sequence[Listed]) -> Iterator[str]:
    """Never shortened: they are accepted, not forgotten."""
    if known:
        yield f"Bekende missers, voorlopig aanvaard ({len(known)})"
    for one in known:
        yield from _quoted(one.miss.q)
        wanted = either(one.miss.expected) or "bij geen onderwerp"
        yield from _indented(f"{one.file}: hoort {wanted}, kreeg {one.miss.got}")
        yield from _indented(f"omdat: {one.miss.why}")


def shift_lines(found: Mapping[Shift, Sequence[Change]], whole: bool) -> Iterator[str]:
    if not found:
        yield "Bij geen enkele vraag veranderde de uitkomst."
    for number, (shift, changes) in enumerate(found.items()):
        yield from [""] * (number > 0)
        yield f"{SHIFTS[shift]} ({len(changes)})"
        yield from _first(changes, whole, _change)


def _first(rows: Sequence[Row], whole: bool, lines: Callable[[Row], Iterable[str]]) -> Iterator[str]:
    shown = rows if whole else rows[:SHOWN]
    for row in shown:
        yield from lines(row)
    if len(shown) < len(rows):
        yield f"  ... en nog {len(rows) - len(shown)} (--all toont alles)"


def _confusion(one: Confusion) -> Iterator[str]:
    outright = f" (fout beantwoord: {one.answered}x)" if one.answered else ""
    yield f"  {one.count}x  {one.expected} -> {one.got or 'niets gevonden'}{outright}"
    yield from _quoted(one.example)


def _thief(one: Thief) -> Iterator[str]:
    victims = [f"{name}{f' ({count}x)' * (count > 1)}" for name, count in one.of.items()]
    more = f" en nog {len(victims) - VICTIMS}" if len(victims) > VICTIMS else ""
    yield f"  {one.count}x  {one.entry_id}"
    yield from _indented(f"van {', '.join(victims[:VICTIMS])}{more}")


def _intruder(one: Intruder) -> Iterator[str]:
    yield f"  {one.answered}x beantwoord, {one.offered}x voorgesteld: {one.entry_id}"
    yield from _quoted(one.example)


def _change(one: Change) -> Iterator[str]:
    yield from _quoted(one.now.question.text)
    before, now = one.before.outcome, one.now.outcome
    if before.got == now.got and one.now.first:
        yield f"    {now.got} (was {_certainty(before)}; nu {_certainty(now)})"
        return
    if one.now.ours:
        yield from _indented(f"hoort: {either(one.now.question.labels)}")
    yield f"    was: {before.got or 'niets gevonden'} ({_certainty(before)})"
    yield f"    nu:  {now.got or 'niets gevonden'} ({_certainty(now)})"


def _certainty(outcome: Outcome) -> str:
    return f"{100 * outcome.score:.0f}, {DONE[outcome.done]}"


def either(labels: Sequence[str]) -> str:
    return " of ".join(filter(None, [", ".join(labels[:-1]), *labels[-1:]]))


def _questions(count: int) -> str:
    return f"{count} {'vraag' if count == 1 else 'vragen'}"


def _quoted(text: str) -> list[str]:
    return _indented(f'"{" ".join(text.split())}"')


def _indented(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False) or ['    ""']
