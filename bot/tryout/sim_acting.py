"""POST under `/_sim/`: do as a person does, or as fate does. One JSON object in, one out; 400 with `{"error"}` when it
cannot be done."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.tryout import acts, memberships, topics
from bot.tryout.chats import Chat
from bot.tryout.faults import Fault
from bot.tryout.json_types import Json
from bot.tryout.kinds import content_of
from bot.tryout.people import Person
from bot.tryout.views import chat_summary, message_view
from bot.tryout.world import World

Reset = Callable[[], Awaitable[None]]


class SimActing:
    def __init__(self, world: World, reset: Reset) -> None:
        self._world = world
        self._reset = reset

    def routes(self) -> list[web.RouteDef]:
        acting: dict[str, Callable[[Json], Any]] = {
            "people": self._people,
            "groups": self._groups,
            "send": self._send,
            "album": self._album,
            "press": self._press,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "topics": self._topics,
            "block": self._block,
            "bot": self._bot,
            "members": self._members,
            "upgrade": self._upgrade,
            "faults": self._faults,
            "clock": self._clock,
        }
        routes = [web.post(f"/_sim/{name}", _json(act)) for name, act in acting.items()]
        return [*routes, web.post("/_sim/reset", self._start_again), web.delete("/_sim/faults", self._no_faults)]

    def _people(self, given: Json) -> Json:
        name = given.get("first_name", "Persoon")
        more = (given.get("last_name"), given.get("username"), given.get("language_code", "nl"), given.get("id"))
        return self._world.person(name, *more).as_user()

    def _groups(self, given: Json) -> Json:
        members = [self._person(number) for number in given.get("members", [])]
        chat = self._world.group(
            given.get("title", "Groep"),
            members,
            given.get("topics", True),
            given.get("bot", "administrator"),
            given.get("rights", ("can_manage_topics", "can_delete_messages", "can_pin_messages")),
            given.get("id"),
        )
        return chat_summary(self._world, chat)

    def _send(self, given: Json) -> Json:
        person, chat = self._person(given["person"]), self._chat(given)
        kind = given.get("type", "text")
        try:
            content = content_of(kind, given.get("text"), given.get("caption"), **given.get("content", {}))
        except KeyError:
            raise acts.ImpossibleError(f"no such type: {kind}") from None
        message = acts.send(
            self._world,
            person,
            given.get("text"),
            chat=chat,
            topic=given.get("topic"),
            content=None if kind == "text" and not given.get("content") else content,
            reply_to=given.get("reply_to"),
            anonymous=given.get("anonymous", False),
            extra=given.get("extra"),
        )
        return message_view(chat, message)

    def _album(self, given: Json) -> list[Json]:
        chat = self._chat(given)
        size, topic = given.get("size", 3), given.get("topic")
        sent = acts.album(self._world, self._person(given["person"]), size, chat=chat, topic=topic)
        return [message_view(chat, message) for message in sent]

    def _press(self, given: Json) -> Json:
        what = {"label": given.get("label"), "data": given.get("data")}
        person, chat = self._person(given["person"]), self._chat(given)
        return {"query": acts.press(self._world, person, chat, given.get("message_id"), **what).id}

    def _edit(self, given: Json) -> Json:
        chat = self._chat(given)
        person = self._person(given["person"])
        return message_view(chat, acts.edit(self._world, person, chat, given["message_id"], given["text"]))

    def _delete(self, given: Json) -> Json:
        acts.delete(self._world, self._chat(given), given.get("message_ids") or [given["message_id"]])
        return {}

    def _react(self, given: Json) -> Json:
        person, chat = self._person(given["person"]), self._chat(given)
        acts.react(self._world, person, chat, given["message_id"], given.get("emoji"))
        return {}

    def _topics(self, given: Json) -> Json:
        person, chat, action = self._person(given["person"]), self._chat(given), given["action"]
        if action == "create":
            return topics.topic_json(topics.create(self._world, chat, person, given["name"]))
        topic = chat.open_topic(given["topic"])
        if topic is None:
            raise acts.ImpossibleError("there is no such topic")
        if action == "edit":
            topics.rename(self._world, chat, topic, person, given["name"])
        elif action in ("close", "reopen"):
            topics.set_closed(self._world, chat, topic, person, closed=action == "close")
        elif action == "delete":
            topics.delete(self._world, chat, topic)
        else:
            raise acts.ImpossibleError(f"no such action: {action}")
        return {}

    def _block(self, given: Json) -> Json:
        memberships.set_blocked(self._world, self._person(given["person"]), blocked=given.get("blocked", True))
        return {}

    def _bot(self, given: Json) -> Json:
        memberships.set_bot_status(self._world, self._chat(given), self._person(given["person"]), given["status"])
        return {}

    def _members(self, given: Json) -> Json:
        memberships.set_member(self._world, self._chat(given), self._person(given["person"]), given["status"])
        return {}

    def _upgrade(self, given: Json) -> Json:
        new = memberships.upgrade(self._world, self._chat(given), self._person(given["person"]))
        return chat_summary(self._world, new)

    def _faults(self, given: Json) -> Json:
        self._world.faults.inject(Fault(**given))
        return {}

    def _clock(self, given: Json) -> Json:
        if "now" in given:
            self._world.clock.set(float(given["now"]))
        self._world.clock.advance(float(given.get("advance", 0)))
        return {"now": self._world.clock.now()}

    async def _start_again(self, _: web.Request) -> web.Response:
        await self._reset()
        return web.json_response({})

    async def _no_faults(self, _: web.Request) -> web.Response:
        self._world.faults.clear()
        return web.json_response({})

    def _person(self, number: int) -> Person:
        person = self._world.people.get(number)
        if person is None:
            raise acts.ImpossibleError(f"no such person: {number}")
        return person

    def _chat(self, given: Json) -> Chat:
        """The chat that is named, or the person's private chat."""
        number = given.get("chat", given.get("person"))
        chat = self._world.chats.get(number) if isinstance(number, int) else None
        if chat is None:
            raise acts.ImpossibleError(f"no such chat: {number}")
        return chat


def _json(act: Callable[[Json], Any]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handler(request: web.Request) -> web.Response:
        try:
            return web.json_response(act(await request.json()))
        except acts.ImpossibleError as error:
            return web.json_response({"error": str(error)}, status=400)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            return web.json_response({"error": f"the request cannot be read: {error!r}"}, status=400)

    return handler
