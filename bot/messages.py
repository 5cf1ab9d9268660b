"""What can be sent, as plain values: decided by the conversation, stored in the outbox, delivered by the transport.

Text is Telegram's HTML, already escaped. Everything here survives a trip through JSON (see `to_json`).
"""

from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Button:
    """Exactly one of `data` (a press comes back to us), `url` and `copy` (to the phone's clipboard) is set."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


Buttons = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    buttons: Buttons = ()
    silent: bool = False


@dataclass(frozen=True, slots=True)
class ToPerson:
    """A new message in a private chat. `vanish_after`: seconds after which it deletes itself."""

    chat_id: int
    message: Message
    vanish_after: int | None = None
    otherwise: "ToCase | None" = None
    """Sent instead when this can never arrive, for instance because the person blocked the bot."""
    type: Literal["to_person"] = "to_person"


@dataclass(frozen=True, slots=True)
class ToCase:
    """A new message in the case's topic of the coordinators' group; the topic is made when it is not there (any more)."""

    code: str
    message: Message
    reply_to: int | None = None
    last_words: bool = False
    """Of a case that ended. Of one that was withdrawn nothing else is said any more, also not what was still waiting."""
    type: Literal["to_case"] = "to_case"


@dataclass(frozen=True, slots=True)
class ToGroup:
    """A new message in any group; `topic_id`: in this topic, whosever it is."""

    chat_id: int
    message: Message
    topic_id: int | None = None
    type: Literal["to_group"] = "to_group"


@dataclass(frozen=True, slots=True)
class Change:
    """Another text and other buttons for a message that stands."""

    chat_id: int
    message_id: int
    message: Message
    type: Literal["change"] = "change"


@dataclass(frozen=True, slots=True)
class DropButtons:
    """A message keeps its text and loses its buttons."""

    chat_id: int
    message_id: int
    type: Literal["drop_buttons"] = "drop_buttons"


@dataclass(frozen=True, slots=True)
class Remove:
    chat_id: int
    message_ids: tuple[int, ...]
    type: Literal["remove"] = "remove"


@dataclass(frozen=True, slots=True)
class Wipe:
    """Deletes every message of either side in a private chat that can still be deleted. Which those are is looked up
    when it is delivered, so that a message under way at this moment goes too."""

    chat_id: int
    type: Literal["wipe"] = "wipe"


@dataclass(frozen=True, slots=True)
class CloseTopic:
    code: str
    type: Literal["close_topic"] = "close_topic"


@dataclass(frozen=True, slots=True)
class DeleteTopic:
    code: str
    type: Literal["delete_topic"] = "delete_topic"


Outgoing = ToPerson | ToCase | ToGroup | Change | DropButtons | Remove | Wipe | CloseTopic | DeleteTopic

_ADAPTER: TypeAdapter[Outgoing] = TypeAdapter(Outgoing)


def length(text: str) -> int:
    """As Telegram counts: in UTF-16 units. A message has 4,096 at most."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def to_json(outgoing: Outgoing) -> bytes:
    return _ADAPTER.dump_json(outgoing, exclude_defaults=False)


def from_json(data: bytes) -> Outgoing:
    return _ADAPTER.validate_json(data)
