"""Killed at any moment (SIGKILL, from outside): no approved question and no answer is lost, none comes more than twice.

The stand-in for Telegram lives in the test's own process: it is the witness that survives.
"""

import asyncio
import random
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from itertools import islice
from pathlib import Path

from bot.tryout.server import StandIn
from tests.crash.bot_process import BotProcess
from tests.stage import Actor, Stage, config_for, small_knowledge, text_of, until

SIDE_BY_SIDE = 4
KILLS = 50
# Ordinary words, which redaction leaves alone, to tell the questions apart.
SUBJECTS = [
    "koken",
    "fietsen",
    "zwemmen",
    "lezen",
    "schrijven",
    "zingen",
    "dansen",
    "lopen",
    "wandelen",
    "tekenen",
    "rekenen",
    "breien",
    "tuinieren",
    "schilderen",
    "timmeren",
    "naaien",
    "bakken",
    "sporten",
    "rusten",
    "slapen",
    "eten",
    "drinken",
    "praten",
    "luisteren",
    "leren",
    "werken",
    "wonen",
    "reizen",
    "spelen",
    "bellen",
]
PATIENCE = 90  # a bot that is killed all the time takes long


@asynccontextmanager
async def a_world(folder: Path) -> AsyncIterator[tuple[Stage, BotProcess]]:
    stand_in = StandIn(furnished=True)
    await stand_in.start()
    try:
        config = config_for(stand_in, folder, small_knowledge(folder))
        yield Stage(stand_in, config, PATIENCE), BotProcess(folder / "config.yaml", stand_in.token)
    finally:
        await stand_in.stop()


async def whole_story(stage: Stage, anna: Actor, mark: str) -> None:
    """A question to a coordinator, the answer back, and what is said to that. `mark` tells this one apart."""
    await anna.says("menu")
    await anna.taps("Vraag een coördinator")
    await anna.taps("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says(f"hoe help ik haar met {mark}")
    await anna.reads("precies dit gaat")
    await anna.taps("Versturen")
    asked = await until(
        lambda: _asked(stage, mark), lambda: f"the question {mark} never came: {stage.group_texts()}", PATIENCE
    )
    mia = stage.coordinator()
    mia.topic = asked
    await mia.taps("Ik pak dit op")
    claimed = await mia.reads("Opgepakt door")
    await mia.says(f"antwoord over {mark}", reply_to=claimed.message_id)
    await anna.taps("Ik ben alleen")
    await anna.reads(f"antwoord over {mark}")
    await anna.taps("Antwoorden")
    await anna.reads("je antwoord")
    await anna.says(f"dank je voor het {mark}")
    await anna.reads(f"Zo verzonden.*\n.*{mark}")
    await mia.reads(f"dank je voor het {mark}")


def _asked(stage: Stage, mark: str) -> int | None:
    found = [one for one in stage.group.messages.values() if mark in text_of(one)]
    return found[0].topic if found else None


def times_begun(stage: Stage) -> int:
    return sum(call.method == "deleteWebhook" for call in stage.world.calls)


def _begun_after(stage: Stage, times: int) -> bool:
    return times_begun(stage) > times


def times_read(texts: list[str], pattern: str) -> int:
    return sum(bool(re.search(pattern, text)) for text in texts)


def assert_each_once_or_twice(stage: Stage, anna: Actor, mark: str) -> None:
    assert 1 <= times_read(stage.group_texts(), f"hoe help ik haar met {mark}") <= 2
    answers = [text_of(message) for message in anna.chat.messages.values() if message.sender.is_bot]
    assert 1 <= times_read(answers, f"antwoord over {mark}") <= 2
    assert 1 <= times_read(stage.group_texts(), f"dank je voor het {mark}") <= 2


async def killed_before_commit(folder: Path, number: int) -> bool:
    """False when the whole story takes fewer commits than that."""
    async with a_world(folder) as (stage, bot):
        anna = stage.person()
        await bot.start(fuse=number)
        story = asyncio.create_task(whole_story(stage, anna, "koken"))
        blown = asyncio.create_task(bot.blown())
        await asyncio.wait([story, blown], return_when=asyncio.FIRST_COMPLETED)
        reached = blown.done()
        if reached:
            blown.result()
        await bot.kill()
        if reached:
            await bot.start()
        await story
        blown.cancel()
        if reached:
            await asyncio.sleep(0.3)  # for a second copy to show itself
            await bot.kill()
        assert_each_once_or_twice(stage, anna, "koken")
        return reached


async def test_killed_between_every_pair_of_commits_of_a_handover(tmp_path: Path) -> None:
    places = asyncio.Semaphore(SIDE_BY_SIDE)
    ended = asyncio.Event()
    reached: list[int] = []

    async def one(number: int) -> None:
        async with places:
            if ended.is_set():
                return
            folder = tmp_path / str(number)
            folder.mkdir()
            if await killed_before_commit(folder, number):
                reached.append(number)
            else:
                ended.set()

    await asyncio.gather(*(one(number) for number in range(1, 150)))
    assert ended.is_set(), "the story takes more commits than were tried"
    assert len(reached) > 30


async def test_killed_at_random_moments_while_several_are_at_it(tmp_path: Path) -> None:
    chance = random.Random(20261123)  # noqa: S311  # moments, not secrets
    async with a_world(tmp_path) as (stage, bot):
        subjects = iter(SUBJECTS)
        people = {mark: stage.person(mark) for mark in islice(subjects, 8)}
        stories = [asyncio.create_task(whole_story(stage, anna, mark)) for mark, anna in people.items()]
        kills = 0
        while kills < KILLS:
            began = times_begun(stage)
            await bot.start()
            await until(partial(_begun_after, stage, began), lambda: "the bot never began", PATIENCE)
            await asyncio.sleep(chance.uniform(0, 1.5))
            await bot.kill()
            kills += 1
            if all(story.done() for story in stories) and (mark := next(subjects, None)):
                people[mark] = stage.person(mark)
                stories.append(asyncio.create_task(whole_story(stage, people[mark], mark)))
        await bot.start()
        await asyncio.gather(*stories)
        await asyncio.sleep(0.5)
        await bot.kill()
        for mark, anna in people.items():
            assert_each_once_or_twice(stage, anna, mark)
