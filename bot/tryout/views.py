"""What can be seen of the world from outside: by a test, by the page."""

from bot.tryout.chats import Chat, Message
from bot.tryout.json_types import Json
from bot.tryout.world import Query, World


def state_view(world: World) -> Json:
    return {
        "bot": world.bot.as_user() | {"name": world.profile.get("name") or world.bot.first_name},
        "profile": world.profile,
        "people": [person.as_user() for person in world.people.values()],
        "chats": [chat_summary(world, chat) for chat in world.chats.values()],
        "now": world.clock.now(),
        "pending_updates": len(world.updates),
        "webhook": world.webhook.get("url", ""),
    }


def chat_summary(world: World, chat: Chat) -> Json:
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "is_forum": chat.is_forum,
        "started": chat.started,
        "bot": chat.statuses.get(world.bot.id, "member"),
        "members": [user_id for user_id in chat.statuses if user_id != world.bot.id],
        "migrated_to": chat.migrated_to,
        "pinned": chat.pinned,
        "topics": [
            {"id": topic.id, "name": topic.name, "closed": topic.closed, "deleted": topic.deleted}
            for topic in chat.topics.values()
        ],
    }


def chat_view(world: World, chat: Chat, topic: int | None = None, *, whole: bool = True) -> Json:
    """The chat with its messages, oldest first, deleted ones too; one topic only when not `whole`."""
    shown = [message for message in chat.messages.values() if whole or message.topic == topic]
    return chat_summary(world, chat) | {"messages": [message_view(chat, message) for message in shown]}


def message_view(chat: Chat, message: Message) -> Json:
    content = message.content
    kind = "text" if "text" in content else next(iter(content), "empty")
    return {
        "message_id": message.message_id,
        "date": message.date,
        "from": message.sender.as_user(),
        "topic": message.topic,
        "kind": kind,
        "text": content.get("text", content.get("caption", "")),
        "entities": content.get("entities", content.get("caption_entities", [])),
        "content": content,
        "buttons": (message.markup or {}).get("inline_keyboard", []),
        "force_reply": bool((message.markup or {}).get("force_reply")),
        "selective": bool((message.markup or {}).get("selective")),
        "placeholder": (message.markup or {}).get("input_field_placeholder"),
        "reply_to": message.reply_to,
        "silent": message.silent,
        "protected": message.protected,
        "edited": bool(message.earlier),
        "earlier": [content.get("text", content.get("caption", "")) for content in message.earlier],
        "deleted": message.deleted,
        "deleted_by": message.deleted_by,
        "pinned": message.message_id in chat.pinned,
        "reactions": [reaction.get("emoji") for given in message.reactions.values() for reaction in given],
        "extra": message.extra,
    }


def query_view(query: Query) -> Json:
    return {
        "query": query.id,
        "person": query.person,
        "chat": query.chat,
        "message_id": query.message_id,
        "data": query.data,
        "answers": query.answers,
    }
