"""Whatever a person sends: an answer, and not one trace of who they are in the group, on disk or in a log."""

import asyncio
import logging
from pathlib import Path

import pytest

from bot.logs import configure_logs
from bot.tryout import acts
from bot.tryout.kinds import content_of, specimens
from tests.stage import Actor, Stage, handed_over, until

FIRST, LAST, ACCOUNT = "Zylvana", "Quorbeek", "zq_kanarie"
PHONE, MAIL, STREET = "0687654321", "zq.post@example.org", "Kanariestraat 12"
TEXT = f"ik ben {FIRST} {LAST}, bel {PHONE} of {MAIL}, ik woon {STREET}"
"""What a person might type in all innocence: every word of it must stop at the preview."""


# What Telegram itself writes in a chat, or what needs a keyboard that this bot never shows.
BY_TELEGRAM = {
    "boost_added", "chat_background_set", "chat_shared", "delete_chat_photo", "general_forum_topic_hidden",
    "general_forum_topic_unhidden", "group_chat_created", "left_chat_member", "message_auto_delete_timer_changed",
    "new_chat_members", "new_chat_photo", "new_chat_title", "users_shared", "video_chat_ended", "video_chat_started",
    "web_app_data", "write_access_allowed",
}  # fmt: skip
KINDS = ["text", *sorted(specimens().keys() - BY_TELEGRAM)]


def canaries(person_id: int) -> tuple[str, ...]:
    return (FIRST, LAST, ACCOUNT, PHONE, MAIL, "Kanariestraat", str(person_id))


@pytest.fixture
def canary(stage: Stage) -> Actor:
    return stage.person(FIRST, last_name=LAST, username=ACCOUNT)


def said_to_group(stage: Stage) -> str:
    """Every call by the bot that names the group, and all that stands in it by the bot's hand."""
    calls = [str(call.params) for call in stage.world.calls if str(stage.group.id) in str(call.params)]
    posted = [str(message.content) for message in stage.group.messages.values() if message.sender.is_bot]
    names = [topic.name for topic in stage.group.topics.values()]
    return "\n".join((*calls, *posted, *names))


def assert_no_canary(person_id: int, *, group: str, folder: Path, log: str) -> None:
    for word in canaries(person_id):
        assert word.casefold() not in group.casefold(), f"{word} reached the group"
        assert word not in log, f"{word} stands in the log"
        for file in folder.rglob("*"):
            if file.is_file():
                assert word.encode() not in file.read_bytes(), f"{word} stands in {file.name}"


async def answered(actor: Actor, before: int) -> None:
    await until(lambda: len(actor.from_bot()) > before, lambda: f"no answer: {actor.shows()}")


@pytest.mark.parametrize("kind", KINDS)
async def test_each_type_gets_an_answer_and_leaves_no_trace(
    stage: Stage, canary: Actor, kind: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    configure_logs()
    caplog.set_level(logging.DEBUG)
    content = content_of(kind, text=TEXT) if kind == "text" else content_of(kind, caption=TEXT)
    acts.send(stage.world, canary.who, content=content)
    await answered(canary, 0)
    assert not stage.group.topics
    mia = await handed_over(stage, canary, TEXT)
    before = len(canary.from_bot())
    acts.send(stage.world, canary.who, content=content)
    await answered(canary, before)
    await mia.reads("Nieuwe vraag")
    await asyncio.sleep(0.1)
    assert_no_canary(canary.who.id, group=said_to_group(stage), folder=tmp_path / "data", log=caplog.text)


async def test_what_telegram_itself_writes_disturbs_nothing(stage: Stage, canary: Actor) -> None:
    for kind in sorted(BY_TELEGRAM):
        acts.send(stage.world, canary.who, content=content_of(kind))
    await canary.says("hallo")
    greeted = await canary.reads("fijn dat je er bent")
    assert canary.from_bot()[0] == greeted, "what came before it was answered"


@pytest.mark.parametrize("where", ["group", "disk", "log"])
async def test_a_leak_planted_on_purpose_is_found(stage: Stage, tmp_path: Path, where: str) -> None:
    (tmp_path / "planted").write_text(TEXT if where == "disk" else "")
    with pytest.raises(AssertionError):
        assert_no_canary(1, group=TEXT if where == "group" else "", folder=tmp_path, log=TEXT if where == "log" else "")


async def test_a_forwarded_message_is_not_passed_on(stage: Stage, canary: Actor) -> None:
    origin = {"type": "hidden_user", "sender_user_name": FIRST, "date": 1}
    acts.send(stage.world, canary.who, TEXT, extra={"forward_origin": origin})
    await canary.reads("Doorgestuurde berichten")


async def test_an_album_is_answered_without_a_flood(stage: Stage, canary: Actor) -> None:
    acts.album(stage.world, canary.who, 3)
    await canary.reads("alleen tekst")


async def test_an_edited_message_is_answered(stage: Stage, canary: Actor) -> None:
    sent = await canary.says("hallo")
    await answered(canary, 0)
    acts.edit(stage.world, canary.who, canary.chat, sent.message_id, TEXT)
    await canary.reads("gewijzigd bericht")


@pytest.mark.parametrize(
    "text",
    [
        "👋",
        "😀😀😀",
        "<b>vet</b> & <script>",
        "\u202eomgekeerd\u202c",
        "x" * 4096,
        "/bestaatniet",
        "/",
        "a\u0300" * 500,
        "\u200b.",
    ],
)
async def test_odd_text_is_answered(stage: Stage, canary: Actor, text: str) -> None:
    await canary.says(text)
    await answered(canary, 0)
