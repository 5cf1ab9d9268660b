"""Wiping the conversation, and saying what is kept."""

from html import escape

from bot.cases.case import Act, Case, act
from bot.cases.conversation import EMPTY
from bot.messages import Message, Wipe
from handlers import render
from handlers.buttons import press
from handlers.turn import Alert, Turn

_GOODBYE_SECONDS = 10


async def wipe(turn: Turn) -> None:
    if await turn.tx.cases.of_person(turn.chat_id) is None:
        await _wipe(turn, everything=True)
        return
    rows = (
        (press(turn.texts("wipe.chat"), "wipe_do", "chat"),),
        (press(turn.texts("wipe.all"), "wipe_do", "all"),),
        (press(turn.texts("wipe.keep"), "wipe_do", "keep"),),
    )
    await turn.send(Message(escape(turn.texts("wipe.ask")), rows))


async def wipe_do(turn: Turn) -> None:
    choice = turn.pressed.argument(0) if turn.pressed else ""
    if choice == "keep":
        await turn.remove_pressed()
        turn.alert = Alert(turn.texts("wipe.kept"))
        return
    await _wipe(turn, everything=choice == "all")


async def privacy(turn: Turn) -> None:
    retention = turn.parts.config.retention
    text = turn.texts(
        "privacy.text",
        conversation=retention.conversation_minutes,
        messages=retention.messages_hours,
    )
    await turn.send(Message(escape(text), render.next_steps(turn.pack, turn.texts)))


async def _wipe(turn: Turn, *, everything: bool) -> None:
    """`everything`: also the language, what waits, and the open case; otherwise the case goes on."""
    await turn.tx.outbox.drop_lane(turn.chat_id)
    case = await turn.tx.cases.of_person(turn.chat_id)
    if everything:
        if case is not None:
            await _withdraw(turn, case)
        await turn.tx.shelf.drop(turn.chat_id)
        await turn.tx.conversations.forget(turn.chat_id)
    else:
        await turn.tx.shelf.announce_again(turn.chat_id)
    turn.conversation = EMPTY
    await turn.tx.conversations.save(turn.chat_id, EMPTY, 0)
    await turn.tx.outbox.put(Wipe(turn.chat_id), turn.chat_id)
    await turn.send(Message(escape(turn.texts("wipe.done"))), vanish_after=_GOODBYE_SECONDS)
    turn.alert = Alert(turn.texts("wipe.alert"))


async def _withdraw(turn: Turn, case: Case) -> None:
    await turn.tx.cases.save(act(case, Act.WITHDRAW))
    await turn.post.end_topic(case, "desk.withdrawn")
