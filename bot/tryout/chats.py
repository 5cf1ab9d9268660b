"""What the world remembers of chats. Nothing is ever thrown away: a deleted message is marked, so that it can be counted."""

from dataclasses import dataclass, field

from bot.tryout.json_types import Json
from bot.tryout.people import Person


@dataclass(slots=True)
class Message:
    chat_id: int
    message_id: int
    date: int
    sender: Person
    content: Json  # the Bot API's fields of one type: {"text", "entities"}, {"photo", "caption"}, {"location"}...
    topic: int | None = None
    reply_to: int | None = None
    markup: Json | None = None
    silent: bool = False
    protected: bool = False
    extra: Json = field(default_factory=dict)  # forward_origin, sender_chat, media_group_id...
    edit_date: int | None = None
    earlier: list[Json] = field(default_factory=list)  # contents before each edit, oldest first
    deleted_by: str | None = None  # "bot", "person", "topic"
    reactions: dict[int, list[Json]] = field(default_factory=dict)  # user id -> reactions

    @property
    def deleted(self) -> bool:
        return self.deleted_by is not None


@dataclass(slots=True)
class Topic:
    id: int  # the message id of the service message that opened it
    name: str
    icon_color: int = 0x6FB9F0
    icon_custom_emoji_id: str | None = None
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Chat:
    id: int
    type: str  # "private", "group", "supergroup"
    title: str | None = None
    is_forum: bool = False
    person: Person | None = None  # of a private chat
    started: bool = False  # a private chat is opened by the person, never by the bot
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    statuses: dict[int, str] = field(default_factory=dict)  # user id -> "administrator", "member", "kicked"...
    rights: set[str] = field(default_factory=set)  # the bot's rights as administrator
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    last_message_id: int = 1  # of a supergroup; 1 is its making, and the number of the general topic

    def alive(self, message_id: int | None) -> Message | None:
        message = self.messages.get(message_id) if message_id is not None else None
        return message if message and not message.deleted else None

    def open_topic(self, topic_id: int | None) -> Topic | None:
        topic = self.topics.get(topic_id) if topic_id is not None else None
        return topic if topic and not topic.deleted else None
