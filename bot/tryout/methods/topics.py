"""createForumTopic and what follows it."""

from bot.tryout import topics
from bot.tryout.chats import Chat
from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.places import topic_named, writable_chat
from bot.tryout.refusal import bad_request
from bot.tryout.world import World


def create_forum_topic(world: World, params: Params) -> Json:
    chat = _forum(world, params)
    name = params.text("name").strip()
    if not name:
        raise bad_request("title must be non-empty")
    color = params.number("icon_color")
    topic = topics.create(world, chat, world.bot, name, color, params.text("icon_custom_emoji_id") or None)
    return topics.topic_json(topic)


def edit_forum_topic(world: World, params: Params) -> bool:
    chat = _forum(world, params)
    topic = topic_named(chat, params)
    name, icon = params.text("name").strip(), params.text("icon_custom_emoji_id")
    if (not name or name == topic.name) and (not icon or icon == topic.icon_custom_emoji_id):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topics.rename(world, chat, topic, world.bot, name or None, icon or None)
    return True


def close_forum_topic(world: World, params: Params) -> bool:
    return _set_closed(world, params, closed=True)


def reopen_forum_topic(world: World, params: Params) -> bool:
    return _set_closed(world, params, closed=False)


def delete_forum_topic(world: World, params: Params) -> bool:
    chat = _forum(world, params, "can_delete_messages")
    topics.delete(world, chat, topic_named(chat, params))
    return True


def _set_closed(world: World, params: Params, *, closed: bool) -> bool:
    chat = _forum(world, params)
    topic = topic_named(chat, params)
    if topic.closed is closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topics.set_closed(world, chat, topic, world.bot, closed=closed)
    return True


def _forum(world: World, params: Params, right: str = "can_manage_topics") -> Chat:
    chat = writable_chat(world, params)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if not world.may(chat, right):
        deed = "delete messages" if right == "can_delete_messages" else "manage topics"
        raise bad_request(f"not enough rights to {deed}")
    return chat
