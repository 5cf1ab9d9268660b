"""What the bot hears, as its own library reads it."""

import asyncio
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageOriginUser, Update
from telegram.error import Conflict

from bot.tryout import acts, memberships, topics
from bot.tryout.kinds import content_of, specimens
from bot.tryout.people import GROUP_ANONYMOUS_BOT, Person
from bot.tryout.server import StandIn


async def texts(bot: Bot, **how: Any) -> list[str | None]:
    updates = await bot.get_updates(**how)
    return [update.effective_message.text for update in updates if update.effective_message]


async def test_an_update_stays_until_a_higher_offset_confirms_it(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    for text in ("een", "twee", "drie"):
        acts.send(stand_in.world, ann, text)
    first = await bot.get_updates(limit=1)
    assert await texts(bot) == ["een", "twee", "drie"]
    assert await texts(bot, offset=first[0].update_id) == ["een", "twee", "drie"]
    assert await texts(bot, offset=first[0].update_id + 1) == ["twee", "drie"]
    assert await texts(bot) == ["twee", "drie"]


async def test_a_negative_offset_forgets_all_but_the_last(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    for text in ("een", "twee"):
        acts.send(stand_in.world, ann, text)
    assert await texts(bot, offset=-1) == ["twee"]
    assert await texts(bot) == ["twee"]


async def test_a_waiting_poll_is_answered_when_somebody_writes(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    waiting = asyncio.create_task(texts(bot, timeout=30))
    await asyncio.sleep(0.05)
    acts.send(stand_in.world, ann, "hallo")
    assert await waiting == ["hallo"]


async def test_of_two_pollers_the_older_is_sent_away(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(texts(bot, timeout=30))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await older
    acts.send(stand_in.world, ann, "hallo")
    assert await newer == ["hallo"]


async def test_only_kinds_the_bot_asked_for_are_made(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    hers = acts.send(stand_in.world, ann, "een")
    chat = stand_in.world.chats[ann.id]
    acts.react(stand_in.world, ann, chat, hers.message_id, "👍")
    assert len(await bot.get_updates(allowed_updates=["message_reaction"])) == 1
    acts.send(stand_in.world, ann, "twee")
    acts.react(stand_in.world, ann, chat, hers.message_id, None)
    last = (await bot.get_updates())[-1]
    assert last.message_reaction
    assert last.message_reaction.old_reaction[0].to_dict() == {"type": "emoji", "emoji": "👍"}
    assert last.message_reaction.new_reaction == ()


@pytest.mark.parametrize("kind", sorted(specimens()))
async def test_a_message_of_every_type_can_be_read(bot: Bot, stand_in: StandIn, ann: Person, kind: str) -> None:
    acts.send(stand_in.world, ann, content=content_of(kind))
    (update,) = await bot.get_updates()
    assert update.message
    content = content_of(kind)
    for name in content:
        assert getattr(update.message, name, None) or update.message.api_kwargs.get(name)
    assert update.message.from_user
    assert update.message.from_user.to_dict() == ann.as_user()


async def test_commands_are_marked_and_counted_in_utf16(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    acts.send(stand_in.world, ann, "🌷 /start@wegwijzer_bot en /wis, niet a/b of https://x.nl/wis")
    (update,) = await bot.get_updates()
    assert update.message
    found = update.message.parse_entities(["bot_command"])
    assert sorted(found.values()) == ["/start@wegwijzer_bot", "/wis"]


async def test_a_caption_has_its_own_entities(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    acts.send(stand_in.world, ann, content=content_of("photo", caption="kijk op www.voorbeeld.nl"))
    (update,) = await bot.get_updates()
    assert update.message
    assert list(update.message.parse_caption_entities().values()) == ["www.voorbeeld.nl"]


async def test_an_edited_message_comes_as_such(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    hers = acts.send(stand_in.world, ann, "een")
    acts.edit(stand_in.world, ann, stand_in.world.chats[ann.id], hers.message_id, "twee")
    edited = (await bot.get_updates())[-1].edited_message
    assert edited
    assert (edited.text, edited.message_id, edited.edit_date is not None) == ("twee", hers.message_id, True)


async def test_an_album_is_several_messages_with_one_group(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    acts.album(stand_in.world, ann, 3)
    messages = [update.message for update in await bot.get_updates()]
    assert len({message.media_group_id for message in messages if message}) == 1
    assert len(messages) == 3


async def test_a_forward_says_where_it_came_from(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    origin = {"type": "user", "date": 1, "sender_user": stand_in.world.person("Cas").as_user()}
    acts.send(stand_in.world, ann, "zie dit", extra={"forward_origin": origin})
    (update,) = await bot.get_updates()
    assert update.message
    assert isinstance(update.message.forward_origin, MessageOriginUser)
    assert update.message.forward_origin.sender_user.first_name == "Cas"


async def test_a_press_carries_the_message_and_its_data(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="yes")]])
    sent = await bot.send_message(ann.id, "Kan het?", reply_markup=keyboard)
    query = acts.press(stand_in.world, ann, stand_in.world.chats[ann.id], label="Ja")
    (update,) = await bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "yes"
    assert update.callback_query.message
    assert update.callback_query.message.message_id == sent.message_id
    await update.callback_query.answer("Gedaan", show_alert=True)
    assert query.answers == [{"text": "Gedaan", "show_alert": True, "url": None}]


async def test_forged_data_can_be_pressed_on_a_message_that_is_gone(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "x")
    await sent.delete()
    acts.press(stand_in.world, ann, stand_in.world.chats[ann.id], sent.message_id, data="forged")
    (update,) = await bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "forged"
    assert update.callback_query.message
    assert not update.callback_query.message.is_accessible


async def test_blocking_and_coming_back_are_told(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    for blocked in (True, False):
        memberships.set_blocked(stand_in.world, ann, blocked=blocked)
    told = [update.my_chat_member for update in await bot.get_updates()]
    assert [change.new_chat_member.status for change in told if change] == ["kicked", "member"]


async def test_being_added_to_a_group_is_told_twice(bot: Bot, stand_in: StandIn) -> None:
    bea = stand_in.world.person("Bea")
    group = stand_in.world.group("Groep", [bea], bot_status="left")
    memberships.set_bot_status(stand_in.world, group, bea, "administrator")
    change, service = await bot.get_updates()
    assert change.my_chat_member
    assert change.my_chat_member.new_chat_member.status == "administrator"
    assert service.message
    assert [member.id for member in service.message.new_chat_members] == [stand_in.world.bot.id]


async def test_members_coming_and_going_are_told(bot: Bot, stand_in: StandIn) -> None:
    group, cas = stand_in.world.group("Groep"), stand_in.world.person("Cas")
    memberships.set_member(stand_in.world, group, cas, "member")
    memberships.set_member(stand_in.world, group, cas, "left")
    came, went = [update.message for update in await bot.get_updates()]
    assert came
    assert came.new_chat_members[0].id == cas.id
    assert went
    assert went.left_chat_member
    assert went.left_chat_member.id == cas.id


async def test_an_upgrade_is_told_in_both_groups(bot: Bot, stand_in: StandIn) -> None:
    bea = stand_in.world.person("Bea")
    old = stand_in.world.group("Groep", [bea], topics=False, group_id=-4711)
    new = memberships.upgrade(stand_in.world, old, bea)
    leaving, arriving = [update.message for update in await bot.get_updates()]
    assert leaving
    assert leaving.migrate_to_chat_id == new.id
    assert arriving
    assert arriving.migrate_from_chat_id == old.id


async def test_an_anonymous_administrator_hides_behind_the_group(bot: Bot, stand_in: StandIn) -> None:
    bea = stand_in.world.person("Bea")
    group = stand_in.world.group("Groep", [bea])
    acts.send(stand_in.world, bea, "hallo", chat=group, anonymous=True)
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.from_user
    assert update.message.from_user.id == GROUP_ANONYMOUS_BOT.id
    assert update.message.sender_chat
    assert update.message.sender_chat.id == group.id


async def test_every_message_in_a_topic_seems_to_answer_the_one_that_opened_it(bot: Bot, stand_in: StandIn) -> None:
    bea = stand_in.world.person("Bea")
    group = stand_in.world.group("Groep", [bea])
    topic = (await bot.create_forum_topic(group.id, "Zaak")).message_thread_id
    asked = await bot.send_message(group.id, "Wie pakt dit op?", message_thread_id=topic)
    acts.send(stand_in.world, bea, "gewoon bericht", chat=group, topic=topic)
    acts.send(stand_in.world, bea, "ik", chat=group, reply_to=asked.message_id)
    ordinary, answer = [update.message for update in await bot.get_updates()]
    assert ordinary
    assert ordinary.is_topic_message
    assert ordinary.reply_to_message
    assert ordinary.reply_to_message.forum_topic_created
    assert answer
    assert answer.message_thread_id == topic
    assert answer.reply_to_message
    assert answer.reply_to_message.text == "Wie pakt dit op?"


async def test_what_people_do_to_a_topic_is_told_but_not_its_deletion(bot: Bot, stand_in: StandIn) -> None:
    bea, world = stand_in.world.person("Bea"), stand_in.world
    group = world.group("Groep", [bea])
    topic = topics.create(world, group, bea, "Zaak")
    topics.rename(world, group, topic, bea, "Andere zaak")
    topics.set_closed(world, group, topic, bea, closed=True)
    topics.set_closed(world, group, topic, bea, closed=False)
    topics.delete(world, group, topic)
    made, renamed, closed, reopened = [update.message for update in await bot.get_updates()]
    assert made
    assert made.forum_topic_created
    assert renamed
    assert renamed.forum_topic_edited
    assert renamed.forum_topic_edited.name == "Andere zaak"
    assert closed
    assert closed.forum_topic_closed
    assert reopened
    assert reopened.forum_topic_reopened


async def test_a_bot_that_is_no_administrator_hears_only_what_is_meant_for_it(bot: Bot, stand_in: StandIn) -> None:
    bea, world = stand_in.world.person("Bea"), stand_in.world
    group = world.group("Groep", [bea], topics=False, bot_status="member")
    mine = await bot.send_message(group.id, "Hallo")
    acts.send(world, bea, "onder ons", chat=group)
    acts.send(world, bea, "/help", chat=group)
    acts.send(world, bea, "@wegwijzer_bot?", chat=group)
    acts.send(world, bea, "dag", chat=group, reply_to=mine.message_id)
    acts.send(world, bea, chat=group, content=content_of("voice"))
    assert await texts(bot) == ["/help", "@wegwijzer_bot?", "dag"]


async def test_private_chats_share_one_row_of_message_ids_and_each_group_has_its_own(
    bot: Bot, stand_in: StandIn, ann: Person
) -> None:
    cas = stand_in.world.person("Cas")
    group = stand_in.world.group("Groep")
    first, second = acts.send(stand_in.world, ann, "een"), acts.send(stand_in.world, cas, "twee")
    assert second.message_id == first.message_id + 1
    assert (await bot.send_message(group.id, "drie")).message_id == 2


async def test_a_fresh_start_keeps_ids_rising(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    before = acts.send(stand_in.world, ann, "een")
    (old,) = await bot.get_updates()
    await stand_in.reset()
    cas = stand_in.world.person("Cas")
    after = acts.send(stand_in.world, cas, "twee")
    (new,) = await bot.get_updates(offset=old.update_id + 1)
    assert new.update_id > old.update_id
    assert after.message_id > before.message_id
    assert cas.id > ann.id


async def test_a_webhook_gets_each_update_until_it_is_taken(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    seen: list[tuple[str | None, int]] = []
    done = asyncio.Event()

    async def hook(request: web.Request) -> web.Response:
        update = Update.de_json(await request.json(), bot)
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update.update_id))
        if len(seen) == 3:
            done.set()
        return web.Response(status=500 if len(seen) == 1 else 200)

    app = web.Application()
    app.add_routes([web.post("/hook", hook)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="geheim")
    acts.send(stand_in.world, ann, "een")
    acts.send(stand_in.world, ann, "twee")
    await asyncio.wait_for(done.wait(), 10)
    info = await bot.get_webhook_info()
    await runner.cleanup()
    first = seen[0][1]
    assert seen == [("geheim", first), ("geheim", first), ("geheim", first + 1)]
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
