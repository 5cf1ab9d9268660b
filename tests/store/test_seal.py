import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.seal import Seal, WrongKeyError

SEAL = Seal(bytes(range(32)))


@given(st.binary(max_size=200), st.text(max_size=20))
def test_what_is_sealed_opens_again_and_does_not_show(plain: bytes, place: str) -> None:
    sealed = SEAL.close(plain, place)
    assert SEAL.open(sealed, place) == plain
    assert len(plain) < 4 or plain not in sealed


def test_a_sealed_value_moved_to_another_row_does_not_open() -> None:
    with pytest.raises(WrongKeyError):
        SEAL.open(SEAL.close(b"x", "inbox:1"), "inbox:2")


def test_another_key_opens_nothing() -> None:
    with pytest.raises(WrongKeyError):
        Seal(os.urandom(32)).open(SEAL.close(b"x", "inbox:1"), "inbox:1")


def test_a_lane_is_stable_and_differs_per_chat_and_key() -> None:
    assert SEAL.lane(1) == SEAL.lane(1)
    assert len({SEAL.lane(1), SEAL.lane(2), Seal(os.urandom(32)).lane(1)}) == 3


def test_the_mark_of_a_button_differs_per_chat_and_data() -> None:
    assert len({SEAL.mark(1, "menu"), SEAL.mark(2, "menu"), SEAL.mark(1, "wipe")}) == 3


def test_a_seal_never_shows_its_key() -> None:
    assert repr(SEAL) == "Seal(***)"
