"""The key that opens the store: from the environment, or from a file that is made on first start."""

import base64
import binascii
import os
from pathlib import Path

from bot.errors import ExpectedError
from bot.store.seal import KEY_BYTES


def parse_key(text: str) -> bytes:
    """A key is 32 bytes, written in URL-safe base64."""
    try:
        key = base64.urlsafe_b64decode(text.strip() + "=" * (-len(text.strip()) % 4))
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ExpectedError(
            "De sleutel klopt niet: het moeten 32 bytes in base64 zijn - maak er een met: "
            'python3 -c "import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())"'
        )
    return key


def read_or_make_key(file: Path, *, database_exists: bool) -> bytes:
    """Raises ExpectedError when there is a database but no key: a new key would never open it."""
    if file.exists():
        return parse_key(_read(file))
    if database_exists:
        raise ExpectedError(
            f"De sleutel {file} ontbreekt, maar er is al een opslag - zet de sleutel terug, "
            "of haal de opslag weg om leeg te beginnen (wat erin stond is dan niet meer te lezen)."
        )
    return _make(file)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise ExpectedError(
            f"De sleutel {file} is niet te lezen ({error}) - controleer het bestand en de rechten."
        ) from None


def _make(file: Path) -> bytes:
    key = os.urandom(KEY_BYTES)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(base64.urlsafe_b64encode(key).decode() + "\n")
    except OSError as error:
        raise ExpectedError(
            f"De sleutel {file} is niet te maken ({error.strerror}) - geef schrijfrechten of zet storage.key_file."
        ) from None
    return key
