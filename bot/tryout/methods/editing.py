"""editMessageText, editMessageReplyMarkup, deleteMessage, deleteMessages."""

from bot.tryout.chats import Chat, Message
from bot.tryout.json_types import Json
from bot.tryout.keyboard import checked_markup
from bot.tryout.methods.texts import text_content
from bot.tryout.parameters import Params
from bot.tryout.places import writable_chat
from bot.tryout.refusal import bad_request
from bot.tryout.world import World

_DELETABLE_FOR = 48 * 3600  # seconds
_DICE_LOCKED_FOR = 24 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def edit_message_text(world: World, params: Params) -> Json:
    chat, message = _editable(world, params)
    content = text_content(params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    markup = checked_markup(params.value("reply_markup"))
    if content == message.content and markup == message.markup:
        raise bad_request(_NOT_MODIFIED)
    message.markup = markup
    world.change(chat, message, content)
    return world.message_json(message)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    chat, message = _editable(world, params)
    markup = checked_markup(params.value("reply_markup"))
    if markup == message.markup:
        raise bad_request(_NOT_MODIFIED)
    message.markup = markup
    message.edit_date = int(world.clock.now())
    world.tell("edited", chat, message.message_id)
    return world.message_json(message)


def delete_message(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    message = chat.alive(params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    world.remove(chat, [message], "bot")
    return True


def delete_messages(world: World, params: Params) -> bool:
    """What cannot be found or is too old is passed over in silence, as Telegram does."""
    chat = writable_chat(world, params)
    ids = params.value("message_ids")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    found = [message for message in map(chat.alive, map(int, ids)) if message]
    world.remove(chat, [message for message in found if _deletable(world, chat, message)], "bot")
    return True


def _editable(world: World, params: Params) -> tuple[Chat, Message]:
    chat = writable_chat(world, params)
    if not params.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.alive(params.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender.id != world.bot.id or not message.content.keys() & {"text", "caption", "photo", "location"}:
        raise bad_request("message can't be edited")
    if message.markup and "inline_keyboard" not in message.markup:
        # A message that asked for a reply or set a keyboard is fixed for good.
        raise bad_request("message can't be edited")
    return chat, message


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    if chat.type != "private" and world.may(chat, "can_delete_messages"):
        return True
    age = world.clock.now() - message.date
    if chat.type == "private":
        return age < _DELETABLE_FOR and not ("dice" in message.content and age < _DICE_LOCKED_FOR)
    return message.sender.id == world.bot.id and age < _DELETABLE_FOR
