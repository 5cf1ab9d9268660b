"""Which addresses Telegram takes in a link or a button: web pages and its own, nothing else (no tel:, no mailto:)."""

import re

_WEB = re.compile(r"(?:(?P<scheme>[a-z][a-z0-9+.-]*):(?://)?)?(?P<host>[^/?#\s]+)[^\s]*", re.IGNORECASE)


def is_link(url: str) -> bool:
    return why_not(url) is None


def why_not(url: str) -> str | None:
    """The reason in Telegram's words, None when the address is fine."""
    hit = _WEB.fullmatch(url.strip())
    if hit is None:
        return "URL host is empty" if not url.strip() else "Wrong HTTP URL"
    scheme = (hit["scheme"] or "http").lower()
    if scheme in ("tg", "ton", "tonsite"):
        return None
    if scheme not in ("http", "https"):
        return "Unsupported URL protocol"
    host = hit["host"].rsplit("@", 1)[-1].split(":")[0]
    return None if "." in host or host == "localhost" else "Wrong HTTP URL"
