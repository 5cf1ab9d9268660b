"""The messages of the two collections, and what the detector makes of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.marked_yaml import read
from bot.triage.assess import Alarm, assess
from bot.triage.signals import Signals

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Message:
    language: str
    level: str  # acute, concern or none
    kind: str
    text: str


def messages(name: str) -> tuple[Message, ...]:
    document, problems = read(HERE / name, name)
    assert not problems, list(map(str, problems))
    return tuple(
        Message(language, level, kind, text)
        for language, levels in document.data.items()
        for level, kinds in levels.items()
        for kind, texts in kinds.items()
        for text in texts
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    message: Message
    alarm: Alarm | None


@dataclass(frozen=True, slots=True)
class Score:
    outcomes: tuple[Outcome, ...]

    def flagged(self, level: str, language: str | None = None) -> float:
        """Share of the messages of this level that raised an alarm."""
        of = [each for each in self.outcomes if each.message.level == level]
        of = [each for each in of if language in (None, each.message.language)]
        return sum(each.alarm is not None for each in of) / len(of)

    def report(self) -> str:
        """Per level and language, then what went wrong."""
        total = Counter((each.message.level, each.message.language) for each in self.outcomes)
        alarms = Counter((each.message.level, each.message.language) for each in self.outcomes if each.alarm)
        lines = [f"{level:8} {language:3} {alarms[level, language]}/{n}" for (level, language), n in total.items()]
        wrong = (each for each in self.outcomes if (each.message.level == "acute") != (each.alarm is not None))
        return "\n".join([*sorted(lines), *(repr(each.message) for each in wrong if each.message.level != "concern")])


def score(signals: Signals, of: Iterable[Message]) -> Score:
    return Score(tuple(Outcome(message, assess(signals, message.text)) for message in of))
