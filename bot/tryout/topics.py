"""Forum topics: the same deeds whether the bot or a person does them."""

from bot.tryout.chats import Chat, Message, Topic
from bot.tryout.json_types import Json
from bot.tryout.people import Person
from bot.tryout.world import World

_LONGEST_NAME = 128  # characters; Telegram cuts off the rest


def create(
    world: World, chat: Chat, by: Person, name: str, icon_color: int | None = None, icon: str | None = None
) -> Topic:
    topic = Topic(0, name[:_LONGEST_NAME], icon_custom_emoji_id=icon)
    if icon_color is not None:
        topic.icon_color = icon_color
    created = {"name": topic.name, "icon_color": topic.icon_color} | _icon(icon)
    message = world.post(chat, by, {"forum_topic_created": created})
    topic.id = message.topic = message.message_id
    chat.topics[topic.id] = topic
    _announce(world, chat, message)
    return topic


def rename(world: World, chat: Chat, topic: Topic, by: Person, name: str | None, icon: str | None = None) -> None:
    changed = ({"name": name[:_LONGEST_NAME]} if name and name != topic.name else {}) | _icon(icon)
    topic.name = changed.get("name", topic.name)
    topic.icon_custom_emoji_id = icon or topic.icon_custom_emoji_id
    _announce(world, chat, world.post(chat, by, {"forum_topic_edited": changed}, topic=topic.id))


def set_closed(world: World, chat: Chat, topic: Topic, by: Person, *, closed: bool) -> None:
    topic.closed = closed
    kind = "forum_topic_closed" if closed else "forum_topic_reopened"
    _announce(world, chat, world.post(chat, by, {kind: {}}, topic=topic.id))


def delete(world: World, chat: Chat, topic: Topic) -> None:
    """The topic and all that was said in it. Nobody is told: the bot finds out when it writes there."""
    topic.deleted = True
    world.remove(chat, [message for message in chat.messages.values() if message.topic == topic.id], "topic")
    world.tell("topic", chat)


def topic_json(topic: Topic) -> Json:
    created = {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color}
    return created | _icon(topic.icon_custom_emoji_id)


def _announce(world: World, chat: Chat, message: Message) -> None:
    """Telegram tells the bot what people do to a topic, not what it did itself."""
    world.tell("topic", chat)
    if message.sender.id != world.bot.id and world.is_in(chat):
        world.deliver("message", world.message_json(message))


def _icon(icon: str | None) -> Json:
    return {"icon_custom_emoji_id": icon} if icon else {}
