"""Everybody with a Telegram account: people and the bot itself."""

from dataclasses import dataclass

from bot.tryout.json_types import Json


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def as_user(self) -> Json:
        """The Bot API's User."""
        fields = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        return {name: value for name, value in fields.items() if value is not None}


# Telegram puts this account in `from` when an administrator of a group writes anonymously.
GROUP_ANONYMOUS_BOT = Person(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
