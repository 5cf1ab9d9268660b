"""A volunteer who does not know what to ask, on a telephone."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser import page_at
from tests.browser_stories.sides import Visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "begin", "choices", "name"),
    [
        (
            "Nederlands",
            "Ik weet niet waar ik moet beginnen",
            ("Iemand moet trouwen", "Voor een andere volwassene", "De komende dagen"),
            "1. Veilig Thuis",
        ),
        (
            "العربية",
            "لا أعرف من أين أبدأ",
            ("شخص مجبر على الزواج", "لشخص بالغ آخر", "في الأيام القادمة"),
            "Veilig Thuis",
        ),
    ],
)
async def test_three_taps_lead_to_a_number_to_tap(
    chromium: Browser, address: str, language: str, begin: str, choices: tuple[str, ...], name: str
) -> None:
    async with page_at(chromium, address, width=390, height=844) as page:
        visit = Visit(page)
        await page.locator("#phone").get_by_role("button", name="Start", exact=True).click()
        await visit.volunteer.presses(language)
        await visit.volunteer.presses(begin)
        for choice in choices:
            await visit.volunteer.presses(choice)
        found = await visit.volunteer.reads_last(name)
        await visit.volunteer.begins_in_view(name)
        await expect(found.get_by_role("link", name="0800-2000").first).to_have_attribute("href", "tel:08002000")


async def test_a_paragraph_in_another_script_runs_in_its_own_direction(visit: Visit) -> None:
    """The question for the language holds all of them."""
    await visit.page.locator("#phone").get_by_role("button", name="Start", exact=True).click()
    asked = await visit.volunteer.reads("Welke taal wil je")
    assert await asked.locator(".text").evaluate("node => getComputedStyle(node).unicodeBidi") == "plaintext"
