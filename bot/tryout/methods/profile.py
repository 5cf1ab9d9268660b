"""Who the bot is: getMe, its name, descriptions and commands; files, which it never gets."""

from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.refusal import bad_request
from bot.tryout.world import World

_LONGEST = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, _: Params) -> Json:
    flags = dict.fromkeys(_FLAGS, False) | {"can_join_groups": True}
    return world.bot.as_user() | flags


def set_my_name(world: World, params: Params) -> bool:
    return _set(world, params, "name")


def set_my_description(world: World, params: Params) -> bool:
    return _set(world, params, "description")


def set_my_short_description(world: World, params: Params) -> bool:
    return _set(world, params, "short_description")


def set_my_commands(world: World, params: Params) -> bool:
    commands = params.value("commands") or []
    for command in commands:
        if not 1 <= len(command.get("command", "").lstrip("/")) <= 32:
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile[_key("commands", params)] = commands
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    return list(world.profile.get(_key("commands", params), []))


def delete_my_commands(world: World, params: Params) -> bool:
    world.profile.pop(_key("commands", params), None)
    return True


def get_file(_: World, __: Params) -> bool:
    raise bad_request("wrong file_id or the file is temporarily unavailable")


def done(_: World, __: Params) -> bool:
    """For calls that change nothing a person or a test can see."""
    return True


def _set(world: World, params: Params, name: str) -> bool:
    value = params.text(name)
    if len(value) > _LONGEST[name]:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    world.profile[_key(name, params)] = value
    return True


def _key(name: str, params: Params) -> str:
    """Kept per language and scope: "commands", "commands en", "commands all_private_chats"."""
    scope = (params.value("scope") or {}).get("type", "default")
    return " ".join(part for part in (name, params.text("language_code"), scope) if part not in ("", "default"))


_FLAGS = [
    "can_join_groups",
    "can_read_all_group_messages",
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
    "can_manage_bots",
]
