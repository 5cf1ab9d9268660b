"""From a volunteer to a coordinator and back, both sides on one page, with the real bot between them."""

import re

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.browser import page_at
from tests.browser_stories.sides import PATIENCE, Side, Visit

pytestmark = pytest.mark.browser

QUESTION = "mijn vriendin Samira mag niet meer naar school, haar broer belt 06-12345678. Wat kan ik doen?"
SENT = "mijn vriendin [naam 1] mag niet meer naar school"
ANSWER = "Dank je voor je vraag. Weet zij dat je dit vraagt?"


async def test_a_question_goes_to_a_coordinator_and_an_answer_comes_back(visit: Visit) -> None:
    volunteer, desk = visit.volunteer, visit.desk
    await visit.begins()
    await volunteer.presses("Vraag een coördinator")
    await volunteer.reads_last("ben je nu veilig, en alleen?")
    await volunteer.presses("Ja")
    await volunteer.reads_last("Schrijf in één bericht")
    await volunteer.says(QUESTION)
    preview = await volunteer.reads_last("precies dit gaat naar de coördinator")
    shown = await preview.locator("blockquote").inner_text()
    assert "Samira" not in shown
    assert "12345678" not in shown
    await desk.never_read("vriendin")
    await volunteer.presses("Versturen")
    await volunteer.reads_last("Verstuurd, zonder je naam")

    topic = await desk.reads("Nieuwe vraag")
    await expect(topic.locator("blockquote")).to_have_text(shown)
    await desk.presses("Ik pak dit op")
    await desk.replies_to("Opgepakt door Coördinator 1", ANSWER)
    await desk.reads("Klaargezet")

    await volunteer.reads_last("Er staat iets klaar")
    await volunteer.never_read(ANSWER)
    await volunteer.presses("Ik ben alleen")
    await volunteer.reads_last(ANSWER)
    await desk.reads("heeft je bericht geopend")

    await volunteer.presses("Antwoorden")
    await volunteer.reads_last("je antwoord")
    await volunteer.says("ja, zij weet het")
    await volunteer.reads_last("Zo verzonden")
    await expect(desk.said("De vrager schrijft").locator("blockquote")).to_have_text(
        "ja, zij weet het", timeout=PATIENCE
    )

    await desk.presses("Afsluiten")
    await desk.presses("Ja, afsluiten")
    await desk.reads("Niemand kan nu nog zien van wie de vraag was")
    await expect(visit.page.locator("#desk .topic[aria-current=true]").get_by_label("gesloten")).to_be_visible(
        timeout=PATIENCE
    )
    await volunteer.presses("Ik ben alleen")
    await volunteer.reads_last("De coördinator heeft dit gesprek afgesloten")


async def test_a_plain_message_of_the_coordinator_is_sent_only_when_asked_to(visit: Visit) -> None:
    await visit.begins()
    await visit.hands_over(QUESTION)
    await visit.desk.presses("Ik pak dit op")
    await visit.desk.reads("Opgepakt door")
    await visit.desk.says("Dit is een gewoon bericht.")
    await visit.desk.reads("Dit is nog niet verstuurd")
    await visit.volunteer.never_read("Er staat iets klaar")
    await visit.desk.presses("Antwoord")
    await visit.volunteer.presses("Ik ben alleen")
    await visit.volunteer.reads_last("Dit is een gewoon bericht.")


async def test_another_volunteer_sees_none_of_it(visit: Visit, chromium: Browser, address: str) -> None:
    async with page_at(chromium, address) as page:
        other = Visit(page)
        await other.plays("Vrijwilliger B")
        await other.begins()
        await visit.begins()
        await visit.hands_over(QUESTION)
        await visit.desk.presses("Ik pak dit op")
        await visit.desk.replies_to("Opgepakt door", ANSWER)
        await visit.volunteer.reads_last("Er staat iets klaar")

        await other.volunteer.says("wat is achterlating?")
        await other.volunteer.reads_last("Bij achterlating")
        await expect(other.volunteer.messages).to_have_count(4)
        for words in ("Er staat iets klaar", "Samira", ANSWER):
            await other.volunteer.never_read(words)
        await visit.volunteer.never_read("Bij achterlating")
        await visit.volunteer.presses("Ik ben alleen")
        await visit.volunteer.reads_last(ANSWER)
        await expect(other.volunteer.messages).to_have_count(4)


