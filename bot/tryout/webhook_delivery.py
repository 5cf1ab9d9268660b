"""Brings updates to the webhook, one after the other, each again until the bot answers with 2xx."""

import asyncio
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.tryout.json_types import Json
from bot.tryout.world import World

_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_AGAIN_AFTER = 0.2  # seconds; Telegram waits longer each time
_PATIENCE = ClientTimeout(total=60)


class WebhookDelivery:
    def __init__(self, world: World) -> None:
        self._world = world
        self._something = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._world.listeners.append(self._heard)
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        self._world.listeners.remove(self._heard)
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _heard(self, event: Json) -> None:
        if event["kind"] in ("update", "webhook"):
            self._something.set()

    async def _run(self) -> None:
        async with ClientSession(timeout=_PATIENCE) as session:
            while True:
                await self._something.wait()
                self._something.clear()
                await self._bring_all(session)

    async def _bring_all(self, session: ClientSession) -> None:
        while self._world.webhook and (pending := self._world.updates.pending(1)):
            update = pending[0]
            problem = await self._brought(session, update)
            if problem is None:
                self._world.updates.confirm(update["update_id"] + 1)
            elif self._world.webhook:
                self._world.webhook |= {"error": problem, "error_at": int(self._world.clock.now())}
                await asyncio.sleep(_AGAIN_AFTER)

    async def _brought(self, session: ClientSession, update: Json) -> str | None:
        """What went wrong, None when it arrived."""
        url, secret = self._world.webhook["url"], self._world.webhook["secret_token"]
        if urlsplit(url).hostname not in _LOCAL:
            return "Connection refused: nothing leaves this machine"
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with session.post(url, json=update, headers=headers, allow_redirects=False) as response:
                arrived = 200 <= response.status < 300
                return None if arrived else f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"
