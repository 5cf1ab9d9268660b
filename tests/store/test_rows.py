"""What the store promises of its rows."""

import sqlite3

import pytest

from bot.cases.case import Act, Case, State, act
from bot.cases.conversation import EMPTY, Aim, Conversation, Draft, Step
from bot.messages import Message, Remove, ToPerson
from bot.store.conversations import Person
from bot.store.inbox import Arrived
from bot.store.location import database_file
from bot.store.retention import Periods
from bot.store.shelf import Waiting
from bot.store.store import Store
from tests.clock import FakeClock

ANNA, BILAL, GROUP = 4_200_001, 4_200_002, -100_900
SECRET = "het geheim van de kanarie"
PERIODS = Periods(messages_hours=48, person_days=30, shelf_days=7)


def arrived(update_id: int, chat_id: int = ANNA) -> Arrived:
    return Arrived(update_id, chat_id, SECRET.encode(), private_message_id=7)


def to_anna(text: str) -> ToPerson:
    return ToPerson(ANNA, Message(text))


async def test_an_update_is_taken_in_once(store: Store) -> None:
    async with store.begin() as tx:
        assert await tx.inbox.put(arrived(1))
        assert not await tx.inbox.put(arrived(1))
        assert await tx.inbox.pending() == [(1, SECRET.encode())]


async def test_an_update_that_was_dealt_with_is_gone_but_still_known(store: Store) -> None:
    async with store.begin() as tx:
        await tx.inbox.put(arrived(1))
        await tx.inbox.done(1)
    async with store.begin() as tx:
        assert await tx.inbox.pending() == []
        assert not await tx.inbox.put(arrived(1))


async def test_an_update_that_fails_waits_longer_each_time(store: Store) -> None:
    async with store.begin() as tx:
        await tx.inbox.put(arrived(1))
        assert await tx.inbox.failed(1) == 1
        assert await tx.inbox.settle(1) == 2
        assert await tx.inbox.failed(1) == 2
        assert await tx.inbox.settle(1) == 4


async def test_nothing_of_a_failed_transaction_stays(store: Store) -> None:
    async def cut_off() -> None:
        async with store.begin() as tx:
            await tx.inbox.put(arrived(1))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await cut_off()
    async with store.begin() as tx:
        assert await tx.inbox.pending() == []


async def test_the_outbox_gives_a_lane_in_order(store: Store) -> None:
    async with store.begin() as tx:
        await tx.outbox.put(to_anna("een"), ANNA)
        await tx.outbox.put(to_anna("twee"), ANNA)
        first = await tx.outbox.next(store.seal.lane(ANNA))
        assert first is not None
        assert first.outgoing == to_anna("een")
        await tx.outbox.done(first)
        second = await tx.outbox.next(store.seal.lane(ANNA))
        assert second is not None
        assert second.outgoing == to_anna("twee")


async def test_what_failed_keeps_its_place_in_the_lane(store: Store, clock: FakeClock) -> None:
    async with store.begin() as tx:
        await tx.outbox.put(to_anna("een"), ANNA)
        await tx.outbox.put(to_anna("twee"), ANNA)
        first = await tx.outbox.next(store.seal.lane(ANNA))
        assert first is not None
        await tx.outbox.retry(first, 5)
        again = await tx.outbox.next(store.seal.lane(ANNA))
        assert again is not None
        assert (again.id, again.wait, again.attempts) == (first.id, 5, 1)


async def test_what_is_put_off_does_not_hold_up_the_lane(store: Store, clock: FakeClock) -> None:
    lane = store.seal.lane(ANNA)
    async with store.begin() as tx:
        await tx.outbox.put(Remove(ANNA, (1,)), ANNA, delay=10)
        assert await tx.outbox.next(lane) is None
        assert await tx.outbox.lanes() == (set(), 10)
        await tx.outbox.put(to_anna("nu"), ANNA)
        assert await tx.outbox.lanes() == ({lane}, 10)
    clock.pass_(seconds=10)
    async with store.begin() as tx:
        due = await tx.outbox.next(lane)
        assert due is not None
        assert due.outgoing == Remove(ANNA, (1,))


