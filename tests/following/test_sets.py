"""Short messages that people send after an answer, as well as was measured (`python -m tests.following.judging`).

`development.yaml` was looked at while this was made; `fresh.yaml` was written before, and first asked when it was done.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.answering import Answered
from bot.knowledge import Knowledge, load_knowledge
from bot.shipped import shipped_knowledge
from tests.following.judging import SETS, Judged, judge, pairs

FILES = sorted(SETS.glob("*.yaml"))


class Bar(NamedTuple):
    right: float  # of the follow-ups: what fits, or back to what fits
    offered: float  # ... or what fits among a few
    left: float  # of the others: got what they would get by themselves


BARS: Mapping[str, Bar] = {"development": Bar(0.70, 0.87, 0.91), "fresh": Bar(0.68, 0.90, 0.85)}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(shipped_knowledge())


def judged(knowledge: Knowledge, file: Path) -> list[Judged]:
    return [judge(knowledge.pack, knowledge.index, pair) for pair in pairs(file)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_id_is_an_entry(knowledge: Knowledge, file: Path) -> None:
    named = {one for pair in pairs(file) for one in (pair.after, *pair.entry_ids)}
    assert named - set(knowledge.pack.entries["nl"]) == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_context_never_makes_an_answer_wrong(knowledge: Knowledge, file: Path) -> None:
    """What is answered wrongly was so without the context."""
    wrong = [one for one in judged(knowledge, file) if one.verdict == "wrong"]
    assert [one.pair for one in wrong if not (isinstance(one.got, Answered) and one.got == one.alone)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_they_are_understood_as_well_as_they_were(knowledge: Knowledge, file: Path) -> None:
    found = judged(knowledge, file)
    follow_ups = [one.verdict for one in found if not one.pair.by_itself]
    others = [one.verdict for one in found if one.pair.by_itself]
    bar = BARS[file.stem]
    assert follow_ups.count("right") / len(follow_ups) >= bar.right
    assert (follow_ups.count("right") + follow_ups.count("offered")) / len(follow_ups) >= bar.offered
    assert others.count("right") / len(others) >= bar.left
