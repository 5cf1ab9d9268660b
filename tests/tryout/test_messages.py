"""What the bot does, and what is then to be seen."""

import pytest
from aiohttp import ClientSession, FormData
from telegram import Bot, BotCommand, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.constants import ParseMode

from bot.tryout import acts
from bot.tryout.people import Person
from bot.tryout.server import StandIn
from bot.tryout.views import chat_view

HOUR = 3600


async def test_the_bot_knows_itself(bot: Bot, stand_in: StandIn) -> None:
    assert bot.username == stand_in.world.bot.username
    assert bot.id == stand_in.world.bot.id


async def test_markup_becomes_entities_in_utf16(bot: Bot, ann: Person) -> None:
    html = (
        '🌷 <b>vet <i>en schuin</i></b> &lt;x&gt; <a href="https://voorbeeld.nl/?a=1&amp;b=2">hier</a> '
        '<span class="tg-spoiler">geheim</span> <blockquote expandable>lang</blockquote>'
    )
    sent = await bot.send_message(ann.id, html, parse_mode=ParseMode.HTML)
    assert sent.text == "🌷 vet en schuin <x> hier geheim lang"
    assert sorted((entity.type, text) for entity, text in sent.parse_entities().items()) == [
        ("bold", "vet en schuin"),
        ("expandable_blockquote", "lang"),
        ("italic", "en schuin"),
        ("spoiler", "geheim"),
        ("text_link", "hier"),
    ]


async def test_a_telephone_link_in_the_text_is_dropped_and_its_words_stay(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, '<a href="tel:112">Bel 112</a>', parse_mode=ParseMode.HTML)
    assert (sent.text, sent.entities) == ("Bel 112", ())


async def test_numbers_and_addresses_are_found_in_plain_text(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "<b>0800-0000</b> of www.voorbeeld.nl/hulp, a@b.nl", parse_mode="HTML")
    found = {entity.type: text for entity, text in sent.parse_entities().items()}
    assert found["phone_number"] == "0800-0000"
    assert (found["url"], found["email"]) == ("www.voorbeeld.nl/hulp", "a@b.nl")


async def test_white_space_around_a_text_is_taken_off(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "\n <b>x</b>\n", parse_mode=ParseMode.HTML)
    assert sent.text == "x"
    assert sent.entities[0].offset == 0


async def test_how_a_message_was_sent_can_be_seen(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    question = acts.send(stand_in.world, ann, "vraag")
    await bot.send_message(
        ann.id,
        "x",
        disable_notification=True,
        protect_content=True,
        reply_parameters=ReplyParameters(question.message_id),
        reply_markup=ForceReply(input_field_placeholder="Typ hier"),
    )
    view = chat_view(stand_in.world, stand_in.world.chats[ann.id])["messages"][-1]
    assert view["silent"]
    assert view["protected"]
    assert view["reply_to"] == question.message_id
    assert (view["force_reply"], view["placeholder"]) == (True, "Typ hier")


async def test_an_edit_replaces_text_and_buttons_and_the_earlier_text_is_remembered(
    bot: Bot, stand_in: StandIn, ann: Person
) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="1")]])
    sent = await bot.send_message(ann.id, "een", reply_markup=keyboard)
    edited = await bot.edit_message_text("twee", ann.id, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("twee", None)
    view = chat_view(stand_in.world, stand_in.world.chats[ann.id])["messages"][-1]
    assert (view["text"], view["earlier"], view["buttons"]) == ("twee", ["een"], [])


async def test_an_empty_keyboard_takes_the_buttons_away(bot: Bot, ann: Person) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="1")]])
    sent = await bot.send_message(ann.id, "een", reply_markup=keyboard)
    edited = await bot.edit_message_reply_markup(ann.id, sent.message_id, reply_markup=InlineKeyboardMarkup([]))
    assert not isinstance(edited, bool)
    assert edited.reply_markup is None


async def test_in_a_private_chat_both_sides_can_be_deleted_and_what_is_too_old_is_left(
    bot: Bot, stand_in: StandIn, ann: Person
) -> None:
    old = acts.send(stand_in.world, ann, "oud")
    stand_in.world.clock.advance(48 * HOUR)
    hers = acts.send(stand_in.world, ann, "nieuw")
    mine = await bot.send_message(ann.id, "ook nieuw")
    assert await bot.delete_messages(ann.id, [old.message_id, hers.message_id, mine.message_id, 4000])
    messages = stand_in.world.chats[ann.id].messages.values()
    assert [(message.content["text"], message.deleted_by) for message in messages] == [
        ("oud", None),
        ("nieuw", "bot"),
        ("ook nieuw", "bot"),
    ]


async def test_an_administrator_deletes_old_messages_of_others_in_a_group(bot: Bot, stand_in: StandIn) -> None:
    bea = stand_in.world.person("Bea")
    group = stand_in.world.group("Groep", [bea])
    hers = acts.send(stand_in.world, bea, "hallo", chat=group)
    stand_in.world.clock.advance(100 * HOUR)
    assert await bot.delete_message(group.id, hers.message_id)


