"""getUpdates: waits until there is something, and lets only one caller wait."""

import asyncio

from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.refusal import conflict
from bot.tryout.world import World

_LONGEST = 50.0  # seconds


class Polling:
    def __init__(self, world: World) -> None:
        self._world = world
        self._turn = 0
        self._waiting: set[asyncio.Future[None]] = set()
        world.listeners.append(self._heard)

    async def get_updates(self, params: Params) -> list[Json]:
        """Raises RefusedError (409) in the older of two calls, and when a webhook is set."""
        world = self._world
        if world.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        if params.has("allowed_updates"):
            world.updates.allow(params.value("allowed_updates") or [])
        world.updates.confirm(params.number("offset") or 0)
        self._turn += 1
        self._wake()
        limit = params.number("limit")
        return await self._first(self._turn, max(1, min(limit or 100, 100)), float(params.number("timeout") or 0))

    def release(self) -> None:
        """Let everybody who waits go home: the server stops."""
        self._turn += 1
        self._wake()

    async def _first(self, turn: int, limit: int, patience: float) -> list[Json]:
        loop = asyncio.get_running_loop()
        until = loop.time() + min(patience, _LONGEST)
        while True:
            if turn != self._turn:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            batch = self._world.updates.pending(limit)
            left = until - loop.time()
            if batch or left <= 0:
                return batch
            waiting = loop.create_future()
            self._waiting.add(waiting)
            await asyncio.wait([waiting], timeout=left)
            self._waiting.discard(waiting)

    def _heard(self, event: Json) -> None:
        if event["kind"] in ("update", "webhook"):
            self._wake()

    def _wake(self) -> None:
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
