"""One specimen of every type of message that a person can send, so that the bot can be shown each of them."""

from bot.tryout.found_entities import found
from bot.tryout.json_types import Json

_OWN_CAPTION = frozenset({"photo", "video", "voice", "audio", "document", "animation", "paid_media"})


def content_of(kind: str, text: str | None = None, caption: str | None = None, **fields: object) -> Json:
    """The Bot API's fields for one type. Raises KeyError for a type that does not exist; `fields` replace the specimen's.

    >>> content_of("text", text="/start")["entities"]
    [{'type': 'bot_command', 'offset': 0, 'length': 6}]
    """
    if kind == "text":
        return _texted("text", "entities", text or "")
    content = specimens()[kind]
    for name, value in fields.items():
        content[name] = {**content[name], **value} if isinstance(value, dict) and name in content else value
    if caption and kind in _OWN_CAPTION:
        content |= _texted("caption", "caption_entities", caption)
    return content


def _texted(name: str, entities_name: str, text: str) -> Json:
    entities = found(text)
    return {name: text, entities_name: entities} if entities else {name: text}


def specimens() -> dict[str, Json]:
    """Fresh ones at every call: messages keep them."""
    return {**_media(), **_facts(), **_service()}


def _file(name: str, **more: object) -> Json:
    return {"file_id": f"stand-in-{name}", "file_unique_id": f"unique-{name}", "file_size": 2048, **more}


def _media() -> dict[str, Json]:
    photo = [_file("photo-small", width=90, height=60), _file("photo-large", width=1280, height=853)]
    moving = _file("animation", width=320, height=240, duration=3)
    sticker = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👋"}
    return {
        "photo": {"photo": photo},
        "voice": {"voice": _file("voice", duration=7, mime_type="audio/ogg")},
        "audio": {"audio": _file("audio", duration=120, title="Opname")},
        "video": {"video": _file("video", width=640, height=360, duration=12)},
        "video_note": {"video_note": _file("video-note", length=240, duration=9)},
        "animation": {"animation": moving, "document": _file("animation", file_name="beweging.mp4")},
        "sticker": {"sticker": _file("sticker", **sticker)},
        "document": {"document": _file("document", file_name="brief.pdf", mime_type="application/pdf")},
        "paid_media": {
            "paid_media": {"star_count": 5, "paid_media": [{"type": "preview", "width": 640, "height": 360}]}
        },
        "story": {"story": {"id": 3, "chat": {"id": 600000001, "type": "private", "first_name": "Iemand"}}},
        "game": {"game": {"title": "Spel", "description": "Een spel", "photo": photo}},
        "live_photo": {"live_photo": _file("live-photo", width=640, height=360, duration=2)},
    }


def _facts() -> dict[str, Json]:
    place = {"latitude": 52.09, "longitude": 5.12}
    option = {"persistent_id": "a", "text": "Ja", "voter_count": 0}
    poll: Json = {
        "id": "77",
        "question": "Kan het?",
        "options": [option, {**option, "persistent_id": "b", "text": "Nee"}],
    }
    poll |= {"total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular"}
    poll |= {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
    return {
        "location": {"location": place},
        "live_location": {"location": {**place, "live_period": 900, "horizontal_accuracy": 12.0}},
        "venue": {"location": place, "venue": {"location": place, "title": "Buurthuis", "address": "Straat 1"}},
        "contact": {"contact": {"phone_number": "31600000000", "first_name": "Iemand", "user_id": 600000001}},
        "poll": {"poll": poll},
        "dice": {"dice": {"emoji": "🎲", "value": 4}},
        "checklist": {"checklist": {"title": "Lijst", "tasks": [{"id": 1, "text": "Bellen"}]}},
        "invoice": {
            "invoice": {
                "title": "Bon",
                "description": "Bon",
                "start_parameter": "",
                "currency": "EUR",
                "total_amount": 1,
            }
        },
        "giveaway": {"giveaway": {"chats": [], "winners_selection_date": 2_000_000_000, "winner_count": 1}},
        "users_shared": {"users_shared": {"request_id": 1, "users": [{"user_id": 600000001}]}},
        "chat_shared": {"chat_shared": {"request_id": 1, "chat_id": -1001234567890}},
        "web_app_data": {"web_app_data": {"data": "x", "button_text": "Open"}},
    }


def _service() -> dict[str, Json]:
    """What Telegram itself writes in a chat."""
    stranger = {"id": 600000001, "is_bot": False, "first_name": "Iemand"}
    return {
        "new_chat_members": {"new_chat_members": [stranger], "new_chat_member": stranger},
        "left_chat_member": {"left_chat_member": stranger},
        "new_chat_title": {"new_chat_title": "Nieuwe naam"},
        "new_chat_photo": {"new_chat_photo": _media()["photo"]["photo"]},
        "delete_chat_photo": {"delete_chat_photo": True},
        "group_chat_created": {"group_chat_created": True},
        "message_auto_delete_timer_changed": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        "write_access_allowed": {"write_access_allowed": {}},
        "chat_background_set": {"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "🌷"}}},
        "boost_added": {"boost_added": {"boost_count": 1}},
        "video_chat_started": {"video_chat_started": {}},
        "video_chat_ended": {"video_chat_ended": {"duration": 60}},
        "general_forum_topic_hidden": {"general_forum_topic_hidden": {}},
        "general_forum_topic_unhidden": {"general_forum_topic_unhidden": {}},
    }
