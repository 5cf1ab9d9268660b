"""The ways in which Telegram says no."""

from collections.abc import Mapping


class RefusedError(Exception):
    """An answer with `"ok": false`. `description` is word for word what Telegram says."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str) -> RefusedError:
    return RefusedError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusedError:
    return RefusedError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> RefusedError:
    return RefusedError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> RefusedError:
    return RefusedError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def upgraded(new_chat: int) -> RefusedError:
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return RefusedError(400, reason, {"migrate_to_chat_id": new_chat})
