"""deduce (Menger et al., 2018), made for Dutch medical notes."""

import os
import re
from pathlib import Path

from deduce import Deduce

_FIRST_LETTER = re.compile(r"\b\w")


def _made() -> Deduce:
    """It builds its lists once; here where the other methods keep theirs, so that a first start can be measured."""
    folder = Path(os.environ["XDG_CACHE_HOME"]) / "deduce"
    folder.mkdir(parents=True, exist_ok=True)
    return Deduce(cache_path=folder)


class Deduces:
    def __init__(self) -> None:
        self._deduce = _made()

    def redact(self, text: str) -> str:
        clean: str = self._deduce.deidentify(text).deidentified_text
        return clean.replace("[PERSOON-", "[naam ")


class WithCapitals:
    """For people who type without capitals: it sees a capital before every word, and the message keeps its own."""

    def __init__(self) -> None:
        self._deduce = _made()

    def redact(self, text: str) -> str:
        seen = _FIRST_LETTER.sub(lambda found: _capital(found[0]), text)
        parts = sorted((one.start_char, one.end_char) for one in self._deduce.deidentify(seen).annotations)
        clean, at = "", 0
        for start, end in parts:
            clean += f"{text[at:start]}[weg]"
            at = end
        return clean + text[at:]


def _capital(letter: str) -> str:
    return letter.upper() if len(letter.upper()) == 1 else letter