async def test_a_topic_goes_with_all_that_was_said_in_it(bot: Bot, stand_in: StandIn) -> None:
    group = stand_in.world.group("Groep")
    topic = (await bot.create_forum_topic(group.id, "Zaak")).message_thread_id
    await bot.send_message(group.id, "binnen", message_thread_id=topic)
    await bot.send_message(group.id, "buiten")
    await bot.edit_forum_topic(group.id, topic, "Andere naam")
    await bot.close_forum_topic(group.id, topic)
    await bot.delete_forum_topic(group.id, topic)
    view = chat_view(stand_in.world, group)
    assert view["topics"] == [{"id": topic, "name": "Andere naam", "closed": True, "deleted": True}]
    assert [message["text"] for message in view["messages"] if not message["deleted"]] == ["buiten"]


async def test_an_administrator_writes_in_a_closed_topic(bot: Bot, stand_in: StandIn) -> None:
    group = stand_in.world.group("Groep")
    topic = (await bot.create_forum_topic(group.id, "Zaak")).message_thread_id
    await bot.close_forum_topic(group.id, topic)
    assert (await bot.send_message(group.id, "toch", message_thread_id=topic)).message_thread_id == topic


async def test_a_copy_hides_its_origin_and_a_forward_shows_it(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    hers = acts.send(stand_in.world, ann, "hallo")
    group = stand_in.world.group("Groep")
    copy = await bot.copy_message(group.id, ann.id, hers.message_id)
    forward = await bot.forward_message(group.id, ann.id, hers.message_id)
    assert stand_in.world.message_json(group.messages[copy.message_id]).get("forward_origin") is None
    assert forward.forward_origin
    assert forward.forward_origin.to_dict()["sender_user"]["first_name"] == "Ann"


async def test_chats_and_members_can_be_looked_up(bot: Bot, stand_in: StandIn, ann: Person) -> None:
    bea = stand_in.world.person("Bea")
    group = stand_in.world.group("Groep", [bea])
    assert (await bot.get_chat(group.id)).is_forum
    assert (await bot.get_chat(ann.id)).first_name == "Ann"
    assert (await bot.get_chat_member(group.id, bea.id)).status == "creator"
    assert (await bot.get_chat_member(group.id, ann.id)).status == "left"
    administrators = await bot.get_chat_administrators(group.id)
    assert {member.user.id for member in administrators} == {bea.id, stand_in.world.bot.id}


async def test_pins_reactions_and_typing_are_taken(bot: Bot, stand_in: StandIn) -> None:
    group = stand_in.world.group("Groep")
    sent = await bot.send_message(group.id, "x")
    assert await bot.pin_chat_message(group.id, sent.message_id)
    assert await bot.set_message_reaction(group.id, sent.message_id, "👍")
    assert await bot.send_chat_action(group.id, "typing")
    view = chat_view(stand_in.world, group)["messages"][0]
    assert (view["pinned"], view["reactions"]) == (True, ["👍"])


async def test_the_profile_is_remembered_per_language(bot: Bot, stand_in: StandIn) -> None:
    await bot.set_my_name("Wegwijzer")
    await bot.set_my_description("Beschrijving")
    await bot.set_my_short_description("Kort", language_code="en")
    await bot.set_my_commands([BotCommand("wis", "Alles wissen")])
    assert await bot.get_my_commands() == (BotCommand("wis", "Alles wissen"),)
    assert stand_in.world.profile["short_description en"] == "Kort"
    await bot.delete_my_commands()
    assert "commands" not in stand_in.world.profile


@pytest.mark.parametrize("how", ["query", "form", "multipart", "json"])
async def test_any_body_that_telegram_takes_is_taken(stand_in: StandIn, ann: Person, how: str) -> None:
    url = f"{stand_in.base_url}/bot{stand_in.token}/SENDMESSAGE"
    values = {"chat_id": str(ann.id), "text": "x", "reply_markup": '{"force_reply": true}'}
    async with ClientSession() as session:
        calls = {
            "query": lambda: session.get(url, params=values),
            "form": lambda: session.post(url, data=values),
            "multipart": lambda: session.post(url, data=FormData(values, default_to_multipart=True)),
            "json": lambda: session.post(url, json=values | {"chat_id": ann.id, "reply_markup": {"force_reply": True}}),
        }
        async with calls[how]() as response:
            assert (await response.json())["result"]["text"] == "x"
    assert chat_view(stand_in.world, stand_in.world.chats[ann.id])["messages"][-1]["force_reply"]


async def test_a_body_that_cannot_be_read_is_refused(stand_in: StandIn) -> None:
    url = f"{stand_in.base_url}/bot{stand_in.token}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with ClientSession() as session, session.post(url, data="{no json", headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse request"
