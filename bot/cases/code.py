import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0/O, 1/I/L, U: read aloud and typed over without mistakes
LENGTH = 9  # 30 ** 9 is more than 44 bits: not to be guessed, and no two alike in practice


def new_code() -> str:
    """A case code such as `K7M-2Q9-XD4`: random, so that it tells nothing of time, order or person."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(letters[i : i + 3] for i in range(0, LENGTH, 3))
