import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.transport.lanes import Lanes


def noting(done: list[str], name: str, ready: asyncio.Event | None = None) -> Callable[[], Awaitable[None]]:
    async def work() -> None:
        if ready is not None:
            await ready.wait()
        done.append(name)

    return work


async def test_a_lane_keeps_its_order_while_another_goes_on() -> None:
    lanes, done, ready = Lanes(), list[str](), asyncio.Event()
    lanes.add("a", noting(done, "a1", ready))
    lanes.add("a", noting(done, "a2"))
    lanes.add("b", noting(done, "b1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert done == ["b1"]
    ready.set()
    await lanes.drain()
    assert done == ["b1", "a1", "a2"]


async def test_a_lane_is_gone_when_its_work_is_done() -> None:
    lanes = Lanes()
    lanes.add("a", noting([], "a1"))
    assert "a" in lanes
    await lanes.drain()
    assert "a" not in lanes


async def test_no_more_than_so_many_work_side_by_side() -> None:
    lanes, ready = Lanes(side_by_side=2), asyncio.Event()
    at_work = most = 0

    async def work() -> None:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        await ready.wait()
        at_work -= 1

    for key in range(5):
        lanes.add(key, work)
    await asyncio.sleep(0.01)
    ready.set()
    await lanes.drain()
    assert most == 2


async def test_what_is_added_from_within_comes_after() -> None:
    lanes, done = Lanes(), list[str]()

    async def first() -> None:
        lanes.add("a", noting(done, "second"))
        done.append("first")

    lanes.add("a", first)
    await lanes.drain()
    assert done == ["first", "second"]


async def test_an_error_does_not_leave_the_lane_behind() -> None:
    lanes = Lanes()

    async def fails() -> None:
        raise ValueError("no")

    lanes.add("a", fails)
    with pytest.raises(ValueError, match="no"):
        await lanes.drain()
    assert "a" not in lanes


async def test_an_error_that_escapes_is_told() -> None:
    told: list[BaseException] = []
    lanes = Lanes(failed=told.append)

    async def fails() -> None:
        raise ValueError("no")

    lanes.add("a", fails)
    await asyncio.sleep(0.01)
    assert [type(error) for error in told] == [ValueError]
