"""The page of the try-out, used as a person uses it, with a mini-bot behind the Bot API."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from bot.tryout import acts
from bot.tryout.kinds import content_of
from bot.tryout.opening import GROUP_ID
from bot.tryout.people import Person
from bot.tryout.server import StandIn
from tests.browser import browser, page_at
from tests.tryout.mini_bot import mini_bot

pytestmark = pytest.mark.browser


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as chromium:
        yield chromium


@pytest.fixture
async def tryout() -> AsyncIterator[StandIn]:
    stand_in = StandIn(furnished=True)
    await stand_in.start()
    async with mini_bot(stand_in.base_url, stand_in.token):
        yield stand_in
    await stand_in.stop()


@pytest.fixture
async def page(chromium: Browser, tryout: StandIn) -> AsyncIterator[Page]:
    async with page_at(chromium, tryout.page_url) as page:
        yield page


def volunteer(tryout: StandIn) -> Person:
    return next(person for person in tryout.world.people.values() if person.first_name == "Vrijwilliger A")


async def start(page: Page) -> None:
    await page.get_by_role("button", name="Start").click()
    await expect(page.locator("#phone .message")).to_have_count(2)


async def say(page: Page, text: str, side: str = "phone") -> None:
    field = page.locator(f"#{side} textarea")
    await field.fill(text)
    await field.press("Enter")


async def test_a_volunteer_starts_and_is_welcomed(page: Page) -> None:
    await expect(page.locator("#phone textarea")).to_be_hidden()
    await start(page)
    await expect(page.locator("#phone .message.own")).to_contain_text("/start")
    await expect(page.locator("#phone .message").last.locator("b").first).to_have_text("Welkom")
    await expect(page.locator("#phone textarea")).to_be_focused()


async def test_markup_of_the_bot_is_shown_and_that_of_people_is_text(page: Page) -> None:
    await start(page)
    await say(page, "<img src=x onerror=alert(1)><b>vet</b><script>alert(2)</script>")
    echo = page.locator("#phone .message").last
    await expect(echo.locator(".text")).to_have_text(
        "U zei: <img src=x onerror=alert(1)><b>vet</b><script>alert(2)</script>"
    )
    assert await page.locator("#phone .text img, #phone .text script").count() == 0
    await expect(page.locator("#phone")).to_contain_text("<img src=x>")


async def test_numbers_and_links_can_be_tapped(page: Page) -> None:
    await start(page)
    welcome = page.locator("#phone .message").last
    await expect(welcome.locator(".tel")).to_have_attribute("href", "tel:08000000")
    link = welcome.get_by_role("link", name="lees dit")
    await expect(link).to_have_attribute("href", "https://voorbeeld.nl/x")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await expect(welcome.get_by_role("link", name="Website")).to_have_attribute("href", "https://voorbeeld.nl/hulp")
    await say(page, "bel 112 nu, niet 1124")
    await expect(page.locator("#phone .message").last.locator(".tel")).to_have_text("112")


async def test_a_dangerous_link_is_only_words(page: Page, tryout: StandIn) -> None:
    await start(page)
    world = tryout.world
    entities = [{"type": "text_link", "offset": 0, "length": 4, "url": "javascript:alert(1)"}]
    acts.send(world, volunteer(tryout), content={"text": "klik", "entities": entities})
    await expect(page.locator("#phone .message.own").last.locator(".text")).to_have_text("klik")
    assert await page.locator("#phone a[href^=javascript]").count() == 0


async def test_a_button_turns_until_the_bot_answers_with_a_notice(page: Page) -> None:
    await start(page)
    button = page.get_by_role("button", name="Melding")
    await button.click()
    await expect(page.locator(".toast")).to_have_text("Dat is gelukt")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_must_be_closed(page: Page) -> None:
    await start(page)
    await page.get_by_role("button", name="Venster").click()
    await expect(page.get_by_role("dialog")).to_contain_text("Lees dit goed")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_a_copy_button_copies(page: Page) -> None:
    await start(page)
    await page.get_by_role("button", name="Kopieer").click()
    await expect(page.locator(".toast")).to_have_text("Gekopieerd: 112")
    assert await page.evaluate("navigator.clipboard.readText()") == "112"


async def test_an_edit_is_shown_and_takes_the_buttons_away(page: Page) -> None:
    await start(page)
    await page.get_by_role("button", name="Wijzig").click()
    last = page.locator("#phone .message").last
    await expect(last.locator(".text")).to_have_text("Gewijzigd")
    await expect(last).to_contain_text("bewerkt")
    await expect(last.locator(".key")).to_have_count(0)


async def test_what_is_deleted_vanishes(page: Page) -> None:
    await start(page)
    await page.get_by_role("button", name="Wis").click()
    await expect(page.locator("#phone .message")).to_have_count(0)
    await expect(page.locator("#phone")).not_to_contain_text("Welkom bij de proef")


async def test_a_new_topic_opens_at_the_desk_and_its_deletion_is_said(page: Page, tryout: StandIn) -> None:
    await start(page)
    await page.get_by_role("button", name="Vraag een mens").click()
    await expect(page.locator("#desk .message")).to_contain_text("Wie pakt dit op?")
    await expect(page.locator("#desk .topic[aria-current=true]")).to_have_text("Zaak")
    await say(page, "Ik", side="desk")
    await expect(page.locator("#desk .message.own")).to_contain_text("Ik")
    topic = next(iter(tryout.world.chats[GROUP_ID].topics))
    assert [message.topic for message in tryout.world.chats[GROUP_ID].messages.values()] == [topic] * 3
    await page.locator("#desk").get_by_role("button", name="Meer").click()
    await page.get_by_role("menuitem", name="Onderwerp verwijderen").click()
    await page.get_by_role("button", name="Verwijderen", exact=True).last.click()
    await expect(page.locator(".toast")).to_contain_text("Dit onderwerp is verwijderd.")
    await expect(page.locator("#desk .topic")).to_have_text(["Algemeen"])


async def test_an_answer_carries_what_it_answers(page: Page) -> None:
    await start(page)
    await say(page, "vraag mij")
    field = page.locator("#phone textarea")
    await expect(field).to_be_focused()
    await expect(field).to_have_attribute("placeholder", "Uw naam")
    await say(page, "Ann")
    await expect(page.locator("#phone .message").last).to_contain_text("U zei: Ann (op: Hoe heet u?)")
    await page.locator("#phone .message.own").first.hover()
    await page.locator("#phone .message.own").first.get_by_role("button", name="Beantwoorden").click()
    await say(page, "nogmaals")
    await expect(page.locator("#phone .message").last).to_contain_text("(op: /start)")


async def test_who_is_at_the_end_is_taken_along_and_who_reads_back_is_not(page: Page, tryout: StandIn) -> None:
    await start(page)
    for number in range(12):
        await say(page, f"bericht {number}")
    last = page.locator("#phone .message").last
    await expect(last).to_contain_text("U zei: bericht 11")
    await expect(last).to_be_in_viewport(ratio=1)
    await page.locator("#phone .messages").evaluate("(list) => list.scrollTo(0, 0)")
    chat = tryout.world.chats[volunteer(tryout).id]
    tryout.world.post(chat, tryout.world.bot, {"text": "nieuws"})
    await expect(page.locator("#phone .message").last).to_contain_text("nieuws")
    await expect(page.locator("#phone .message").last).not_to_be_in_viewport()
    await page.get_by_role("button", name="Nieuw bericht").click()
    await expect(page.locator("#phone .message").last).to_be_in_viewport()


async def test_other_types_can_be_sent(page: Page) -> None:
    await start(page)
    await page.locator("#phone").get_by_role("button", name="Iets anders sturen").click()
    await page.get_by_role("menuitem", name="Spraakbericht").click()
    await expect(page.locator("#phone .message.own").last).to_contain_text("Spraakbericht")
    await expect(page.locator("#phone .message").last).to_contain_text("U zei: geen tekst")


@pytest.mark.parametrize("kind", ["photo", "poll", "dice", "venue", "story", "paid_media", "game", "checklist"])
async def test_every_type_can_be_seen(page: Page, tryout: StandIn, kind: str) -> None:
    acts.send(tryout.world, volunteer(tryout), content=content_of(kind))
    await expect(page.locator("#phone .message.own .bubble")).to_have_count(1)


async def test_one_changes_between_people_and_adds_one(page: Page) -> None:
    await start(page)
    await page.locator("#phone select").select_option(label="Vrijwilliger B")
    await expect(page.locator("#phone .message")).to_have_count(0)
    await page.get_by_role("button", name="Nog een vrijwilliger").click()
    await expect(page.locator("#phone select option:checked")).to_have_text("Vrijwilliger C")
    await page.locator("#phone select").select_option(label="Vrijwilliger A")
    await expect(page.locator("#phone .message")).to_have_count(2)


async def test_blocking_the_bot_shuts_the_chat(page: Page) -> None:
    await start(page)
    await page.locator("#phone").get_by_role("button", name="Meer").click()
    await page.get_by_role("menuitem", name="Bot blokkeren").click()
    await expect(page.locator("#phone textarea")).to_be_hidden()
    await page.get_by_role("button", name="Deblokkeren").click()
    await expect(page.locator("#phone textarea")).to_be_visible()


async def test_beginning_again_asks_first_and_forgets_everything(page: Page) -> None:
    await start(page)
    await page.get_by_role("button", name="Opnieuw beginnen").click()
    await page.get_by_role("dialog").get_by_role("button", name="Annuleren").click()
    await expect(page.locator("#phone .message")).to_have_count(2)
    await page.get_by_role("button", name="Opnieuw beginnen").click()
    await page.get_by_role("dialog").get_by_role("button", name="Opnieuw beginnen").click()
    await expect(page.locator("#phone .message")).to_have_count(0)
    await expect(page.get_by_role("button", name="Start")).to_be_visible()


async def test_everything_can_be_done_with_the_keyboard_alone(page: Page) -> None:
    async def tab_to(name: str) -> None:
        for _ in range(40):
            await page.keyboard.press("Tab")
            focused = "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
            if name in await page.evaluate(focused):
                return
        raise AssertionError(f"no way to {name} with the Tab key")

    await tab_to("Start")
    await page.keyboard.press("Enter")
    await expect(page.locator("#phone textarea")).to_be_focused()
    await page.keyboard.type("hallo")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("daar")
    await page.keyboard.press("Enter")
    await expect(page.locator("#phone .message").last.locator(".text")).to_have_text("U zei: hallo\ndaar")
    await page.locator("#phone .messages").focus()
    await tab_to("Melding")
    await page.keyboard.press("Enter")
    await expect(page.locator(".toast")).to_have_text("Dat is gelukt")
    await tab_to("Iets anders sturen")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator("#phone .message.own").last).to_contain_text("Spraakbericht")


async def test_new_messages_are_announced_and_everything_has_a_name(page: Page) -> None:
    await start(page)
    assert await page.evaluate("document.documentElement.lang") == "nl"
    logs = page.get_by_role("log")
    await expect(logs).to_have_count(2)
    await expect(logs.first).to_have_attribute("aria-live", "polite")
    nameless = """[...document.querySelectorAll('button, a, select, textarea')].filter((node) =>
        node.checkVisibility() && !(node.getAttribute('aria-label') || node.innerText.trim() || node.labels?.length))
        .map((node) => node.outerHTML)"""
    assert await page.evaluate(nameless) == []


async def test_arabic_runs_from_right_to_left(page: Page) -> None:
    await start(page)
    await say(page, "مرحبا بكم")
    mine = page.locator("#phone .message.own").last.locator(".text")
    await expect(mine).to_have_css("direction", "rtl")


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
async def test_nothing_runs_off_the_side_at_any_width(chromium: Browser, tryout: StandIn, width: int) -> None:
    async with page_at(chromium, tryout.page_url, width=width, height=740) as page:
        await start(page)
        await say(page, "x" * 300 + " https://voorbeeld.nl/" + "y" * 200)
        await expect(page.locator("#phone .message")).to_have_count(4)
        wide = """[document.documentElement, ...document.querySelectorAll('.messages, .side')]
            .filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.className)"""
        assert await page.evaluate(wide) == []


async def test_on_a_telephone_one_side_is_shown_and_tabs_change_it(chromium: Browser, tryout: StandIn) -> None:
    async with page_at(chromium, tryout.page_url, width=360, height=740) as page:
        await expect(page.locator("#desk")).to_be_hidden()
        await start(page)
        await page.get_by_role("button", name="Vraag een mens").click()
        await expect(page.locator("#tab-desk .dot")).to_be_visible()
        await page.locator("#tab-phone").focus()
        await page.keyboard.press("ArrowRight")
        await expect(page.locator("#phone")).to_be_hidden()
        await expect(page.locator("#desk .message")).to_contain_text("Wie pakt dit op?")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_text_stands_out_enough_in_light_and_dark(chromium: Browser, tryout: StandIn, scheme: str) -> None:
    async with page_at(chromium, tryout.page_url, scheme="dark" if scheme == "dark" else "light") as page:
        await start(page)
        pairs = [
            ("--ink", "--paper"), ("--ink", "--own"), ("--ink", "--other"), ("--ink", "--ground"),
            ("--soft", "--paper"), ("--soft", "--sunken"), ("--soft", "--ground"), ("--soft", "--other"),
            ("--accent", "--paper"), ("--accent", "--other"), ("--on-accent", "--accent"), ("--amber", "--amber-tint"),
            ("--link", "--other"), ("--link", "--own"), ("--ink", "--accent-tint"),
        ]  # fmt: skip
        read = (
            "(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim())"
        )
        for pair in pairs:
            text, ground = [_luminance(colour) for colour in await page.evaluate(read, list(pair))]
            assert (max(text, ground) + 0.05) / (min(text, ground) + 0.05) >= 4.5, pair


def _luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
