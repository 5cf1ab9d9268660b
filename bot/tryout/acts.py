"""What people do in their chats: write, edit, delete, press, react. Each act tells the bot what Telegram would tell it."""

from collections.abc import Iterable

from bot.tryout.chats import Chat, Message
from bot.tryout.json_types import Json
from bot.tryout.kinds import content_of
from bot.tryout.people import GROUP_ANONYMOUS_BOT, Person
from bot.tryout.wire import chat_json, inaccessible_message, message_json
from bot.tryout.world import Query, World


class ImpossibleError(Exception):
    """A person cannot do that. The text says why."""


def send(
    world: World,
    person: Person,
    text: str | None = None,
    *,
    chat: Chat | None = None,
    topic: int | None = None,
    content: Json | None = None,
    reply_to: int | None = None,
    anonymous: bool = False,
    extra: Json | None = None,
) -> Message:
    """Write in the private chat with the bot, or in `chat`. `content` (see `kinds.content_of`) for other than text."""
    chat = chat or world.chats[person.id]
    if content is None:
        if not text or not text.strip():
            raise ImpossibleError("an empty message cannot be sent")
        content = content_of("text", text=text)
    _may_write(world, person, chat, topic)
    answered = chat.alive(reply_to)
    message = world.post(
        chat,
        GROUP_ANONYMOUS_BOT if anonymous else person,
        content,
        topic=topic if topic is not None else answered.topic if answered else None,
        reply_to=answered.message_id if answered else None,
        extra={**(extra or {}), **({"sender_chat": chat_json(chat)} if anonymous else {})},
    )
    if world.hears(chat, message):
        world.deliver("message", world.message_json(message))
    return message


def album(
    world: World, person: Person, size: int, *, chat: Chat | None = None, topic: int | None = None
) -> list[Message]:
    """Several photos sent as one: one update each, with one `media_group_id`."""
    group = {"media_group_id": f"album-{len(world.updates)}-{int(world.clock.now())}"}
    return [send(world, person, chat=chat, topic=topic, content=content_of("photo"), extra=group) for _ in range(size)]


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> Message:
    message = _seen(chat, message_id)
    if message.sender.id not in (person.id, GROUP_ANONYMOUS_BOT.id):
        raise ImpossibleError("only one's own message can be edited")
    kind = "text" if "text" in message.content else "caption"
    fresh = content_of("text", text=text)
    kept = {key: value for key, value in message.content.items() if key not in (kind, f"{kind}_entities", "entities")}
    if kind == "caption":
        fresh = {"caption": text, "caption_entities": fresh.get("entities", [])}
    world.change(chat, message, kept | fresh)
    if world.hears(chat, message):
        world.deliver("edited_message", world.message_json(message))
    return message


def delete(world: World, chat: Chat, message_ids: Iterable[int]) -> None:
    """Telegram tells no bot about this."""
    world.remove(chat, [_seen(chat, number) for number in message_ids], "person")


def press(
    world: World,
    person: Person,
    chat: Chat,
    message_id: int | None = None,
    *,
    label: str | None = None,
    data: str | None = None,
) -> Query:
    """Press a button by what stands on it, or send `data` as a forged client would.

    Without `message_id` the newest message that has the button (or any, for raw data) is meant.
    """
    message = _seen_or_gone(chat, message_id) if message_id is not None else _newest_with(world, chat, label)
    if data is None:
        data = _button(message, label or "").get("callback_data")
        if data is None:
            raise ImpossibleError(f"the button {label!r} tells the bot nothing: the telephone itself does what it says")
    query = world.query(person, message, data)
    shown = inaccessible_message(chat, message.message_id) if message.deleted else message_json(chat, message)
    update = {"id": query.id, "from": person.as_user(), "message": shown, "chat_instance": f"{chat.id}", "data": data}
    world.deliver("callback_query", update)
    return query


def react(world: World, person: Person, chat: Chat, message_id: int, emoji: str | None) -> None:
    """None takes the reaction away."""
    message = _seen(chat, message_id)
    old = message.reactions.get(person.id, [])
    new = [{"type": "emoji", "emoji": emoji}] if emoji else []
    message.reactions[person.id] = new
    world.tell("edited", chat, message_id)
    update = {"chat": chat_json(chat), "message_id": message_id, "user": person.as_user()}
    world.deliver(
        "message_reaction", {**update, "date": int(world.clock.now()), "old_reaction": old, "new_reaction": new}
    )


def _may_write(world: World, person: Person, chat: Chat, topic: int | None) -> None:
    if chat.migrated_to is not None:
        raise ImpossibleError(f"the group has become {chat.migrated_to}")
    if chat.type != "private":
        if person.id not in chat.statuses:
            raise ImpossibleError("this person is not in the group")
        if topic is not None and chat.open_topic(topic) is None:
            raise ImpossibleError("there is no such topic")
        return
    if chat.id != person.id:
        raise ImpossibleError("that is somebody else's private chat")
    if chat.statuses.get(world.bot.id) == "kicked":
        raise ImpossibleError("this person has blocked the bot: unblock it first")
    chat.started = True


def _seen(chat: Chat, message_id: int) -> Message:
    message = chat.alive(message_id)
    if message is None:
        raise ImpossibleError(f"message {message_id} is not there")
    return message


def _seen_or_gone(chat: Chat, message_id: int) -> Message:
    if message_id not in chat.messages:
        raise ImpossibleError(f"message {message_id} was never there")
    return chat.messages[message_id]


def _newest_with(world: World, chat: Chat, label: str | None) -> Message:
    for message in reversed(chat.messages.values()):
        if not message.deleted and message.sender.id == world.bot.id and (label is None or label in _labels(message)):
            return message
    raise ImpossibleError(f"no message with a button {label!r}")


def _labels(message: Message) -> list[str]:
    return [button["text"] for row in (message.markup or {}).get("inline_keyboard", []) for button in row]


def _button(message: Message, label: str) -> Json:
    for row in (message.markup or {}).get("inline_keyboard", []):
        for button in row:
            if button["text"] == label:
                return dict(button)
    raise ImpossibleError(f"no button {label!r}; there are: {', '.join(_labels(message)) or 'none'}")
