"""Where the database of a storage URL stands, if it is a file."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import ExpectedError


def database_file(url: str) -> Path | None:
    """None when the database is no file of ours. Raises ExpectedError for what is no URL."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ExpectedError(
            "storage.url is geen adres van een database - schrijf bijvoorbeeld sqlite+aiosqlite:///data/w.db"
        ) from None
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))
