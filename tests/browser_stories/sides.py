"""The page of the try-out as its visitors use it: a side to type, press and read on.

await visit.volunteer.says("wat is achterlating?")
await visit.volunteer.reads("buitenland")
"""

import re
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

PATIENCE = 30_000  # milliseconds; only a test that fails waits this long

IN_VIEW = """(message) => {
    const list = message.closest('.messages').getBoundingClientRect(), own = message.getBoundingClientRect();
    return own.top >= list.top - 1 && own.top < list.bottom;
}"""


@dataclass(frozen=True, slots=True)
class Side:
    page: Page
    root: Locator

    @property
    def messages(self) -> Locator:
        return self.root.locator(".message:not(.leaving)")

    @property
    def field(self) -> Locator:
        return self.root.locator("textarea")

    async def says(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")
        await expect(self.messages.locator(".text").filter(has_text=text).first).to_be_visible(timeout=PATIENCE)

    def said(self, words: str) -> Locator:
        """What others said with `words` in it, the newest."""
        return self.messages.and_(self.page.locator(":not(.own)")).filter(has_text=words).last

    async def reads(self, words: str) -> Locator:
        await expect(self.said(words)).to_be_visible(timeout=PATIENCE)
        return self.said(words)

    async def reads_last(self, words: str) -> Locator:
        """As `reads`, and nothing came after it."""
        await expect(self.messages.last).to_contain_text(words, timeout=PATIENCE)
        return self.messages.last

    async def never_read(self, words: str) -> None:
        """Of what stands there now: wait for something else first."""
        await expect(self.root).not_to_contain_text(words, timeout=PATIENCE)

    async def presses(self, label: str) -> None:
        """The newest button under a message that is called so."""
        await self.root.locator(".keys").get_by_role("button", name=label, exact=True).last.click(timeout=PATIENCE)

    async def replies_to(self, words: str, text: str) -> None:
        message = self.said(words)
        await message.hover(timeout=PATIENCE)
        await message.get_by_role("button", name="Beantwoorden").click()
        await self.says(text)

    async def labels(self) -> list[str]:
        """Of the buttons under the newest message."""
        return [" ".join(one.split()) for one in await self.messages.last.locator(".key").all_inner_texts()]

    async def begins_in_view(self, words: str) -> None:
        """The reader sees where it begins, and need not look for it."""
        message = await self.reads(words)
        assert await message.evaluate(IN_VIEW), f"{words!r} begins above what can be seen"


@dataclass(frozen=True, slots=True)
class Visit:
    page: Page

    @property
    def volunteer(self) -> Side:
        return Side(self.page, self.page.locator("#phone"))

    @property
    def desk(self) -> Side:
        return Side(self.page, self.page.locator("#desk"))

    async def begins(self, language: str = "Nederlands", welcome: str = "Welkom bij Wegwijzer") -> None:
        await self.page.locator("#phone").get_by_role("button", name="Start", exact=True).click(timeout=PATIENCE)
        await self.volunteer.presses(language)
        await self.volunteer.reads(welcome)

    async def plays(self, name: str) -> None:
        await self.page.locator("#phone select").select_option(label=name)

    async def turns_to(self, tab: str) -> None:
        """On a telephone."""
        await self.page.get_by_role("tab", name=re.compile(tab)).click()

    async def hands_over(self, question: str) -> None:
        await self.volunteer.presses("Vraag een coördinator")
        await self.volunteer.reads("ben je nu veilig, en alleen?")
        await self.volunteer.presses("Ja")
        await self.volunteer.reads("Schrijf in één bericht")
        await self.volunteer.says(question)
        await self.volunteer.reads_last("precies dit gaat naar de coördinator")
        await self.volunteer.presses("Versturen")
        await self.volunteer.reads("Verstuurd, zonder je naam")
