"""Every message that the knowledge can lead to, in every language: it fits, and its first line gives nothing away."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import product

import pytest

from bot.isolates import bare
from bot.language.normalise import normalise
from bot.language.tokens import words
from bot.messages import Message, length
from bot.pack.guided import WHEN, WHO
from bot.pack.pack import Pack, load
from bot.shipped import shipped_knowledge
from bot.store.seal import Seal
from handlers import guided_messages, render, share
from handlers.personal import personal

SEEN = 60  # characters on a locked screen
SHORT = 36  # characters of a label on a narrow screen
PACK = load(shipped_knowledge())
SEAL = Seal(bytes(32))


def plain(message: Message) -> str:
    return bare(unescape(re.sub(r"<[^<>]*>", "", message.text)))


def guided(pack: Pack, language: str) -> Iterator[Message]:
    texts = pack.texts[language]
    yield guided_messages.what(pack, texts)
    for situation in pack.guide:
        yield guided_messages.who(pack, texts, situation)
        yield from (guided_messages.when(pack, texts, situation, who) for who in WHO)
        yield from (guided_messages.result(pack, texts, situation, who, when) for who, when in product(WHO, WHEN))


def answers(pack: Pack, language: str) -> Iterator[Message]:
    texts = pack.texts[language]
    for entry_id in pack.entries["nl"]:
        if (entry := pack.entry(entry_id, language)) is not None:
            yield render.entry(pack, texts, entry, typed_in="nl")
            yield share.card(pack, texts, entry, "a" * 32)


def said(pack: Pack, language: str) -> Iterator[Message]:
    texts = pack.texts[language]
    yield from guided(pack, language)
    yield from answers(pack, language)
    yield render.menu(pack, texts, texts("start.text"))
    for key in ("unsure.text", "unsure.other"):
        yield render.unsure(pack, texts, key)
    for key in ("language.ask", "language.set", "language.card_only", "share.unknown", "handover.changed"):
        yield render.plain(pack, texts, key)
    yield render.card(pack, language, "forced_marriage")


def telling(pack: Pack) -> set[tuple[str, ...]]:
    """What a message is about, in every language: all titles and aliases, as words."""
    named = (
        name for entries in pack.entries.values() for one in entries.values() for name in (one.title, *one.aliases)
    )
    return {tuple(words(normalise(pack.fill(name)))) for name in named} - {()}


TELLING = telling(PACK)


def told(text: str) -> list[tuple[str, ...]]:
    seen = tuple(words(normalise(text[:SEEN])))
    spans = {seen[start:stop] for start in range(len(seen)) for stop in range(start + 1, len(seen) + 1)}
    return sorted(spans & TELLING)


@pytest.mark.parametrize("language", PACK.texts)
def test_the_first_line_of_every_message_gives_nothing_away(language: str) -> None:
    assert {(plain(one)[:SEEN], *told(plain(one))) for one in said(PACK, language) if told(plain(one))} == set()


def test_what_gives_something_away_is_known_as_such() -> None:
    assert told("Dit gaat over huwelijksdwang")
    assert not told("Lees dit op een rustig moment")


@pytest.mark.parametrize("language", PACK.texts)
def test_every_message_fits_in_one_and_every_button_in_its_64_bytes(language: str) -> None:
    texts = PACK.texts[language]
    for message in said(PACK, language):
        ready = personal(message, texts, 2**52, SEAL)  # raises for a button that does not fit
        assert 0 < length(unescape(re.sub(r"<[^<>]*>", "", ready.text))) <= 4096


@pytest.mark.parametrize("language", PACK.texts)
def test_what_can_be_chosen_fits_on_its_button(language: str) -> None:
    texts = PACK.texts[language]
    keys = ["route.menu", "route.button", *(one.key for one in PACK.guide)]
    keys += [*(f"route.who.{one}" for one in WHO), *(f"route.when.{one}" for one in WHEN), "share.button"]
    assert {key: texts(key) for key in keys if len(texts(key)) > SHORT} == {}


@pytest.mark.parametrize("language", PACK.texts)
def test_every_step_has_the_way_to_112_and_back(language: str) -> None:
    for message in guided(PACK, language):
        verbs = {(button.data or "").partition(":")[0] for row in message.buttons for button in row}
        assert "card" in verbs
        assert verbs & {"route", "menu"}


def test_what_is_passed_on_has_no_buttons_and_says_where_it_comes_from() -> None:
    entry = PACK.entry("hulp-veilig-thuis", "nl")
    assert entry is not None
    card = share.card(PACK, PACK.texts["nl"], entry, "wegwijzer_bot")
    assert card.buttons == ()
    assert "0800-2000" in card.text
    assert re.search(r"niet nagebeld|nagekeken", card.text)
    assert re.search(r"https://t\.me/wegwijzer_bot\?start=[a-z2-7]{8}$", card.text)


def test_a_number_to_copy_has_no_marks_in_it() -> None:
    for language, texts in PACK.texts.items():
        ready = personal(render.card(PACK, language, "unknown"), texts, 1, SEAL)
        assert [button.copy for row in ready.buttons for button in row if button.copy] == ["112"]
