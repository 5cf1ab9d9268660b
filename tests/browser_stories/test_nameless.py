"""What a volunteer sees of what is taken out, and decides about it; and what the group reads of that, and nothing else."""

import os
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.browser import page_at
from tests.browser_stories.sides import PATIENCE, Visit

pytestmark = pytest.mark.browser

QUESTION = (
    "mijn vriendin Samira, haar nicht hiwet en haar buurman Piet Jansen maken zich zorgen. haar oom belt op 06-12345678. "
    "ze zat op het Da Vinci College, postcode 3521 AB. iedereen kent de bakker"
)
GONE = ("hiwet", "Piet", "Jansen", "12345678", "Da Vinci", "3521", "bakker")
SENT = "mijn vriendin Samira, haar nicht [naam 2] en haar buurman [naam 3] maken zich zorgen. haar oom belt op [telefoon 1]."


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
async def test_the_group_reads_just_what_the_volunteer_decided(
    chromium: Browser, address: str, width: int, height: int, tmp_path: Path
) -> None:
    shots = Path(os.environ.get("WEGWIJZER_SCREENSHOTS") or tmp_path)
    async with page_at(chromium, address, width=width, height=height) as page:
        visit, narrow = Visit(page), width < 800
        volunteer, desk = visit.volunteer, visit.desk
        await visit.begins()
        await volunteer.presses("Vraag een coördinator")
        await volunteer.presses("Ja")
        await volunteer.reads_last("Schrijf in één bericht")
        await volunteer.says(QUESTION)
        preview = await volunteer.reads_last("precies dit gaat naar de coördinator")
        await expect(preview).to_contain_text(
            "Weggehaald: namen (3), telefoonnummers (1), organisaties (1), adressen (1)."
        )
        await page.screenshot(path=shots / f"preview-{width}.png")

        await volunteer.presses("✂ bakker")
        await expect(preview.locator("blockquote")).not_to_contain_text("bakker", timeout=PATIENCE)
        await volunteer.says("zorgen")
        await expect(volunteer.messages.last.locator("blockquote")).not_to_contain_text("zorgen", timeout=PATIENCE)
        await volunteer.presses("Iets terugzetten (8)")
        await expect(volunteer.messages.last.locator(".keys")).to_contain_text("↩ hiwet", timeout=PATIENCE)
        await page.screenshot(path=shots / f"backs-{width}.png")
        await volunteer.presses("↩ zorgen")
        await volunteer.reads_last("Teruggezet, dus te lezen: zorgen.")
        await volunteer.presses("Iets terugzetten (7)")
        await volunteer.presses("↩ Samira")
        await volunteer.reads_last("Teruggezet, dus te lezen: Samira, zorgen.")
        shown = await volunteer.messages.last.locator("blockquote").inner_text()
        await page.screenshot(path=shots / f"decided-{width}.png")
        await volunteer.presses("Versturen")
        await volunteer.reads_last("Verstuurd, zonder je naam")

        await _turns(visit, "Coördinatoren", narrow=narrow)
        asked = await desk.reads("Nieuwe vraag")
        await expect(asked.locator("blockquote")).to_have_text(shown)
        assert shown.startswith(SENT)
        for word in GONE:
            await desk.never_read(word)
        await page.screenshot(path=shots / f"group-{width}.png")

        await desk.presses("Ik pak dit op")
        await desk.replies_to("Opgepakt door", "Vraag naar Karin, op 06-87654321.")
        await desk.reads_last("Nog niet verstuurd")
        await expect(desk.root.get_by_role("button", name="Niet sturen")).to_be_in_viewport(timeout=PATIENCE)
        await page.screenshot(path=shots / f"warned-{width}.png")
        await desk.presses("Zonder")
        await desk.reads_last("Zo klaargezet")
        await _turns(visit, "Vrijwilliger", narrow=narrow)
        await volunteer.presses("Ik ben alleen")
        await volunteer.reads_last("Vraag naar [naam 1], op [telefoon 1].")
        await volunteer.presses("Antwoorden")
        await volunteer.reads_last("je antwoord")
        await volunteer.says("dank je, dat doe ik")
        await volunteer.reads_last("Zo verzonden: precies dit staat nu bij de coördinator")
        await page.screenshot(path=shots / f"back-{width}.png")
        await _turns(visit, "Coördinatoren", narrow=narrow)
        await expect(desk.said("De vrager schrijft").locator("blockquote")).to_have_text(
            "dank je, dat doe ik", timeout=PATIENCE
        )


async def _turns(visit: Visit, tab: str, *, narrow: bool) -> None:
    if narrow:
        await visit.turns_to(tab)
