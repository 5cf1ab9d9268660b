"""Wiping the chat, and beginning the try-out afresh."""

import pytest
from playwright.async_api import expect

from tests.browser_stories.sides import PATIENCE, Visit

pytestmark = pytest.mark.browser

QUESTION = "mag ik haar zelf opbellen?"


async def test_after_wis_the_chat_is_empty_and_the_goodbye_goes_too(visit: Visit) -> None:
    await visit.begins()
    await visit.volunteer.says("wat is achterlating?")
    await visit.volunteer.reads_last("Bij achterlating")
    await visit.volunteer.field.fill("/wis")
    await visit.volunteer.field.press("Enter")
    await visit.volunteer.reads_last("Dit bericht gaat zo ook weg")
    await expect(visit.volunteer.messages).to_have_count(0, timeout=PATIENCE)


async def test_with_an_open_case_one_chooses_what_is_wiped(visit: Visit) -> None:
    await visit.begins()
    await visit.hands_over(QUESTION)
    await visit.desk.reads("Nieuwe vraag")
    await visit.volunteer.field.fill("wis")
    await visit.volunteer.field.press("Enter")
    await visit.volunteer.reads_last("Wat wil je wissen?")
    await visit.volunteer.presses("Alles, ook mijn vraag")
    await visit.desk.reads("De vrager heeft de vraag ingetrokken")
    await expect(visit.volunteer.messages).to_have_count(0, timeout=PATIENCE)


async def test_beginning_afresh_empties_both_sides_and_the_bot_answers_again(visit: Visit) -> None:
    await visit.begins()
    await visit.hands_over(QUESTION)
    await visit.desk.reads("Nieuwe vraag")
    await visit.page.get_by_role("button", name="Opnieuw beginnen").click()
    await visit.page.get_by_role("dialog").get_by_role("button", name="Opnieuw beginnen").click()
    await expect(visit.page.locator("#phone .message, #desk .message")).to_have_count(0, timeout=PATIENCE)
    await expect(visit.page.locator("#desk .topic")).to_have_text(["Algemeen"])
    await visit.begins()
    await visit.volunteer.says("wat is achterlating?")
    await visit.volunteer.reads_last("Bij achterlating")