async def test_a_conversation_lives_as_long_as_it_was_given(store: Store, clock: FakeClock) -> None:
    said = Conversation(("hallo",), "eer", Draft(Aim.NEW_CASE, Step.PREVIEW, SECRET))
    async with store.begin() as tx:
        await tx.conversations.save(ANNA, said, seconds=60)
    clock.pass_(seconds=59)
    async with store.begin() as tx:
        assert await tx.conversations.load(ANNA) == said
        assert await tx.conversations.load(BILAL) == EMPTY
    clock.pass_(seconds=1)
    async with store.begin() as tx:
        assert await tx.conversations.load(ANNA) == EMPTY


async def test_the_shelf_is_announced_once_until_it_is_taken(store: Store) -> None:
    async with store.begin() as tx:
        await tx.shelf.put(ANNA, Waiting("K", "een", True))
        assert await tx.shelf.announce(ANNA)
        await tx.shelf.put(ANNA, Waiting("K", "twee", True))
        assert not await tx.shelf.announce(ANNA)
        assert [waiting.text for waiting in await tx.shelf.take(ANNA)] == ["een", "twee"]
        assert not await tx.shelf.has(ANNA)
        await tx.shelf.put(ANNA, Waiting("K", "drie", True))
        assert await tx.shelf.announce(ANNA)


async def test_a_wiped_chat_hears_of_the_shelf_anew(store: Store) -> None:
    async with store.begin() as tx:
        await tx.shelf.put(ANNA, Waiting("K", "een", True))
        await tx.shelf.announce(ANNA)
        await tx.shelf.announce_again(ANNA)
        assert await tx.shelf.announce(ANNA)


def new_case(clock: FakeClock, code: str = "K7M-2Q9-XD4") -> Case:
    return Case(code, State.OPEN, "nl", clock())


async def test_a_case_comes_back_as_it_was_saved(store: Store, clock: FakeClock) -> None:
    case = new_case(clock)
    async with store.begin() as tx:
        await tx.cases.open(case, ANNA)
        assert await tx.cases.of_code(case.code) == case
        assert await tx.cases.of_person(ANNA) == case
        assert await tx.cases.of_person(BILAL) is None
        claimed = act(case, Act.CLAIM, coordinator=5)
        await tx.cases.save(claimed)
        await tx.cases.set_topic(case.code, 33)
        found = await tx.cases.of_topic(33)
        assert found is not None
        assert (found.state, found.coordinator) == (State.CLAIMED, 5)
        assert await tx.cases.person_of(case) == ANNA


@pytest.mark.parametrize("ending", [Act.CLOSE, Act.WITHDRAW])
async def test_the_end_of_a_case_destroys_its_link_with_the_person(store: Store, clock: FakeClock, ending: Act) -> None:
    case = new_case(clock)
    async with store.begin() as tx:
        await tx.cases.open(case, ANNA)
        await tx.cases.save(act(case, ending))
        assert await tx.cases.person_of(case) is None
        assert await tx.cases.of_person(ANNA) is None


async def test_after_its_time_everything_is_gone(store: Store, clock: FakeClock, url: str) -> None:
    async with store.begin() as tx:
        await tx.inbox.put(arrived(1))
        await tx.inbox.done(1)
        await tx.private.note(ANNA, 7)
        await tx.conversations.save(ANNA, Conversation(("hallo",)), seconds=1800)
        await tx.conversations.remember(ANNA, Person("en"))
        await tx.shelf.put(ANNA, Waiting("K", "een", True))
    clock.pass_(days=31)
    async with store.begin() as tx:
        assert await tx.retention.erase(PERIODS) == 5
    await store.truncate_log()
    with sqlite3.connect(str(database_file(url))) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
    assert {name for name, count in rows.items() if count} <= {"fact", "alembic_version", "sqlite_sequence"}


