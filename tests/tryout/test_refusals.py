"""Each refusal of Telegram, by its name, as the bot's own library meets it."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeEmoji,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.tryout import acts, memberships, topics
from bot.tryout.chats import Chat
from bot.tryout.faults import Fault
from bot.tryout.kinds import content_of
from bot.tryout.people import Person
from bot.tryout.server import StandIn

HOUR = 3600
Refuses = Callable[[Awaitable[Any], str], Awaitable[None]]


@pytest.fixture
def refuses() -> Refuses:
    async def refuses(call: Awaitable[Any], reason: str) -> None:
        with pytest.raises(BadRequest) as refusal:
            await call
        assert refusal.value.message.lower() == reason.lower()

    return refuses


@pytest.fixture
def group(stand_in: StandIn) -> Chat:
    return stand_in.world.group("Groep", [stand_in.world.person("Bea")])


def keyboard(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Knop", **button)]])


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é <div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ],
)
async def test_html_with_a_mistake_is_refused_whole(
    bot: Bot, ann: Person, refuses: Refuses, html: str, reason: str
) -> None:
    await refuses(bot.send_message(ann.id, html, parse_mode="HTML"), f"Can't parse entities: {reason}")


async def test_text_is_measured_after_the_markup_is_taken_out(bot: Bot, ann: Person, refuses: Refuses) -> None:
    await bot.send_message(ann.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    await refuses(bot.send_message(ann.id, "x" * 4097), "Message is too long")


@pytest.mark.parametrize("text", ["", "   \n", "<b></b>"])
async def test_empty_text_is_refused(bot: Bot, ann: Person, refuses: Refuses, text: str) -> None:
    await refuses(bot.send_message(ann.id, text, parse_mode="HTML"), "Message text is empty")


async def test_another_markup_than_html_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    await refuses(bot.send_message(ann.id, "*x*", parse_mode="Markdown"), "Unsupported parse_mode")


async def test_callback_data_over_64_bytes_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    await bot.send_message(ann.id, "x", reply_markup=keyboard(callback_data="é" * 32))
    await refuses(bot.send_message(ann.id, "x", reply_markup=keyboard(callback_data="é" * 33)), "Button_data_invalid")


async def test_a_button_cannot_hold_a_telephone_link(bot: Bot, ann: Person, refuses: Refuses) -> None:
    reason = "Inline keyboard button URL 'tel:112' is invalid: Unsupported URL protocol"
    await refuses(bot.send_message(ann.id, "x", reply_markup=keyboard(url="tel:112")), reason)


async def test_a_copy_button_holds_at_most_256_characters(bot: Bot, ann: Person, refuses: Refuses) -> None:
    long = keyboard(copy_text=CopyTextButton("x" * 257))
    await refuses(bot.send_message(ann.id, "x", reply_markup=long), "Button_copy_text_invalid")


async def test_a_button_that_does_nothing_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    reason = "Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    await refuses(bot.send_message(ann.id, "x", reply_markup=keyboard()), reason)


async def test_a_hundred_buttons_is_the_most(bot: Bot, ann: Person, refuses: Refuses) -> None:
    button = InlineKeyboardButton("x", callback_data="x")
    await bot.send_message(ann.id, "x", reply_markup=InlineKeyboardMarkup([[button]] * 100))
    many = InlineKeyboardMarkup([[button]] * 101)
    await refuses(bot.send_message(ann.id, "x", reply_markup=many), "Reply markup is too long")


async def test_an_unknown_chat_is_not_found(bot: Bot, refuses: Refuses) -> None:
    await refuses(bot.send_message(12345, "x"), "Chat not found")


async def test_an_unknown_topic_is_not_found(bot: Bot, group: Chat, refuses: Refuses) -> None:
    await refuses(bot.send_message(group.id, "x", message_thread_id=99), "Message thread not found")


async def test_a_deleted_topic_is_not_found(bot: Bot, group: Chat, refuses: Refuses) -> None:
    topic = await bot.create_forum_topic(group.id, "Zaak")
    await bot.delete_forum_topic(group.id, topic.message_thread_id)
    await refuses(
        bot.send_message(group.id, "x", message_thread_id=topic.message_thread_id), "Message thread not found"
    )
    await refuses(bot.edit_forum_topic(group.id, topic.message_thread_id, "y"), "Topic_id_invalid")


async def test_a_topic_that_is_already_so_is_not_modified(bot: Bot, group: Chat, refuses: Refuses) -> None:
    topic = (await bot.create_forum_topic(group.id, "Zaak")).message_thread_id
    await refuses(bot.edit_forum_topic(group.id, topic, "Zaak"), "Topic_not_modified")
    await refuses(bot.reopen_forum_topic(group.id, topic), "Topic_not_modified")


async def test_a_topic_needs_a_name_and_a_forum(bot: Bot, stand_in: StandIn, group: Chat, refuses: Refuses) -> None:
    plain = stand_in.world.group("Zonder onderwerpen", topics=False)
    await refuses(bot.create_forum_topic(group.id, " "), "Title must be non-empty")
    await refuses(bot.create_forum_topic(plain.id, "Zaak"), "The chat is not a forum")


async def test_a_bot_without_the_right_makes_no_topics(bot: Bot, stand_in: StandIn, refuses: Refuses) -> None:
    group = stand_in.world.group("Groep", rights=[])
    await refuses(bot.create_forum_topic(group.id, "Zaak"), "Not enough rights to manage topics")


async def test_a_closed_topic_takes_nothing_from_an_ordinary_member(
    bot: Bot, stand_in: StandIn, refuses: Refuses
) -> None:
    bea = stand_in.world.person("Bea")
    group = stand_in.world.group("Groep", [bea], bot_status="member")
    topic = topics.create(stand_in.world, group, bea, "Zaak")
    topics.set_closed(stand_in.world, group, topic, bea, closed=True)
    await refuses(bot.send_message(group.id, "x", message_thread_id=topic.id), "Topic_closed")


async def test_an_answer_to_what_is_gone_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    await refuses(bot.send_message(ann.id, "x", reply_to_message_id=99), "Message to be replied not found")
    await bot.send_message(ann.id, "x", reply_to_message_id=99, allow_sending_without_reply=True)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    sent = await bot.send_message(ann.id, "<b>x</b>", parse_mode="HTML", reply_markup=keyboard(callback_data="1"))
    reason = (
        "Message is not modified: specified new message content and reply markup are exactly the same as a current "
        "content and reply markup of the message"
    )
    same = keyboard(callback_data="1")
    await refuses(
        bot.edit_message_text("<b>x</b> ", ann.id, sent.message_id, parse_mode="HTML", reply_markup=same), reason
    )
    await refuses(bot.edit_message_reply_markup(ann.id, sent.message_id, reply_markup=same), reason)


async def test_an_edit_of_what_is_gone_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    sent = await bot.send_message(ann.id, "x")
    await sent.delete()
    await refuses(bot.edit_message_text("y", ann.id, sent.message_id), "Message to edit not found")


async def test_somebody_elses_message_cannot_be_edited(
    bot: Bot, stand_in: StandIn, ann: Person, refuses: Refuses
) -> None:
    hers = acts.send(stand_in.world, ann, "hallo")
    await refuses(bot.edit_message_text("y", ann.id, hers.message_id), "Message can't be edited")


async def test_a_message_that_asks_for_a_reply_cannot_be_edited(bot: Bot, ann: Person, refuses: Refuses) -> None:
    sent = await bot.send_message(ann.id, "x", reply_markup=ForceReply())
    await refuses(bot.edit_message_text("y", ann.id, sent.message_id), "Message can't be edited")


async def test_a_deletion_of_what_is_gone_is_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    await refuses(bot.delete_message(ann.id, 99), "Message to delete not found")


async def test_after_48_hours_a_private_message_stays(
    bot: Bot, stand_in: StandIn, ann: Person, refuses: Refuses
) -> None:
    hers = acts.send(stand_in.world, ann, "hallo")
    stand_in.world.clock.advance(48 * HOUR)
    await refuses(bot.delete_message(ann.id, hers.message_id), "Message can't be deleted for everyone")


async def test_a_die_stays_a_day(bot: Bot, stand_in: StandIn, ann: Person, refuses: Refuses) -> None:
    die = acts.send(stand_in.world, ann, content=content_of("dice"))
    await refuses(bot.delete_message(ann.id, die.message_id), "Message can't be deleted for everyone")
    stand_in.world.clock.advance(25 * HOUR)
    await bot.delete_message(ann.id, die.message_id)


async def test_more_than_a_hundred_deletions_at_once_are_refused(bot: Bot, ann: Person, refuses: Refuses) -> None:
    await refuses(bot.delete_messages(ann.id, range(1, 102)), "Too many message identifiers specified")


async def test_a_press_waits_no_longer_than_a_minute(
    bot: Bot, stand_in: StandIn, ann: Person, refuses: Refuses
) -> None:
    sent = await bot.send_message(ann.id, "x", reply_markup=keyboard(callback_data="1"))
    chat = stand_in.world.chats[ann.id]
    reason = "Query is too old and response timeout expired or query id is invalid"
    query = acts.press(stand_in.world, ann, chat, sent.message_id, label="Knop")
    stand_in.world.clock.advance(61)
    await refuses(bot.answer_callback_query(query.id), reason)
    await refuses(bot.answer_callback_query("never asked"), reason)


async def test_a_person_who_blocked_the_bot_cannot_be_written_to(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    memberships.set_blocked(stand_in.world, ann, blocked=True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ann.id, "x")
    memberships.set_blocked(stand_in.world, ann, blocked=False)
    await bot.send_message(ann.id, "x")


async def test_a_person_who_never_pressed_start_cannot_be_written_to(bot: Bot, stand_in: StandIn) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stand_in.world.person("Cas").id, "x")


async def test_a_group_that_threw_the_bot_out_cannot_be_written_to(bot: Bot, stand_in: StandIn, group: Chat) -> None:
    memberships.set_bot_status(stand_in.world, group, stand_in.world.person("Bea"), "kicked")
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")


async def test_a_group_that_was_upgraded_names_its_new_id(bot: Bot, stand_in: StandIn) -> None:
    bea = stand_in.world.person("Bea")
    old = stand_in.world.group("Groep", [bea], topics=False, group_id=-4711)
    new = memberships.upgrade(stand_in.world, old, bea)
    with pytest.raises(ChatMigrated) as refusal:
        await bot.send_message(old.id, "x")
    assert refusal.value.new_chat_id == new.id
    await bot.send_message(new.id, "x")


async def test_too_many_requests_says_how_long_to_wait(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    stand_in.world.faults.inject(Fault("sendMessage", retry_after=7))
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(ann.id, "x")
    assert "Retry in 7 seconds" in refusal.value.message
    assert (await bot.send_message(ann.id, "x")).text == "x"


async def test_a_broken_server_answers_as_often_as_asked(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    stand_in.world.faults.inject(Fault("*", times=2, status=502))
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(ann.id, "x")
    await bot.send_message(ann.id, "x")


async def test_an_answer_that_got_lost_was_still_carried_out(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    stand_in.world.faults.inject(Fault("sendMessage", carry_out=True, hang_up=True))
    with pytest.raises(NetworkError):
        await bot.send_message(ann.id, "x")
    assert [message.content["text"] for message in stand_in.world.chats[ann.id].messages.values()] == ["x"]


async def test_a_wrong_token_is_unauthorized(stand_in: StandIn) -> None:
    with pytest.raises(InvalidToken):
        await Bot("1:wrong", base_url=f"{stand_in.base_url}/bot").initialize()


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("makeCoffee")


async def test_an_unknown_file_is_refused(bot: Bot, refuses: Refuses) -> None:
    await refuses(bot.get_file("stand-in-voice"), "Wrong file_id or the file is temporarily unavailable")


async def test_a_protected_message_is_not_forwarded(bot: Bot, ann: Person, refuses: Refuses) -> None:
    sent = await bot.send_message(ann.id, "x", protect_content=True)
    await refuses(bot.forward_message(ann.id, ann.id, sent.message_id), "Message can't be forwarded")


async def test_only_one_reaction_is_allowed(bot: Bot, ann: Person, refuses: Refuses) -> None:
    sent = await bot.send_message(ann.id, "x")
    two = [ReactionTypeEmoji("👍"), ReactionTypeEmoji("🔥")]
    await refuses(bot.set_message_reaction(ann.id, sent.message_id, two), "Too many reactions specified")


async def test_updates_are_not_to_be_fetched_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
