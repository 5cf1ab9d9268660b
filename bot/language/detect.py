from collections.abc import Collection
def detect(text: str, offered: Collection[str]) -> str | None:
    return None
