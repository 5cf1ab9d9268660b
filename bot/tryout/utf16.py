"""Telegram counts offsets and lengths in UTF-16 code units."""


def length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def part(text: str, offset: int, size: int) -> str:
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + size)].decode("utf-16-le")
