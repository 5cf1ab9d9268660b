"""A stage for conversations: the real bot, the stand-in for Telegram, and people who type, press and read.

anna = stage.person("Anna")
await anna.says("wat is achterlating?")
await anna.reads("buitenland")
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from bot.app import serve
from bot.config import Config, read_config
from bot.knowledge import Knowledge, Library, load_knowledge
from bot.shipped import shipped_knowledge
from bot.tryout import acts
from bot.tryout.chats import Chat, Message
from bot.tryout.opening import COORDINATOR_IDS, GROUP_ID
from bot.tryout.people import Person
from bot.tryout.server import StandIn
from bot.tryout.topics import delete

KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
PATIENCE = 15  # seconds; only a test that fails waits this long

Found = TypeVar("Found")


async def until(look: Callable[[], Found | None], what: Callable[[], str], patience: float = PATIENCE) -> Found:
    """The first thing that `look` finds that is true."""
    deadline = time.monotonic() + patience
    while not (found := look()):
        if time.monotonic() > deadline:
            raise AssertionError(what())
        await asyncio.sleep(0.01)
    return found


def text_of(message: Message) -> str:
    return str(message.content.get("text", ""))


def labels_of(message: Message) -> list[str]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


@dataclass
class Actor:
    """Somebody with a telephone, looking at one chat, or at one topic of a group."""

    stage: "Stage"
    who: Person
    chat: Chat
    topic: int | None = None

    async def says(self, text: str, *, reply_to: int | None = None) -> Message:
        return acts.send(self.stage.world, self.who, text, chat=self.chat, topic=self.topic, reply_to=reply_to)

    async def begins(self, language: str = "Nederlands") -> Message:
        """For the first time: the language is asked. Returns the welcome."""
        await self.says("/start")
        await self.presses(language)
        return await self.reads("Wegwijzer")

    async def presses(self, label: str) -> str:
        """Waits for the button, presses its newest one, and returns what the bot's alert says (usually nothing)."""
        message = await until(
            lambda: self._with_button(label), lambda: f"no button {label!r}: {self.shows()}", self.stage.patience
        )
        return await self.presses_on(message, label)

    async def taps(self, label: str) -> None:
        """Like `presses`, by somebody who does not wait for the button's little clock to stop."""
        message = await until(
            lambda: self._with_button(label), lambda: f"no button {label!r}: {self.shows()}", self.stage.patience
        )
        acts.press(self.stage.world, self.who, self.chat, message.message_id, label=label)

    async def presses_on(self, message: Message, label: str) -> str:
        query = acts.press(self.stage.world, self.who, self.chat, message.message_id, label=label)
        await until(lambda: query.answers, lambda: f"the press of {label!r} was never answered", self.stage.patience)
        return str(query.answers[0].get("text") or "")

    async def reads(self, pattern: str, *, times: int = 1) -> Message:
        """Waits until the bot has said something that fits `pattern`, that often, and returns the newest."""
        found = await until(
            lambda: self._said(pattern) if len(self._said(pattern)) >= times else None,
            lambda: f"never read {pattern!r}: {self.shows()}",
            self.stage.patience,
        )
        return found[-1]

    async def reads_no_more(self, pattern: str) -> None:
        await until(lambda: not self._said(pattern), lambda: f"still reads {pattern!r}")

    def shows(self) -> list[str]:
        return [text_of(message) for message in self.messages()]

    def messages(self) -> list[Message]:
        """What stands in the chat now, of either side."""
        return [
            message
            for message in self.chat.messages.values()
            if not message.deleted and (self.topic is None or message.topic == self.topic)
        ]

    def from_bot(self) -> list[Message]:
        return [message for message in self.messages() if message.sender.id == self.stage.world.bot.id]

    def _said(self, pattern: str) -> list[Message]:
        return [message for message in self.from_bot() if re.search(pattern, text_of(message))]

    def _with_button(self, label: str) -> Message | None:
        return next((one for one in reversed(self.from_bot()) if label in labels_of(one)), None)


