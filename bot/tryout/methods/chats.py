"""getChat and its kin, pins and reactions."""

from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.places import chat_named, writable_chat
from bot.tryout.refusal import bad_request
from bot.tryout.wire import chat_json, member_json
from bot.tryout.world import World


def get_chat(world: World, params: Params) -> Json:
    chat = chat_named(world, params)
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(_GIFTS, False)}
    pinned = chat.alive(chat.pinned[-1]) if chat.pinned else None
    return chat_json(chat) | full | ({"pinned_message": world.message_json(pinned)} if pinned else {})


def get_chat_member(world: World, params: Params) -> Json:
    chat = writable_chat(world, params)
    user_id = params.number("user_id") or 0
    person = world.bot if user_id == world.bot.id else world.people.get(user_id)
    if person is None:
        raise bad_request("invalid user_id specified")
    return member_json(person, chat.statuses.get(person.id, "left"), chat.rights)


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    chat = writable_chat(world, params)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    people = {**world.people, world.bot.id: world.bot}
    return [
        member_json(people[user_id], status, chat.rights)
        for user_id, status in chat.statuses.items()
        if status in ("creator", "administrator")
    ]


def pin_chat_message(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    message = chat.alive(params.number("message_id"))
    if message is None:
        raise bad_request("message to pin not found")
    if chat.type != "private" and not world.may(chat, "can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    chat.pinned.append(message.message_id)
    world.post(chat, world.bot, {"pinned_message": world.message_json(message)}, topic=message.topic)
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    number = params.number("message_id")
    chat.pinned = [kept for kept in chat.pinned if kept != number] if number else chat.pinned[:-1]
    world.tell("edited", chat)
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    message = chat.alive(params.number("message_id"))
    if message is None:
        raise bad_request("message to react not found")
    reactions = params.value("reaction") or []
    if len(reactions) > 1:
        raise bad_request("too many reactions specified")
    message.reactions[world.bot.id] = reactions
    world.tell("edited", chat, message.message_id)
    return True


def leave_chat(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    chat.statuses[world.bot.id] = "left"
    return True


_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
