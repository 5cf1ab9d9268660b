"""Data in buttons: `verb:argument:argument@language.mark`. The mark binds it to the chat it was sent to.

The language is that of the message: what a press leads to is said in the same.
"""

from dataclasses import dataclass, replace

from bot.messages import Button, Message
from bot.store.seal import Seal

MOST_BYTES = 64


@dataclass(frozen=True, slots=True)
class Press:
    verb: str
    arguments: tuple[str, ...]
    language: str | None = None

    def argument(self, place: int) -> str:
        """Empty when it is not there."""
        return self.arguments[place] if place < len(self.arguments) else ""


def press(label: str, verb: str, *arguments: object) -> Button:
    return Button(label, data=":".join((verb, *map(str, arguments))))


def press_in(language: str, label: str, verb: str, *arguments: object) -> Button:
    """What it leads to is said in `language`, whatever the message is in."""
    button = press(label, verb, *arguments)
    return replace(button, data=f"{button.data}@{language}")


def signed(message: Message, chat_id: int, seal: Seal, language: str | None = None) -> Message:
    """`language`: of the message; in the coordinators' group there is but one."""
    rows = tuple(tuple(_signed(button, chat_id, seal, language) for button in row) for row in message.buttons)
    return replace(message, buttons=rows)


def read_press(data: str, chat_id: int, seal: Seal) -> Press | None:
    """None when we did not hand out this button in this chat."""
    plain, _, mark = data.rpartition(".")
    if not plain or seal.mark(chat_id, plain) != mark:
        return None
    said, _, language = plain.partition("@")
    verb, *arguments = said.split(":")
    return Press(verb, tuple(arguments), language or None)


def _signed(button: Button, chat_id: int, seal: Seal, language: str | None) -> Button:
    if button.data is None:
        return button
    plain = f"{button.data}@{language}" if language and "@" not in button.data else button.data
    data = f"{plain}.{seal.mark(chat_id, plain)}"
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"the button {button.data!r} is longer than Telegram takes")
    return replace(button, data=data)
