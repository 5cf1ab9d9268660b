"""What answers a short message about the last entry, in every language offered."""

import pytest

from bot.following.beside import further, related_to
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge
from handlers import following
from handlers.render import RELATED

LOCKED_SCREEN = 60  # characters of a message that a telephone shows to whoever looks


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(shipped_knowledge())


def test_what_was_read_is_not_named_where_a_locked_screen_shows_it(pack: Pack) -> None:
    for code, texts in pack.texts.items():
        shown = pack.entry("huwelijksdwang", code)
        assert shown is not None
        message = following.already(pack, texts, shown, ("vgv",))
        assert shown.title in message.text
        assert shown.title not in message.text[: LOCKED_SCREEN + len(shown.title) - 1]


def test_of_every_entry_there_is_something_to_read_on(pack: Pack) -> None:
    for entry_id, entry in pack.entries["nl"].items():
        assert further(pack, entry, RELATED)
        assert related_to(pack, entry_id)


def test_with_nothing_to_read_on_that_is_said(pack: Pack) -> None:
    entry = pack.entries["nl"]["vgv"].model_copy(update={"see_also": (), "help": ()})
    message = following.deeper(pack, pack.texts["nl"], entry)
    assert message.text.startswith("Meer weet ik hier niet over")


def test_in_the_persons_own_language_there_is_nothing_to_change(pack: Pack) -> None:
    texts = pack.texts["tr"]
    shown = pack.entries["tr"]["vgv"]
    labels = [
        [button.label for row in following.in_language(pack, texts, shown, chosen=chosen).buttons for button in row]
        for chosen in (False, True)
    ]
    assert labels[0] == [texts("language.switch"), *labels[1]]


def test_a_language_that_is_not_offered_is_answered_with_those_in_which_it_can_be_read(pack: Pack) -> None:
    shown = pack.entries["nl"]["vgv"]
    message = following.not_spoken(pack, pack.texts["nl"], shown)
    first = [row[0].label for row in message.buttons]
    assert first[:4] == [pack.languages[code].name for code in ("nl", "ar", "en", "tr")]
    assert pack.languages["so"].name not in first  # only its first line is there
