"""What is logged: that something happened, and where. Never a text, a name, an id, an address or a token."""

import logging
import warnings

# At a lower level these write down what passes through them.
_TALKATIVE = ("aiohttp", "aiosqlite", "alembic", "httpcore", "httpx", "sqlalchemy", "telegram")


# With an error they log its text, which can hold what people wrote. We log the kind of error ourselves.
_TELLING = ("asyncio", "telegram")


def configure_logs(level: int = logging.WARNING) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # The raw answer is wanted: it is what the inbox stores.
    warnings.filterwarnings("ignore", message=r"Please use 'Bot\.getUpdates'")
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _TELLING:
        logging.getLogger(name).setLevel(logging.CRITICAL)
