"""The conversation. Every way in stands in `register`, in the order in which it is tried."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from telegram import BotCommand, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers import (
    answers,
    browse,
    card,
    desk,
    errors,
    groups,
    guided,
    handover,
    language,
    other,
    privacy,
    question,
    relay,
    reload,
    share,
    start,
)
from handlers.edge import turned
from handlers.parts import Parts
from handlers.turn import Turn

Handle = Callable[[Turn], Awaitable[None]]

# What a person can say in one word, with or without a slash.
COMMANDS: dict[str, Handle] = {
    "start": start.start,
    "menu": start.menu,
    "help": start.menu,
    "coordinator": handover.start,
    "route": guided.begin,
    "language": language.ask,
    "taal": language.ask,
    "privacy": privacy.privacy,
    "wipe": privacy.wipe,
    "wis": privacy.wipe,
    "card": card.already_sent,
    "112": card.already_sent,
}

PERSON_PRESSES: dict[str, Handle] = {
    "menu": start.menu,
    "route": guided.choose,
    "language": language.ask,
    "speak": start.speak,
    "list": browse.show,
    "entry": question.show_entry,
    "share": share.share,
    "none": question.none_of_these,
    "card": card.already_sent,
    "human": handover.start,
    "safe": handover.safe,
    "use_last": handover.use_last,
    "draft": handover.draft_act,
    "reply": handover.reply,
    "shelf": relay.open_shelf,
    "wipe": privacy.wipe,
    "wipe_do": privacy.wipe_do,
}

DESK_PRESSES: dict[str, Handle] = {
    "claim": desk.claim,
    "release": desk.release,
    "close": desk.close,
    "close_sure": desk.close_sure,
    "answer": answers.answer,
    "adjust": answers.adjust,
    "leave": desk.leave,
}


def register(application: Application[Any, Any, Any, Any, Any, Any], parts: Parts) -> None:
    """Note: order matters! The first that fits an update deals with it."""

    def on(handle: Handle) -> Any:
        return turned(parts, handle)

    private, group = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    new = filters.UpdateType.MESSAGE
    by_telegram = filters.StatusUpdate.ALL | filters.BOOST_ADDED
    application.add_handlers(
        [
            CallbackQueryHandler(on(pressed)),
            MessageHandler(private & filters.UpdateType.EDITED_MESSAGE, on(other.edited)),
            MessageHandler(private & new & filters.FORWARDED, on(other.forwarded)),
            *(CommandHandler(name, on(handle), private & new) for name, handle in COMMANDS.items()),
            MessageHandler(private & new & filters.COMMAND, on(start.unknown_command)),
            MessageHandler(private & new & filters.TEXT, on(partial(question.heard, commands=COMMANDS))),
            MessageHandler(private & new & ~by_telegram, on(other.not_text)),
            CommandHandler("herlaad", reload.reloading(parts), group & new),
            MessageHandler(group & new & filters.COMMAND, on(groups.command)),
            MessageHandler(group & new & ~by_telegram, on(answers.wrote)),
            ChatMemberHandler(on(groups.invited), ChatMemberHandler.MY_CHAT_MEMBER),
            TypeHandler(Update, on(nothing)),
        ]
    )
    application.add_error_handler(partial(errors.failed, parts))


async def pressed(turn: Turn) -> None:
    private = turn.update.effective_chat is not None and turn.update.effective_chat.type == "private"
    handle = (PERSON_PRESSES if private else DESK_PRESSES).get(turn.pressed.verb) if turn.pressed else None
    await (handle or start.stale)(turn)


async def nothing(_turn: Turn) -> None:
    """What needs no answer: somebody blocked the bot, a title changed, a message was pinned."""


MENU_COMMANDS = (
    BotCommand("menu", "Menu"),
    BotCommand("taal", "Taal / Language"),
    BotCommand("privacy", "Privacy"),
    BotCommand("wis", "Wis / Wipe"),
)
