"""From a coordinator to a person: on the shelf, and one neutral line that something is there."""

from html import escape

from bot.cases.case import Case
from bot.messages import Message
from bot.store.shelf import Waiting
from handlers import desk_messages, render
from handlers.buttons import press
from handlers.turn import Alert, Turn

MOST = 3500  # of a coordinator's answer: it must fit in one message, with what stands around it


async def to_person(turn: Turn, case: Case, text: str, written: int, *, changed: bool = False) -> None:
    """`written`: the coordinator's message, to which the bot says that it is ready for the person.

    `changed`: the text is not that of the message.
    """
    person = await turn.tx.cases.person_of(case)
    if person is None:
        await turn.post.to_case(case.code, desk_messages.note(turn.texts, "desk.ended"), reply_to=written)
        return
    if await turn.tx.shelf.holds(person, case.code, written):
        return
    await turn.tx.cases.touch(case.code)
    await turn.post.on_shelf(person, case, Waiting(case.code, text, answerable=True, written=written))
    texts = turn.texts
    ready = desk_messages.ready_as(texts, text) if changed else desk_messages.note(texts, "desk.on_shelf")
    await turn.post.to_case(case.code, ready, reply_to=written)


async def open_shelf(turn: Turn) -> None:
    """The person says to be alone: everything that waits, and the line that announced it goes."""
    taken = await turn.tx.shelf.take(turn.chat_id)
    await turn.remove_pressed()
    if not taken:
        turn.alert = Alert(turn.texts("shelf.empty"))
        return
    case = await turn.tx.cases.of_person(turn.chat_id)
    for waiting in taken:
        answerable = waiting.answerable and case is not None and case.code == waiting.code
        await turn.send(_message(turn, waiting, answerable=answerable))
    if case is not None and any(waiting.code == case.code for waiting in taken):
        await turn.post.to_case(case.code, desk_messages.note(turn.post.desk_texts, "desk.read"))


def _message(turn: Turn, waiting: Waiting, *, answerable: bool) -> Message:
    if not waiting.answerable:
        return Message(escape(waiting.text), render.next_steps(turn.pack, turn.texts))
    keys = ((press(turn.texts("relay.answer"), "reply", waiting.code),),) if answerable else ()
    last = (render.emergency_button(turn.pack, turn.texts), press(turn.texts("menu.wipe"), "wipe"))
    text = f"{escape(turn.texts('relay.lead'))}\n<blockquote>{escape(waiting.text)}</blockquote>"
    return Message(text, (*keys, last))