async def test_it_can_be_done_with_the_keyboard_alone(visit: Visit) -> None:
    keys = visit.page.keyboard
    volunteer, desk = visit.volunteer, visit.desk
    await _walk(visit, volunteer, "Start")
    await keys.press("Enter")
    await volunteer.reads("Welke taal wil je")
    await expect(volunteer.field).to_be_focused()
    await _walk(visit, volunteer, "Nederlands", "Shift+Tab")
    await keys.press("Enter")
    await volunteer.reads("Welkom bij Wegwijzer")
    await _walk(visit, volunteer, "Vraag een coördinator")
    await keys.press("Enter")
    await volunteer.reads_last("ben je nu veilig")
    await _walk(visit, volunteer, "Ja")
    await keys.press("Enter")
    await volunteer.reads_last("Schrijf in één bericht")
    await _walk(visit, volunteer, "typ een bericht")
    await keys.type(QUESTION)
    await keys.press("Enter")
    await volunteer.reads_last("precies dit gaat")
    await _walk(visit, volunteer, "Versturen", "Shift+Tab")
    await keys.press("Enter")
    await volunteer.reads_last("Verstuurd, zonder je naam")

    await desk.reads("Nieuwe vraag")
    await _walk(visit, desk, "Ik pak dit op")
    await keys.press("Space")
    await desk.reads("Opgepakt door")
    await _walk(visit, desk, "typ een bericht")
    await _walk(visit, desk, "Beantwoorden", "Shift+Tab")
    await keys.press("Enter")
    await expect(desk.field).to_be_focused()
    await keys.type(ANSWER)
    await keys.press("Enter")
    await desk.reads("Klaargezet")

    await volunteer.reads_last("Er staat iets klaar")
    await _walk(visit, volunteer, "Ik ben alleen", "Shift+Tab")
    await keys.press("Enter")
    await volunteer.reads_last(ANSWER)


async def _walk(visit: Visit, side: Side, name: str, key: str = "Tab") -> None:
    """To what is called so on that side, as somebody without a mouse gets there."""
    target: Locator = side.root.locator(":focus")
    for _ in range(150):
        await visit.page.keyboard.press(key)
        if await target.count() and name in await target.evaluate("(node) => node.ariaLabel || node.innerText"):
            return
    raise AssertionError(f"no way to {name} with {key}")


async def test_on_a_telephone_the_two_sides_are_tabs(chromium: Browser, address: str) -> None:
    async with page_at(chromium, address, width=390, height=844) as page:
        visit = Visit(page)
        await visit.begins()
        await visit.hands_over(QUESTION)
        await expect(page.locator("#tab-desk .dot")).to_be_visible(timeout=PATIENCE)
        await visit.turns_to("Coördinatoren")
        await visit.desk.reads("Nieuwe vraag")
        await visit.desk.presses("Ik pak dit op")
        await visit.desk.replies_to("Opgepakt door", ANSWER)
        await expect(page.locator("#tab-phone .dot")).to_be_visible(timeout=PATIENCE)
        await visit.turns_to("Vrijwilliger")
        await visit.volunteer.presses("Ik ben alleen")
        await visit.volunteer.begins_in_view(ANSWER)


async def test_in_english_the_coordinator_still_works_in_dutch(visit: Visit) -> None:
    volunteer, desk = visit.volunteer, visit.desk
    await visit.begins()
    await volunteer.presses("Taal / Language")
    await volunteer.presses("English")
    await volunteer.presses("Ask a coordinator")
    await volunteer.reads_last("are you safe now, and alone?")
    await volunteer.presses("Yes")
    await volunteer.reads_last("Write")
    await volunteer.says("my neighbour Fatima is not allowed to leave the house, what can I do?")
    preview = await volunteer.reads_last("my neighbour")
    await expect(preview.locator("blockquote")).not_to_contain_text("Fatima")
    await volunteer.presses("Send")
    await volunteer.reads_last("without your name")
    await desk.reads("Nieuwe vraag")
    await desk.presses("Ik pak dit op")
    await desk.replies_to("Opgepakt door", "Is she safe now?")
    await volunteer.presses("I am alone")
    await volunteer.reads_last("Is she safe now?")
    assert "Answer" in await volunteer.labels()
    await expect(volunteer.messages.last).not_to_contain_text(re.compile("Een coördinator|Antwoorden"))
