"""Nobody but this machine gets in, also not through a web page that is open on it."""

import asyncio
import sys

import pytest
from aiohttp import ClientSession

from bot.tryout.server import StandIn


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "voorbeeld.nl"},
        {"Host": ""},
        {"Origin": "https://voorbeeld.nl"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/_sim/state", "/page/style.css", "/bot1:x/getMe"])
async def test_a_foreign_name_or_origin_is_refused(stand_in: StandIn, path: str, headers: dict[str, str]) -> None:
    async with (
        ClientSession(stand_in.base_url) as session,
        session.post(path, headers=headers) as post,
        session.get(path, headers=headers) as get,
    ):
        assert (post.status, get.status) == (403, 403)


async def test_its_own_page_gets_in_and_may_load_nothing_from_elsewhere(stand_in: StandIn) -> None:
    headers = {"Origin": stand_in.base_url, "Sec-Fetch-Site": "same-origin"}
    async with ClientSession(stand_in.base_url) as session, session.get("/", headers=headers) as response:
        assert response.status == 200
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")


async def test_the_page_folder_gives_nothing_but_the_page(stand_in: StandIn) -> None:
    async with ClientSession(stand_in.base_url) as session, session.get("/page/%2e%2e/server.py") as response:
        assert response.status == 404


async def test_it_runs_alone_and_says_where() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.tryout", "--port", "0", "--token", "42:x", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    address = (await process.stdout.readline()).decode().strip()
    async with ClientSession() as session, session.get(f"{address}bot42:x/getMe") as response:
        me = await response.json()
    process.terminate()
    assert me["result"]["id"] == 42
    assert await process.wait() == 0


async def test_a_taken_port_is_said_in_one_line(stand_in: StandIn) -> None:
    port = stand_in.base_url.rsplit(":", 1)[1]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.tryout", "--port", port, stderr=asyncio.subprocess.PIPE
    )
    _, complaint = await process.communicate()
    assert process.returncode == 1
    assert "kies een andere met --port" in complaint.decode()
