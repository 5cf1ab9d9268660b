"""A volunteer asks, on the page and with the real bot behind it."""

import re

import pytest
from playwright.async_api import Browser, expect

from tests.browser import page_at
from tests.browser_stories.sides import PATIENCE, Visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("wat is achterlating?", "Achterlating"),
        ("wat is eer gerelatert gewelt", "Eergerelateerd geweld"),
    ],
)
async def test_a_word_is_explained_also_when_it_is_misspelled(visit: Visit, question: str, title: str) -> None:
    await visit.begins()
    await visit.volunteer.says(question)
    await expect(visit.volunteer.messages.last.locator("b").first).to_have_text(title, timeout=PATIENCE)


async def test_who_to_call_for_a_neighbour_who_is_hit_is_a_number_to_tap(visit: Visit) -> None:
    await visit.begins()
    await visit.volunteer.says("waar kan ik bellen als mijn buurvrouw geslagen wordt")
    answer = await visit.volunteer.reads_last("Veilig Thuis, bij geweld thuis")
    await expect(answer.get_by_role("link", name="0800-2000").first).to_have_attribute("href", "tel:08002000")


@pytest.mark.parametrize("question", ["hoe bak ik een appeltaart?", "welke trein gaat er naar Parijs", "zxqw vbnm"])
async def test_what_is_not_ours_gets_no_answer_but_a_way_on(visit: Visit, question: str) -> None:
    await visit.begins()
    await visit.volunteer.says(question)
    await visit.volunteer.reads_last("Dit weet ik niet zeker")
    assert "Vraag een coördinator" in await visit.volunteer.labels()


async def test_a_long_answer_is_read_from_its_beginning(visit: Visit) -> None:
    await visit.begins()
    await visit.volunteer.says("wat is achterlating?")
    await visit.volunteer.begins_in_view("Bij achterlating wordt iemand")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
async def test_in_danger_112_stays_in_view_also_when_an_answer_follows(
    chromium: Browser, address: str, width: int, height: int
) -> None:
    async with page_at(chromium, address, width=width, height=height) as page:
        visit = Visit(page)
        await visit.begins()
        await visit.volunteer.says("waar kan ik bellen als mijn buurvrouw geslagen wordt")
        await visit.volunteer.reads_last("Veilig Thuis, bij geweld thuis")
        card = await visit.volunteer.reads("Nu gevaar, voor jou of voor een ander?")
        await expect(card.get_by_role("link", name="112", exact=True).first).to_be_in_viewport(ratio=1)


async def test_going_to_what_was_answered_keeps_the_rest_of_the_page_in_its_place(visit: Visit) -> None:
    await visit.begins()
    await visit.volunteer.replies_to("Welkom", "wat is achterlating?")
    await visit.volunteer.reads_last("Bij achterlating")
    await visit.volunteer.messages.locator(".quote").click()
    await expect(visit.volunteer.said("Welkom")).to_be_in_viewport()
    for part in (".side-head", "textarea"):
        await expect(visit.volunteer.root.locator(part)).to_be_in_viewport(ratio=1)


async def test_what_is_related_is_read_after_a_tap(visit: Visit) -> None:
    await visit.begins()
    await visit.volunteer.says("wat is achterlating?")
    await visit.volunteer.reads_last("Bij achterlating")
    await visit.volunteer.presses("Iemand zit vast in het buitenland")
    await expect(visit.volunteer.messages.last.locator("b").first).to_have_text(
        "Iemand zit vast in het buitenland", timeout=PATIENCE
    )


async def test_an_english_question_is_answered_in_english(visit: Visit) -> None:
    await visit.begins("English", "Welcome to Wegwijzer")
    await visit.volunteer.says("what is abandonment abroad?")
    answer = await visit.volunteer.reads_last("someone is sent to another country")
    await expect(answer.get_by_role("button", name="Ask a coordinator")).to_be_visible()
    await expect(answer).not_to_contain_text(re.compile("Dit vond ik|niemand meekijkt"))
