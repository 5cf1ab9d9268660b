"""The last hand at every message to a person: buttons that only work there, and marks where lines run from right to left."""

from dataclasses import replace

from bot.isolates import isolated, isolated_label
from bot.messages import Button, Message
from bot.store.seal import Seal
from bot.texts import Texts
from handlers.buttons import signed


def personal(message: Message, texts: Texts, chat_id: int, seal: Seal) -> Message:
    """`texts`: of the language that the message is in."""
    sealed = signed(message, chat_id, seal, texts.language)
    return sealed if texts.direction == "ltr" else _from_right_to_left(sealed)


def _from_right_to_left(message: Message) -> Message:
    rows = tuple(tuple(map(_button, row)) for row in message.buttons)
    return replace(message, text=isolated(message.text), buttons=rows)


def _button(button: Button) -> Button:
    return replace(button, label=isolated_label(button.label))
