"""Sealing: what is written is unreadable, and people cannot be looked up, without a key that is not in the database."""

import base64
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_NONCE_BYTES = 12
_MARK_BYTES = 6  # 48 bits in a button: guessing takes longer than the button lives


class WrongKeyError(Exception):
    """The key does not open what is stored."""


class Seal:
    """Three keys derived from one: for contents, for looking up a chat, and for the buttons we hand out."""

    def __init__(self, key: bytes) -> None:
        self._box = AESGCM(_derive(key, b"contents"))
        self._lanes = _derive(key, b"lanes")
        self._buttons = _derive(key, b"buttons")

    def close(self, plain: bytes, place: str) -> bytes:
        """`place` names the table and row: a sealed value moved elsewhere does not open."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._box.encrypt(nonce, plain, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        try:
            return self._box.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], place.encode())
        except InvalidTag:
            raise WrongKeyError from None

    def lane(self, chat: int | str) -> str:
        """The name of a chat, or of a case, in the database: always the same, and of no use without the key."""
        return hmac.new(self._lanes, str(chat).encode(), hashlib.sha256).hexdigest()[:32]

    def mark(self, chat_id: int, data: str) -> str:
        """What a button's data carries so that nobody can make one up, or press one of another chat."""
        digest = hmac.new(self._buttons, f"{chat_id}|{data}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest[:_MARK_BYTES]).decode()

    def __repr__(self) -> str:
        return "Seal(***)"


def _derive(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=b"wegwijzer " + purpose).derive(key)
