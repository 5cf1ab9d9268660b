"""The Bot API's own shapes: how a chat, a message, a member look in JSON."""

from bot.tryout.chats import Chat, Message
from bot.tryout.json_types import Json
from bot.tryout.people import Person


def chat_json(chat: Chat) -> Json:
    if chat.person:
        named = {key: value for key, value in chat.person.as_user().items() if key.endswith("name")}
        return {"id": chat.id, "type": "private", **named}
    forum = {"is_forum": True} if chat.is_forum else {}
    return {"id": chat.id, "type": chat.type, "title": chat.title or "", **forum}


def message_json(chat: Chat, message: Message, *, nested: bool = False) -> Json:
    """The Bot API's Message. Inside another (`nested`) it shows no further reply."""
    optional: Json = {
        "message_thread_id": message.topic,
        "is_topic_message": True if message.topic is not None else None,
        "edit_date": message.edit_date,
        "has_protected_content": message.protected or None,
        "reply_markup": message.markup if message.markup and "inline_keyboard" in message.markup else None,
        "reply_to_message": None if nested else _answered(chat, message),
    }
    return {
        "message_id": message.message_id,
        "from": message.sender.as_user(),
        "chat": chat_json(chat),
        "date": message.date,
        **{key: value for key, value in optional.items() if value is not None},
        **message.extra,
        **message.content,
    }


def _answered(chat: Chat, message: Message) -> Json | None:
    """In a topic every message that answers nothing "answers" the message that opened the topic: so does Telegram."""
    answered = chat.alive(message.reply_to)
    if answered is None and message.topic != message.message_id:
        answered = chat.alive(message.topic)
    return message_json(chat, answered, nested=True) if answered else None


def inaccessible_message(chat: Chat, message_id: int) -> Json:
    return {"chat": chat_json(chat), "message_id": message_id, "date": 0}


def member_json(person: Person, status: str, rights: set[str]) -> Json:
    """The Bot API's ChatMember, complete enough for its strictest readers."""
    member: Json = {"user": person.as_user(), "status": status}
    if status == "creator":
        return member | {"is_anonymous": False}
    if status == "administrator":
        return member | {"can_be_edited": False, "is_anonymous": False} | {right: right in rights for right in _RIGHTS}
    if status == "kicked":
        return member | {"until_date": 0}
    if status == "restricted":
        return member | {"is_member": True, "until_date": 0} | dict.fromkeys(_PERMISSIONS, False)
    return member


_RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
]
_PERMISSIONS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_edit_tag",
]
