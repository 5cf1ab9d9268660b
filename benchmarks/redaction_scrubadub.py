"""scrubadub, as it comes: what finds names needs a language model or is for English only."""

from scrubadub import Scrubber


class Scrubadub:
    def __init__(self) -> None:
        self._scrubber = Scrubber(locale="nl_NL")

    def redact(self, text: str) -> str:
        clean: str = self._scrubber.clean(text)
        return clean.replace("{{", "[").replace("}}", "]")
