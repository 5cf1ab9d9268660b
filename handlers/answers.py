"""What the claimer of a case writes, on its way to the person: looked over, and asked about when it could point at somebody."""

from collections.abc import Iterator

from telegram import Message as TelegramMessage

from bot.cases.answer import looked_over
from bot.cases.case import Case, State
from bot.messages import Change, Message, length
from bot.pack.pack import Pack
from bot.redaction.redaction import Redaction
from handlers import desk_messages, relay
from handlers.buttons import signed
from handlers.desk import claimed_case, member
from handlers.turn import Alert, Turn


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
    if message.text is not None:
        await _answered(turn, case, message.text, message.message_id, to_bot=to_bot)
    elif to_bot:
        await _say(turn, case, "desk.only_text")


async def answer(turn: Turn) -> None:
    """The press that sends a message of the claimer after all: the message that the pressed one replies to."""
    case = await claimed_case(turn)
    written = _written(turn)
    if case is None or turn.pressed is None:
        return
    if written is None or not written.text:
        turn.alert = Alert(turn.texts("button.stale"), window=True)
        return
    found = _look_over(turn, written.text)
    as_seen = (turn.pressed.argument(1), turn.pressed.argument(2))
    if _too_long(found):
        await turn.remove_pressed()
        await _say_too_long(turn, case, written.message_id)
    elif not found.marks or as_seen == ("anyway", desk_messages.short_digest(written.text)):
        await turn.remove_pressed()
        await relay.to_person(turn, case, written.text, written.message_id)
    elif as_seen == ("without", desk_messages.short_digest(found.clean)):
        await turn.remove_pressed()
        await relay.to_person(turn, case, found.clean, written.message_id, changed=True)
    else:  # another text than the coordinator looked at
        await _change(turn, desk_messages.found_ask(turn.texts, case, found))


async def adjust(turn: Turn) -> None:
    """The coordinator writes it anew: in the place of the question comes how."""
    if await member(turn):
        await _change(turn, desk_messages.note(turn.texts, "desk.adjusting"))


async def _answered(turn: Turn, case: Case, text: str, written: int, *, to_bot: bool) -> None:
    """Only a reply to the bot goes at once, and only when nothing is found in it."""
    found = _look_over(turn, text)
    too_long = _too_long(found)
    if too_long and to_bot:
        await _say_too_long(turn, case, written)
    elif found.marks and not too_long:
        await turn.post.to_case(case.code, desk_messages.found_ask(turn.texts, case, found), reply_to=written)
    elif to_bot:
        await relay.to_person(turn, case, text, written)
    else:
        await turn.post.to_case(case.code, desk_messages.send_ask(turn.texts, case), reply_to=written)


def _look_over(turn: Turn, text: str) -> Redaction:
    return looked_over(text, turn.knowledge.keep, _help(turn.pack))


def _help(pack: Pack) -> Iterator[str]:
    """Where help organisations can be reached, also when a number is written otherwise: that points at nobody."""
    for contact in pack.contacts.values():
        yield from (phone.number for phone in contact.phones)
        for address in (contact.web, contact.chat, contact.email):
            if address is not None:
                yield from (address, *(part.strip("()") for part in address.split(maxsplit=1)))


def _too_long(found: Redaction) -> bool:
    return max(length(found.text), length(found.clean)) > relay.MOST


async def _say_too_long(turn: Turn, case: Case, written: int) -> None:
    note = desk_messages.note(turn.texts, "desk.too_long", most=relay.MOST)
    await turn.post.to_case(case.code, note, reply_to=written)


def _written(turn: Turn) -> TelegramMessage | None:
    """The presser's own message, to which the pressed one replies."""
    asked = turn.update.effective_message
    written = asked.reply_to_message if asked else None
    own = written is not None and written.from_user is not None and written.from_user.id == turn.user_id
    return written if own else None


async def _change(turn: Turn, message: Message) -> None:
    """Puts `message` in the place of the one in the group whose button was pressed."""
    group = turn.parts.config.coordinators.group
    if group is not None and turn.message_id is not None:
        changed = Change(turn.chat_id, turn.message_id, signed(message, group, turn.parts.store.seal))
        await turn.tx.outbox.put(changed, turn.chat_id)


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


def _replies_to_bot(message: TelegramMessage) -> bool:
    """In a topic Telegram lets every message reply to the line that made the topic: that is no reply."""
    answered = message.reply_to_message
    return bool(
        answered
        and answered.forum_topic_created is None
        and answered.from_user
        and answered.from_user.id == message.get_bot().id
    )
