"""Who is where: blocking, adding and removing the bot, members, and a group that becomes a supergroup."""

from bot.tryout.chats import Chat
from bot.tryout.json_types import Json
from bot.tryout.people import Person
from bot.tryout.wire import chat_json, member_json
from bot.tryout.world import World


def set_blocked(world: World, person: Person, *, blocked: bool) -> None:
    _set_bot_status(world, world.chats[person.id], person, "kicked" if blocked else "member")


def set_bot_status(world: World, chat: Chat, by: Person, status: str) -> None:
    """ "administrator", "member", "kicked" or "left": what an administrator of the group does with the bot."""
    newcomer = status in ("administrator", "member") and not world.is_in(chat)
    _set_bot_status(world, chat, by, status)
    if newcomer:
        bot = world.bot.as_user()
        message = world.post(chat, by, {"new_chat_members": [bot], "new_chat_member": bot})
        world.deliver("message", world.message_json(message))


def set_member(world: World, chat: Chat, person: Person, status: str, by: Person | None = None) -> None:
    """A person joins ("member"), leaves ("left"), is made "administrator" or removed ("kicked")."""
    old = chat.statuses.get(person.id, "left")
    chat.statuses[person.id] = status
    change = _change(world, chat, by or person, member_json(person, old, set()), member_json(person, status, set()))
    world.deliver("chat_member", change)
    was_out, is_out = old in ("left", "kicked"), status in ("left", "kicked")
    if was_out != is_out:
        user = person.as_user()
        content: Json = {"left_chat_member": user} if is_out else {"new_chat_members": [user], "new_chat_member": user}
        message = world.post(chat, by or person, content)
        if world.is_in(chat):
            world.deliver("message", world.message_json(message))
    world.tell("people", chat)


def upgrade(world: World, chat: Chat, by: Person) -> Chat:
    """A group becomes a supergroup with another id, as happens when topics are switched on."""
    members = [world.people[user_id] for user_id in chat.statuses if user_id in world.people]
    new = world.group(chat.title or "", members, True, chat.statuses.get(world.bot.id, "member"), chat.rights)
    new.statuses = dict(chat.statuses)
    told = world.post(chat, by, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    world.deliver("message", world.message_json(told))
    arrived = world.post(new, by, {"migrate_from_chat_id": chat.id})
    world.deliver("message", world.message_json(arrived))
    return new


def _set_bot_status(world: World, chat: Chat, by: Person, status: str) -> None:
    old = chat.statuses.get(world.bot.id, "member" if chat.type == "private" else "left")
    chat.statuses[world.bot.id] = status
    if old != status:
        before, after = (member_json(world.bot, each, chat.rights) for each in (old, status))
        world.deliver("my_chat_member", _change(world, chat, by, before, after))
    world.tell("people", chat)


def _change(world: World, chat: Chat, by: Person, old: Json, new: Json) -> Json:
    change = {"chat": chat_json(chat), "from": by.as_user(), "date": int(world.clock.now())}
    return {**change, "old_chat_member": old, "new_chat_member": new}
