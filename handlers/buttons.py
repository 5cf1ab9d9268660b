"""Data in buttons: `verb:argument:argument.mark`. The mark binds it to the chat it was sent to."""

from dataclasses import dataclass, replace

from bot.messages import Button, Message
from bot.store.seal import Seal

MOST_BYTES = 64


@dataclass(frozen=True, slots=True)
class Press:
    verb: str
    arguments: tuple[str, ...]

    def argument(self, place: int) -> str:
        """Empty when it is not there."""
        return self.arguments[place] if place < len(self.arguments) else ""


def press(label: str, verb: str, *arguments: object) -> Button:
    return Button(label, data=":".join((verb, *map(str, arguments))))


def signed(message: Message, chat_id: int, seal: Seal) -> Message:
    rows = tuple(tuple(_signed(button, chat_id, seal) for button in row) for row in message.buttons)
    return replace(message, buttons=rows)


def read_press(data: str, chat_id: int, seal: Seal) -> Press | None:
    """None when we did not hand out this button in this chat."""
    plain, _, mark = data.rpartition(".")
    if not plain or seal.mark(chat_id, plain) != mark:
        return None
    verb, *arguments = plain.split(":")
    return Press(verb, tuple(arguments))


def _signed(button: Button, chat_id: int, seal: Seal) -> Button:
    if button.data is None:
        return button
    data = f"{button.data}.{seal.mark(chat_id, button.data)}"
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"the button {button.data!r} is longer than Telegram takes")
    return replace(button, data=data)
