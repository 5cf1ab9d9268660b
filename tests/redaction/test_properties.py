"""What holds for every message, whoever is in it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.told import Told, all_told
from bot.redaction.keep import keep_list
from bot.redaction.redact import redact
from bot.redaction.redaction import PLACEHOLDER, Mark
from bot.redaction.visible import plain
from bot.redaction.word_files import lines

KEEP = keep_list(("Stichting De Lantaarn", "0800 555 11 22"))
MESSAGES = st.sampled_from([one for one in all_told() if one.parts])
STAYS = st.sampled_from([*sorted({phrase for phrase in lines("help.txt") if len(phrase) > 2}), "Stichting De Lantaarn"])
FRAMES = st.sampled_from(
    ("bel {} eens", "{}", "Mijn zus was bij {}, en nu?", "ik ben naar {} gegaan", "tante {} zei dat")
)


@settings(deadline=None, max_examples=200)
@given(STAYS, FRAMES, st.booleans())
def test_help_stays_wherever_a_name_can_stand(phrase: str, frame: str, capitals: bool) -> None:
    written = phrase.title() if capitals else phrase
    assert plain(written) in plain(redact(frame.format(written), KEEP).clean)


@settings(deadline=None, max_examples=150)
@given(MESSAGES)
def test_redacting_twice_is_redacting_once(one: Told) -> None:
    once = redact(one.text, KEEP)
    assert redact(once.clean, KEEP).clean == once.clean


@settings(deadline=None, max_examples=150)
@given(MESSAGES, MESSAGES)
def test_placeholders_are_counted_from_one_without_a_gap(one: Told, other: Told) -> None:
    numbers: dict[str, set[int]] = defaultdict(set)
    for match in PLACEHOLDER.finditer(redact(f"{one.text}\n{other.text}", KEEP).clean):
        if match.group(1):
            numbers[match.group(1)].add(int(match.group(2)))
    assert all(found == set(range(1, len(found) + 1)) for found in numbers.values())


@settings(deadline=None, max_examples=150)
@given(MESSAGES)
def test_what_is_marked_is_what_was_replaced_and_nothing_else(one: Told) -> None:
    found = redact(one.text, KEEP)
    rest = [found.text[end:start] for (_, end), (start, _) in _between(found.marks, len(found.text))]
    left = re.split("|".join(map(re.escape, {mark.placeholder for mark in found.marks})) or "(?!)", found.clean)
    assert plain("".join(rest)) == plain("".join(left))


def _between(marks: tuple[Mark, ...], length: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    return pairwise([(0, 0), *((mark.start, mark.end) for mark in marks), (length, length)])
