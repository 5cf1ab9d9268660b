"""Wegwijzer's own redaction, as it ships: what its knowledge names stays."""

from bot.knowledge import kept_words
from bot.pack.pack import load
from bot.redaction.keep import keep_list
from bot.redaction.redact import redact
from bot.shipped import shipped_knowledge


class Wegwijzer:
    def __init__(self) -> None:
        self._keep = keep_list(kept_words(load(shipped_knowledge())))

    def redact(self, text: str) -> str:
        return redact(text, self._keep).clean
