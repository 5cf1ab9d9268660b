"""What `wegwijzer evaluate` refuses: one line for each thing, with what to do."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.command_line.evaluating_lists import either
from bot.command_line.evaluating_tables import NAMES
from bot.evaluation.bars import AT_LEAST, SetBars, Shortfall
from bot.evaluation.judged import Judged
from bot.evaluation.known_misses import Held, Listed


def below(found: Iterable[Shortfall]) -> Iterator[str]:
    for one in found:
        where = one.file if one.language is None else f"{one.file}, taal {one.language}"
        bound = "minstens" if one.figure in AT_LEAST else "hoogstens"
        reached = "niet te meten: zulke vragen zijn er niet" if one.reached is None else f"{one.reached:.1f}"
        yield f"{where}: {NAMES[one.figure]} is {reached} - de lat ligt op {bound} {one.bar:.1f}"


def without_bars(judged: Iterable[Judged], bars: Mapping[str, SetBars], bars_file: Path) -> Iterator[str]:
    """Not refused: an editor may try questions of their own."""
    names = dict.fromkeys(one.question.file for one in judged)
    if missing := [name for name in names if name not in bars]:
        yield f"Zonder lat: {', '.join(missing)} (staat niet in {bars_file.name})."


def not_as_listed(held: Held, list_file: Path) -> Iterator[str]:
    name = list_file.name
    for judged in held.unlisted:
        yield f"{_wrongly(judged)} - verbeter het, of zet hem in {name}"
    for one in held.listed.get("mended", ()):
        yield f"{_listed(one)} wordt niet meer fout beantwoord - haal hem weg uit {name}"
    for one in held.listed.get("other", ()):
        if one.judged:
            yield f"{_wrongly(one.judged)}, en anders dan in {name} staat - kijk hem opnieuw na"
    for one in held.listed.get("gone", ()):
        yield f"{_listed(one)} staat niet meer bij de vragen - haal hem weg uit {name}"
    for one in held.listed.get("unexplained", ()):
        yield f"{_listed(one)} heeft nog geen reden - vul in {name} bij 'why' in waarom dit voorlopig mag"


def _listed(one: Listed) -> str:
    return f'{one.file}: "{one.miss.q}"'


def _wrongly(judged: Judged) -> str:
    question, got = judged.question, judged.outcome.got
    wanted = either(question.labels)
    what = f"fout beantwoord met {got} (hoort: {wanted})" if wanted else f"niet van ons, maar beantwoord met {got}"
    return f'{question.file}:{question.line}: "{question.text}" is {what}'
