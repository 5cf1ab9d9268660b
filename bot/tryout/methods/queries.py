"""answerCallbackQuery."""

from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.refusal import bad_request
from bot.tryout.world import World

# Telegram does not say how long a press waits; it is some tens of seconds.
QUERY_LIVES = 60.0
_LONGEST_ANSWER = 200


def answer_callback_query(world: World, params: Params) -> bool:
    query = world.queries.get(params.text("callback_query_id"))
    if query is None or world.clock.now() - query.asked_at > QUERY_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = params.text("text")
    if len(text) > _LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    answer: Json = {"text": text, "show_alert": params.flag("show_alert"), "url": params.text("url") or None}
    query.answers.append(answer)
    world.tell("answer", world.chats[query.chat], query.message_id, query=query.id, person=query.person, **answer)
    return True
