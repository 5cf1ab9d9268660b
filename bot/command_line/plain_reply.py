"""What the bot would reply, as plain text without buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.answering import Answered, Answering, Suggested, command_word, decide, small_talk
from bot.matching.match import Match
from bot.pack.entry import Entry
from bot.pack.pack import Pack
from bot.pack.plain_answer import plain_parts
from bot.texts import Texts
from bot.triage.assess import assess
from bot.triage.card import card_lines
from bot.triage.signals import Signals

Outcome = Literal["answer", "suggest", "unsure", "crisis"]


@dataclass(frozen=True, slots=True)
class Reply:
    outcome: Outcome
    text: str
    options: tuple[str, ...] = ()  # titles offered


def reply_to(pack: Pack, question: str, match: Match, language: str, signals: Signals | None) -> Reply:
    """Without `signals` only the knowledge answers: no card, no small talk, no command words."""
    if signals is None:
        return _answer(pack, match, language)
    word = command_word(pack, question)
    alarm = assess(signals, question)
    if alarm or word == "card":
        reply = _answer(pack, match, language) if alarm else Reply("answer", "")
        card = _card(pack, language, alarm.kind if alarm else "unknown")
        return Reply("crisis", "\n\n".join(filter(None, (card, reply.text))), reply.options)
    if word is not None:
        return Reply("answer", pack.texts[language]("ask.command", command=word))
    if talk := small_talk(pack, question):
        return Reply("answer", pack.fill(talk.reply))
    return _answer(pack, match, language)


def _answer(pack: Pack, match: Match, language: str) -> Reply:
    texts = pack.texts[language]
    answering: Answering = decide(match)
    if isinstance(answering, Answered):
        return Reply("answer", "\n".join(_entry_lines(pack, texts, _entry(pack, answering.entry_id, language))))
    if isinstance(answering, Suggested):
        options = titles(pack, answering.entry_ids, language)
        return Reply("suggest", "\n".join([texts("suggest.text"), *(f"- {option}" for option in options)]), options)
    return Reply("unsure", texts("unsure.text"))


def titles(pack: Pack, entry_ids: Sequence[str], language: str) -> tuple[str, ...]:
    return tuple(pack.fill(_entry(pack, entry_id, language).title) for entry_id in entry_ids)


def _entry_lines(pack: Pack, texts: Texts, entry: Entry) -> list[str]:
    title, body = plain_parts(pack, texts, entry)
    note = [texts("answer.untranslated"), ""] if entry.answered_in != texts.language else []
    return [*note, title, "", body]


def _entry(pack: Pack, entry_id: str, language: str) -> Entry:
    entry = pack.entry(entry_id, language)
    if entry is None:
        raise LookupError(f"the index names {entry_id!r}, which the pack does not have")
    return entry


def _card(pack: Pack, language: str, kind: str) -> str:
    """In the person's language and in Dutch."""
    spoken = [code for code in dict.fromkeys((language, next(iter(pack.texts)))) if code in pack.cards]
    return "\n\n".join("\n".join(card_lines(pack.cards[code], kind, pack.fill)) for code in spoken)
