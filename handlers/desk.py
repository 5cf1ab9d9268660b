"""The coordinators' group: claim, answer, give back, close. Only who is on the list can do anything, checked at every act."""

from telegram import Message as TelegramMessage

from bot.cases.case import Act, Case, NotAllowedError, State, act
from bot.store.shelf import Waiting
from handlers import desk_messages, relay
from handlers.turn import Alert, Turn


async def claim(turn: Turn) -> None:
    case = await _acted(turn, Act.CLAIM)
    if case is not None:
        user = turn.update.effective_user
        who = user.first_name if user else turn.texts("desk.someone")
        await turn.post.to_case(case.code, desk_messages.claimed(turn.texts, case, who))


async def release(turn: Turn) -> None:
    case = await _acted(turn, Act.RELEASE)
    if case is not None:
        await turn.post.to_case(case.code, desk_messages.released(turn.texts, case))


async def close(turn: Turn) -> None:
    case = await _claimed_case(turn)
    if case is not None:
        await turn.post.to_case(case.code, desk_messages.close_ask(turn.texts, case))


async def close_sure(turn: Turn) -> None:
    case = await _case(turn)
    person = await turn.tx.cases.person_of(case) if case else None
    closed = await _acted(turn, Act.CLOSE)
    if closed is None:
        return
    if person is not None:
        theirs = turn.pack.texts.get(closed.language, turn.texts)
        await turn.post.on_shelf(person, closed, Waiting(closed.code, theirs("relay.closed"), answerable=False))
    await turn.post.end_topic(closed, "desk.closed")


async def leave(turn: Turn) -> None:
    """The answer "not now" or "do not send": the question goes away, nothing else happens."""
    if await member(turn):
        await turn.remove_pressed()


async def answer(turn: Turn) -> None:
    """The press that sends a message of the claimer after all: the message that the pressed one replies to."""
    case = await _claimed_case(turn)
    asked = turn.update.effective_message
    written = asked.reply_to_message if asked else None
    if case is None:
        return
    own = written is not None and written.from_user is not None and written.from_user.id == turn.user_id
    if written is None or not written.text or not own:
        turn.alert = Alert(turn.texts("button.stale"), window=True)
        return
    await turn.remove_pressed()
    await relay.to_person(turn, case, written.text, written.message_id)


async def wrote(turn: Turn) -> None:
    """A message in the group. It reaches a person only as the claimer's reply to a message of the bot."""
    message = turn.update.message
    topic = message.message_thread_id if message and message.is_topic_message and await turn.at_desk() else None
    case = await turn.tx.cases.of_topic(topic) if topic is not None else None
    if message is None or case is None:
        return
    to_bot = _replies_to_bot(message)
    if not await _may_write(turn, case, message, to_bot):
        return
    if message.text is None:
        if to_bot:
            await _say(turn, case, "desk.only_text")
    elif to_bot:
        await relay.to_person(turn, case, message.text, message.message_id)
    else:
        await turn.post.to_case(case.code, desk_messages.send_ask(turn.texts, case), reply_to=message.message_id)


async def _may_write(turn: Turn, case: Case, message: TelegramMessage, to_bot: bool) -> bool:
    """Says why not, but only to somebody who spoke to the bot: the rest is talk among coordinators."""
    if message.sender_chat is not None:
        refusal = "desk.no_anonymous"
    elif turn.user_id not in turn.parts.config.coordinators.members:
        refusal = "desk.not_member"
    elif case.ended:
        refusal = "desk.ended"
    elif case.state is State.OPEN:
        refusal = "desk.claim_first"
    elif case.coordinator != turn.user_id:
        refusal = "desk.not_yours"
    else:
        return True
    if to_bot:
        await _say(turn, case, refusal, number=turn.user_id)
    return False


async def _say(turn: Turn, case: Case, key: str, **values: object) -> None:
    await turn.post.to_case(case.code, desk_messages.note(turn.texts, key, **values), reply_to=turn.message_id)


async def _acted(turn: Turn, wish: Act) -> Case | None:
    """The case after the act; None when it was refused, and the presser has been told why."""
    case = await _case(turn)
    if case is None:
        return None
    try:
        after = act(case, wish, turn.user_id)
    except NotAllowedError as refusal:
        turn.alert = Alert(turn.texts(str(refusal)), window=True)
        return None
    await turn.tx.cases.save(after)
    await turn.drop_buttons()
    return after


async def _claimed_case(turn: Turn) -> Case | None:
    """The pressed case, when the presser is the one who claimed it."""
    case = await _case(turn)
    if case is None:
        return None
    if case.state is State.CLAIMED and case.coordinator == turn.user_id:
        return case
    key = "desk.ended" if case.ended else "desk.claim_first" if case.state is State.OPEN else "desk.not_yours"
    turn.alert = Alert(turn.texts(key), window=True)
    return None


async def _case(turn: Turn) -> Case | None:
    if not await member(turn):
        return None
    case = await turn.tx.cases.of_code(turn.pressed.argument(0) if turn.pressed else "")
    if case is None:
        turn.alert = Alert(turn.texts("desk.unknown"), window=True)
    return case


async def member(turn: Turn) -> bool:
    """Whether a coordinator does this, in the coordinators' group."""
    if await turn.at_desk() and turn.user_id in turn.parts.config.coordinators.members:
        return True
    turn.alert = Alert(turn.texts("desk.not_member", number=turn.user_id), window=True)
    return False


def _replies_to_bot(message: TelegramMessage) -> bool:
    """In a topic Telegram lets every message reply to the line that made the topic: that is no reply."""
    answered = message.reply_to_message
    return bool(
        answered
        and answered.forum_topic_created is None
        and answered.from_user
        and answered.from_user.id == message.get_bot().id
    )
