"""The stand-in as a server on this machine: Bot API, `/_sim/` and the page, over one world."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.tryout.bot_api import BotApi
from bot.tryout.guard import guard
from bot.tryout.opening import furnish
from bot.tryout.people import Person
from bot.tryout.sim_acting import SimActing
from bot.tryout.sim_reading import SimReading
from bot.tryout.webhook_delivery import WebhookDelivery
from bot.tryout.world import World

_BOT_ID = 710000000
TOKEN = f"{_BOT_ID}:only-on-this-machine"  # opens nothing but this stand-in
_HOST = "127.0.0.1"
_PAGE = Path(__file__).parent / "page"
_MOST_BYTES = 60 * 1024 * 1024


class StandIn:
    """`furnished` begins with a group and volunteers (see `opening.py`), now and after each fresh start.

    `on_reset` is awaited before the world is emptied: for the bot to forget as well.
    """

    def __init__(
        self,
        token: str = TOKEN,
        port: int = 0,
        *,
        furnished: bool = False,
        on_reset: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.token = token
        self.world = World(Person(int(token.split(":")[0]), "Wegwijzer", username="wegwijzer_bot", is_bot=True))
        self.on_reset = on_reset
        self._port = port
        self._furnished = furnished
        self._bot_api = BotApi(self.world, token)
        self._reading = SimReading(self.world)
        self._webhook: WebhookDelivery | None = None
        self._runner: web.AppRunner | None = None
        if furnished:
            furnish(self.world)

    @property
    def base_url(self) -> str:
        """Root address for `telegram.base_url`: without `/bot<TOKEN>`."""
        return f"http://{_HOST}:{self._port}"

    @property
    def page_url(self) -> str:
        return f"{self.base_url}/"

    async def start(self) -> None:
        """Raises OSError when the port is taken. With port 0 a free one is chosen."""
        app = web.Application(middlewares=[guard], client_max_size=_MOST_BYTES)
        app.add_routes([*self._bot_api.routes(), *self._reading.routes(), *SimActing(self.world, self.reset).routes()])
        app.add_routes([web.get("/", _index), web.static("/page", _PAGE)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, _HOST, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self._webhook = WebhookDelivery(self.world)
        self._webhook.start()

    async def reset(self) -> None:
        if self.on_reset:
            await self.on_reset()
        self.world.reset()
        if self._furnished:
            furnish(self.world)

    async def stop(self) -> None:
        self._bot_api.polling.release()
        self._reading.close()
        if self._webhook:
            await self._webhook.stop()
            self._webhook = None
        if self._runner:
            await self._runner.cleanup()
            self._runner = None


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(_PAGE / "index.html")
