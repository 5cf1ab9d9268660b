"""Mistakes in the signal files are named when they are loaded."""

from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.triage.assess import assess
from bot.triage.lexicon import Lexicon
from bot.triage.signals import load_signals

RULES = """
groups: {victim: [me, she]}
moods:
  film: {silences: message}
  question: {silences: sentence, unless: [now]}
rules:
  - {kind: violence, all_of: [hits, victim], within: 4}
  - {kind: abduction, all_of: [me], some_of: victim, at_least: 2}
"""
WORDS = """
signals:
  me: [ik/mij]
  she: [haar]
  hits: [slaat, trekt ~ haren]
  now: [nu]
  film: [film]
  question: [wat is]
innocent: [slaat de bal]
lookalikes: [slaagt]
spellings: {slaat: [slt]}
"""


def folder(path: Path, rules: str = RULES, words: str = WORDS) -> Path:
    (path / "rules.yaml").write_text(rules)
    (path / "nl.yaml").write_text(words)
    return path


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("hij slaat haar", True),
        ("hij slt mij", True),
        ("hij trekt aan haar haren", True),
        ("hij trekt haar aan de lange bruine haren", False),  # more than three words between
        ("hij slaat de hele dag lang en dan haar", False),  # further apart than `within`
        ("hij slaat de bal naar mij", False),
        ("hij slaat", False),
        ("hij slaagt mij", False),
        ("wat is dat hij slaat mij", False),
        ("wat is dat? hij slaat mij", True),
        ("wat is dat nu hij slaat mij", True),
        ("een film. hij slaat mij", False),
        ("ik met haar", True),
    ],
)
def test_rules_read_as_they_are_explained(tmp_path: Path, text: str, alarm: bool) -> None:
    assert (assess(load_signals(folder(tmp_path)), text) is not None) is alarm


@pytest.mark.parametrize(
    ("rules", "words", "named"),
    [
        (RULES.replace("[hits, victim]", "[hitz, victim]"), WORDS, "hitz"),
        (RULES.replace("film: {silences: message}", "movie: {silences: message}"), WORDS, "movie"),
        (RULES, WORDS.replace("hits:", "hits: ~x\n  hits:"), "nl.yaml"),
        (RULES, WORDS.replace("[slaat, trekt ~ haren]", "[~ haren ~]"), "nl.yaml:5"),
        (RULES, WORDS.replace("innocent:", "onschuldig:"), "onschuldig"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, rules: str, words: str, named: str) -> None:
    with pytest.raises(ExpectedError, match=named):
        load_signals(folder(tmp_path, rules, words))


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match=r"rules\.yaml"):
        load_signals(tmp_path)


def test_ordinary_words_are_not_taken_for_slips() -> None:
    lexicon: Lexicon = load_signals().lexicon
    assert not lexicon.meant("bereiken")
    assert not lexicon.meant("geslaagd")
    assert "vermoorden" in lexicon.meant("vermorden")