async def test_before_its_time_nothing_is_erased(store: Store, clock: FakeClock) -> None:
    async with store.begin() as tx:
        await tx.private.note(ANNA, 7)
        await tx.conversations.remember(ANNA, Person("en"))
    clock.pass_(hours=47)
    async with store.begin() as tx:
        assert await tx.retention.erase(PERIODS) == 0
        assert await tx.private.all(ANNA) == [7]


async def test_no_text_and_no_person_stands_on_disk_in_the_clear(store: Store, clock: FakeClock, url: str) -> None:
    async with store.begin() as tx:
        await tx.inbox.put(arrived(1))
        await tx.outbox.put(to_anna(SECRET), ANNA)
        await tx.conversations.save(ANNA, Conversation((SECRET,)), seconds=1800)
        await tx.conversations.remember(ANNA, Person("en"))
        await tx.shelf.put(ANNA, Waiting("K", SECRET, True))
        await tx.cases.open(new_case(clock), ANNA)
        await tx.private.note(ANNA, 7)
    file = database_file(url)
    assert file is not None
    for part in file.parent.iterdir():
        content = part.read_bytes()
        assert SECRET.encode() not in content
        assert str(ANNA).encode() not in content
        assert ANNA.to_bytes(8, "big") not in content


async def test_the_group_is_found_after_it_moved(store: Store) -> None:
    async with store.begin() as tx:
        await tx.facts.group_moved(GROUP, -100_901)
        assert await tx.facts.group(GROUP) == -100_901
        assert await tx.facts.group(-5) == -5


async def test_wiping_knows_the_messages_of_one_chat_only(store: Store) -> None:
    async with store.begin() as tx:
        for message_id in (3, 1, 2, 2):
            await tx.private.note(ANNA, message_id)
        await tx.private.note(BILAL, 9)
        assert await tx.private.all(ANNA) == [1, 2, 3]
        await tx.private.forget(ANNA, [1, 2, 3])
        assert await tx.private.all(ANNA) == []
        assert await tx.private.all(BILAL) == [9]


def test_a_case_code_is_random_and_readable_aloud() -> None:
    from bot.cases.code import ALPHABET, LENGTH, new_code

    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert len(ALPHABET) ** LENGTH > 2**40
    assert all(set(code) <= set(ALPHABET) | {"-"} for code in codes)


async def test_an_update_that_was_not_dealt_with_is_never_taken_for_done(store: Store) -> None:
    async with store.begin() as tx:
        await tx.inbox.put(arrived(1))
        assert await tx.inbox.settle(1) == 2
        assert await tx.inbox.pending() == [(1, SECRET.encode())]
        await tx.inbox.done(1)
        assert await tx.inbox.settle(1) is None


async def test_a_lane_whose_first_must_wait_is_not_ready(store: Store) -> None:
    lane = store.seal.lane(ANNA)
    async with store.begin() as tx:
        await tx.outbox.put(to_anna("een"), ANNA)
        await tx.outbox.put(to_anna("twee"), ANNA)
        first = await tx.outbox.next(lane)
        assert first is not None
        await tx.outbox.retry(first, 60)
        assert await tx.outbox.lanes() == (set(), 60)


async def test_a_row_that_cannot_be_read_does_not_hold_up_the_next(store: Store, url: str) -> None:
    async with store.begin() as tx:
        await tx.outbox.put(to_anna("een"), ANNA)
        await tx.outbox.put(to_anna("twee"), ANNA)
    with sqlite3.connect(str(database_file(url))) as connection:
        connection.execute("UPDATE outbox SET sealed = x'00112233' WHERE id = 1")
    async with store.begin() as tx:
        due = await tx.outbox.next(store.seal.lane(ANNA))
        assert due is not None
        assert due.outgoing == to_anna("twee")


async def test_what_waits_forgets_its_case_when_the_case_ends(store: Store) -> None:
    async with store.begin() as tx:
        await tx.shelf.put(ANNA, Waiting("K", "een", True))
        await tx.shelf.unlink(ANNA)
        assert await tx.shelf.take(ANNA) == [Waiting("", "een", True)]
