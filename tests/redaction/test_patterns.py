"""Time in proportion to the text: a repetition without end never holds another repetition, and no pattern looks back."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import bot.redaction

_SIGN = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]")
_INNERMOST = re.compile(r"\((?:\?[:=!]|\?<[=!]|\?P<\w+>)?([^()]*)\)")
_ENDLESS = re.compile(r"[+*]|\{\d*,\}")
_REPEATED_ENDLESS = re.compile(r"E(?:[+*]|\{\d*,\})")
_BACKWARDS = re.compile(r"\(\?P=|(?<!\\)\\[1-9]")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.iter_modules(bot.redaction.__path__):
        loaded = importlib.import_module(f"bot.redaction.{module.name}")
        for name, value in vars(loaded).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


def repeats_a_repetition(pattern: str) -> bool:
    """Folds groups from the inside out: E stands for a group with an endless repetition in it, x for anything else."""
    left, before = _SIGN.sub("x", pattern).replace("E", "x"), ""
    while left != before:
        if _REPEATED_ENDLESS.search(left):
            return True
        before, left = (
            left,
            _INNERMOST.sub(lambda group: "E" if _ENDLESS.search(group[1]) or "E" in group[1] else "x", left),
        )
    return False


PATTERNS = dict(patterns())


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_repeats_no_repetition_without_end(name: str) -> None:
    assert not repeats_a_repetition(PATTERNS[name].pattern), PATTERNS[name].pattern


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_compares_with_nothing_it_found_before(name: str) -> None:
    assert not _BACKWARDS.search(PATTERNS[name].pattern), PATTERNS[name].pattern


def test_the_check_finds_what_it_looks_for() -> None:
    assert repeats_a_repetition(r"(a+)*")
    assert repeats_a_repetition(r"(?:\w*x)+")
    assert repeats_a_repetition(r"(?:a|(?:b|[+]c*){2})+")
    assert not repeats_a_repetition(r"(?:a|b)+c*(?:d+){0,3}[+*]+")
