"""The whole of the stand-in's Telegram, in memory: who there is, what was said, what the bot has still to hear.

What the bot does to it is in `methods/`, what people do in `acts.py` and beside it.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.tryout.chats import Chat, Message
from bot.tryout.clock import Clock
from bot.tryout.faults import Faults
from bot.tryout.found_entities import found
from bot.tryout.json_types import Json
from bot.tryout.people import Person
from bot.tryout.updates import Updates
from bot.tryout.wire import message_json

_CALLS_KEPT = 50_000
_FIRST_PERSON = 500_000_001
_FIRST_GROUP = 1_900_000_001
_PRESENT = ("creator", "administrator", "member")


@dataclass(frozen=True, slots=True)
class Call:
    """One call made by the bot, with what it was told."""

    number: int
    at: float
    method: str
    params: Json
    error: str | None
    result: object = None


@dataclass(slots=True)
class Query:
    """One press of a button."""

    id: str
    person: int
    chat: int
    message_id: int
    data: str
    asked_at: float
    answers: list[Json]


class World:
    def __init__(self, bot: Person) -> None:
        self.bot = bot
        self.clock = Clock()
        self.updates = Updates()
        self.faults = Faults()
        self.listeners: list[Callable[[Json], None]] = []
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.calls: deque[Call] = deque(maxlen=_CALLS_KEPT)
        self.profile: Json = {}  # name, descriptions, commands: as the bot last set them
        self.webhook: Json = {}
        self._calls_made = 0
        self._people_made = 0
        self._groups_made = 0
        self._queries_made = 0
        self._private_message_id = 0  # one row of numbers for all private chats, as Telegram has

    def reset(self) -> None:
        """An empty world. Ids go on rising, so that a bot which kept its memory meets strangers and new messages."""
        self.people.clear()
        self.chats.clear()
        self.queries.clear()
        self.calls.clear()
        self.updates.clear()
        self.faults.clear()
        self.tell("reset")

    # -- who and where

    def person(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "nl",
        person_id: int | None = None,
    ) -> Person:
        """A new person, with a private chat that they have not opened yet."""
        if person_id is None:
            person_id = _FIRST_PERSON + self._people_made
            self._people_made += 1
        person = Person(person_id, first_name, last_name, username, language_code)
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", person=person)
        self.tell("people")
        return person

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        topics: bool = True,
        bot_status: str = "administrator",
        rights: Iterable[str] = ("can_manage_topics", "can_delete_messages", "can_pin_messages"),
        group_id: int | None = None,
    ) -> Chat:
        """A supergroup; without topics and with `bot_status` "member" it is what a person would make first."""
        if group_id is None:
            group_id = -1_000_000_000_000 - _FIRST_GROUP - self._groups_made
            self._groups_made += 1
        chat = Chat(group_id, "supergroup" if group_id <= -1_000_000_000_000 else "group", title, is_forum=topics)
        chat.statuses = {person.id: "creator" if not place else "member" for place, person in enumerate(members)}
        chat.statuses[self.bot.id] = bot_status
        chat.rights = set(rights)
        self.chats[chat.id] = chat
        self.tell("people")
        return chat

    def is_in(self, chat: Chat) -> bool:
        """Whether the bot is there and not blocked or removed."""
        return chat.statuses.get(self.bot.id, "member") in _PRESENT

    def may(self, chat: Chat, right: str) -> bool:
        return chat.statuses.get(self.bot.id) == "administrator" and right in chat.rights

    # -- what is said

    def post(
        self,
        chat: Chat,
        sender: Person,
        content: Json,
        *,
        topic: int | None = None,
        reply_to: int | None = None,
        markup: Json | None = None,
        silent: bool = False,
        protected: bool = False,
        extra: Json | None = None,
    ) -> Message:
        """Put a message in the chat. The bot is not told here."""
        message_id = self._new_message_id(chat)
        message = Message(chat.id, message_id, int(self.clock.now()), sender, content, topic, reply_to, markup)
        message.silent, message.protected, message.extra = silent, protected, extra or {}
        chat.messages[message_id] = message
        self.tell("message", chat, message_id)
        return message

    def remove(self, chat: Chat, messages: Iterable[Message], by: str) -> None:
        gone = [message for message in messages if not message.deleted]
        for message in gone:
            message.deleted_by = by
        if gone:
            self.tell("deleted", chat)

    def change(self, chat: Chat, message: Message, content: Json) -> None:
        message.earlier.append(message.content)
        message.content = content
        message.edit_date = int(self.clock.now())
        self.tell("edited", chat, message.message_id)

    def message_json(self, message: Message) -> Json:
        return message_json(self.chats[message.chat_id], message)

    # -- what the bot hears, and what it did

    def deliver(self, kind: str, payload: Json) -> int | None:
        """The update's id, None when the bot does not listen to this kind."""
        update = self.updates.add(kind, payload)
        if update is None:
            return None
        self.tell("update")
        return int(update["update_id"])

    def hears(self, chat: Chat, message: Message) -> bool:
        """In a group a bot that is no administrator hears only commands, replies to itself and service messages."""
        if not self.is_in(chat):
            return False
        if chat.type == "private" or chat.statuses.get(self.bot.id) == "administrator":
            return True
        answered = chat.alive(message.reply_to)
        if answered and answered.sender.id == self.bot.id:
            return True
        text = message.content.get("text", message.content.get("caption"))
        if text is None:
            return not message.content.keys() & _MEDIA
        command = any(entity["type"] == "bot_command" for entity in found(text))
        return command or f"@{self.bot.username}".lower() in text.lower()

    def query(self, person: Person, message: Message, data: str) -> Query:
        self._queries_made += 1
        query_id = str(4_200_000_000_000 + self._queries_made)
        query = Query(query_id, person.id, message.chat_id, message.message_id, data, self.clock.now(), [])
        self.queries[query_id] = query
        return query

    def note(self, method: str, params: Mapping[str, object], error: str | None, result: object = None) -> None:
        self._calls_made += 1
        self.calls.append(Call(self._calls_made, self.clock.now(), method, dict(params), error, result))

    def tell(self, kind: str, chat: Chat | None = None, message_id: int | None = None, **more: object) -> None:
        """Tell whoever watches (the page, a waiting getUpdates) that something changed."""
        event: Json = {"kind": kind, "chat": chat.id if chat else None, "message_id": message_id, **more}
        for listener in list(self.listeners):
            listener(event)

    def _new_message_id(self, chat: Chat) -> int:
        if chat.type == "supergroup":
            chat.last_message_id += 1
            return chat.last_message_id
        self._private_message_id += 1
        return self._private_message_id


_MEDIA = frozenset(
    [
        "photo",
        "voice",
        "audio",
        "video",
        "video_note",
        "animation",
        "sticker",
        "document",
        "location",
        "venue",
        "contact",
        "poll",
        "dice",
        "story",
        "game",
        "paid_media",
        "checklist",
    ]
)
