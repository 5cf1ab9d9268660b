"""A person types something: a word for a command, a part of a handover, small talk, or a question."""

from collections.abc import Awaitable, Callable, Mapping
from html import escape

from bot.answering import Answered, Answering, Suggested, Unsure, command_word, decide, small_talk
from bot.cases.conversation import Step
from bot.following.follow import Already, Deeper, Following, InLanguage, follow_up, reads_in, stands_alone
from bot.language.detect import detect
from bot.matching.match import Match, match
from bot.messages import Message
from bot.triage.assess import assess
from handlers import following, handover, language, render
from handlers.turn import Alert, Turn

Commands = Mapping[str, Callable[[Turn], Awaitable[None]]]


async def heard(turn: Turn, commands: Commands) -> None:
    word = command_word(turn.pack, turn.text)
    if word is not None and word in commands and not (word == language.COMMAND and _asks_to_read(turn)):
        await commands[word](turn)
        return
    alarmed = await _watch(turn)
    draft = turn.conversation.draft
    if draft is not None and draft.step in (Step.WRITE, Step.PREVIEW):
        await handover.wrote(turn, draft)
    elif handover.answers_coordinator(turn):
        await handover.write_back(turn, turn.text)
    else:
        turn.conversation = turn.conversation.heard(turn.text)
        await _answer(turn, alarmed=alarmed)
        if not alarmed:
            await language.ask_once(turn)


async def show_entry(turn: Turn) -> None:
    if not await entry(turn, turn.pressed.argument(0) if turn.pressed else ""):
        turn.alert = Alert(turn.texts("button.stale"))


async def entry(turn: Turn, entry_id: str, typed_in: str | None = None) -> bool:
    """False when it is not there (any more)."""
    shown = turn.pack.entry(entry_id, turn.language)
    if shown is None:
        return False
    turn.conversation = turn.conversation.shown(shown.id)
    await turn.send(render.entry(turn.pack, turn.texts, shown, typed_in))
    return True


async def none_of_these(turn: Turn) -> None:
    await turn.send(render.unsure(turn.pack, turn.texts, "unsure.other"))


async def _watch(turn: Turn) -> bool:
    """Whether this message says that somebody is in danger.

    The card for what it says by itself went out when it arrived. Here: danger spread over messages, and an open case.
    """
    signals, recent = turn.knowledge.signals, turn.conversation.recent
    alarm = assess(signals, turn.text)
    if alarm is None and not any(assess(signals, earlier) for earlier in recent):
        alarm = assess(signals, turn.text, recent)
        if alarm is not None:
            await turn.send(render.card(turn.pack, turn.language, alarm.kind))
    if alarm is None:
        return False
    if (case := await turn.tx.cases.of_person(turn.chat_id)) is not None:
        await turn.post.to_case(case.code, Message(escape(turn.post.desk_texts("desk.danger"))))
    return True


async def _answer(turn: Turn, *, alarmed: bool) -> None:
    """Under the card only an answer helps: no "did you mean", no "I am not sure"."""
    if (talk := small_talk(turn.pack, turn.text)) is not None:
        await turn.send(Message(escape(turn.pack.fill(talk.reply)), render.next_steps(turn.pack, turn.texts)))
        return
    typed_in = detect(turn.text, turn.pack.texts)
    if typed_in is not None and (await turn.tx.conversations.person(turn.chat_id)).language is None:
        turn.language = typed_in
    by_itself = match(turn.knowledge.index, turn.text)
    followed = None if alarmed else _followed(turn, by_itself)
    if isinstance(followed, Deeper | InLanguage | Already):
        await following.show(turn, followed)
        return
    decided = followed or decide(by_itself)
    if followed is None and not isinstance(decided, Answered) and stands_alone(turn.pack, turn.text):
        turn.conversation = turn.conversation.shown(None)  # it is about something else from now on
    await _say(turn, decided, typed_in, alarmed=alarmed)


async def _say(turn: Turn, decided: Answering, typed_in: str | None, *, alarmed: bool) -> None:
    match decided:
        case Answered(entry_id):
            await entry(turn, entry_id, typed_in if typed_in != turn.language else None)
        case Suggested(entry_ids) if not alarmed:
            offered = [found for one in entry_ids if (found := turn.pack.entry(one, turn.language)) is not None]
            await turn.send(render.suggestions(turn.pack, turn.texts, offered))
        case Unsure() if not alarmed:
            await turn.send(render.unsure(turn.pack, turn.texts, "unsure.text"))


def _followed(turn: Turn, by_itself: Match) -> Following | None:
    last = turn.conversation.last_entry
    return follow_up(turn.pack, turn.knowledge.index, last, turn.text, by_itself, turn.language)


def _asks_to_read(turn: Turn) -> bool:
    """In a word that is a command otherwise, with which a person asks for the last entry in a language."""
    draft = turn.conversation.draft
    reading = turn.conversation.last_entry is not None and (draft is None or draft.step is Step.SAFE)
    return reading and reads_in(turn.pack, turn.text) is not None
