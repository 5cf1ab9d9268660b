"""sendMessage, copyMessage, forwardMessage, sendChatAction."""

from bot.tryout.chats import Chat, Message
from bot.tryout.json_types import Json
from bot.tryout.keyboard import checked_markup
from bot.tryout.methods.texts import caption_content, text_content
from bot.tryout.parameters import Params
from bot.tryout.places import chat_named, reply_target, topic_for, writable_chat
from bot.tryout.refusal import bad_request
from bot.tryout.wire import chat_json
from bot.tryout.world import World

# What a message carries that belongs to the conversation, not to one moment in a chat.
_SERVICE = ("forum_topic_", "new_chat_", "left_chat_", "pinned_message", "migrate_", "group_chat_created")


def send_message(world: World, params: Params) -> Json:
    chat = writable_chat(world, params)
    return world.message_json(_post(world, chat, params, text_content(params)))


def copy_message(world: World, params: Params) -> Json:
    chat = writable_chat(world, params)
    source = _source(world, params, "message to copy not found")
    if source.protected and source.sender.id != world.bot.id:
        raise bad_request("message can't be copied")
    content = source.content
    if params.has("caption") and "text" not in content:
        bare = {key: value for key, value in content.items() if not key.startswith("caption")}
        content = bare | caption_content(params)
    return {"message_id": _post(world, chat, params, content).message_id}


def forward_message(world: World, params: Params) -> Json:
    chat = writable_chat(world, params)
    source = _source(world, params, "message to forward not found")
    if source.protected:
        raise bad_request("message can't be forwarded")
    origin = {"type": "user", "date": source.date, "sender_user": source.sender.as_user()}
    if "sender_chat" in source.extra:
        sender_chat = chat_json(world.chats[source.chat_id])
        origin = {"type": "chat", "date": source.date, "sender_chat": sender_chat}
    message = _post(world, chat, params, source.content, extra={"forward_origin": origin})
    return world.message_json(message)


def send_chat_action(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    topic_for(world, chat, params)
    if not params.text("action"):
        raise bad_request("wrong parameter action in request")
    world.tell("action", chat, action=params.text("action"), topic=params.number("message_thread_id"))
    return True


def _post(world: World, chat: Chat, params: Params, content: Json, extra: Json | None = None) -> Message:
    topic = topic_for(world, chat, params)
    answered = reply_target(chat, params)
    return world.post(
        chat,
        world.bot,
        content,
        # An answer lands in the topic of what it answers.
        topic=topic.id if topic else answered.topic if answered else None,
        reply_to=answered.message_id if answered else None,
        markup=checked_markup(params.value("reply_markup")),
        silent=params.flag("disable_notification"),
        protected=params.flag("protect_content"),
        extra=extra or {},
    )


def _source(world: World, params: Params, missing: str) -> Message:
    chat = chat_named(world, params, "from_chat_id")
    message = chat.alive(params.number("message_id"))
    if message is None or any(key.startswith(_SERVICE) for key in message.content):
        raise bad_request(missing)
    return message