class Stage:
    def __init__(self, stand_in: StandIn, config: Config, patience: float = PATIENCE) -> None:
        self.stand_in = stand_in
        self.patience = patience
        self.world = stand_in.world
        self.config = config
        self.library_class = Library
        self._stop = asyncio.Event()
        self._serving: asyncio.Task[None] | None = None

    @property
    def group(self) -> Chat:
        return self.world.chats[GROUP_ID]

    def person(self, name: str = "Anna", language: str | None = "nl", **profile: str) -> Actor:
        person = self.world.person(name, language_code=language, **profile)  # type: ignore[arg-type]
        chat = self.world.chats[person.id]
        chat.started = True
        return Actor(self, person, chat)

    def coordinator(self, number: int = 0) -> Actor:
        """Looks at the newest topic."""
        topics = [topic.id for topic in self.group.topics.values() if not topic.deleted]
        return Actor(self, self.world.people[COORDINATOR_IDS[number]], self.group, topics[-1] if topics else None)

    async def topic(self, count: int = 1) -> Actor:
        """Waits until there are `count` topics, and returns the first coordinator looking at the newest."""
        await until(lambda: len(self.group.topics) >= count, lambda: f"{len(self.group.topics)} topics")
        return self.coordinator()

    def delete_topic(self, topic: int) -> None:
        delete(self.world, self.group, self.group.topics[topic])

    def group_texts(self) -> list[str]:
        return [text_of(message) for message in self.group.messages.values()]

    def start_bot(self) -> None:
        self._stop = asyncio.Event()
        self._serving = asyncio.create_task(
            serve(self.config, self.library_class(*_knowledge(self.config)), self._stop)
        )

    async def listening(self) -> None:
        """Waits until the bot serves; says at once why it does not."""
        serving = self._serving
        assert serving is not None
        await until(lambda: self._began() or serving.done(), lambda: "the bot never began")
        if serving.done():
            serving.result()

    def _began(self) -> bool:
        return any(call.method == "deleteWebhook" for call in self.world.calls)

    async def stop_bot(self) -> None:
        self._stop.set()
        if self._serving is not None:
            await self._serving
            self._serving = None


@cache
def _shipped(folder: Path) -> Knowledge:
    """Once for all tests: reading it and building the index takes seconds."""
    return load_knowledge(folder)


def _knowledge(config: Config) -> tuple[Path, Knowledge]:
    folder = config.knowledge.path
    return folder, _shipped(folder) if folder == shipped_knowledge() else load_knowledge(folder)


def config_for(stand_in: StandIn, folder: Path, lines: Iterable[str] = ()) -> Config:
    file = folder / "config.yaml"
    file.write_text(
        "\n".join(
            [
                "telegram:",
                f"  base_url: {stand_in.base_url}",
                "coordinators:",
                f'  group: "{GROUP_ID}"',
                "  members: [" + ", ".join(map(str, COORDINATOR_IDS)) + "]",
                "storage:",
                f"  url: sqlite+aiosqlite:///{folder / 'data' / 'store.db'}",
                "limits:",
                "  chat_per_minute: 60000",
                "  group_per_minute: 60000",
                "  all_per_second: 1000",
                *lines,
            ]
        )
        + "\n",
        encoding="utf-8",
    )
    return read_config(file, {"WEGWIJZER_TOKEN": stand_in.token, "WEGWIJZER_KEY": KEY})


def small_knowledge(folder: Path) -> list[str]:
    """Lines of configuration for knowledge of one entry: for what is not about answers, and must start fast."""
    (folder / "pack" / "nl").mkdir(parents=True)
    (folder / "pack" / "nl" / "one.yaml").write_text(
        "- {id: een, kind: begrip, title: Een, questions: [wat is een], answer: Dat is het.}\n", encoding="utf-8"
    )
    return ["knowledge:", f"  path: {folder / 'pack'}"]


@asynccontextmanager
async def a_stage(folder: Path, lines: Iterable[str] = ()) -> AsyncIterator[Stage]:
    stand_in = StandIn(furnished=True)
    await stand_in.start()
    stage = Stage(stand_in, config_for(stand_in, folder, lines))
    stage.start_bot()
    await stage.listening()
    try:
        yield stage
    finally:
        await stage.stop_bot()
        await stand_in.stop()


async def handed_over(stage: Stage, anna: Actor, question: str) -> Actor:
    """Anna asks a coordinator `question`; returns the coordinator at the topic of it."""
    topics = len(stage.group.topics)
    await anna.says("menu")
    await anna.presses("Vraag een coördinator")
    await anna.presses("Ja")
    await anna.reads("Schrijf in één bericht")
    await anna.says(question)
    await anna.presses("Versturen")
    await anna.reads("Verstuurd, zonder je naam")
    return await stage.topic(topics + 1)
