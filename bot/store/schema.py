"""The tables. No column holds a text, a name or a Telegram id of a person in the clear: `sealed` is encrypted, `lane` is
a keyed hash of the chat. Moments are whole seconds since 1970, UTC."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()

# Facts about the store itself, by name: the proof of the key, the group's new number after Telegram moved it.
fact = Table("fact", metadata, Column("name", String, primary_key=True), Column("value", LargeBinary, nullable=False))

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True),
    Column("lane", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
)

# Which updates were stored, so that one that Telegram sends again is known; Telegram keeps them a day.
seen = Table(
    "seen",
    metadata,
    Column("update_id", BigInteger, primary_key=True),
    Column("seen_at", BigInteger, nullable=False, index=True),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("lane", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Index("outbox_by_lane", "lane", "id"),
    sqlite_autoincrement=True,
)

# The numbers of the messages in a private chat, of both sides, for wiping it.
message = Table(
    "message",
    metadata,
    Column("lane", String, primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("sent_at", BigInteger, nullable=False, index=True),
)

conversation = Table(
    "conversation",
    metadata,
    Column("lane", String, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("expires_at", BigInteger, nullable=False, index=True),
)

person = Table(
    "person",
    metadata,
    Column("lane", String, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("touched_at", BigInteger, nullable=False, index=True),
)

# Messages from coordinators that wait until the person says to be alone.
shelf = Table(
    "shelf",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("lane", String, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("placed_at", BigInteger, nullable=False, index=True),
    Column("announced", Boolean, nullable=False, default=False),
)

# `lane` and `sealed` are the link between case and person: empty as soon as the case has ended.
case = Table(
    "case",
    metadata,
    Column("code", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("language", String, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    Column("touched_at", BigInteger, nullable=False, index=True),
    Column("coordinator", LargeBinary),
    Column("topic_id", BigInteger),
    Column("lane", String, unique=True),
    Column("sealed", LargeBinary),
)
