"""A bot of a few lines for the tests of the page. It speaks plain Bot API and knows nothing of `/_sim/`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession

from bot.tryout.opening import GROUP_ID

Json = dict[str, Any]
MENU = [
    [{"text": "Melding", "callback_data": "toast"}, {"text": "Venster", "callback_data": "alert"}],
    [{"text": "Wijzig", "callback_data": "edit"}, {"text": "Wis", "callback_data": "wipe"}],
    [{"text": "Vraag een mens", "callback_data": "case"}],
    [{"text": "Kopieer", "copy_text": {"text": "112"}}, {"text": "Website", "url": "https://voorbeeld.nl/hulp"}],
]
WELCOME = '<b>Welkom</b> bij de proef. Bel <b>0800-0000</b> of <a href="https://voorbeeld.nl/x">lees dit</a>. &lt;img src=x&gt;'


class MiniBot:
    def __init__(self, session: ClientSession, token: str) -> None:
        self._session = session
        self._token = token
        self._wiped: list[int] = []

    async def call(self, method: str, **params: Any) -> Any:
        async with self._session.post(f"/bot{self._token}/{method}", json=params) as response:
            return (await response.json()).get("result")

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20) or []:
                offset = update["update_id"] + 1
                await self._message(update["message"]) if "message" in update else None
                await self._press(update["callback_query"]) if "callback_query" in update else None

    async def _message(self, message: Json) -> None:
        chat, text = message["chat"]["id"], message.get("text", "geen tekst")
        if chat == GROUP_ID:
            return
        self._wiped.append(message["message_id"])
        if text == "/start":
            markup: Json = {"inline_keyboard": MENU}
            sent = await self.call("sendMessage", chat_id=chat, text=WELCOME, parse_mode="HTML", reply_markup=markup)
        elif text == "vraag mij":
            markup = {"force_reply": True, "input_field_placeholder": "Uw naam"}
            sent = await self.call("sendMessage", chat_id=chat, text="Hoe heet u?", reply_markup=markup)
        else:
            answered = message.get("reply_to_message", {}).get("text")
            words = f"U zei: {text}" + (f" (op: {answered})" if answered else "")
            sent = await self.call("sendMessage", chat_id=chat, text=words)
        self._wiped.append(sent["message_id"])

    async def _press(self, query: Json) -> None:
        chat, message_id = query["message"]["chat"]["id"], query["message"]["message_id"]
        answer = {"toast": "Dat is gelukt", "alert": "Lees dit goed"}.get(query["data"], "")
        alert = query["data"] == "alert"
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text=answer, show_alert=alert)
        if query["data"] == "edit":
            await self.call("editMessageText", chat_id=chat, message_id=message_id, text="Gewijzigd")
        elif query["data"] == "wipe":
            await self.call("deleteMessages", chat_id=chat, message_ids=self._wiped)
        elif query["data"] == "case":
            topic = (await self.call("createForumTopic", chat_id=GROUP_ID, name="Zaak"))["message_thread_id"]
            await self.call("sendMessage", chat_id=GROUP_ID, message_thread_id=topic, text="Wie pakt dit op?")


@asynccontextmanager
async def mini_bot(base_url: str, token: str) -> AsyncIterator[None]:
    async with ClientSession(base_url) as session:
        running = asyncio.create_task(MiniBot(session, token).run())
        yield
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
