from collections.abc import Callable
from dataclasses import dataclass

from bot.config import Config
from bot.knowledge import Library
from bot.store.store import Clock, Store


@dataclass(frozen=True, slots=True)
class Parts:
    """What every turn of the conversation works with."""

    config: Config
    store: Store
    library: Library
    clock: Clock
    wake: Callable[[], None]
    """Tells the outbox that there is something to send."""
    bot_name: str
    """The username that Telegram knows the bot by, for links to it."""
