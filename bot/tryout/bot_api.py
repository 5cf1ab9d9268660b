"""The HTTP skin of the Bot API: `/bot<TOKEN>/<method>`, any body Telegram takes, answers in Telegram's envelope."""

import asyncio
import hmac
import json
from typing import Any

from aiohttp import web

from bot.tryout.faults import Fault
from bot.tryout.json_types import Json
from bot.tryout.methods.table import METHODS
from bot.tryout.parameters import Params
from bot.tryout.polling import Polling
from bot.tryout.refusal import RefusedError, bad_request
from bot.tryout.world import World


class BotApi:
    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self.polling = Polling(world)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token:[^/]+}/{method:[^/]+}", self._call),
            web.route("*", "/file/bot{token:[^/]+}/{path:.+}", self._file),
        ]

    async def _call(self, request: web.Request) -> web.StreamResponse:
        if not self._knows(request):
            return _refused(RefusedError(401, "Unauthorized"))
        method = request.match_info["method"]
        try:
            params = Params(await _values(request))
        except ValueError:
            return _refused(bad_request("can't parse request"))
        fault = self._world.faults.take(method, _chat_of(params))
        if fault:
            return await self._faulty(request, method, params, fault)
        return await self._answered(method, params)

    async def _faulty(self, request: web.Request, method: str, params: Params, fault: Fault) -> web.StreamResponse:
        await asyncio.sleep(fault.delay)
        refusal = fault.refusal()
        if refusal is None and not fault.hang_up:
            return await self._answered(method, params)
        if fault.carry_out:
            await self._answered(method, params)
        elif refusal:
            self._world.note(method, params.plain(), refusal.description)
        if refusal is None:
            if request.transport:
                request.transport.abort()
            return web.Response()
        return _refused(refusal)

    async def _answered(self, method: str, params: Params) -> web.Response:
        try:
            result = await self._result(method, params)
        except RefusedError as refusal:
            self._world.note(method, params.plain(), refusal.description)
            return _refused(refusal)
        if method.lower() != "getupdates":
            self._world.note(method, params.plain(), None, result)
        return web.json_response({"ok": True, "result": result})

    async def _result(self, method: str, params: Params) -> object:
        if method.lower() == "getupdates":
            return await self.polling.get_updates(params)
        carry_out = METHODS.get(method.lower())
        if carry_out is None:
            raise RefusedError(404, "Not Found: method not found")
        return carry_out(self._world, params)

    async def _file(self, request: web.Request) -> web.Response:
        return _refused(RefusedError(404, "Not Found") if self._knows(request) else RefusedError(401, "Unauthorized"))

    def _knows(self, request: web.Request) -> bool:
        return hmac.compare_digest(request.match_info["token"].encode(), self._token.encode())


def _refused(refusal: RefusedError) -> web.Response:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = dict(refusal.parameters)
    return web.json_response(body, status=refusal.code)


async def _values(request: web.Request) -> dict[str, Any]:
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = json.loads(await request.text() or "{}")
        if not isinstance(body, dict):
            raise ValueError("an object is expected")
        return values | body
    return values | {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


def _chat_of(params: Params) -> int | None:
    text = params.text("chat_id")
    return int(text) if text.lstrip("-").isdecimal() else None
