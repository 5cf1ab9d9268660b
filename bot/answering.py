"""From a match to what the bot does with it. Pure: nothing is sent here."""

from dataclasses import dataclass

from bot.matching.match import Match
from bot.matching.phrase import meant
from bot.pack.entry import SmallTalk
from bot.pack.pack import Pack

# What it costs, counted in needless "did you mean"s.
WRONG_ANSWER = 10.0
MISSED_OFFER = 3.0  # saying "I do not know" when what was meant could have been offered
USELESS_OFFER = 1.0

ANSWER_FROM = WRONG_ANSWER / (WRONG_ANSWER + 1)  # from here an answer costs less than a "did you mean"
OFFER_FROM = USELESS_OFFER / (USELESS_OFFER + MISSED_OFFER)  # and from here a "did you mean" less than silence
OFFERED = 3
WORTH_OFFERING = 0.25  # of the first one's score

IRREVOCABLE = ("wipe",)  # commands that a slip of the finger may not give: "wissel" is not "wissen"


@dataclass(frozen=True, slots=True)
class Answered:
    entry_id: str


@dataclass(frozen=True, slots=True)
class Suggested:
    entry_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unsure:
    pass


Answering = Answered | Suggested | Unsure


def decide(match: Match) -> Answering:
    if not match.ranked or match.score < OFFER_FROM:
        return Unsure()
    if match.score >= ANSWER_FROM:
        return Answered(match.ranked[0].entry_id)
    offered = [one.entry_id for one in match.ranked[:OFFERED] if one.score >= WORTH_OFFERING * match.score]
    return Suggested(tuple(offered))


def small_talk(pack: Pack, text: str) -> SmallTalk | None:
    """A greeting or a thank you that is the whole message."""
    return meant(text, ((phrase, talk) for talk in pack.small_talk for phrase in talk.phrases))


def command_word(pack: Pack, text: str) -> str | None:
    """The command that the whole message names in plain words, in any language."""
    return meant(
        text,
        (
            (phrase, command)
            for words in pack.words.values()
            for command, phrases in words.items()
            for phrase in phrases
        ),
        exactly=IRREVOCABLE,
    )
