"""Where a call of the bot may go: the chat, the topic, the message it names - or Telegram's refusal."""

from bot.tryout.chats import Chat, Message, Topic
from bot.tryout.parameters import Params
from bot.tryout.refusal import RefusedError, bad_request, forbidden, upgraded
from bot.tryout.world import World


def chat_named(world: World, params: Params, name: str = "chat_id") -> Chat:
    """The chat as the bot may look at it."""
    given = params.text(name).strip()
    if not given:
        raise bad_request(f"{name} is empty")
    chat = world.chats.get(int(given)) if given.lstrip("-").isdecimal() else None
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise upgraded(chat.migrated_to)
    return chat


def writable_chat(world: World, params: Params) -> Chat:
    """The chat, when the bot may write in it."""
    chat = chat_named(world, params)
    refusal = _shut(world, chat)
    if refusal:
        raise refusal
    return chat


def topic_for(world: World, chat: Chat, params: Params) -> Topic | None:
    """The topic a message goes to; None for the general one and outside forums."""
    number = params.number("message_thread_id")
    if number is None or (chat.is_forum and number == 1):
        return None
    topic = chat.open_topic(number) if chat.is_forum else None
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and not world.may(chat, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return topic


def topic_named(chat: Chat, params: Params) -> Topic:
    topic = chat.open_topic(params.number("message_thread_id"))
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def reply_target(chat: Chat, params: Params) -> Message | None:
    """The message that is answered."""
    reply = params.value("reply_parameters") or {}
    number = reply.get("message_id", params.number("reply_to_message_id"))
    if number is None:
        return None
    message = chat.alive(int(number))
    lenient = reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")
    if message is None and not lenient:
        raise bad_request("message to be replied not found")
    return message


def _shut(world: World, chat: Chat) -> RefusedError | None:
    if chat.type == "private":
        if chat.statuses.get(world.bot.id) == "kicked":
            return forbidden("bot was blocked by the user")
        return None if chat.started else forbidden("bot can't initiate conversation with a user")
    status = chat.statuses.get(world.bot.id, "left")
    if status == "kicked":
        return forbidden(f"bot was kicked from the {chat.type} chat")
    return forbidden(f"bot is not a member of the {chat.type} chat") if status == "left" else None
