"""GET under `/_sim/`: look at the world, or watch it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from aiohttp import web

from bot.tryout.json_types import Json
from bot.tryout.views import chat_view, query_view, state_view
from bot.tryout.world import World

_HEARTBEAT = 15.0  # seconds


class SimReading:
    def __init__(self, world: World) -> None:
        self._world = world
        self._streams: set[asyncio.Queue[Json | None]] = set()
        world.listeners.append(self._heard)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/_sim/state", self._json(lambda _: state_view(self._world))),
            web.get("/_sim/chats/{chat:-?\\d+}", self._json(self._chat)),
            web.get(
                "/_sim/answers", self._json(lambda _: [query_view(query) for query in self._world.queries.values()])
            ),
            web.get("/_sim/calls", self._json(self._calls)),
            web.get("/_sim/faults", self._json(lambda _: [asdict(fault) for fault in self._world.faults.waiting])),
            web.get("/_sim/clock", self._json(lambda _: {"now": self._world.clock.now()})),
            web.get("/_sim/updates", self._json(lambda _: self._world.updates.pending(len(self._world.updates)))),
            web.get("/_sim/events", self._events),
        ]

    def close(self) -> None:
        for stream in self._streams:
            stream.put_nowait(None)

    def _json(self, look: Callable[[web.Request], object]) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handler(request: web.Request) -> web.Response:
            return web.json_response(look(request))

        return handler

    def _chat(self, request: web.Request) -> Json:
        chat = self._world.chats.get(int(request.match_info["chat"]))
        if chat is None:
            raise web.HTTPNotFound(text="no such chat")
        topic = request.query.get("topic")
        if topic is None:
            return chat_view(self._world, chat)
        return chat_view(self._world, chat, int(topic) or None, whole=False)

    def _calls(self, request: web.Request) -> list[Json]:
        method, since = request.query.get("method"), int(request.query.get("since", "0"))
        return [
            asdict(call)
            for call in self._world.calls
            if call.number > since and (method is None or call.method.lower() == method.lower())
        ]

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events; a slow reader loses nothing, for every event only says what to look at again."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        stream: asyncio.Queue[Json | None] = asyncio.Queue()
        self._streams.add(stream)
        try:
            await response.write(b": open\n\n")
            while (line := await _next_line(stream)) is not None:
                await response.write(line)
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            self._streams.discard(stream)
        return response

    def _heard(self, event: Json) -> None:
        if event["kind"] != "update":
            for stream in self._streams:
                stream.put_nowait(event)


async def _next_line(stream: asyncio.Queue[Json | None]) -> bytes | None:
    try:
        event = await asyncio.wait_for(stream.get(), _HEARTBEAT)
    except TimeoutError:
        return b": still here\n\n"
    return None if event is None else f"data: {json.dumps(event)}\n\n".encode()
